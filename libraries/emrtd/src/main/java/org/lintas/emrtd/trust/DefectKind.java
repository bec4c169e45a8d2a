package org.lintas.emrtd.trust;

import java.util.Arrays;

/** What can be known to be wrong with all documents of a signer (BSI TR-03129-2 v1.4.1, 7.3; Doc 9303-12, 8th edition, 10.2). */
public enum DefectKind {
    /** The signer's key may be compromised; the number is the status. */
    SIGNER_REVOKED("signer-revoked", "0.4.0.127.0.7.3.1.5.1.1"),
    /** The signer's certificate is malformed; the parameter is another to be used in its place. */
    SIGNER_REPLACED("signer-replaced", "0.4.0.127.0.7.3.1.5.1.2"),
    /** Private keys for Chip Authentication may be compromised. */
    CHIP_AUTHENTICATION_KEY_REVOKED("chip-authentication-key-revoked", "0.4.0.127.0.7.3.1.5.1.3"),
    /** Private keys for Active Authentication may be compromised. */
    ACTIVE_AUTHENTICATION_KEY_REVOKED(
            "active-authentication-key-revoked", "0.4.0.127.0.7.3.1.5.1.4", "2.23.136.1.1.7.1.4"),
    /** A protocol against copies fails on genuine documents; the number tells which. */
    AUTHENTICATION_PROTOCOL_FAILURE("authentication-protocol-failure", "0.4.0.127.0.7.3.1.5.1.5"),
    /** The period of validity of a certificate is wrong; the number tells of which. */
    VALIDITY_PERIOD_INCORRECT("validity-period-incorrect", "0.4.0.127.0.7.3.1.5.1.6"),
    /** Data groups are malformed; the numbers tell which. */
    DATA_GROUP_MALFORMED("data-group-malformed", "0.4.0.127.0.7.3.1.5.2.1", "2.23.136.1.1.7.2.1"),
    /** EF.SOD cannot be verified; the number tells why. */
    SECURITY_OBJECT_INVALID("security-object-invalid", "0.4.0.127.0.7.3.1.5.2.2", "2.23.136.1.1.7.2.3"),
    /** EF.SOD holds wrong hashes of data groups. */
    DATA_GROUP_HASH_WRONG("data-group-hash-wrong", "2.23.136.1.1.7.2.2"),
    /** EF.COM and EF.SOD list different data groups. */
    COMMON_DATA_DIFFERS("common-data-differs", "0.4.0.127.0.7.3.1.5.2.3", "2.23.136.1.1.7.2.4"),
    /** EF.SOD refers to its signer wrongly; the parameter is the right reference. */
    SIGNER_REFERENCE_WRONG("signer-reference-wrong", "0.4.0.127.0.7.3.1.5.2.4"),
    /** The signer's certificate states a wrong country; the parameter is the right one. */
    COUNTRY_WRONG("country-wrong", "0.4.0.127.0.7.3.1.5.2.5"),
    /** EF.CardSecurity is malformed. */
    CARD_SECURITY_MALFORMED("card-security-malformed", "0.4.0.127.0.7.3.1.5.4.1"),
    /** EF.ChipSecurity is malformed. */
    CHIP_SECURITY_MALFORMED("chip-security-malformed", "0.4.0.127.0.7.3.1.5.4.2"),
    /** The chip must be powered down between two authentications. */
    POWER_DOWN_REQUIRED("power-down-required", "0.4.0.127.0.7.3.1.5.4.3"),
    /** The signer's certificate is malformed, and there is no other. */
    SIGNER_MALFORMED("signer-malformed", "0.4.0.127.0.7.3.1.5.4.4", "2.23.136.1.1.7.1.1", "2.23.136.1.1.7.1.2"),
    /** The authority's certificate is malformed. */
    AUTHORITY_MALFORMED("authority-malformed", "2.23.136.1.1.7.1.3"),
    /** The machine readable zone has wrong data or a wrong check digit. */
    MRZ_WRONG("mrz-wrong", "2.23.136.1.1.7.3", "2.23.136.1.1.7.3.1", "2.23.136.1.1.7.3.2"),
    /** The chip does not work as it ought to, in words or for national use only. */
    CHIP("chip-deviates", "2.23.136.1.1.7.4", "2.23.136.1.1.7.5"),
    /** A kind that is not known here. */
    UNKNOWN("defect-unknown");

    private final String text;
    /** With a space around each. */
    private final String objectIdentifiers;

    DefectKind(String text, String... objectIdentifiers) {
        this.text = text;
        this.objectIdentifiers = " " + String.join(" ", objectIdentifiers) + " ";
    }

    static DefectKind of(String objectIdentifier) {
        return Arrays.stream(values())
                .filter(kind -> kind.objectIdentifiers.contains(" " + objectIdentifier + " "))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The name in lower case with dashes, as findings carry it. */
    public String text() {
        return text;
    }
}
