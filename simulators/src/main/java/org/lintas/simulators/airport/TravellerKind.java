package org.lintas.simulators.airport;

import static org.lintas.simulators.airport.Expectation.Outcome.CLEARED;
import static org.lintas.simulators.airport.Expectation.Outcome.REFERRED;

/** Kinds of simulated traveller, each with its share of all travellers and with what must come of it. */
enum TravellerKind {
    /** Citizen, everything in order. */
    CITIZEN(300, Place.GATE, Expectation.of(CLEARED)),
    /** Foreign permanent resident, everything in order. */
    RESIDENT(110, Place.GATE, Expectation.of(CLEARED)),
    /** Foreign visitor registered for the gates, everything in order. */
    REGISTERED_VISITOR(120, Place.GATE, Expectation.of(CLEARED)),
    /** Foreign visitor without visa duty, at a booth. */
    VISITOR(170, Place.BOOTH, Expectation.of(CLEARED)),
    /** Citizen with a chip that answers slowly. */
    SLOW_CHIP(20, Place.GATE, Expectation.of(CLEARED)),
    /** Citizen who takes the passport away while it is read, and then tries again. */
    TORN_AWAY(20, Place.GATE, Expectation.of(CLEARED)),
    /** Visitor who is not registered for the gates and tries one. */
    NOT_REGISTERED(25, Place.GATE, Expectation.of(REFERRED, "not-eligible")),
    /** Visitor of a State whose citizens need a visa, without one. */
    NO_PERMISSION(20, Place.BOOTH, Expectation.of(REFERRED, "no-permission")),
    /** The portrait in the chip was changed after signing. */
    ALTERED_PORTRAIT(15, Place.GATE, Expectation.of(REFERRED, "document-not-genuine")),
    /** A copied chip. */
    CLONED_CHIP(15, Place.GATE, Expectation.of(REFERRED, "clone-suspected")),
    /** Signed by nobody whom the State trusts. */
    UNKNOWN_SIGNER(15, Place.GATE, Expectation.of(REFERRED, "document-not-verified")),
    /** Signed by a document signer that was revoked. */
    REVOKED_SIGNER(15, Place.GATE, Expectation.of(REFERRED, "document-not-genuine")),
    /** Signed by another State than the one it names. */
    WRONG_COUNTRY(15, Place.GATE, Expectation.of(REFERRED, "issuer-mismatch")),
    /** Expired. */
    EXPIRED(15, Place.GATE, Expectation.of(REFERRED, "document-expired")),
    /** The chip refuses PACE. */
    PACE_REFUSED(15, Place.GATE, Expectation.of(REFERRED, "chip-access-failed")),
    /** Somebody else's passport. */
    IMPOSTOR(25, Place.GATE, Expectation.of(REFERRED, "face-no-match")),
    /** Sought by name and date of birth. */
    SOUGHT(15, Place.GATE, Expectation.of(REFERRED, "watchlist-hit")),
    /** The passport is reported stolen. */
    REPORTED_DOCUMENT(15, Place.GATE, Expectation.of(REFERRED, "watchlist-hit")),
    /** Too young to use a gate alone. */
    CHILD(20, Place.GATE, Expectation.of(REFERRED, "too-young")),
    /** Somebody walks in behind the traveller. */
    TAILGATED(15, Place.GATE, Expectation.of(REFERRED, "not-one-person")),
    /** Cleared, but leaves a bag behind. */
    BAG_LEFT(10, Place.GATE, Expectation.of(CLEARED));

    private final int share;
    private final Place place;
    private final Expectation expectation;

    TravellerKind(int share, Place place, Expectation expectation) {
        this.share = share;
        this.place = place;
        this.expectation = expectation;
    }

    /** Share of all travellers, in thousandths; the shares add up to 1,000 or close to it. */
    int share() {
        return share;
    }

    /** Where such a traveller goes. */
    Place place() {
        return place;
    }

    /** What must come of it. */
    Expectation expectation() {
        return expectation;
    }

    /** Where a traveller queues. */
    enum Place {
        /** At an e-gate. */
        GATE,
        /** At a booth. */
        BOOTH
    }
}
