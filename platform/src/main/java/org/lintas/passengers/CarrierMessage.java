package org.lintas.passengers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.edifact.Diagnostic;
import org.lintas.edifact.Verdict;

/**
 * One message of a delivery, and what became of it.
 *
 * @param id identifier, UUID version 7
 * @param delivery in which it came
 * @param position in the delivery, from 0
 * @param kind what it is
 * @param outcome what became of it
 * @param diagnostics everything that was odd about it
 */
public record CarrierMessage(
        UUID id, UUID delivery, int position, Kind kind, Outcome outcome, List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public CarrierMessage {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What it is.
     *
     * @param type such as {@code PAXLST}
     * @param directory version and release, such as {@code D.02B}
     * @param reference the sender's own
     * @param function such as {@code full} or {@code close-on-board}
     * @param persons how many passengers and members of the crew it names
     */
    public record Kind(
            String type, Optional<String> directory, Optional<String> reference, String function, int persons) {}

    /**
     * What became of it.
     *
     * @param verdict of the reader
     * @param state whether it was used
     * @param problem why it waits; empty otherwise
     * @param flight of which it speaks, when it was used
     * @param readAt when
     */
    public record Outcome(
            Verdict verdict, State state, Optional<Problem> problem, Optional<UUID> flight, Instant readAt) {}

    /** Why a message waits. */
    public enum Problem {
        /** The reader found nothing in it that can be used. */
        NOTHING_USED,
        /** It does not say which flight on which day. */
        FLIGHT_UNKNOWN,
        /** Its sender has no credential for flights of this carrier. */
        NOT_THEIR_FLIGHT,
        /** Messages of its type are not used here. */
        TYPE_NOT_USED
    }

    /** Whether it was used. */
    public enum State {
        /** What it says stands in the journeys. */
        APPLIED,
        /** The same was said before, in another envelope. */
        REPEATED,
        /** It could not be used: somebody has to look. */
        WAITING,
        /** Somebody has looked, and said why nothing more is done about it. */
        SETTLED
    }
}
