package org.lintas.emrtd.trust;

/** Which instant decides whether a certificate is within its time. */
public enum ValidityModel {
    /** The instant of the inspection (BSI TR-03135-1 v2.5, 5.6.4). */
    AT_INSPECTION,
    /** The instant of signing, within the private key usage period (Doc 9303-12, 8th edition, 4.1.5). */
    AT_SIGNING
}
