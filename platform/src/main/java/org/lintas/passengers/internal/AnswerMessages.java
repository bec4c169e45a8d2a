package org.lintas.passengers.internal;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.CustomsResponse.Level;
import org.lintas.edifact.CustomsResponse.Response;
import org.lintas.edifact.CustomsResponseWriter;
import org.lintas.edifact.Envelope;
import org.lintas.edifact.Flight;
import org.lintas.edifact.MessageHeader;
import org.lintas.edifact.Passenger;
import org.lintas.edifact.Verdict;
import org.lintas.foundation.StateSettings;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.BoardingAnswers;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.GivenAnswer;
import org.lintas.passengers.Journey;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What carriers are answered, as messages (CUSRES). Of why somebody shall not board no word leaves the State: every answer has one text. */
@Service
class AnswerMessages implements BoardingAnswers {

    private static final int REFERENCE_LENGTH = 14;
    private static final int PARTY_LENGTH_MAX = 35;
    private static final String ACCEPTED = "0";

    private final InteractiveDesk desk;
    private final AnswerTable answers;
    private final AssessmentRecords records;
    private final Found found;
    private final Own own;

    AnswerMessages(InteractiveDesk desk, AnswerTable answers, AssessmentRecords records, Found found, Own own) {
        this.desk = desk;
        this.answers = answers;
        this.records = records;
        this.found = found;
        this.own = own;
    }

    /** Where journeys are found and judged. */
    @Component
    record Found(JourneyTable journeys, FlightTable flights, JourneyAssessments assessments) {}

    /** Who answers, and when. */
    @Component
    record Own(StateSettings state, Clock clock) {}

    @Override
    public byte[] answer(Delivery.Origin origin, byte[] content) {
        InteractiveDesk.Answered answered = desk.answer(origin, content);
        List<Response> responses = new ArrayList<>();
        responses.add(new Response(Level.HEADER, Map.of(), Optional.of(ACCEPTED), Optional.empty()));
        List<Passenger> persons = Stream.concat(answered.list().passengers().stream(), answered.list().crew().stream())
                .toList();
        for (int at = 0; at < persons.size(); at++) {
            responses.add(
                    response(persons.get(at).references(), answered.answers().get(at)));
        }
        return write(
                new About("response", origin.sender(), answered.list().purpose().transaction(), UUID.randomUUID()),
                answered.list().flight(),
                responses);
    }

    @Override
    public byte[] unsolicited(String sender) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (GivenAnswer answer : answers.send(sender)) {
            Journey journey = found.journeys().find(answer.journey()).orElseThrow();
            Map<String, String> references = new LinkedHashMap<>();
            journey.announced().booking().locator().ifPresent(locator -> references.put("AVF", locator));
            journey.announced().booking().reference().ifPresent(reference -> references.put("ABO", reference));
            all.writeBytes(write(
                    new About("unsolicited", sender, answer.to().transaction(), answer.id()),
                    flight(found.flights().find(journey.flight()).orElseThrow()),
                    List.of(response(references, answer.answer()))));
        }
        return all.toByteArray();
    }

    @Override
    public List<GivenAnswer> given(UUID journey) {
        return answers.ofJourney(journey);
    }

    @Override
    public List<BoardingDecision> decisions(UUID journey) {
        return answers.decisions(journey);
    }

    @Override
    public Journey decide(UUID journey, Deciding decision) {
        records.decide(journey, decision);
        found.assessments().assess(found.journeys().find(journey).orElseThrow());
        return found.journeys().find(journey).orElseThrow();
    }

    private static Response response(Map<String, String> said, BoardingAnswer answer) {
        Map<String, String> references = new LinkedHashMap<>();
        for (String qualifier : List.of("AVF", "ABO")) {
            Optional.ofNullable(said.get(qualifier)).ifPresent(value -> references.put(qualifier, value));
        }
        return new Response(Level.PASSENGER, references, Optional.of(answer.code()), text(answer));
    }

    private static Optional<String> text(BoardingAnswer answer) {
        return switch (answer) {
            case OK -> Optional.empty();
            case ADDITIONAL_CHECK -> Optional.of("OK TO BOARD. CHECK DOCUMENTS");
            case INSUFFICIENT -> Optional.of("DATA MISSING. SEND AGAIN");
            case NOT_OK -> Optional.of("DO NOT BOARD. CALL THE DESK FOR AN OVERRIDE");
            case NOT_OK_FINAL -> Optional.of("DO NOT BOARD. NO OVERRIDE");
        };
    }

    /**
     * About what a message is.
     *
     * @param function "response" or "unsolicited"
     * @param recipient the subject of the carrier's credential
     * @param transaction the reference of the message that asked
     * @param id from which its own reference is made
     */
    private record About(String function, String recipient, Optional<String> transaction, UUID id) {}

    private byte[] write(About about, Flight flight, List<Response> responses) {
        String reference = about.id().toString().replace("-", "").substring(32 - REFERENCE_LENGTH);
        String recipient = about.recipient()
                .substring(0, Math.min(PARTY_LENGTH_MAX, about.recipient().length()));
        Envelope envelope = new Envelope(
                own.state().code().letters(),
                recipient,
                LocalDateTime.ofInstant(own.clock().instant(), own.state().zone()),
                reference);
        MessageHeader header = new MessageHeader(
                "CUSRES",
                Optional.of("D.05B"),
                Optional.of(reference),
                Optional.of(envelope.sender()),
                OptionalInt.empty(),
                Optional.empty());
        CustomsResponse response = new CustomsResponse(
                header, Verdict.ACCEPTED, List.of(), about.function(), about.transaction(), flight, responses);
        return CustomsResponseWriter.write(response, envelope);
    }

    private static Flight flight(AnnouncedFlight announced) {
        return new Flight(
                Optional.of(announced.key().carrier()),
                Optional.of(announced.key().number()),
                List.of(new Flight.Leg(
                        AnnouncedFrom.text(announced.key().from()),
                        AnnouncedFrom.text(announced.to()),
                        announced
                                .times()
                                .departure()
                                .map(LocalDateTime::toString)
                                .or(() -> Optional.of(announced.key().day().toString())),
                        announced.times().arrival().map(LocalDateTime::toString))));
    }
}
