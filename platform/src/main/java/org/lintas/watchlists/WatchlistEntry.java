package org.lintas.watchlists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * One entry of the national list with what was done to it. Its content never changes: a wrong entry is withdrawn and a right one
 * put on.
 *
 * @param id identifier, UUID version 7
 * @param content what was put on the list
 * @param drafted by whom, why and when
 * @param approved by whom else; empty while it is a draft
 * @param withdrawn by whom; empty while it was not
 */
public record WatchlistEntry(
        UUID id, WatchlistDraft content, Act drafted, Optional<Act> approved, Optional<Act> withdrawn) {

    /**
     * One step in the life of an entry.
     *
     * @param reason by whom and why
     * @param at when
     */
    public record Act(StatedReason reason, Instant at) {}

    /** Where an entry is in its life. */
    public enum State {
        /** Written by one person, not in force. */
        DRAFT,
        /** Approved by a second person: in force. */
        APPROVED,
        /** Taken back. */
        WITHDRAWN,
        /** Its last day is over. */
        EXPIRED
    }

    /** The state on a day. */
    public State state(LocalDate day) {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        if (day.isAfter(content.expiresOn())) {
            return State.EXPIRED;
        }
        return approved.isPresent() ? State.APPROVED : State.DRAFT;
    }

    /** True when the owner should have looked at it again by this day, and it is still on the list. */
    public boolean reviewDue(LocalDate day) {
        boolean listed = state(day) == State.APPROVED || state(day) == State.DRAFT;
        return listed && !day.isBefore(content.reviewOn());
    }
}
