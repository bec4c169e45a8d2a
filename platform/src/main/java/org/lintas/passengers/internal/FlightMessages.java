package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.foundation.Identifiers;
import org.lintas.passengers.Announced;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.springframework.stereotype.Component;

/**
 * Makes flights and journeys of messages. A message about a flight holds that flight for the rest of its transaction, so that two messages about one flight are
 * applied one after the other.
 */
@Component
class FlightMessages {

    private final FlightTable flights;
    private final JourneyTable journeys;
    private final Identifiers identifiers;
    private final Clock clock;

    FlightMessages(FlightTable flights, JourneyTable journeys, Identifiers identifiers, Clock clock) {
        this.flights = flights;
        this.journeys = journeys;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Applies a passenger list; empty when it does not say which flight on which day. */
    Optional<UUID> apply(PassengerList list, UUID message) {
        return FlightNamed.of(list.flight()).map(named -> apply(list, named, message));
    }

    /** Applies a push of passenger name records; empty when it does not say which flight on which day. */
    Optional<UUID> apply(PassengerNameRecords push, UUID message) {
        return FlightNamed.of(push.flight()).map(named -> {
            List<Said> said = AnnouncedFromRecord.travellers(push.records());
            JourneyChanges changes = open(named, message, said);
            changes.book(said);
            return changes.flight();
        });
    }

    private UUID apply(PassengerList list, FlightNamed named, UUID message) {
        List<Said> said = Said.of(list);
        JourneyChanges changes = open(named, message, said);
        switch (list.purpose().function()) {
            case "cancel", "reduction", "delete" -> changes.move(said, Journey.State.CANCELLED);
            case "cancel-flight" -> {
                flights.state(changes.flight(), AnnouncedFlight.State.CANCELLED);
                changes.moveOthers(List.of(), Journey.State.CANCELLED);
            }
            case "close-on-board" ->
                close(list, changes, changes.move(said, Journey.State.ON_BOARD), Journey.State.NOT_ON_BOARD);
            case "close-not-on-board" ->
                close(list, changes, changes.move(said, Journey.State.NOT_ON_BOARD), Journey.State.ON_BOARD);
            default -> changes.announce(said);
        }
        return changes.flight();
    }

    /** After the last part of a close-out those who were not named are in the other state. */
    private void close(PassengerList list, JourneyChanges changes, List<Journey> named, Journey.State others) {
        if (list.header().lastPart().orElse(true)) {
            flights.state(changes.flight(), AnnouncedFlight.State.CLOSED);
            changes.moveOthers(named, others);
        }
    }

    /** The journeys of whom a list speaks, in its order, as they stand; empty for those who are not known. */
    List<Optional<Journey>> known(PassengerList list) {
        List<Said> said = Said.of(list);
        JourneyMatch match = FlightNamed.of(list.flight())
                .flatMap(named -> flights.byKey(whole(named).key()))
                .map(flight -> match(flight, said))
                .orElseGet(() -> new JourneyMatch(List.of()));
        return said.stream().map(one -> match.find(one.part(), one.announced())).toList();
    }

    private JourneyMatch match(AnnouncedFlight flight, List<Said> said) {
        return new JourneyMatch(journeys.candidates(
                flight.id(), said.stream().map(Said::announced).toList()));
    }

    /** A flight whose place of departure a message leaves out is the one of this number and day that is known. */
    private FlightNamed whole(FlightNamed named) {
        return named.key().from().isEmpty()
                ? flights.sole(named.key()).map(named::from).orElse(named)
                : named;
    }

    private JourneyChanges open(FlightNamed named, UUID message, List<Said> said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnnouncedFlight flight = flights.put(identifiers.next(), whole(named), now);
        return new JourneyChanges(
                journeys, match(flight, said), new JourneyChanges.Origin(flight.id(), message, now), identifiers);
    }

    /**
     * What a message says of one person.
     *
     * @param part as a passenger or as crew
     * @param announced what is announced
     */
    record Said(Journey.Part part, Announced announced) {

        static List<Said> of(PassengerList list) {
            List<Said> said = new ArrayList<>();
            list.passengers()
                    .forEach(each -> said.add(new Said(Journey.Part.PASSENGER, AnnouncedFrom.passenger(each))));
            list.crew().forEach(each -> said.add(new Said(Journey.Part.CREW, AnnouncedFrom.passenger(each))));
            return said;
        }
    }
}
