package org.lintas.benchmarks.clearance;

import org.lintas.foundation.TravelDirection;
import org.lintas.simulators.authority.Passport;

/** Somebody who enters and leaves again and again. Used by one lane at a time. */
final class BorderTraveller {

    private final Passport passport;
    private final boolean sought;
    private boolean inside;

    BorderTraveller(Passport passport, boolean sought) {
        this.passport = passport;
        this.sought = sought;
    }

    Passport passport() {
        return passport;
    }

    String machineReadableZone() {
        return String.join("\n", passport.mrz());
    }

    /** True for one who is on the watchlist and must be referred. */
    boolean sought() {
        return sought;
    }

    TravelDirection direction() {
        return inside ? TravelDirection.EXIT : TravelDirection.ENTRY;
    }

    void crossed() {
        inside = !inside;
    }
}
