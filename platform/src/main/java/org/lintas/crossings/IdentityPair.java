package org.lintas.crossings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;

/**
 * Two documents whose holders may be one person.
 *
 * @param id identifier, UUID version 7
 * @param first what the one document says, at its newest crossing
 * @param second what the other says
 * @param joined whether both are one traveller's now
 * @param foundAt when they were compared
 * @param evidence why they may be one person
 * @param judgements what people said, oldest first; the last holds
 */
public record IdentityPair(
        UUID id,
        Traveller first,
        Traveller second,
        boolean joined,
        Instant foundAt,
        Evidence evidence,
        List<Judgement> judgements) {

    /** Copies the judgements. */
    public IdentityPair {
        judgements = List.copyOf(judgements);
    }

    /** What a person says. */
    public enum Verdict {
        /** One person: the documents are joined. */
        SAME,
        /** Two persons. */
        NOT_SAME,
        /** It cannot be told. */
        UNSURE
    }

    /** Whether fingerprints or faces say that it is one person. */
    public enum Body {
        /** Both documents lead to one enrolment. */
        SAME,
        /** They lead to two. */
        OTHER,
        /** One of them, or both, leads to none. */
        UNKNOWN
    }

    /**
     * One judgement.
     *
     * @param verdict what was said
     * @param reason by whom and why
     * @param at when
     */
    public record Judgement(Verdict verdict, StatedReason reason, Instant at) {}

    /**
     * What speaks for one person and against it.
     *
     * @param bits weight, base 2: the sum of the reasons
     * @param body what fingerprints or faces say
     * @param reasons of names, dates, sex, nationality, numbers
     */
    public record Evidence(double bits, Body body, List<Reason> reasons) {

        /** Copies the reasons. */
        public Evidence {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason.
     *
     * @param rule what was found, such as {@code SPELLING}
     * @param first words or value of the one; may be empty
     * @param second of the other; may be empty
     * @param bits evidence for one person; negative against it
     */
    public record Reason(String rule, String first, String second, double bits) {}
}
