package org.lintas.watchlists;

import java.time.Duration;
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
 * @param emergency who put it in force for a day before anybody approved; empty if nobody did
 * @param removalAsked who wants it withdrawn; empty while nobody does
 * @param withdrawn by whom; empty while it was not
 * @param reviewed the newest look of its owner; empty before the first
 */
public record WatchlistEntry(
        UUID id,
        WatchlistDraft content,
        Act drafted,
        Optional<Act> approved,
        Optional<Act> emergency,
        Optional<Act> removalAsked,
        Optional<Act> withdrawn,
        Optional<Review> reviewed) {

    /** How long an entry is in force that nobody approved. */
    public static final Duration EMERGENCY_LASTS = Duration.ofHours(24);

    /**
     * A look of the owner.
     *
     * @param act by whom, why and when
     * @param nextOn day of the next
     */
    public record Review(Act act, LocalDate nextOn) {}

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
        /** In force for a day, and not approved yet. */
        EMERGENCY,
        /** Was in force for a day, and nobody approved it. */
        LAPSED,
        /** Approved by a second person: in force. */
        APPROVED,
        /** Taken back. */
        WITHDRAWN,
        /** Its last day is over. */
        EXPIRED
    }

    /** The state at a moment. */
    public State state(Moment now) {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        if (now.day().isAfter(content.expiresOn())) {
            return State.EXPIRED;
        }
        if (approved.isPresent()) {
            return State.APPROVED;
        }
        return emergencyEnds()
                .map(end -> now.at().isBefore(end) ? State.EMERGENCY : State.LAPSED)
                .orElse(State.DRAFT);
    }

    /** When it lapses if nobody approves it; empty unless it was put in force in an emergency. */
    public Optional<Instant> emergencyEnds() {
        return emergency.map(act -> act.at().plus(EMERGENCY_LASTS));
    }

    /** True when a second person may still approve it. */
    public boolean approvable(Moment now) {
        return switch (state(now)) {
            case DRAFT, EMERGENCY, LAPSED -> true;
            case APPROVED, WITHDRAWN, EXPIRED -> false;
        };
    }

    /** Day on which the owner looks at it next. */
    public LocalDate reviewOn() {
        return reviewed.map(Review::nextOn).orElse(content.reviewOn());
    }

    /** True when the owner should have looked at it again by this day, and it is still on the list. */
    public boolean reviewDue(Moment now) {
        boolean listed = switch (state(now)) {
            case DRAFT, EMERGENCY, APPROVED -> true;
            case LAPSED, WITHDRAWN, EXPIRED -> false;
        };
        return listed && !now.day().isBefore(reviewOn());
    }
}
