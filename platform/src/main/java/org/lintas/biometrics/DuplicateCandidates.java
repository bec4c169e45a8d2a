package org.lintas.biometrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * Pairs of subjects that may be one person, found at a lane or by a search through a gallery, until an officer has looked. Software
 * never joins two subjects. Thread-safe. Callers log each reading with its purpose.
 */
public interface DuplicateCandidates {

    /** Most pairs of one answer. */
    int ANSWER_MAX = 200;

    /** Pairs that nobody has decided, those most alike first; at most {@link #ANSWER_MAX}. */
    List<Pair> open();

    /** One pair, decided or not; empty when there is none. */
    Optional<Pair> find(UUID pair);

    /**
     * Both sides of a pair for an officer's eyes, with the minutiae that agree.
     *
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when there is no such pair or a side was deleted
     */
    ComparisonView compare(UUID pair);

    /**
     * Says whether it is one person. When it is, the newer one's documents are the older one's from now on.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when it was decided before
     */
    Pair decide(UUID pair, Verdict verdict, StatedReason reason);

    /** What an officer found. */
    enum Verdict {
        /** One person under two identities. */
        SAME_PERSON,
        /** Two persons; the pair is never shown again. */
        DIFFERENT_PERSONS
    }

    /**
     * Two subjects that may be one person.
     *
     * @param id key
     * @param newer who was enrolled later, or stood at the lane
     * @param older who was known before
     * @param fingerScore of the fingers; empty when not compared
     * @param faceScore of the faces; empty when not compared
     * @param foundAt when
     * @param foundBy {@code lane} or {@code sweep}
     * @param decision empty while open
     */
    record Pair(
            UUID id,
            SubjectId newer,
            SubjectId older,
            OptionalDouble fingerScore,
            OptionalDouble faceScore,
            Instant foundAt,
            String foundBy,
            Optional<Decided> decision) {}

    /**
     * A decision.
     *
     * @param verdict what was found
     * @param reason who says so and why
     * @param at when
     */
    record Decided(Verdict verdict, StatedReason reason, Instant at) {}
}
