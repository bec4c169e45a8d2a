package org.lintas.emrtd.seals;

/** What is checked of a seal, in the order of checking. */
public enum SealCheckName {
    /** Is the signature the signer's, over what the seal says. */
    SEAL_SIGNATURE("seal-signature"),
    /** Did a trusted authority issue the signer's certificate. */
    SIGNER_CHAIN("signer-chain"),
    /** May the signer sign seals of this kind. */
    SIGNER_PURPOSE("signer-purpose"),
    /** Is the signer's certificate within its time, now and when the seal was signed. */
    SIGNER_VALIDITY("signer-validity"),
    /** Is the authority's certificate within its time. */
    AUTHORITY_VALIDITY("authority-validity"),
    /** Is the signer's certificate not revoked. */
    SIGNER_REVOCATION("signer-revocation"),
    /** May the signer's country sign for the State that the seal names. */
    ISSUING_STATE("issuing-state");

    private final String code;

    SealCheckName(String code) {
        this.code = code;
    }

    /** Name in lower case with dashes, for logs and the command line. */
    public String code() {
        return code;
    }
}
