package org.lintas.passengers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How long what is known of passengers is kept, and what was done about it. Thread-safe. */
public interface PassengerRetention {

    /** Most runs of one answer: two months. */
    int RUNS_MAX = 60;

    /** What is kept how long. */
    List<Rule> rules();

    /** The newest runs, the newest first. */
    List<Run> runs();

    /** How much is kept. */
    Kept kept();

    /** When a journey was masked; empty while it stands in clear. */
    Optional<Instant> maskedAt(UUID journey);

    /** What is kept for a time of its own. */
    enum DataClass {
        /** What passenger lists say of people. */
        API,
        /** The same of people of whom a booking spoke. */
        PNR,
        /** Messages as they came. */
        RAW
    }

    /**
     * How long one class is kept. Journeys count from the day of their flight, messages from their receipt.
     *
     * @param data which
     * @param maskedAfter until it is masked; empty for what is never masked but deleted
     * @param deletedAfter until it is deleted
     * @param linkedDeletedAfter the same when something ties the person to what is looked for
     */
    record Rule(DataClass data, Optional<Duration> maskedAfter, Duration deletedAfter, Duration linkedDeletedAfter) {}

    /**
     * What one day's run did.
     *
     * @param day of the State's calendar
     * @param startedAt when it began
     * @param endedAt when it ended; empty while it goes on
     * @param done what it did
     */
    record Run(LocalDate day, Instant startedAt, Optional<Instant> endedAt, Done done) {}

    /**
     * What a run did.
     *
     * @param masked journeys
     * @param deleted journeys
     * @param deliveries whose bytes were destroyed
     * @param failed journeys that broke it and are tried again the next day
     */
    record Done(int masked, int deleted, int deliveries, int failed) {}

    /**
     * How much is kept.
     *
     * @param clear journeys in clear
     * @param masked masked journeys
     * @param linked those of the masked that are kept longer
     * @param deliveries whose bytes can be read
     */
    record Kept(long clear, long masked, long linked, long deliveries) {}
}
