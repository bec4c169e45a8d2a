package org.lintas.biometrics;

import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Searches everybody of the travellers' gallery among everybody, at the threshold of duplicates: what an earlier threshold, a poor print
 * or a partial search let through. What is found joins the queue of {@link DuplicateCandidates}. One at a time; it takes a second for
 * some persons, and searches of lanes go on beside it. Thread-safe.
 */
public interface DuplicateSweeps {

    /**
     * Begins one and returns at once.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when one runs
     */
    Progress begin();

    /** Ends the one that runs after the person in work; does nothing when none runs. */
    void stop();

    /** How far the newest one is; empty when none was begun since the start of this process. */
    Optional<Progress> newest();

    /**
     * How far a sweep is.
     *
     * @param state running, or how it ended
     * @param searched persons looked for so far
     * @param total persons to look for
     * @param found new pairs
     * @param begunAt when it began
     * @param endedAt when it ended; empty while it runs
     */
    record Progress(State state, long searched, long total, long found, Instant begunAt, Optional<Instant> endedAt) {

        /** Where a sweep is. */
        public enum State {
            /** It goes on. */
            RUNNING,
            /** Everybody was looked for. */
            DONE,
            /** A person or the end of the process stopped it. */
            STOPPED,
            /** A part of Lintas broke; the log says why. */
            BROKEN
        }
    }
}
