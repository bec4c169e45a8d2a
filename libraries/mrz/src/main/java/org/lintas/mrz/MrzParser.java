package org.lintas.mrz;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads machine readable zones: TD1, TD2, TD3, MRV-A and MRV-B.
 *
 * <p>The input is the zone's lines, ended by LF, CR LF or CR, or all characters in one line as a chip's data group 1 holds
 * them. Blanks and empty lines count for nothing; lower case reads as upper case. A visa is known by its first letter, V.
 *
 * <p>Dates have no century. A birth is the latest date that is not after the reference date; an expiry lies from 49 years
 * before the reference year to 50 years after it. The reference date is the day of the inspection, or of issue if one
 * tests what a document said when it was new.
 */
public final class MrzParser {

    /** Characters of input at most, blanks and line ends counted: over five times the longest zone, a choice of ours. */
    public static final int INPUT_LENGTH_MAX = 512;

    /** The first and last year that a reference date may have. */
    static final int REFERENCE_YEAR_MIN = 1_900;

    static final int REFERENCE_YEAR_MAX = 9_900;

    private MrzParser() {}

    /**
     * Reads a zone that was read optically: repairs confusions such as O for 0, only where the position forbids the
     * character, and only if exactly one repair satisfies every check digit.
     *
     * @throws IllegalArgumentException if the reference date is not in the years 1900 to 9900; no text makes it throw
     */
    public static MrzResult parse(String text, LocalDate referenceDate) {
        return parse(text, referenceDate, true);
    }

    /** Reads a zone given as lines, as {@link #parse(String, LocalDate)} does. */
    public static MrzResult parse(List<String> lines, LocalDate referenceDate) {
        return parse(String.join("\n", lines), referenceDate);
    }

    /**
     * Reads a zone that comes as data, such as a chip's data group 1: repairs nothing.
     *
     * @throws IllegalArgumentException if the reference date is not in the years 1900 to 9900; no text makes it throw
     */
    public static MrzResult parseExact(String text, LocalDate referenceDate) {
        return parse(text, referenceDate, false);
    }

    private static MrzResult parse(String text, LocalDate referenceDate, boolean repairing) {
        int year = referenceDate.getYear();
        if (year < REFERENCE_YEAR_MIN || year > REFERENCE_YEAR_MAX) {
            throw new IllegalArgumentException("reference date out of 1900 to 9900: " + referenceDate);
        }
        if (text.length() > INPUT_LENGTH_MAX) {
            return tooLong();
        }
        ZoneText characters = new ZoneText(text);
        @Nullable MrzFormat format = characters.format();
        if (format == null) {
            return characters.explain(text);
        }
        ZoneReader reader = new ZoneReader(characters.zone, format);
        List<Repair> repairs = repairing && reader.damaged() ? Repairer.repair(characters.zone, format) : List.of();
        return reader.read(text, repairs, referenceDate);
    }

    private static MrzResult tooLong() {
        String explanation = "more than %d characters of input".formatted(INPUT_LENGTH_MAX);
        return new MrzResult.Unreadable(MrzResult.Reason.TOO_LONG, new MrzPosition(1, 1), explanation);
    }
}
