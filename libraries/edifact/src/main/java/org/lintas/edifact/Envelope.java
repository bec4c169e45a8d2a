package org.lintas.edifact;

import java.time.LocalDateTime;

/**
 * Around a message that is written: one interchange with one message.
 *
 * @param sender who sends it, 1-35 characters
 * @param recipient to whom, 1-35 characters
 * @param at when it was made
 * @param reference the sender's own of the interchange and its message, 1-14 characters
 */
public record Envelope(String sender, String recipient, LocalDateTime at, String reference) {

    private static final int PARTY_LENGTH_MAX = 35;
    private static final int REFERENCE_LENGTH_MAX = 14;

    /** Refuses parties and references that are empty or too long (ISO 9735, data elements 0004, 0010 and 0020). */
    public Envelope {
        check(sender, PARTY_LENGTH_MAX);
        check(recipient, PARTY_LENGTH_MAX);
        check(reference, REFERENCE_LENGTH_MAX);
    }

    private static void check(String text, int lengthMax) {
        if (text.isEmpty() || text.length() > lengthMax) {
            throw new IllegalArgumentException("a party or reference of the envelope is empty or too long");
        }
    }
}
