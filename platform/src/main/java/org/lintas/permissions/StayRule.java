package org.lintas.permissions;

import java.util.OptionalInt;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Limits on a stay, in days; the day of entry and the day of exit both count.
 *
 * @param daysPerVisit longest single stay, 1-3650
 * @param daysInWindow longest sum of stays inside the window; empty when there is none
 * @param windowDays length of the moving window that ends on the day judged; empty when there is none
 */
public record StayRule(int daysPerVisit, OptionalInt daysInWindow, OptionalInt windowDays) {

    /** Longest window or visit, in days: ten years. */
    public static final int DAYS_MAX = 3650;

    /** Refuses days out of range and a sum without its window. */
    public StayRule {
        boolean windowWhole = daysInWindow.isPresent() == windowDays.isPresent();
        boolean inRange = daysPerVisit >= 1
                && daysPerVisit <= DAYS_MAX
                && daysInWindow.orElse(1) >= 1
                && windowDays.orElse(1) <= DAYS_MAX
                && daysInWindow.orElse(1) <= windowDays.orElse(1);
        if (!windowWhole || !inRange) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A stay rule has 1 to %d days and a whole window.".formatted(DAYS_MAX));
        }
    }

    /** A limit for each visit alone. */
    public static StayRule perVisit(int days) {
        return new StayRule(days, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A limit for each visit and for the sum in a moving window, such as 90 in 180. */
    public static StayRule inWindow(int daysPerVisit, int daysInWindow, int windowDays) {
        return new StayRule(daysPerVisit, OptionalInt.of(daysInWindow), OptionalInt.of(windowDays));
    }
}
