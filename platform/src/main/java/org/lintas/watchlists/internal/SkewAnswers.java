package org.lintas.watchlists.internal;

import java.util.Map;
import java.util.UUID;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistFairness.SkewAlarm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes durable what a person says of an alarm on skew, with its audit event. */
@Component
class SkewAnswers {

    private final AlertSkewTable alarms;
    private final ReviewLog log;

    SkewAnswers(AlertSkewTable alarms, ReviewLog log) {
        this.alarms = alarms;
        this.log = log;
    }

    @Transactional
    public SkewAlarm acknowledge(UUID id, Act act) {
        SkewAlarm alarm =
                alarms.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such alarm."));
        if (!alarms.acknowledge(id, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody has acknowledged this alarm already.");
        }
        log.done(
                AuditAction.WATCHLIST_SKEW_ACKNOWLEDGED,
                new AuditSubject("skew-alarm", id.toString()),
                Map.of(
                        "measure", alarm.measure().name(),
                        "dimension", alarm.dimension().name(),
                        "group", alarm.value()));
        return alarms.find(id).orElseThrow();
    }
}
