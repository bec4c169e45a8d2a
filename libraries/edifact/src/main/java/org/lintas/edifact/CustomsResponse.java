package org.lintas.edifact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A State's answer about a message or its passengers (CUSRES).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param function why it was sent: "response", "unsolicited" or "acknowledgement"
 * @param transaction the reference of the message that is answered
 * @param flight of whom it speaks
 * @param responses in the order sent
 */
public record CustomsResponse(
        MessageHeader header,
        Verdict verdict,
        List<Diagnostic> diagnostics,
        String function,
        Optional<String> transaction,
        Flight flight,
        List<Response> responses)
        implements Message {

    /** Copies the lists. */
    public CustomsResponse {
        diagnostics = List.copyOf(diagnostics);
        responses = List.copyOf(responses);
    }

    /** Of what a response speaks. */
    public enum Level {
        /** The message as a whole. */
        HEADER,
        /** One passenger. */
        PASSENGER
    }

    /**
     * One answer.
     *
     * @param level of what it speaks
     * @param references values by qualifier
     * @param code such as {@code 0Z}
     * @param text for people
     */
    public record Response(Level level, Map<String, String> references, Optional<String> code, Optional<String> text) {
        /** Copies the map. */
        public Response {
            references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        }
    }
}
