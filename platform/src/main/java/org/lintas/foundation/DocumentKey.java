package org.lintas.foundation;

import java.util.Locale;
import org.lintas.mrz.StateCode;

/**
 * What names one document everywhere in Lintas: its issuer and its number.
 *
 * @param issuer State or organisation code of Doc 9303-3
 * @param number 1-{@value #NUMBER_LENGTH_MAX} of A-Z and 0-9; blanks, dashes and fillers are dropped on entry
 */
public record DocumentKey(StateCode issuer, String number) {

    /** Longest document number, in characters: a TD1 number that runs on into the optional data (Doc 9303-5, 4.2.2). */
    public static final int NUMBER_LENGTH_MAX = 22;

    /** Stands where nobody has named a document; no list and no register holds it. */
    public static final DocumentKey UNNAMED = new DocumentKey(new StateCode("XXX"), "UNNAMED");

    /** Normalises the number and refuses an empty or over-long one. */
    public DocumentKey {
        number = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (number.isEmpty() || number.length() > NUMBER_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A document number has 1 to %d letters and digits.".formatted(NUMBER_LENGTH_MAX));
        }
    }

    @Override
    public String toString() {
        return issuer.letters() + "-" + number;
    }
}
