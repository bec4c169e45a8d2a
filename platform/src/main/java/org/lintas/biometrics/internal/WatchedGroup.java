package org.lintas.biometrics.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.foundation.AgeBand;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;

/**
 * The groups of people by which error rates are watched, so that a skew is seen; nothing that names one.
 *
 * @param nationality code of Doc 9303-3; empty text when unknown
 * @param sex M, F or X; empty text when unknown
 * @param birthYear empty when unknown
 * @param ageBand for example {@code 18-39}; empty text when unknown
 */
record WatchedGroup(String nationality, String sex, OptionalInt birthYear, String ageBand) {

    /** Nobody said who it is. */
    static final WatchedGroup UNKNOWN = new WatchedGroup("", "", OptionalInt.empty(), "");

    static WatchedGroup of(Traveller traveller, LocalDate day) {
        Optional<Integer> year = traveller.dateOfBirth().map(PartialDate::year);
        return new WatchedGroup(
                traveller.nationality().letters(),
                traveller.sex().name(),
                year.map(OptionalInt::of).orElse(OptionalInt.empty()),
                AgeBand.of(traveller.dateOfBirth(), day.getYear()));
    }
}
