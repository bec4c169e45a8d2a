package org.lintas.mrz;

/**
 * What the check digits of a zone say.
 *
 * @param documentNumber of the document number; of the whole number if it is longer than 9 characters
 * @param dateOfBirth of the date of birth
 * @param dateOfExpiry of the date of expiry
 * @param optionalData of the optional data, in TD3 only; agrees too where empty data has {@code <} (Doc 9303-4 4.2.2.2)
 * @param composite over the parts that the format names, in TD1, TD2 and TD3; visas have none
 */
public record Checks(Check documentNumber, Check dateOfBirth, Check dateOfExpiry, Check optionalData, Check composite) {

    /** Whether no check digit disagrees. */
    public boolean agree() {
        return documentNumber != Check.DISAGREES
                && dateOfBirth != Check.DISAGREES
                && dateOfExpiry != Check.DISAGREES
                && optionalData != Check.DISAGREES
                && composite != Check.DISAGREES;
    }
}
