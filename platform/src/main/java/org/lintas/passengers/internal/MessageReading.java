package org.lintas.passengers.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.edifact.Correspondence;
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.Flight;
import org.lintas.edifact.Message;
import org.lintas.edifact.OtherMessage;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.Verdict;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.CarrierMessage.Problem;
import org.lintas.passengers.CarrierMessage.State;
import org.lintas.passengers.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies one message of a delivery, once, in a transaction of its own: what it brings about, and that it was read, stand together or not at all. */
@Component
class MessageReading {

    private final MessageTable messages;
    private final FlightMessages flights;
    private final Acknowledgements acknowledgements;
    private final Identifiers identifiers;
    private final Clock clock;

    MessageReading(
            MessageTable messages,
            FlightMessages flights,
            Acknowledgements acknowledgements,
            Identifiers identifiers,
            Clock clock) {
        this.messages = messages;
        this.flights = flights;
        this.acknowledgements = acknowledgements;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Where a message stands.
     *
     * @param delivery in which it came
     * @param position in the delivery, from 0
     * @param origin who handed it in
     */
    record Place(UUID delivery, int position, Delivery.Origin origin) {}

    /** Applies a message unless it was before. */
    @Transactional
    public void apply(Place place, Message message) {
        Optional<CarrierMessage> known = messages.at(place.delivery(), place.position());
        if (known.isPresent() && known.get().outcome().state() != State.WAITING) {
            return;
        }
        UUID id = known.map(CarrierMessage::id).orElseGet(identifiers::next);
        String content = content(place.origin().sender(), message);
        boolean repeated = messages.used(content);
        if (!repeated) {
            // Journeys refer to the message that changed them.
            messages.put(
                    written(id, place, message, outcome(message, State.WAITING, Optional.empty(), Optional.empty())),
                    content);
        }
        boolean foreign = foreign(place.origin(), message);
        Optional<UUID> flight = repeated || foreign ? Optional.empty() : applied(id, place, message);
        CarrierMessage.Outcome outcome = outcome(message, flight);
        if (repeated) {
            outcome = outcome(message, State.REPEATED, Optional.empty(), Optional.empty());
        } else if (foreign) {
            outcome = waits(message, Problem.NOT_THEIR_FLIGHT);
        }
        messages.put(written(id, place, message, outcome), content);
    }

    /** Whether a message speaks of a flight of which its sender may not. */
    private static boolean foreign(Delivery.Origin origin, Message message) {
        Optional<Flight> flight = switch (message) {
            case PassengerList list -> Optional.of(list.flight());
            case PassengerNameRecords push -> Optional.of(push.flight());
            case CustomsResponse _, Correspondence _, OtherMessage _ -> Optional.empty();
        };
        return flight.flatMap(FlightNamed::designator)
                .filter(named -> !origin.speaksOf(named.carrier()))
                .isPresent();
    }

    /** The flight of which an applied message speaks; empty when it speaks of none or could not be used. */
    private Optional<UUID> applied(UUID id, Place place, Message message) {
        if (message.verdict() == Verdict.REJECTED) {
            return Optional.empty();
        }
        return switch (message) {
            case PassengerList list -> flights.apply(list, id);
            case PassengerNameRecords push -> flights.apply(push, id);
            case CustomsResponse response -> {
                acknowledgements.take(place.origin().sender(), response);
                yield Optional.empty();
            }
            case Correspondence _, OtherMessage _ -> Optional.empty();
        };
    }

    private CarrierMessage.Outcome outcome(Message message, Optional<UUID> flight) {
        if (flight.isPresent()) {
            return outcome(message, State.APPLIED, Optional.empty(), flight);
        }
        if (message.verdict() == Verdict.REJECTED) {
            return waits(message, Problem.NOTHING_USED);
        }
        return switch (message) {
            case CustomsResponse _ -> outcome(message, State.APPLIED, Optional.empty(), Optional.empty());
            case Correspondence _, OtherMessage _ -> waits(message, Problem.TYPE_NOT_USED);
            case PassengerList _ -> waits(message, Problem.FLIGHT_UNKNOWN);
            case PassengerNameRecords _ -> waits(message, Problem.FLIGHT_UNKNOWN);
        };
    }

    private CarrierMessage.Outcome waits(Message message, Problem problem) {
        return outcome(message, State.WAITING, Optional.of(problem), Optional.empty());
    }

    private CarrierMessage.Outcome outcome(
            Message message, State state, Optional<Problem> problem, Optional<UUID> flight) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CarrierMessage.Outcome(message.verdict(), state, problem, flight, now);
    }

    private static CarrierMessage written(UUID id, Place place, Message message, CarrierMessage.Outcome outcome) {
        CarrierMessage.Kind kind = new CarrierMessage.Kind(
                message.header().type(),
                message.header().directory(),
                message.header().reference(),
                function(message),
                persons(message));
        return new CarrierMessage(id, place.delivery(), place.position(), kind, outcome, message.diagnostics());
    }

    private static String function(Message message) {
        return switch (message) {
            case PassengerList list -> list.purpose().function();
            case PassengerNameRecords push -> push.function();
            case CustomsResponse response -> response.function();
            case Correspondence _, OtherMessage _ -> "";
        };
    }

    private static int persons(Message message) {
        return switch (message) {
            case PassengerList list -> list.passengers().size() + list.crew().size();
            case PassengerNameRecords push ->
                push.records().stream()
                        .mapToInt(record -> record.travellers().size())
                        .sum();
            case CustomsResponse response -> response.responses().size();
            case Correspondence _, OtherMessage _ -> 0;
        };
    }

    /** What a sender says without the envelope: said again in another envelope it has the same hash. */
    private static String content(String sender, Message message) {
        List<?> said = switch (message) {
            case PassengerList list ->
                List.of(list.purpose(), list.header().part(), list.flight(), list.passengers(), list.crew());
            case PassengerNameRecords push ->
                List.of(push.function(), push.header().part(), push.flight(), push.records());
            case CustomsResponse response ->
                List.of(response.function(), response.transaction(), response.flight(), response.responses());
            case Correspondence about -> about.said();
            case OtherMessage other -> other.segments();
        };
        try {
            byte[] text = (sender + message.header().type() + said).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new LintasException(ErrorCode.INTERNAL, "There is no SHA-256.", e);
        }
    }
}
