package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * A State's receipt for a push of passenger name records (ACKRES of IATA's PADIS).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param answered the function of the message that is answered, code set 1225: 22 a push, 141 a change
 * @param response what became of that message, code set 4343, as sent
 * @param errors why, in the order sent
 * @param records how many records were counted (EQN)
 */
public record Acknowledgement(
        MessageHeader header,
        Verdict verdict,
        List<Diagnostic> diagnostics,
        Optional<String> answered,
        Optional<String> response,
        List<Reason> errors,
        Optional<Integer> records)
        implements Correspondence {

    /** Copies the lists. */
    public Acknowledgement {
        diagnostics = List.copyOf(diagnostics);
        errors = List.copyOf(errors);
    }

    @Override
    public List<Object> said() {
        return List.of(answered, response, errors, records);
    }

    /**
     * An error, or a text about the message.
     *
     * @param code of the application, code set 9321, as sent
     * @param texts for people
     */
    public record Reason(Optional<String> code, List<String> texts) {
        /** Copies the list. */
        public Reason {
            texts = List.copyOf(texts);
        }
    }
}
