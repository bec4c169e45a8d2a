package org.lintas.emrtd.trust;

/** Kinds of files that a trust store takes, and the one way into it that is no file of its own. */
public enum MaterialKind {
    /** One certificate or several, PEM or DER. */
    CERTIFICATE("certificate"),
    /** A certificate revocation list (Doc 9303-12, 8th edition, 7.1.4). */
    REVOCATION_LIST("crl"),
    /** A CSCA master list (Doc 9303-12, 8th edition, 9). */
    MASTER_LIST("master-list"),
    /** An extract of the ICAO Public Key Directory, LDIF (RFC 2849). */
    DIRECTORY("ldif"),
    /** A list of known defects of documents (BSI TR-03129-2 v1.4.1, 7). */
    DEFECT_LIST("defect-list"),
    /** A deviation list of an issuer about its own documents (Doc 9303-12, 8th edition, 10). */
    DEVIATION_LIST("deviation-list"),
    /** A list of signers that are trusted as they stand (BSI TR-03129-2 v1.4.1, 8). */
    SIGNER_LIST("signer-list"),
    /** A certificate that a list brought along, trusted because whoever loaded the list had its fingerprint from elsewhere. */
    FINGERPRINT("fingerprint"),
    /** Nothing of these. */
    UNKNOWN("unknown");

    private final String text;

    MaterialKind(String text) {
        this.text = text;
    }

    /** The name in lower case with dashes, as reports carry it. */
    public String text() {
        return text;
    }
}
