package org.lintas.watchlists;

import java.util.List;
import java.util.UUID;

/**
 * What the second person should know of a draft before approving it.
 *
 * @param weaknesses what makes it a poor entry; empty when nothing does
 * @param alike entries and listed persons that already find the same person, at most 50
 */
public record DraftQuality(List<Weakness> weaknesses, List<UUID> alike) {

    /** Copies the lists. */
    public DraftQuality {
        weaknesses = List.copyOf(weaknesses);
        alike = List.copyOf(alike);
    }

    /** Something that makes an entry alert in vain, or too long, or harm. */
    public enum Weakness {
        /** A name of a single word alerts only together with a date, a document or a nationality. */
        SINGLE_WORD_NAME,
        /** No date of birth is known to the day, and no document. */
        NO_WHOLE_DATE,
        /** Neither sex nor nationality tells namesakes apart. */
        NOTHING_TO_TELL_APART,
        /** The person is a minor on the day, and is to be detained. */
        MINOR,
        /** The first review is more than a year away. */
        REVIEW_LATE,
        /** It stays longer than five years. */
        LONG
    }
}
