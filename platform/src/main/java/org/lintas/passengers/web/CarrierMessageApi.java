package org.lintas.passengers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintas.access.CurrentDevice;
import org.lintas.audit.CurrentActor;
import org.lintas.edifact.Diagnostic;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.passengers.BoardingAnswers;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.Delivery.Channel;
import org.lintas.passengers.PassengerMessages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages of carriers' systems over HTTPS. */
@RestController
@RequestMapping("/api/carrier-messages")
@Tag(
        name = "Carrier messages",
        description =
                "Passenger lists (PAXLST), passenger name records (PNRGOV) and acknowledgements (CUSRES) of carriers' systems;"
                        + " a credential is good for the flights of its carriers")
class CarrierMessageApi {

    /** The media type of EDIFACT (RFC 1767). */
    private static final MediaType EDIFACT = MediaType.parseMediaType("application/EDIFACT");

    private final PassengerMessages messages;
    private final BoardingAnswers answers;
    private final Sender sender;
    private final StateSettings state;
    private final Clock clock;

    CarrierMessageApi(
            PassengerMessages messages, BoardingAnswers answers, Sender sender, StateSettings state, Clock clock) {
        this.messages = messages;
        this.answers = answers;
        this.sender = sender;
        this.state = state;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Hands in any number of messages, at most 16 MB. They are on the disk when this answers, and are read in"
                            + " the order of receipt; the same bytes are acknowledged again and read once")
    Receipt receive(HttpServletRequest request) throws IOException {
        return Receipt.of(messages.receive(sender.origin(Channel.HTTPS), body(request)));
    }

    @PostMapping("/interactive")
    @Operation(
            summary =
                    "Asks about the passengers of one PAXLST and gets a CUSRES before the deadline, 2 seconds unless agreed"
                            + " otherwise. What could not be judged by then is answered by policy and corrected by an unsolicited answer")
    ResponseEntity<byte[]> ask(HttpServletRequest request) throws IOException {
        byte[] answer = answers.answer(sender.origin(Channel.INTERACTIVE), body(request));
        return ResponseEntity.ok().contentType(EDIFACT).body(answer);
    }

    @GetMapping("/unsolicited")
    @Operation(
            summary =
                    "Unsolicited answers (CUSRES 132) that were not acknowledged, the oldest first; each comes again until its"
                            + " acknowledgement (CUSRES 312) is handed in. 204 when there are none")
    ResponseEntity<byte[]> unsolicited() {
        byte[] waiting = answers.unsolicited(sender.origin(Channel.HTTPS).sender());
        return waiting.length == 0
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().contentType(EDIFACT).body(waiting);
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "What became of what this credential handed in: each message with its verdict and everything that was odd")
    Outcome outcome(@PathVariable String id) {
        UUID delivery = OutsideText.identifier(id);
        String subject = sender.origin(Channel.HTTPS).sender();
        return messages.find(delivery)
                .filter(found -> found.origin().sender().equals(subject))
                .map(found -> new Outcome(
                        Receipt.of(found),
                        OutsideText.word(found.state()),
                        found.problem().map(OutsideText::word),
                        messages.messages(delivery).stream().map(Read::of).toList()))
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "You handed in no such delivery."));
    }

    @PostMapping("/trial")
    @Operation(
            summary =
                    "Reads messages and tells everything that is odd about them. Nothing is kept and nobody is judged")
    List<Read> attempt(HttpServletRequest request) throws IOException {
        try {
            return EdifactReader.read(body(request), state.day(clock.instant())).stream()
                    .map(message -> new Read(
                            message.header().type(),
                            message.header().reference().orElse(""),
                            message.verdict().name(),
                            "TRIAL",
                            Optional.empty(),
                            message.diagnostics()))
                    .toList();
        } catch (EdifactRefusedException e) {
            throw new LintasException(ErrorCode.TOO_LARGE, "The input is past a bound of the reader.", e);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(Delivery.BYTES_MAX + 1);
    }

    /** Who sends, from the credential. */
    @Component
    record Sender(CurrentActor actor, CurrentDevice device) {

        Delivery.Origin origin(Channel channel) {
            Set<String> carriers = device.scopes().stream()
                    .flatMap(scope -> scope.carrier().stream())
                    .collect(Collectors.toSet());
            if (carriers.isEmpty()) {
                throw new LintasException(ErrorCode.NOT_ALLOWED, "The credential is for no carrier.");
            }
            return new Delivery.Origin(actor.actor().id(), carriers, channel);
        }
    }

    /**
     * That a delivery is kept.
     *
     * @param delivery identifier
     * @param sha256 of its bytes
     * @param bytes its length
     * @param repeats how often the same came again
     * @param receivedAt when it was on the disk
     */
    record Receipt(UUID delivery, String sha256, int bytes, int repeats, Instant receivedAt) {

        static Receipt of(Delivery delivery) {
            return new Receipt(
                    delivery.id(),
                    delivery.content().sha256(),
                    delivery.content().bytes(),
                    delivery.content().repeats(),
                    delivery.receivedAt());
        }
    }

    /**
     * What became of a delivery.
     *
     * @param receipt that it is kept
     * @param state {@code received}, {@code read} or {@code refused}
     * @param problem {@code no-message} or {@code past-a-bound}, of what was refused
     * @param messages in order
     */
    record Outcome(Receipt receipt, String state, Optional<String> problem, List<Read> messages) {}

    /**
     * One message as it was read.
     *
     * @param type such as {@code PAXLST}
     * @param reference the sender's own
     * @param verdict ACCEPTED, PARTIAL or REJECTED
     * @param state APPLIED, REPEATED, WAITING, SETTLED or TRIAL
     * @param problem {@code nothing-used}, {@code flight-unknown}, {@code not-their-flight} or {@code type-not-used}, of what waits
     * @param diagnostics everything that was odd
     */
    record Read(
            String type,
            String reference,
            String verdict,
            String state,
            Optional<String> problem,
            List<Diagnostic> diagnostics) {

        static Read of(CarrierMessage message) {
            return new Read(
                    message.kind().type(),
                    message.kind().reference().orElse(""),
                    message.outcome().verdict().name(),
                    message.outcome().state().name(),
                    message.outcome().problem().map(OutsideText::word),
                    message.diagnostics());
        }
    }
}
