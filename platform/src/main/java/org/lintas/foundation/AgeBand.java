package org.lintas.foundation;

import java.util.Optional;
import org.lintas.mrz.PartialDate;

/** Bands of age by which figures of groups are made, so that a skew is seen; nothing that names anybody. */
public final class AgeBand {

    private static final int YOUTH = 12;
    private static final int ADULT = 18;
    private static final int MIDDLE = 40;
    private static final int OLD = 65;

    private AgeBand() {}

    /** For example {@code 18-39}; empty text when the date of birth is unknown. By years alone, so a band may be one year early. */
    public static String of(Optional<PartialDate> dateOfBirth, int year) {
        return dateOfBirth.map(born -> band(year - born.year())).orElse("");
    }

    private static String band(int age) {
        if (age < YOUTH) {
            return "0-11";
        }
        if (age < ADULT) {
            return "12-17";
        }
        if (age < MIDDLE) {
            return "18-39";
        }
        return age < OLD ? "40-64" : "65+";
    }
}
