package org.lintas.watchlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;

/**
 * Dates of birth as lists write them: {@code 1984-12-17}, {@code 17 Dec 1984}, {@code 17/12/1984}, {@code Dec 1984}, {@code 1984},
 * {@code circa 1984}, {@code 1984 to 1986}. Digits of a day or month that are zeros or X are unknown.
 */
final class ListDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern CIRCA =
            Pattern.compile("(?i)^(?:circa|approximately|approx\\.?|about|around|c\\.?a?\\.?)\\s+");
    private static final Pattern RANGE =
            Pattern.compile("(?i)^(?:between\\s+)?(.*?\\d{4})\\s*(?:to|and|-|–|\\.\\.)\\s*(.*?\\d{4})$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}|XX|xx)(?:[-/.](\\d{1,2}|XX|xx))?)?(?:T.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ .-]+)?(\\p{L}{3})\\p{L}*\\.?,?[ .-]+(\\d{4})");

    private ListDates() {}

    /** What was read, and whether the list says that it is not exact. */
    record Read(BirthSpan span, boolean circa) {}

    /** Reads a date; empty if it is none. */
    static Optional<Read> read(String written) {
        String text = written.strip();
        Matcher about = CIRCA.matcher(text);
        boolean circa = about.find();
        String rest = circa ? text.substring(about.end()) : text;
        try {
            Optional<PartialDate> date = date(rest);
            if (date.isPresent()) {
                return Optional.of(circa ? circa(date.get()) : new Read(BirthSpan.of(date.get()), false));
            }
            Matcher range = RANGE.matcher(rest);
            if (range.matches()) {
                return span(date(range.group(1)), date(range.group(2)), circa);
            }
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Two years before to two years after. */
    static Read circa(PartialDate date) {
        return new Read(BirthSpan.about(date.year()), true);
    }

    /** Days and months of the ends of a range say nothing of when somebody was born. */
    private static Optional<Read> span(Optional<PartialDate> first, Optional<PartialDate> last, boolean circa) {
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Read(
                        BirthSpan.between(first.get().year(), last.get().year()), circa))
                : Optional.empty();
    }

    private static Optional<PartialDate> date(String text) {
        Matcher found = YEAR_FIRST.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(1), unknown(found.group(2)), unknown(found.group(3))));
        }
        found = COMPACT.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(1), unknown(found.group(2)), unknown(found.group(3))));
        }
        found = YEAR_LAST.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(3), unknown(found.group(2)), unknown(found.group(1))));
        }
        found = WORDS.matcher(text);
        if (found.matches()) {
            int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month == 0
                    ? Optional.empty()
                    : Optional.of(date(found.group(3), Integer.toString(month), unknown(found.group(1))));
        }
        return Optional.empty();
    }

    /** Digits of a day or month, or empty if nobody knows them. */
    private static String unknown(@Nullable String digits) {
        return digits == null || digits.matches("0+|[Xx]+") ? "" : digits;
    }

    private static PartialDate date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (month.isEmpty()) {
            return PartialDate.of(number);
        }
        return day.isEmpty()
                ? PartialDate.of(number, Integer.parseInt(month))
                : PartialDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
    }
}
