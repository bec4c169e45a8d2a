package org.lintas.documents;

/** Names of the checks of a document, as they stand in {@link org.lintas.foundation.CheckRecord#name()} and in lane profiles. */
public final class DocumentChecks {

    /** The machine readable zone is readable and every check digit agrees (Doc 9303-3, 4.9). */
    public static final String MRZ = "mrz";
    /** The chip opens with PACE or, where the issuer's policy allows it, BAC, and its files are read. */
    public static final String CHIP_ACCESS = "chip-access";
    /** Overall result of passive authentication: signature, signer, revocation and hashes (Doc 9303-11, 5.1). */
    public static final String PASSIVE_AUTHENTICATION = "passive-authentication";
    /** The chip is the one that the issuer made: chip or active authentication (Doc 9303-11, 6). */
    public static final String CHIP_GENUINE = "chip-genuine";
    /** The MRZ on the page says what the chip's DG1 says. */
    public static final String MRZ_MATCHES_CHIP = "mrz-matches-chip";
    /** The State of the MRZ is the State that signed the chip. */
    public static final String ISSUING_STATE = "issuing-state";
    /** The document is not expired. */
    public static final String DOCUMENT_EXPIRY = "document-expiry";

    /** A visible seal is what a trusted signer signed (Doc 9303-13). */
    public static final String SEAL_GENUINE = "seal-genuine";

    /** The seal is for this document and this holder. */
    public static final String SEAL_MATCHES_DOCUMENT = "seal-matches-document";

    /** What is sealed, such as a visa, is in force. */
    public static final String SEAL_VALIDITY = "seal-validity";

    private DocumentChecks() {}
}
