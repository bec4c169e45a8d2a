package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;

/**
 * How long a stay may last. The day of entry and the day of exit both count; a window is the given number of days that ends on the
 * day judged, and moves with it.
 */
final class StayLimit {

    private StayLimit() {}

    /**
     * The last day allowed to a stay; empty when nothing limits it. The day before the first when no day is left. A stay without
     * known ground is allowed its first day, on which an officer let the traveller in.
     *
     * @param inside days of all stays; those on and after the first day do not matter
     * @param firstDay day of entry
     */
    static Optional<LocalDate> lastDay(DaysInside inside, LocalDate firstDay, Standing standing) {
        return switch (standing.kind()) {
            case CITIZEN -> Optional.empty();
            case NONE -> Optional.of(firstDay);
            case PERMANENT_RESIDENT, REGISTERED_VISITOR, VISA_HOLDER, VISA_FREE -> {
                Optional<LocalDate> byRule =
                        standing.stayRule().map(rule -> LocalDate.ofEpochDay(byRule(inside, firstDay, rule)));
                yield earlier(byRule, notBefore(standing.validUntil(), firstDay.minusDays(1)));
            }
        };
    }

    /** Days used in the window that ends on a day; 0 when the rule has no window. */
    static int used(DaysInside inside, LocalDate day, Optional<StayRule> rule) {
        long ends = day.toEpochDay();
        return rule.filter(limits -> limits.windowDays().isPresent())
                .map(limits -> inside.between(ends - limits.windowDays().getAsInt() + 1, ends))
                .orElse(0);
    }

    private static long byRule(DaysInside inside, LocalDate firstDay, StayRule rule) {
        long first = firstDay.toEpochDay();
        long low = first - 1;
        long high = low + rule.daysPerVisit();
        if (rule.windowDays().isEmpty()) {
            return high;
        }
        // Each further day adds one day to the window and drops at most one: the first day over the limit is found by
        // halves.
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (fits(inside, first, middle, rule)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean fits(DaysInside inside, long first, long day, StayRule rule) {
        long windowBegins = day - rule.windowDays().orElseThrow() + 1;
        long ofThisStay = day - Math.max(first, windowBegins) + 1;
        return inside.between(windowBegins, first - 1) + ofThisStay
                <= rule.daysInWindow().orElseThrow();
    }

    private static Optional<LocalDate> notBefore(Optional<LocalDate> day, LocalDate least) {
        return day.map(it -> it.isBefore(least) ? least : it);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.orElseThrow().isBefore(other.orElseThrow()) ? one : other;
    }
}
