package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * A passenger list message (PAXLST).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param purpose why it was sent
 * @param flight of whom it speaks
 * @param passengers in the order sent
 * @param crew in the order sent
 */
public record PassengerList(
        MessageHeader header,
        Verdict verdict,
        List<Diagnostic> diagnostics,
        Purpose purpose,
        Flight flight,
        List<Passenger> passengers,
        List<Passenger> crew)
        implements Message {

    /** Copies the lists. */
    public PassengerList {
        diagnostics = List.copyOf(diagnostics);
        passengers = List.copyOf(passengers);
        crew = List.copyOf(crew);
    }

    /**
     * Why it was sent.
     *
     * @param documentCode 745 passengers, 250 crew, 266 status of the flight, 336 master crew list
     * @param function such as {@code full} or {@code close-on-board}; as sent, in lower case, if it is not known
     * @param transaction the reference by which an answer names this message
     * @param reportingParty who answers questions
     * @param control numbers that the sender declared
     */
    public record Purpose(
            Optional<String> documentCode,
            String function,
            Optional<String> transaction,
            Optional<ReportingParty> reportingParty,
            Control control) {}

    /**
     * Who answers questions on the message.
     *
     * @param name as sent
     * @param contacts telephone numbers and the like, as sent
     */
    public record ReportingParty(String name, List<String> contacts) {
        /** Copies the list. */
        public ReportingParty {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Numbers that the sender declared.
     *
     * @param passengers of all parts of the message together
     * @param crew of all parts of the message together
     */
    public record Control(Optional<Integer> passengers, Optional<Integer> crew) {}
}
