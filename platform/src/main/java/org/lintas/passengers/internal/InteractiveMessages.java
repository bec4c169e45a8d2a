package org.lintas.passengers.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.edifact.PassengerList;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.GivenAnswer;
import org.lintas.passengers.Journey;
import org.springframework.stereotype.Component;

/** Applies and judges a passenger list whose sender waits for the answer. */
@Component
class InteractiveMessages {

    private final DeliveryTable deliveries;
    private final DeliveryReading reading;
    private final FlightMessages flights;
    private final JourneyAssessments assessments;
    private final Answering answering;

    InteractiveMessages(
            DeliveryTable deliveries,
            DeliveryReading reading,
            FlightMessages flights,
            JourneyAssessments assessments,
            Answering answering) {
        this.deliveries = deliveries;
        this.reading = reading;
        this.flights = flights;
        this.assessments = assessments;
        this.answering = answering;
    }

    /** What answers are written with. */
    @Component
    record Answering(AssessmentRecords records, StateSettings state, Clock clock) {}

    /**
     * What was made of one person of a list.
     *
     * @param journey of that person; empty when the message could not be used
     * @param answer for the carrier
     */
    record Judged(Optional<Journey> journey, BoardingAnswer answer) {}

    /** The passenger list that a message is, about a flight of which its sender may speak. */
    PassengerList read(Delivery.Origin origin, byte[] content) {
        PassengerList list = read(content);
        boolean theirs = FlightNamed.designator(list.flight())
                .filter(named -> !origin.speaksOf(named.carrier()))
                .isEmpty();
        if (!theirs) {
            throw new LintasException(
                    ErrorCode.NOT_ALLOWED, "The credential is for no flights of the carrier that the message names.");
        }
        return list;
    }

    private PassengerList read(byte[] content) {
        try {
            List<Message> read = EdifactReader.read(
                    content, answering.state().day(answering.clock().instant()));
            if (read.size() == 1 && read.getFirst() instanceof PassengerList list) {
                return list;
            }
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "One passenger list (PAXLST) is answered at a time, and nothing else.");
        } catch (EdifactRefusedException e) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "The message is past a bound.", e);
        }
    }

    /** Judges everybody of a list, in its order, after what the same sender handed in before it. */
    List<Judged> judge(Delivery delivery, PassengerList list) {
        deliveries.waitingBefore(delivery.id()).forEach(reading::read);
        reading.read(delivery.id());
        return flights.known(list).stream().map(this::judge).toList();
    }

    private Judged judge(Optional<Journey> journey) {
        BoardingAnswer answer =
                journey.map(known -> assessments.assess(known).answer()).orElse(BoardingAnswer.INSUFFICIENT);
        return new Judged(journey, answer);
    }

    /** A question that is asked again is open until it is answered again. */
    void open(Delivery delivery) {
        if (delivery.state() == Delivery.State.READ) {
            deliveries.open(delivery.id());
        }
    }

    /** What officers said of those of a list whom they refused; empty for the others. */
    List<Optional<BoardingAnswer>> refusals(PassengerList list) {
        return flights.known(list).stream()
                .map(known -> known.flatMap(answering.records()::refusal))
                .toList();
    }

    /**
     * Writes down what a carrier was told of those who were judged; whoever was judged otherwise than told is told of again.
     *
     * @param told of each, in the order of the list; none when the carrier was told to ask again
     */
    void told(Delivery delivery, PassengerList list, List<Judged> judged, List<Question.Told> told) {
        GivenAnswer.Recipient to = new GivenAnswer.Recipient(
                delivery.origin().sender(), list.purpose().transaction());
        for (int at = 0; at < told.size(); at++) {
            AssessmentRecords.Response response = new AssessmentRecords.Response(to, told.get(at));
            judged.get(at).journey().ifPresent(journey -> answering.records().respond(journey, response));
        }
        deliveries.read(delivery.id());
    }
}
