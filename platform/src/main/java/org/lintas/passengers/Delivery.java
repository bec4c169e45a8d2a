package org.lintas.passengers;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was handed in at once, as it came: one file, one request, perhaps with many messages.
 *
 * @param id identifier, UUID version 7
 * @param origin who handed it in, and how
 * @param receivedAt when it was on the disk
 * @param content its hash and length
 * @param state what became of it
 * @param problem why it was refused; empty otherwise
 */
public record Delivery(
        UUID id, Origin origin, Instant receivedAt, Content content, State state, Optional<Problem> problem) {

    /** Longest delivery, in bytes: some 20,000 passengers. A choice of ours. */
    public static final int BYTES_MAX = 16 << 20;

    /** How it came. */
    public enum Channel {
        /** A request of the sender's system. */
        HTTPS,
        /** A request of the sender's system that waits for the answer to each passenger. */
        INTERACTIVE,
        /** A person at the console. */
        FORM,
        /** A file in the folder of the sender. */
        FOLDER,
        /** A message of a broker. */
        BROKER
    }

    /**
     * Who handed it in, and how.
     *
     * @param sender the subject of a machine's credential, or the identifier of a person
     * @param carriers of whose flights the sender may speak; none for a person of the State, who may of all
     * @param channel how it came
     */
    public record Origin(String sender, Set<String> carriers, Channel channel) {

        /** Copies the carriers. */
        public Origin {
            carriers = Set.copyOf(carriers);
        }

        /** Whether the sender may speak of a carrier's flights. */
        public boolean speaksOf(String carrier) {
            return carriers.isEmpty() || carriers.contains(carrier);
        }
    }

    /**
     * What it consists of.
     *
     * @param sha256 of its bytes, 64 hexadecimal digits
     * @param bytes its length
     * @param repeats how often the same sender handed in the same bytes again
     */
    public record Content(String sha256, int bytes, int repeats) {}

    /** Why it was refused. */
    public enum Problem {
        /** There is no message in it. */
        NO_MESSAGE,
        /** It is past a bound of the reader. */
        PAST_A_BOUND
    }

    /** What became of it. */
    public enum State {
        /** On the disk; it is read in its turn. */
        RECEIVED,
        /** Its messages were read, each with a verdict of its own. */
        READ,
        /** Nothing in it is a message that is known here. */
        REFUSED
    }
}
