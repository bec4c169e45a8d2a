package org.lintas.watchlist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;

/**
 * Periods of OFAC's advanced XML: a start and an end, each with its earliest and latest day. A year alone is written as its first and its last
 * day, a month likewise.
 */
final class OfacPeriods {

    private OfacPeriods() {}

    /**
     * A period.
     *
     * @param span when it was, as exactly as spans of births are
     * @param circa whether the list says that it is not exact
     * @param widened whether the span is longer than the period
     */
    record Read(BirthSpan span, boolean circa, boolean widened) {}

    /** Reads a period; empty if its days are none, come in no order, or lie too far apart to say anything. */
    static Optional<Read> read(XmlElement period) {
        try {
            Optional<PartialDate> first = first(date(period, "Start", "From"), date(period, "Start", "To"));
            Optional<PartialDate> last = first(date(period, "End", "To"), date(period, "End", "From"));
            if (first.isEmpty()) {
                return Optional.empty();
            }
            LocalDate from = first.get().earliest();
            LocalDate to = last.or(() -> date(period, "Start", "To"))
                    .orElse(first.get())
                    .latest();
            return to.isBefore(from) ? Optional.empty() : Optional.of(read(from, to, circa(period)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Read read(LocalDate from, LocalDate to, boolean circa) {
        if (from.getYear() != to.getYear()) {
            BirthSpan span = BirthSpan.between(from.getYear(), to.getYear());
            return new Read(span, circa, from.getDayOfYear() > 1 || to.getDayOfYear() < to.lengthOfYear());
        }
        PartialDate date = PartialDate.of(from);
        if (!from.equals(to)) {
            boolean month = from.getMonth() == to.getMonth();
            date = month ? PartialDate.of(from.getYear(), from.getMonthValue()) : PartialDate.of(from.getYear());
        }
        boolean widened = !date.earliest().equals(from) || !date.latest().equals(to);
        return new Read(circa ? ListDates.circa(date).span() : BirthSpan.of(date), circa, widened);
    }

    /** The period in figures, as far as it has any. */
    static String text(XmlElement period) {
        return Stream.of("Start From", "Start To", "End From", "End To")
                .map(end -> end.split(" ", 2))
                .map(end -> period.all(end[0])
                        .flatMap(each -> each.all(end[1]))
                        .findFirst()
                        .map(OfacPeriods::figures)
                        .orElse(""))
                .filter(figures -> !figures.isEmpty())
                .distinct()
                .collect(Collectors.joining(" to "));
    }

    /** Year, month and day of a point in time with dashes between. */
    static String figures(XmlElement point) {
        return Stream.of("Year", "Month", "Day")
                .map(point::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static boolean circa(XmlElement period) {
        return Stream.of("Start", "End")
                .flatMap(period::all)
                .anyMatch(end -> end.attribute("Approximate").equals("true"));
    }

    private static Optional<PartialDate> first(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isPresent() ? one : other;
    }

    private static Optional<PartialDate> date(XmlElement period, String end, String point) {
        return period.all(end)
                .flatMap(each -> each.all(point))
                .filter(each -> !each.text("Year").isEmpty())
                .findFirst()
                .map(OfacPeriods::date);
    }

    private static PartialDate date(XmlElement point) {
        int year = Integer.parseInt(point.text("Year"));
        if (point.text("Month").isEmpty()) {
            return PartialDate.of(year);
        }
        int month = Integer.parseInt(point.text("Month"));
        return point.text("Day").isEmpty()
                ? PartialDate.of(year, month)
                : PartialDate.of(year, month, Integer.parseInt(point.text("Day")));
    }
}
