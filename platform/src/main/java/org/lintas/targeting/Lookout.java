package org.lintas.targeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an analyst asks officers at the border to do with a passenger.
 *
 * @param id identifier, UUID version 7
 * @param journey who, on which flight
 * @param until last day on which lanes stop for it
 * @param issued who asks, and for what
 * @param acknowledged which officer has read it
 * @param presented where the passenger presented last
 * @param encounter what came of it
 * @param found who said so, and what was found; empty while nobody did
 * @param withdrawn who took it back
 */
public record Lookout(
        UUID id,
        UUID journey,
        LocalDate until,
        Word issued,
        Optional<Word> acknowledged,
        Optional<Presented> presented,
        Encounter encounter,
        Optional<Word> found,
        Optional<Word> withdrawn) {

    /** What came of a lookout. */
    public enum Encounter {
        /** The passenger has not come. */
        NOT_ENCOUNTERED,
        /** The passenger is with officers. */
        IN_PROGRESS,
        /** The carrier did not take the passenger, on an officer's decision. */
        DENIED_BOARDING,
        /** An officer refused entry. */
        REFUSED_ENTRY,
        /** The second line found what was looked for. */
        SECONDARY_POSITIVE,
        /** The second line found nothing. */
        SECONDARY_NEGATIVE,
        /** The passenger crossed and nobody looked. */
        MISSED;

        /** Whether it is the end. */
        public boolean last() {
            return this != NOT_ENCOUNTERED && this != IN_PROGRESS;
        }

        /** Whether officers found something. */
        public boolean positive() {
            return this == DENIED_BOARDING || this == REFUSED_ENTRY || this == SECONDARY_POSITIVE;
        }
    }

    /**
     * What somebody said.
     *
     * @param person who
     * @param at when
     * @param words what; empty text where it needs none or was deleted
     */
    public record Word(String person, Instant at, String words) {}

    /**
     * Where the passenger presented.
     *
     * @param at when
     * @param lane which
     * @param transaction key of the inspection
     */
    public record Presented(Instant at, String lane, String transaction) {}

    /** Whether lanes stop for it on its days. */
    public boolean inForce() {
        return withdrawn.isEmpty() && !encounter.last();
    }
}
