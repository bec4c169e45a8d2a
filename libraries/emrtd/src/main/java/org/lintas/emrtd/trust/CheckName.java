package org.lintas.emrtd.trust;

/** The checks of passive authentication, in the order in which they are made (BSI TR-03135-1 v2.5, 5.6.4). */
public enum CheckName {
    /** EF.SOD is built as Doc 9303-10 says. */
    SECURITY_OBJECT_FORM("security-object-form"),
    /** EF.SOD is signed by the key of its signer certificate. */
    SECURITY_OBJECT_SIGNATURE("security-object-signature"),
    /** Every data group that was read is in EF.SOD with its hash. */
    DATA_GROUP_HASHES("data-group-hashes"),
    /** EF.COM lists the same data groups as EF.SOD. */
    COMMON_DATA("common-data"),
    /** The signer certificate is issued by a trusted authority. */
    SIGNER_CHAIN("signer-chain"),
    /** The signer certificate is within its time. */
    SIGNER_VALIDITY("signer-validity"),
    /** The authority's certificate is within its time. */
    AUTHORITY_VALIDITY("authority-validity"),
    /** The signer certificate is not revoked. */
    SIGNER_REVOCATION("signer-revocation"),
    /** The signer's country may sign for the issuing State of the machine readable zone. */
    ISSUING_STATE("issuing-state"),
    /** EF.CardSecurity is signed by a signer of a trusted authority; of use with Chip Authentication Mapping. */
    CARD_SECURITY("card-security");

    private final String text;

    CheckName(String text) {
        this.text = text;
    }

    /** The name in lower case with dashes, as verdicts and logs carry it. */
    public String text() {
        return text;
    }
}
