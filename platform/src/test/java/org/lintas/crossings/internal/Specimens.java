package org.lintas.crossings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingEntry;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Standing;

/** Travellers and crossings made for the tests. */
final class Specimens {

    static final StateSettings STATE = new StateSettings(new StateCode("UTO"), ZoneId.of("Asia/Singapore"));

    static final LaneId LANE = new LaneId("E1");

    private Specimens() {}

    static DocumentKey document(String number) {
        return new DocumentKey(new StateCode("D"), number);
    }

    static Traveller traveller(String number) {
        return new Traveller(
                new PersonName("MUSTERMANN", "ERIKA"),
                new StateCode("D"),
                Optional.of(PartialDate.parse("1964-08-12")),
                Sex.F,
                document(number),
                "P",
                Optional.of(LocalDate.of(2035, 2, 28)));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(STATE.zone()).toInstant();
    }

    static CrossingEntry entry(String number, Standing standing, TravelDirection direction, Instant at) {
        return new CrossingEntry(
                new TransactionId(UUID.randomUUID()), traveller(number), standing, direction, LANE, at, "gate");
    }

    static Crossing crossing(TravelDirection direction, LocalDate day, Standing standing) {
        CrossingEntry entry = entry("C01X00T47", standing, direction, noon(day));
        return new Crossing(
                UUID.randomUUID(),
                entry.transaction(),
                entry.traveller(),
                standing,
                direction,
                LANE,
                entry.at(),
                "gate",
                new Crossing.Version(1, false, Optional.empty(), "gate", entry.at()));
    }

    static Crossing voided(Crossing crossing) {
        return new Crossing(
                crossing.id(),
                crossing.transaction(),
                crossing.traveller(),
                crossing.standing(),
                crossing.direction(),
                crossing.lane(),
                crossing.at(),
                crossing.decidedBy(),
                new Crossing.Version(2, true, Optional.of("The gate did not open."), "officer", crossing.at()));
    }
}
