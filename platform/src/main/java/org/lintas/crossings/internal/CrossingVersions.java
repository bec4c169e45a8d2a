package org.lintas.crossings.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrection;
import org.lintas.crossings.CrossingCorrection.AtAnotherTime;
import org.lintas.crossings.CrossingCorrection.NotTaken;
import org.lintas.crossings.CrossingCorrection.OtherDirection;
import org.lintas.crossings.CrossingCorrection.TookPlace;
import org.lintas.crossings.CrossingEntry;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.springframework.stereotype.Component;

/** Makes the first version of a crossing, and the next one that a correction asks for. Times are kept to the microsecond. */
@Component
class CrossingVersions {

    private final Identifiers identifiers;
    private final Clock clock;

    CrossingVersions(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Crossing first(CrossingEntry entry) {
        return new Crossing(
                identifiers.next(),
                entry.transaction(),
                entry.traveller(),
                entry.standing(),
                entry.direction(),
                entry.lane(),
                kept(entry.at()),
                entry.decidedBy(),
                new Crossing.Version(1, false, Optional.empty(), entry.decidedBy(), now()));
    }

    /** The other side of a stay, at the same lane; its transaction follows from the side that is known, so that there is one only. */
    Crossing otherSide(Crossing known, Instant at, StatedReason reason) {
        boolean exit = known.direction() == TravelDirection.ENTRY;
        demand(!known.voided(), "A crossing that did not take place has no other side.");
        demandPast(at);
        if (exit ? !at.isAfter(known.at()) : !at.isBefore(known.at())) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "An exit comes after its entry.");
        }
        return new Crossing(
                identifiers.next(),
                otherTransaction(known),
                known.traveller(),
                known.standing(),
                exit ? TravelDirection.EXIT : TravelDirection.ENTRY,
                known.lane(),
                kept(at),
                reason.person(),
                new Crossing.Version(1, false, Optional.of(reason.words()), reason.person(), now()));
    }

    /** The transaction of the supplement to a crossing: a name-based UUID (RFC 9562, version 3). */
    static TransactionId otherTransaction(Crossing known) {
        byte[] name = ("supplement " + known.id()).getBytes(StandardCharsets.US_ASCII);
        return new TransactionId(UUID.nameUUIDFromBytes(name));
    }

    /** Throws a state conflict when the correction would change nothing or the crossing is voided. */
    Crossing next(Crossing before, CrossingCorrection correction, StatedReason reason) {
        return switch (correction) {
            case NotTaken() -> {
                demand(!before.voided(), "The crossing is already said not to have taken place.");
                yield changed(before, before.at(), before.direction(), version(before, true, reason));
            }
            case TookPlace() -> {
                demand(before.voided(), "The crossing is not said to be untaken.");
                yield changed(before, before.at(), before.direction(), version(before, false, reason));
            }
            case AtAnotherTime(Instant at) -> {
                demand(!before.voided(), "A crossing that did not take place has no time.");
                demand(!before.at().equals(kept(at)), "The crossing has this time already.");
                demandPast(at);
                yield changed(before, kept(at), before.direction(), version(before, false, reason));
            }
            case OtherDirection(TravelDirection direction) -> {
                demand(!before.voided(), "A crossing that did not take place has no direction.");
                demand(before.direction() != direction, "The crossing has this direction already.");
                yield changed(before, before.at(), direction, version(before, false, reason));
            }
        };
    }

    private Crossing.Version version(Crossing before, boolean voided, StatedReason reason) {
        return new Crossing.Version(
                before.version().number() + 1, voided, Optional.of(reason.words()), reason.person(), now());
    }

    private static Crossing changed(Crossing before, Instant at, TravelDirection direction, Crossing.Version version) {
        return new Crossing(
                before.id(),
                before.transaction(),
                before.traveller(),
                before.standing(),
                direction,
                before.lane(),
                at,
                before.decidedBy(),
                version);
    }

    private void demandPast(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A crossing does not lie in the future.");
        }
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, otherwise);
        }
    }

    private Instant now() {
        return kept(clock.instant());
    }

    /** PostgreSQL keeps microseconds; what is returned must equal what is read later. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
