package org.lintas.passengers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a carrier was answered about a journey.
 *
 * @param id identifier, UUID version 7
 * @param journey about whom
 * @param kind asked for or not
 * @param answer what it was
 * @param byPolicy whether it was given since the deadline came first
 * @param to whom, and about which message
 * @param at when
 * @param acknowledgedAt when the carrier said that it has it; empty for a response, and while it has not
 */
public record GivenAnswer(
        UUID id,
        UUID journey,
        Kind kind,
        BoardingAnswer answer,
        boolean byPolicy,
        Recipient to,
        Instant at,
        Optional<Instant> acknowledgedAt) {

    /** Asked for or not. */
    public enum Kind {
        /** The answer to a message. */
        RESPONSE,
        /** A later one, since something changed. It is sent until it is acknowledged. */
        UNSOLICITED
    }

    /**
     * To whom it is given.
     *
     * @param sender the subject of the carrier's credential
     * @param transaction the reference of the message that asked
     */
    public record Recipient(String sender, Optional<String> transaction) {}
}
