package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.crossings.Crossing;
import org.lintas.foundation.TravelDirection;
import org.lintas.permissions.StayRule;

/** The stay rules said again, slowly and day by day, to judge the calculator by. */
final class PlainStays {

    /** One stay: its days while it lasted, and what of it is known. */
    record PlainStay(boolean entryKnown, boolean exitKnown, boolean open, LocalDate first, LocalDate last) {}

    final List<PlainStay> stays = new ArrayList<>();

    PlainStays(List<Crossing> inOrder, LocalDate day) {
        List<Crossing> known =
                inOrder.stream().filter(it -> !dayOf(it).isAfter(day)).toList();
        for (int i = 0; i < known.size(); i++) {
            boolean entry = known.get(i).direction() == TravelDirection.ENTRY;
            boolean afterEntry = i > 0 && known.get(i - 1).direction() == TravelDirection.ENTRY;
            boolean isLast = i == known.size() - 1;
            LocalDate here = dayOf(known.get(i));
            if (!entry) {
                stays.add(new PlainStay(afterEntry, true, false, afterEntry ? dayOf(known.get(i - 1)) : here, here));
            } else if (isLast) {
                stays.add(new PlainStay(true, false, true, here, day));
            } else if (known.get(i + 1).direction() == TravelDirection.ENTRY) {
                stays.add(new PlainStay(true, false, false, here, here));
            }
        }
    }

    /** Every day inside; a stay that is open counts until the day, or its first day only. */
    Set<LocalDate> daysInside(boolean openCounts) {
        Set<LocalDate> days = new HashSet<>();
        for (PlainStay stay : stays) {
            LocalDate last = stay.open && !openCounts ? stay.first : stay.last;
            for (LocalDate it = stay.first; !it.isAfter(last); it = it.plusDays(1)) {
                days.add(it);
            }
        }
        return days;
    }

    static int usedInWindow(Set<LocalDate> days, LocalDate end, int windowDays) {
        int used = 0;
        for (int back = 0; back < windowDays; back++) {
            if (days.contains(end.minusDays(back))) {
                used++;
            }
        }
        return used;
    }

    /** Stays one day longer for as long as every rule allows it. */
    static LocalDate lastDay(Set<LocalDate> before, LocalDate first, StayRule rule, Optional<LocalDate> validUntil) {
        Set<LocalDate> days = new HashSet<>(before);
        days.removeIf(it -> !it.isBefore(first));
        LocalDate last = first.minusDays(1);
        for (int length = 1; ; length++) {
            LocalDate next = last.plusDays(1);
            days.add(next);
            boolean tooLong = length > rule.daysPerVisit();
            boolean tooMany = rule.windowDays().isPresent()
                    && usedInWindow(days, next, rule.windowDays().getAsInt())
                            > rule.daysInWindow().getAsInt();
            boolean tooLate = validUntil.filter(next::isAfter).isPresent();
            if (tooLong || tooMany || tooLate) {
                return last;
            }
            last = next;
        }
    }

    Optional<PlainStay> open() {
        return stays.stream().filter(PlainStay::open).findFirst();
    }

    private static LocalDate dayOf(Crossing crossing) {
        return Specimens.STATE.day(crossing.at());
    }
}
