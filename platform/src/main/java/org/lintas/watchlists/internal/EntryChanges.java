package org.lintas.watchlists.internal;

import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.internal.EntryTable.ActKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each change of the list in a database transaction of its own, with its generation and its entry in the audit log. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class EntryChanges {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final EntryTable entries;
    private final GenerationTable generations;
    private final LookBackTable lookBacks;
    private final Audit audit;
    private final CurrentActor actor;

    EntryChanges(
            EntryTable entries, GenerationTable generations, LookBackTable lookBacks, Audit audit, CurrentActor actor) {
        this.entries = entries;
        this.generations = generations;
        this.lookBacks = lookBacks;
        this.audit = audit;
        this.actor = actor;
    }

    void draft(UUID id, WatchlistDraft draft, Act act) {
        entries.add(id, draft);
        entries.act(id, ActKind.DRAFTED, act);
        writeDown(id, ActKind.DRAFTED);
    }

    void approve(UUID id, Act act) {
        WatchlistEntry entry = require(id);
        if (entry.withdrawn().isPresent() || entry.approved().isPresent()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only a draft is approved.");
        }
        if (entry.drafted().reason().person().equals(act.reason().person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person approves an entry, not its author.");
        }
        change(id, ActKind.APPROVED, act);
        lookBacks.ask(LookBackTable.LookBack.of(generations.next(id, ActKind.APPROVED, act.at()), id), act.at());
    }

    void withdraw(UUID id, Act act) {
        WatchlistEntry entry = require(id);
        change(id, ActKind.WITHDRAWN, act);
        if (entry.approved().isPresent()) {
            generations.next(id, ActKind.WITHDRAWN, act.at());
        }
    }

    private void change(UUID id, ActKind kind, Act act) {
        if (!entries.act(id, kind, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This was done before.");
        }
        writeDown(id, kind);
    }

    private WatchlistEntry require(UUID id) {
        return entries.find(id)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no entry %s.".formatted(id)));
    }

    private void writeDown(UUID id, ActKind kind) {
        AuditSubject subject = new AuditSubject("watchlist-entry", id.toString());
        audit.record(AuditEvent.done(AuditAction.WATCHLIST_CHANGED, actor.actor(), subject, CASE_WORK)
                .with("act", kind.name()));
    }
}
