package org.lintas.watchlist.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a register says of a document.
 *
 * @param matches documents whose number agrees, also those that a second look refuted; empty if there is none
 * @param basis what the answer rests on
 */
public record DocumentAnswer(List<DocumentMatch> matches, Basis basis) {

    /** What an answer rests on. */
    public sealed interface Basis {

        /** Name of the register. */
        String source();

        /** As of when the answer is true. */
        Instant asOf();
    }

    /** The register itself answered. */
    public record Asked(String source, Instant asOf) implements Basis {}

    /**
     * A copy of the register answered.
     *
     * @param asOf when the register was copied
     * @param age how long before the answer that was; zero if the clock is behind the copy
     */
    public record Copied(String source, Instant asOf, Duration age) implements Basis {}

    /** Copies the matches. */
    public DocumentAnswer {
        matches = List.copyOf(matches);
    }
}
