package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.List;

/** The days on which a traveller was inside, each counted once: answers in the logarithm of the number of stays. */
final class DaysInside {

    private final long[] first;
    private final long[] last;

    /** Days in the ranges before each one. */
    private final long[] before;

    private final int ranges;

    private DaysInside(List<PairedStay> stays, LocalDate openUntil) {
        first = new long[stays.size()];
        last = new long[stays.size()];
        before = new long[stays.size() + 1];
        int count = 0;
        for (PairedStay stay : stays) {
            long begins = stay.firstDay().toEpochDay();
            long ends = Math.max(begins, stay.lastDay().orElse(openUntil).toEpochDay());
            if (count > 0 && begins <= last[count - 1]) {
                last[count - 1] = Math.max(last[count - 1], ends);
            } else {
                first[count] = begins;
                last[count] = ends;
                count++;
            }
        }
        ranges = count;
        for (int i = 0; i < ranges; i++) {
            before[i + 1] = before[i] + last[i] - first[i] + 1;
        }
    }

    /** Days of stays in the order in which they happened; one that is open counts up to a day, that day included. */
    static DaysInside until(LocalDate day, List<PairedStay> stays) {
        return new DaysInside(stays, day);
    }

    /** As above, but one that is open counts its first day only: what is proven when a new entry shows that its exit is missing. */
    static DaysInside proven(List<PairedStay> stays) {
        return new DaysInside(stays, LocalDate.MIN);
    }

    /** Days inside from one epoch day to another, both included; 0 when the first is after the second. */
    int between(long from, long to) {
        return from > to ? 0 : (int) (upTo(to) - upTo(from - 1));
    }

    private long upTo(long day) {
        int low = 0;
        int high = ranges;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : before[low - 1] + Math.min(day, last[low - 1]) - first[low - 1] + 1;
    }
}
