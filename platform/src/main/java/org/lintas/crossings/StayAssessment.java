package org.lintas.crossings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the stay rules say about a traveller on a day.
 *
 * @param verdict the rule's answer
 * @param daysUsed days already used inside the window that ends on this day, 0 when there is no window
 * @param daysLeft days that remain from this day on, counting it; 0 when exhausted or overstayed; empty when unlimited
 * @param allowedUntil last day that the traveller may stay: when entering on this day, or of the stay that an exit on this day ends;
 *     empty when unlimited, exhausted or unknown
 * @param daysOver at exit: days over the limit of the stay that ends, 0 when none
 */
public record StayAssessment(
        Verdict verdict, int daysUsed, Optional<Integer> daysLeft, Optional<LocalDate> allowedUntil, int daysOver) {

    /** Answer of the stay rules. */
    public enum Verdict {
        /** Within the rules. */
        WITHIN,
        /** Entry: no day or no entry is left, or there is no ground to stay. */
        EXHAUSTED,
        /** Exit: the stay was longer than allowed. */
        OVERSTAYED,
        /** Entry while an earlier stay is still open: an exit was not recorded. Never for those who reside here. */
        ALREADY_INSIDE,
        /** Exit without a recorded entry. Never for those who reside here. */
        ENTRY_UNKNOWN,
        /** No limit applies. */
        UNLIMITED
    }
}
