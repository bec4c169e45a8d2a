package org.lintas.biometrics;

/** What a comparison is for; each use has its own threshold in the site's calibration. */
public enum FaceUse {
    /** Unattended gate: false match rate 0.1 % (TR-03121-3-1 v6.0, FM CMP-FI-VER). */
    GATE,
    /** Attended booth, where an officer looks too: false match rate 0.1 %. */
    BOOTH,
    /** Gate at heightened alert: false match rate 0.01 %. */
    GATE_STRICT
}
