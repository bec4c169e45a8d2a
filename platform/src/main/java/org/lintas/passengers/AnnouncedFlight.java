package org.lintas.passengers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A flight of which carriers have sent something.
 *
 * @param id identifier, UUID version 7
 * @param key what makes it one flight
 * @param to where it arrives; empty text when nobody said
 * @param times local times without zone, as sent
 * @param state whether more passengers may come
 * @param lastMessageAt when something was said of it last
 */
public record AnnouncedFlight(UUID id, Key key, String to, Times times, State state, Instant lastMessageAt) {

    /**
     * What makes it one flight.
     *
     * @param carrier designator of IATA or ICAO, in capitals
     * @param number digits without leading zeros, perhaps with a letter behind
     * @param day local day of departure
     * @param from where it departs; empty text when nobody said
     */
    public record Key(String carrier, String number, LocalDate day, String from) {

        /** As people write it, for example {@code QM 123}. */
        public String designator() {
            return carrier + " " + number;
        }
    }

    /**
     * Local times without zone, as sent.
     *
     * @param departure from the first place
     * @param arrival at the last place
     */
    public record Times(Optional<LocalDateTime> departure, Optional<LocalDateTime> arrival) {}

    /** Whether more passengers may come. */
    public enum State {
        /** Not departed, as far as is known. */
        OPEN,
        /** The carrier has said who is on board. */
        CLOSED,
        /** It does not take place. */
        CANCELLED
    }
}
