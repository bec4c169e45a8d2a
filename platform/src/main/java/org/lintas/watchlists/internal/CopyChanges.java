package org.lintas.watchlists.internal;

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
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListCopy.State;
import org.lintas.watchlists.ListSource.Check;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what becomes of a copy, each step in a transaction of its own, with its generation and its entry in the audit log. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CopyChanges {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final CopyTable copies;
    private final SourceTable sources;
    private final GenerationTable generations;
    private final LookBackTable lookBacks;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    CopyChanges(
            CopyTable copies,
            SourceTable sources,
            GenerationTable generations,
            LookBackTable lookBacks,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.copies = copies;
        this.sources = sources;
        this.generations = generations;
        this.lookBacks = lookBacks;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    void received(CopyTable.Received received, List<ListCopy.File> files) {
        copies.add(received, files);
        writeDown(received.id(), "RECEIVED");
    }

    void refused(ListCopy copy, ListTrials.Tried tried) {
        copies.read(copy.id(), tried.trial(), tried.lines());
        require(copies.move(copy.id(), State.READING, State.REFUSED, now()));
        sources.checked(
                copy.source(), Check.failed(now(), tried.trial().problem().orElseThrow()));
        writeDown(copy.id(), "REFUSED");
    }

    void held(ListCopy copy, ListTrials.Tried tried) {
        copies.read(copy.id(), tried.trial(), tried.lines());
        require(copies.move(copy.id(), State.READING, State.HELD, now()));
        writeDown(copy.id(), "HELD");
    }

    void good(ListCopy copy, ListTrials.Tried tried) {
        copies.read(copy.id(), tried.trial(), tried.lines());
        inForce(copy, State.READING);
        writeDown(copy.id(), "IN_FORCE");
    }

    void approved(ListCopy copy, Act act) {
        copies.decided(copy.id(), act);
        inForce(copy, State.HELD);
        writeDown(copy.id(), "APPROVED");
    }

    void rejected(ListCopy copy, Act act) {
        copies.decided(copy.id(), act);
        require(copies.move(copy.id(), State.HELD, State.REJECTED, act.at()));
        writeDown(copy.id(), "REJECTED");
    }

    void putBack(ListCopy copy, Act act) {
        copies.decided(copy.id(), act);
        inForce(copy, State.REPLACED);
        writeDown(copy.id(), "PUT_BACK");
    }

    private void inForce(ListCopy copy, State from) {
        Instant at = now();
        Optional<UUID> before = copies.inForce(copy.source()).map(ListCopy::id);
        before.ifPresent(earlier -> require(copies.move(earlier, State.IN_FORCE, State.REPLACED, at)));
        require(copies.move(copy.id(), from, State.IN_FORCE, at));
        long generation = generations.nextOfSource(copy.source(), "IN_FORCE", at);
        lookBacks.ask(new LookBackTable.LookBack(generation, Optional.empty(), Optional.of(copy.id()), before), at);
        sources.checked(copy.source(), Check.good(at, Check.Outcome.IN_FORCE));
    }

    private static void require(boolean moved) {
        if (!moved) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody else has decided about this copy.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void writeDown(UUID copy, String act) {
        AuditSubject subject = new AuditSubject("watchlist-copy", copy.toString());
        audit.record(AuditEvent.done(AuditAction.WATCHLIST_CHANGED, actor.actor(), subject, CASE_WORK)
                .with("act", act));
    }
}
