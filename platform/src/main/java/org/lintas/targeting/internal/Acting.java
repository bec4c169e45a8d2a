package org.lintas.targeting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.targeting.TargetingRule.Act;
import org.springframework.stereotype.Component;

/** When and where something is done, and who hears of it. */
@Component
record Acting(TargetingAudit audit, Identifiers identifiers, StateSettings state, Clock clock) {

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Act act(StatedReason reason) {
        return new Act(now(), reason);
    }

    /** In the State's calendar. */
    LocalDate today() {
        return state.day(clock.instant());
    }

    ZoneId zone() {
        return state.zone();
    }

    UUID nextIdentifier() {
        return identifiers.next();
    }
}
