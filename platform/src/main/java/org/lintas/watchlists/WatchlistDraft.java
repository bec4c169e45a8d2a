package org.lintas.watchlists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * An entry to put on the list.
 *
 * @param subject who or what is sought
 * @param category why
 * @param action what the border is asked to do
 * @param legalBasis the law or order that the entry rests on, {@value #WORDS_LENGTH_MIN}-{@value #WORDS_LENGTH_MAX} characters
 * @param owner authority that answers for the entry, as long
 * @param reviewOn day on which the owner must look at it again, not after the last
 * @param expiresOn last day in force
 * @param handling the owner's code for how it may be used, at most {@value #HANDLING_LENGTH_MAX} characters; may be empty
 * @param replaces the entry that this one corrects, withdrawn when this one is approved
 */
public record WatchlistDraft(
        WatchlistSubject subject,
        WatchlistHit.Category category,
        WatchlistHit.Action action,
        String legalBasis,
        String owner,
        LocalDate reviewOn,
        LocalDate expiresOn,
        String handling,
        Optional<UUID> replaces) {

    /** Shortest legal basis and owner, in characters. A choice of ours. */
    public static final int WORDS_LENGTH_MIN = 3;

    /** Longest legal basis and owner, in characters. A choice of ours. */
    public static final int WORDS_LENGTH_MAX = 300;

    /** Longest handling code, in characters. A choice of ours. */
    public static final int HANDLING_LENGTH_MAX = 60;

    /** A new entry without a handling code. */
    public WatchlistDraft(
            WatchlistSubject subject,
            WatchlistHit.Category category,
            WatchlistHit.Action action,
            String legalBasis,
            String owner,
            LocalDate reviewOn,
            LocalDate expiresOn) {
        this(subject, category, action, legalBasis, owner, reviewOn, expiresOn, "", Optional.empty());
    }

    /** Strips the words, refuses lengths out of range and a review after the expiry. */
    public WatchlistDraft {
        legalBasis = legalBasis.strip();
        owner = owner.strip();
        demand(
                inRange(legalBasis) && inRange(owner),
                "A legal basis and an owner have %d to %d characters.".formatted(WORDS_LENGTH_MIN, WORDS_LENGTH_MAX));
        handling = handling.strip();
        demand(
                handling.length() <= HANDLING_LENGTH_MAX,
                "A handling code has at most %d characters.".formatted(HANDLING_LENGTH_MAX));
        demand(!reviewOn.isAfter(expiresOn), "An entry is reviewed before it expires.");
    }

    private static boolean inRange(String words) {
        return words.length() >= WORDS_LENGTH_MIN && words.length() <= WORDS_LENGTH_MAX;
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new LintasException(ErrorCode.VALUE_INVALID, otherwise);
        }
    }
}
