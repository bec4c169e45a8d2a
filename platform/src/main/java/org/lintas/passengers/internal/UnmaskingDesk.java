package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Unmasking;
import org.lintas.passengers.Unmaskings;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens masked journeys by the word of two people; each act and each reading stands in the log with it or not at all. */
@Service
class UnmaskingDesk implements Unmaskings {

    private final UnmaskingTable table;
    private final JourneySeals seals;
    private final UnmaskingSettings settings;
    private final Log log;
    private final Identifiers identifiers;

    UnmaskingDesk(
            UnmaskingTable table, JourneySeals seals, UnmaskingSettings settings, Log log, Identifiers identifiers) {
        this.table = table;
        this.seals = seals;
        this.settings = settings;
        this.log = log;
        this.identifiers = identifiers;
    }

    /** Writes acts down, with the time at which they are done. */
    @Component
    record Log(Audit audit, CurrentActor current, Clock clock) {

        private static final Purpose CASE_WORK = new Purpose("case-work");

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        void done(AuditAction action, String act, Unmasking unmasking) {
            AuditSubject subject =
                    new AuditSubject("journey", unmasking.journey().toString());
            audit.record(AuditEvent.done(action, current.actor(), subject, CASE_WORK)
                    .with("act", act)
                    .with("unmasking", unmasking.id().toString())
                    .with("case", unmasking.asked().grounds().caseReference()));
        }
    }

    @Override
    public List<Unmasking> recent() {
        return table.recent();
    }

    @Override
    public List<Unmasking> ofJourney(UUID journey) {
        return table.ofJourney(journey);
    }

    @Override
    @Transactional
    public Unmasking ask(UUID journey, StatedReason purpose, Unmasking.Grounds grounds) {
        if (seals.open(journey).isEmpty()) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such masked passenger.");
        }
        UUID id = identifiers.next();
        if (!table.add(id, journey, new Unmasking.Asked(purpose, grounds, log.now()))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Your last request is still open.");
        }
        return changed(id, "asked");
    }

    @Override
    @Transactional
    public Unmasking decide(UUID unmasking, Unmasking.Choice choice, StatedReason reason) {
        Unmasking before = require(unmasking);
        if (before.asked().purpose().person().equals(reason.person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person decides, not the same one.");
        }
        Instant now = log.now();
        Optional<Instant> ends = switch (choice) {
            case GRANTED -> Optional.of(now.plus(settings.validFor()));
            case REFUSED -> Optional.empty();
        };
        if (!table.decide(unmasking, new Unmasking.Decided(choice, reason, now, ends))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It was decided before.");
        }
        return changed(
                unmasking,
                switch (choice) {
                    case GRANTED -> "granted";
                    case REFUSED -> "refused";
                });
    }

    @Override
    @Transactional
    public Unmasking takeNote(UUID unmasking, String person) {
        require(unmasking);
        if (!table.takeNote(unmasking, new Unmasking.Noticed(person, log.now()))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Nothing was decided, or note was taken before.");
        }
        return changed(unmasking, "noted");
    }

    @Override
    @Transactional
    public HiddenJourney open(UUID unmasking, String person) {
        Unmasking granted = require(unmasking);
        Instant now = log.now();
        if (!granted.opensFor(person, now)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Nobody agreed that you see it now.");
        }
        byte[] hidden = seals.open(granted.journey())
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "The passenger was deleted."));
        table.read(unmasking, person, now);
        log.done(AuditAction.UNMASKED_JOURNEY_READ, "read", granted);
        return AnnouncedJson.hidden(hidden);
    }

    private Unmasking changed(UUID id, String act) {
        Unmasking unmasking = require(id);
        log.done(AuditAction.UNMASKING_CHANGED, act, unmasking);
        return unmasking;
    }

    private Unmasking require(UUID id) {
        return table.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such request."));
    }
}
