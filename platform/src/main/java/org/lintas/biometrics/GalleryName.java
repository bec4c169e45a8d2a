package org.lintas.biometrics;

import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Names one gallery, a set of subjects that is searched as a whole.
 *
 * @param value 1-32 of A-Z, 0-9 and underscore, a letter first
 */
public record GalleryName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** Every foreign traveller who was enrolled at a lane. */
    public static final GalleryName TRAVELLERS = new GalleryName("TRAVELLERS");

    /** Who is sought: a match is a hit. */
    public static final GalleryName SOUGHT = new GalleryName("SOUGHT");

    /** Refuses any other form. */
    public GalleryName {
        if (!FORM.matcher(value).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A gallery is named by 1 to 32 capitals, digits and underscores.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
