package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.crossings.StayAssessment.Verdict;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TravelDirection;
import org.lintas.permissions.Standing;

/** The stays of one traveller as they are on one day. Pure: no clock, no storage. */
final class StayCalculator {

    private final Map<UUID, Crossing> crossings = new HashMap<>();
    private final List<PairedStay> stays;
    private final LocalDate day;

    /**
     * Crossings that did not take place, or took place after the day, do not count.
     *
     * @param inOrder newest versions, in the order in which the traveller crossed
     */
    StayCalculator(List<Crossing> inOrder, StateSettings state, LocalDate day) {
        this.day = day;
        List<Passage> passages = new ArrayList<>();
        for (Crossing crossing : inOrder) {
            LocalDate crossed = state.day(crossing.at());
            if (!crossing.voided() && !crossed.isAfter(day)) {
                crossings.put(crossing.id(), crossing);
                passages.add(new Passage(crossing.id(), crossing.direction(), crossed));
            }
        }
        stays = PairedStay.pair(passages);
    }

    /** All stays, newest first. */
    List<Stay> stays() {
        DaysInside inside = DaysInside.until(day, limitedStays());
        List<Stay> all = new ArrayList<>();
        for (PairedStay paired : stays) {
            all.add(stay(paired, paired.entry().flatMap(entry -> ownLimit(inside, paired))));
        }
        Collections.reverse(all);
        return List.copyOf(all);
    }

    /** The stay that is open on the day, by the ground that it was entered on. */
    Optional<Stay> openStay() {
        return lastOpen().map(open -> stay(open, ownLimit(DaysInside.until(day, limitedStays()), open)));
    }

    /** The stay that is open on the day, by the ground that it was entered on or by another, whichever allows more. */
    Optional<Stay> openStay(Standing today) {
        return lastOpen().map(open -> stay(open, limit(open, today)));
    }

    /** What the rules say before an entry on the day. */
    StayAssessment beforeEntry(Standing standing) {
        DaysInside inside = DaysInside.proven(limitedStays());
        int used = StayLimit.used(inside, day, standing.stayRule());
        Optional<LocalDate> until = StayLimit.lastDay(inside, day, standing);
        boolean noDayLeft = until.filter(last -> last.isBefore(day)).isPresent();
        if (lastOpen().isPresent() && !standing.resides()) {
            Optional<LocalDate> allowed = noDayLeft ? Optional.empty() : until;
            return new StayAssessment(Verdict.ALREADY_INSIDE, used, daysLeft(until), allowed, 0);
        }
        if (noDayLeft || standing.kind() == Standing.Kind.NONE || entriesUsedUp(standing)) {
            return new StayAssessment(Verdict.EXHAUSTED, used, Optional.of(0), Optional.empty(), 0);
        }
        Verdict verdict = until.isPresent() ? Verdict.WITHIN : Verdict.UNLIMITED;
        return new StayAssessment(verdict, used, daysLeft(until), until, 0);
    }

    /** What the rules say before an exit on the day. */
    StayAssessment beforeExit(Standing standing) {
        int used = StayLimit.used(DaysInside.until(day, limitedStays()), day, standing.stayRule());
        Optional<Stay> open = openStay(standing);
        if (open.isEmpty()) {
            Verdict verdict = standing.resides() ? Verdict.UNLIMITED : Verdict.ENTRY_UNKNOWN;
            return new StayAssessment(verdict, used, Optional.empty(), Optional.empty(), 0);
        }
        Optional<LocalDate> until = open.orElseThrow().allowedUntil();
        int over = open.orElseThrow().daysOver();
        if (until.isEmpty()) {
            return new StayAssessment(Verdict.UNLIMITED, used, Optional.empty(), Optional.empty(), 0);
        }
        Verdict verdict = over > 0 ? Verdict.OVERSTAYED : Verdict.WITHIN;
        return new StayAssessment(verdict, used, daysLeft(until), until, over);
    }

    /** What the rules say before a crossing on the day. */
    StayAssessment assess(Standing standing, TravelDirection direction) {
        return switch (direction) {
            case ENTRY -> beforeEntry(standing);
            case EXIT -> beforeExit(standing);
        };
    }

    private Optional<LocalDate> limit(PairedStay open, Standing today) {
        DaysInside inside = DaysInside.until(day, limitedStays());
        Optional<LocalDate> own = ownLimit(inside, open);
        if (today.kind() == Standing.Kind.NONE || own.isEmpty()) {
            return own;
        }
        Optional<LocalDate> other = StayLimit.lastDay(inside, open.firstDay(), today);
        return other.filter(last -> !last.isAfter(own.orElseThrow())).isPresent() ? own : other;
    }

    private Optional<LocalDate> ownLimit(DaysInside inside, PairedStay stay) {
        return StayLimit.lastDay(inside, stay.firstDay(), crossing(stay).standing());
    }

    private Stay stay(PairedStay paired, Optional<LocalDate> allowedUntil) {
        LocalDate last = paired.lastDay().orElse(day);
        long over = allowedUntil
                .map(until -> last.toEpochDay() - until.toEpochDay())
                .orElse(0L);
        Crossing crossing = crossing(paired);
        return new Stay(
                crossing.traveller(),
                crossing.standing(),
                paired.entry().map(Passage::crossing),
                paired.exit().map(Passage::crossing),
                paired.firstDay(),
                paired.lastDay(),
                allowedUntil,
                (int) Math.max(0, over));
    }

    /** Days spent here as a resident do not count against a later stay. */
    private List<PairedStay> limitedStays() {
        return stays.stream()
                .filter(stay -> !crossing(stay).standing().resides())
                .toList();
    }

    private Optional<PairedStay> lastOpen() {
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.getLast()).filter(PairedStay::open);
    }

    private Crossing crossing(PairedStay stay) {
        Passage told = stay.entry().or(stay::exit).orElseThrow();
        return Optional.ofNullable(crossings.get(told.crossing())).orElseThrow();
    }

    private boolean entriesUsedUp(Standing standing) {
        if (standing.entriesAllowed().isEmpty()) {
            return false;
        }
        long used = crossings.values().stream()
                .filter(crossing -> crossing.direction() == TravelDirection.ENTRY)
                .filter(crossing -> crossing.standing().permission().equals(standing.permission()))
                .count();
        return used >= standing.entriesAllowed().getAsInt();
    }

    private Optional<Integer> daysLeft(Optional<LocalDate> until) {
        return until.map(last -> (int) Math.max(0, last.toEpochDay() - day.toEpochDay() + 1));
    }
}
