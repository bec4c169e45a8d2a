package org.lintas.simulators.airport;

import static org.lintas.simulators.airport.Expectation.Outcome.CLEARED;
import static org.lintas.simulators.airport.Expectation.Outcome.REFERRED;

import java.util.Optional;

/** Kinds of simulated traveller, each with its share of all travellers and with what must come of it. */
enum TravellerKind {
    /** Citizen, everything in order. */
    CITIZEN(300, Place.GATE, CLEARED, ""),
    /** Foreign permanent resident, everything in order. */
    RESIDENT(110, Place.GATE, CLEARED, ""),
    /** Foreign visitor registered for the gates, everything in order. */
    REGISTERED_VISITOR(120, Place.GATE, CLEARED, ""),
    /** Foreign visitor without visa duty, at a booth. */
    VISITOR(170, Place.BOOTH, CLEARED, ""),
    /** Citizen with a chip that answers slowly. */
    SLOW_CHIP(20, Place.GATE, CLEARED, ""),
    /** Citizen who takes the passport away while it is read, and then tries again. */
    TORN_AWAY(20, Place.GATE, CLEARED, ""),
    /** Visitor who is not registered for the gates and tries one. */
    NOT_REGISTERED(25, Place.GATE, REFERRED, "not-eligible"),
    /** Visitor of a State whose citizens need a visa, without one. */
    NO_PERMISSION(20, Place.BOOTH, REFERRED, "no-permission"),
    /** The portrait in the chip was changed after signing. */
    ALTERED_PORTRAIT(15, Place.GATE, REFERRED, "document-not-genuine"),
    /** A copied chip. */
    CLONED_CHIP(15, Place.GATE, REFERRED, "clone-suspected"),
    /** Signed by nobody whom the State trusts. */
    UNKNOWN_SIGNER(15, Place.GATE, REFERRED, "document-not-verified"),
    /** Signed by a document signer that was revoked. */
    REVOKED_SIGNER(15, Place.GATE, REFERRED, "document-not-genuine"),
    /** Signed by another State than the one it names. */
    WRONG_COUNTRY(15, Place.GATE, REFERRED, "issuer-mismatch"),
    /** Expired. */
    EXPIRED(15, Place.GATE, REFERRED, "document-expired"),
    /** The chip refuses PACE. */
    PACE_REFUSED(15, Place.GATE, REFERRED, "chip-access-failed"),
    /** Somebody else's passport. */
    IMPOSTOR(25, Place.GATE, REFERRED, "face-no-match"),
    /** Sought by name and date of birth. */
    SOUGHT(15, Place.GATE, REFERRED, "watchlist-hit"),
    /** The passport is reported stolen. */
    REPORTED_DOCUMENT(15, Place.GATE, REFERRED, "watchlist-hit"),
    /** Too young to use a gate alone. */
    CHILD(20, Place.GATE, REFERRED, "too-young"),
    /** Somebody walks in behind the traveller. */
    TAILGATED(15, Place.GATE, REFERRED, "not-one-person"),
    /** Cleared, but leaves a bag behind. */
    BAG_LEFT(10, Place.GATE, CLEARED, ""),
    /** Citizen who leaves. */
    DEPARTING_CITIZEN(60, Place.EXIT_GATE, CLEARED, ""),
    /** Registered visitor who came in earlier and leaves. */
    DEPARTING_VISITOR(60, Place.EXIT_GATE, CLEARED, ""),
    /** Registered visitor who leaves without ever having come in. */
    ENTRY_NOT_RECORDED(15, Place.EXIT_GATE, REFERRED, "entry-unknown"),
    /** Visitor with a visa whose visible seal is genuine. */
    VISA_HOLDER(40, Place.BOOTH, CLEARED, ""),
    /** Visitor whose visa was altered under its visible seal. */
    FORGED_VISA(15, Place.BOOTH, REFERRED, "seal-not-genuine"),
    /** Visitor with a genuine visa that was issued for another passport. */
    VISA_OF_ANOTHER(10, Place.BOOTH, REFERRED, "seal-mismatch"),
    /** Citizen with an identity card, whose chip opens with the card access number. */
    CARD_HOLDER(30, Place.BOOTH, CLEARED, ""),
    /** Visitor who came in earlier, left unseen and comes again: the fingers are those enrolled. Only where booths have scanners. */
    RETURNING_VISITOR(0, Place.BOOTH, REFERRED, "already-inside"),
    /** Visitor who came in earlier under another name: the fingers are the same. Only where booths have scanners. */
    OTHER_NAME(0, Place.BOOTH, REFERRED, "other-identity");

    private final int share;
    private final Place place;
    private final Expectation.Outcome outcome;
    private final String reason;

    TravellerKind(int share, Place place, Expectation.Outcome outcome, String reason) {
        this.share = share;
        this.place = place;
        this.outcome = outcome;
        this.reason = reason;
    }

    /** Share of all travellers, relative to the other shares. */
    int share() {
        return share;
    }

    /** Where such a traveller goes. */
    Place place() {
        return place;
    }

    /** What must come of it. */
    Expectation expectation() {
        return new Expectation(outcome, reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    /** Where a traveller queues. */
    enum Place {
        /** At an e-gate on the way in. */
        GATE,
        /** At an e-gate on the way out. */
        EXIT_GATE,
        /** At a booth. */
        BOOTH
    }
}
