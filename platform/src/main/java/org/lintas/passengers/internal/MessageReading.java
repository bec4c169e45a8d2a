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
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.Message;
import org.lintas.edifact.OtherMessage;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.Verdict;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.CarrierMessage.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies one message of a delivery, once, in a transaction of its own: what it brings about, and that it was read, stand together or not at all. */
@Component
class MessageReading {

    /** Why a message about a flight that cannot be told waits. */
    static final String FLIGHT_UNKNOWN = "It does not say which flight on which day.";

    /** Why a message that says nothing of use waits. */
    static final String NOTHING_USED = "The reader found nothing in it that can be used.";

    /** Why a message of another type waits. */
    static final String TYPE_UNKNOWN = "Messages of this type are not used.";

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
     * @param sender who handed it in
     */
    record Place(UUID delivery, int position, String sender) {}

    /** Applies a message unless it was before; gives what it brought about, if anything. */
    @Transactional
    public Optional<AppliedMessage> apply(Place place, Message message) {
        Optional<CarrierMessage> known = messages.at(place.delivery(), place.position());
        if (known.isPresent() && known.get().outcome().state() != State.WAITING) {
            return Optional.empty();
        }
        UUID id = known.map(CarrierMessage::id).orElseGet(identifiers::next);
        String content = content(place.sender(), message);
        boolean repeated = messages.used(content);
        if (!repeated) {
            // Journeys refer to the message that changed them.
            messages.put(written(id, place, message, outcome(message, State.WAITING, "", Optional.empty())), content);
        }
        Optional<AppliedMessage> applied = repeated ? Optional.empty() : applied(id, place, message);
        CarrierMessage.Outcome outcome = repeated
                ? outcome(message, State.REPEATED, "", Optional.empty())
                : outcome(message, applied);
        messages.put(written(id, place, message, outcome), content);
        return applied;
    }

    private Optional<AppliedMessage> applied(UUID id, Place place, Message message) {
        if (message.verdict() == Verdict.REJECTED) {
            return Optional.empty();
        }
        return switch (message) {
            case PassengerList list -> flights.apply(list, id);
            case PassengerNameRecords push -> flights.apply(push, id);
            case CustomsResponse response -> {
                acknowledgements.take(place.sender(), response);
                yield Optional.empty();
            }
            case OtherMessage _ -> Optional.empty();
        };
    }

    private CarrierMessage.Outcome outcome(Message message, Optional<AppliedMessage> applied) {
        if (applied.isPresent()) {
            return outcome(message, State.APPLIED, "", applied.map(AppliedMessage::flight));
        }
        if (message.verdict() == Verdict.REJECTED) {
            return outcome(message, State.WAITING, NOTHING_USED, Optional.empty());
        }
        return switch (message) {
            case CustomsResponse _ -> outcome(message, State.APPLIED, "", Optional.empty());
            case OtherMessage _ -> outcome(message, State.WAITING, TYPE_UNKNOWN, Optional.empty());
            case PassengerList _ -> outcome(message, State.WAITING, FLIGHT_UNKNOWN, Optional.empty());
            case PassengerNameRecords _ -> outcome(message, State.WAITING, FLIGHT_UNKNOWN, Optional.empty());
        };
    }

    private CarrierMessage.Outcome outcome(Message message, State state, String problem, Optional<UUID> flight) {
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
            case OtherMessage _ -> "";
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
            case OtherMessage _ -> 0;
        };
    }

    /** What a sender says without the envelope: said again in another envelope it has the same hash. */
    private static String content(String sender, Message message) {
        List<?> said =
                switch (message) {
                    case PassengerList list ->
                        List.of(list.purpose(), list.header().part(), list.flight(), list.passengers(), list.crew());
                    case PassengerNameRecords push ->
                        List.of(push.function(), push.header().part(), push.flight(), push.records());
                    case CustomsResponse response ->
                        List.of(response.function(), response.transaction(), response.flight(), response.responses());
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
