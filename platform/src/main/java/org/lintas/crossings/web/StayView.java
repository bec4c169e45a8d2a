package org.lintas.crossings.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.crossings.Stay;

/** A stay in the JSON of the HTTP API, null where unknown or unlimited. */
record StayView(
        @Nullable UUID entry,
        @Nullable UUID exit,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate allowedUntil,
        int days,
        int daysOver,
        CrossingView.PersonView person,
        CrossingView.DocumentView document,
        CrossingView.StandingView standing) {

    static StayView of(Stay stay, LocalDate day) {
        return new StayView(
                stay.entry().orElse(null),
                stay.exit().orElse(null),
                stay.firstDay(),
                stay.lastDay().orElse(null),
                stay.allowedUntil().orElse(null),
                stay.days(day),
                stay.daysOver(),
                CrossingView.PersonView.of(stay.traveller()),
                CrossingView.DocumentView.of(stay.traveller()),
                CrossingView.StandingView.of(stay.standing()));
    }
}
