package org.lintas.passengers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * Somebody asks to see a masked journey in clear.
 *
 * @param id identifier, UUID version 7
 * @param journey which
 * @param asked who asked, and for what
 * @param decided what another person decided; empty before
 * @param noticed when the data-protection officer took note; empty before
 * @param readings how often the journey was seen in clear by it
 */
public record Unmasking(
        UUID id, UUID journey, Asked asked, Optional<Decided> decided, Optional<Noticed> noticed, int readings) {

    /**
     * On what it rests.
     *
     * @param legalBasis such as an article of a law, {@value #LENGTH_MIN}-{@value #LENGTH_MAX} characters
     * @param caseReference of the file in which it is needed, the same length
     */
    public record Grounds(String legalBasis, String caseReference) {

        /** Shortest text, in characters. A choice of ours. */
        public static final int LENGTH_MIN = 3;

        /** Longest text, in characters. A choice of ours. */
        public static final int LENGTH_MAX = 200;

        /** Strips the texts and refuses lengths out of range. */
        public Grounds {
            legalBasis = checked(legalBasis);
            caseReference = checked(caseReference);
        }

        private static String checked(String text) {
            String stripped = text.strip();
            if (stripped.length() < LENGTH_MIN || stripped.length() > LENGTH_MAX) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "Legal basis and case have %d to %d characters.".formatted(LENGTH_MIN, LENGTH_MAX));
            }
            return stripped;
        }
    }

    /**
     * Who asked.
     *
     * @param purpose who, and for what
     * @param grounds on what it rests
     * @param at when
     */
    public record Asked(StatedReason purpose, Grounds grounds, Instant at) {}

    /** What another person may decide. */
    public enum Choice {
        /** Who asked may see it, for a time. */
        GRANTED,
        /** Nobody sees it. */
        REFUSED
    }

    /**
     * What another person decided.
     *
     * @param choice what
     * @param reason who, and why
     * @param at when
     * @param endsAt until when it may be seen; empty when it was refused
     */
    public record Decided(Choice choice, StatedReason reason, Instant at, Optional<Instant> endsAt) {}

    /**
     * The data-protection officer took note.
     *
     * @param person who
     * @param at when
     */
    public record Noticed(String person, Instant at) {}

    /** Whether a person may see the journey in clear at an instant. */
    public boolean opensFor(String person, Instant at) {
        return asked.purpose().person().equals(person)
                && decided.flatMap(Decided::endsAt).filter(at::isBefore).isPresent();
    }
}
