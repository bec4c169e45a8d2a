package org.lintas.watchlists;

import java.util.Optional;
import java.util.UUID;

/**
 * One entry that matches.
 *
 * @param entry identifier of the entry
 * @param matchedBy which look-up matched
 * @param category what the person or document is sought for
 * @param action what the list's owner asks for; of a similar name what is asked before an officer has seen that it is the listed person
 * @param legalBasis the law or order that the entry rests on
 * @param owner authority that answers for the entry
 * @param evidence of a similar name; empty for the other look-ups, which need none
 */
public record WatchlistHit(
        UUID entry,
        MatchedBy matchedBy,
        Category category,
        Action action,
        String legalBasis,
        String owner,
        Optional<NameEvidence> evidence) {

    /** The look-up that matched. */
    public enum MatchedBy {
        /** Issuer and number of the document. */
        DOCUMENT,
        /** Transliterated name and date of birth. */
        NAME_AND_DATE_OF_BIRTH,
        /** A name like it, with evidence enough that it may be this person. */
        SIMILAR_NAME
    }

    /** Why an entry is on the list. */
    public enum Category {
        /** Arrest is ordered. */
        WANTED,
        /** Entry is prohibited. */
        ENTRY_BAN,
        /** Missing, or at risk: help comes first. */
        PROTECTION,
        /** To be noted or questioned. */
        OBSERVATION,
        /** The document is reported lost, stolen or invalid. */
        DOCUMENT_REPORTED
    }

    /** What the owner asks the border to do. */
    public enum Action {
        /** Call the police; do not alert the traveller. */
        DETAIN,
        /** Refer for an officer to decide on refusal. */
        REFER,
        /** Bring to a protection officer. */
        PROTECT,
        /** Tell the owner; let pass. */
        REPORT,
        /** Take the document and refer. */
        SEIZE_DOCUMENT
    }
}
