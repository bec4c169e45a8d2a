package org.lintas.mrz;

import java.util.regex.Pattern;

/**
 * Code of a State or organisation as it stands in an MRZ, without fillers (Doc 9303-3, section 5): one to three letters, for
 * example {@code UTO}, {@code D}, {@code XXA}.
 *
 * @param value the letters
 */
public record StateCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,3}");

    /** Refuses anything but one to three capital letters. */
    public StateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A State code has one to three capital letters; '" + value + "' has not.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
