package org.lintas.passengers.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintas.foundation.Identifiers;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;

/** What one message changes of the journeys of one flight. For one thread, within one transaction. */
final class JourneyChanges {

    private final JourneyTable table;
    private final JourneyMatch match;
    private final Origin origin;
    private final Identifiers identifiers;

    JourneyChanges(JourneyTable table, JourneyMatch match, Origin origin, Identifiers identifiers) {
        this.table = table;
        this.match = match;
        this.origin = origin;
        this.identifiers = identifiers;
    }

    /**
     * What changes them.
     *
     * @param flight whose journeys
     * @param message that says so
     * @param at when
     */
    record Origin(UUID flight, UUID message, Instant at) {}

    UUID flight() {
        return origin.flight();
    }

    /** Those who are announced: somebody new, or more about somebody who is known. */
    void announce(List<FlightMessages.Said> said) {
        said.forEach(this::announce);
    }

    /** The same of those of whom a booking speaks. */
    void book(List<FlightMessages.Said> said) {
        table.booked(said.stream().map(this::announce).map(Journey::id).toList());
    }

    private Journey announce(FlightMessages.Said said) {
        return match.find(said.part(), said.announced())
                .map(known -> update(known, again(known.state()), said.announced()))
                .orElseGet(() -> add(said, Journey.State.EXPECTED));
    }

    /** Those who are named change their state; somebody who was never announced is announced by it. */
    List<Journey> move(List<FlightMessages.Said> said, Journey.State state) {
        List<Journey> moved = new ArrayList<>();
        for (FlightMessages.Said one : said) {
            Optional<Journey> known = match.find(one.part(), one.announced());
            if (known.isPresent()) {
                moved.add(update(known.get(), after(known.get().state(), state), one.announced()));
            } else if (one.announced().person().name().isPresent()) {
                moved.add(add(one, state));
            }
        }
        return moved;
    }

    /** All passengers but those who are named, unless their journey has ended. */
    void moveOthers(List<Journey> named, Journey.State state) {
        Set<UUID> left = new HashSet<>();
        named.forEach(journey -> left.add(journey.id()));
        for (Journey journey : table.onFlight(origin.flight())) {
            boolean still = journey.state() == Journey.State.EXPECTED
                    && (journey.part() == Journey.Part.PASSENGER || state == Journey.State.CANCELLED);
            if (still && !left.contains(journey.id())) {
                update(journey, state, journey.announced());
            }
        }
    }

    /** Who was cancelled and is announced again is expected again. */
    private static Journey.State again(Journey.State before) {
        return before == Journey.State.CANCELLED ? Journey.State.EXPECTED : before;
    }

    /** Who has crossed the border was on board, whatever a late message says. */
    private static Journey.State after(Journey.State before, Journey.State said) {
        return before == Journey.State.ARRIVED ? before : said;
    }

    private Journey add(FlightMessages.Said said, Journey.State state) {
        Journey journey = new Journey(
                identifiers.next(), origin.flight(), said.part(), state, 1, said.announced(), Optional.empty());
        table.add(journey);
        match.put(journey);
        return journey;
    }

    private Journey update(Journey known, Journey.State state, Announced said) {
        Journey next = new Journey(
                known.id(),
                known.flight(),
                known.part(),
                state,
                known.version() + 1,
                JourneyMerge.of(known.announced(), said),
                known.assessment());
        List<Elements.Difference> differences = Elements.between(known, next);
        if (differences.isEmpty()) {
            return known;
        }
        table.update(next, differences.stream().anyMatch(Elements.Difference::judged));
        for (Elements.Difference difference : differences) {
            Journeys.Change change = new Journeys.Change(
                    next.version(), difference.name(), origin.message(), difference.before(), difference.after());
            table.changed(next.id(), change, origin.at());
        }
        match.put(next);
        return next;
    }
}
