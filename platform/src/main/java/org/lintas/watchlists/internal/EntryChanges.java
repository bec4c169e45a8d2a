package org.lintas.watchlists.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistEntry.Review;
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
    private final ImpactTable impacts;
    private final Audit audit;
    private final CurrentActor actor;

    EntryChanges(
            EntryTable entries,
            GenerationTable generations,
            LookBackTable lookBacks,
            ImpactTable impacts,
            Audit audit,
            CurrentActor actor) {
        this.entries = entries;
        this.generations = generations;
        this.lookBacks = lookBacks;
        this.impacts = impacts;
        this.audit = audit;
        this.actor = actor;
    }

    void draft(UUID id, WatchlistDraft draft, Act act) {
        draft.replaces().ifPresent(this::require);
        entries.add(id, draft);
        entries.act(id, ActKind.DRAFTED, act);
        impacts.ask(id, act.at());
        writeDown(id, ActKind.DRAFTED);
    }

    void approve(UUID id, Moment now, Act act) {
        WatchlistEntry entry = require(id);
        if (!entry.approvable(now)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only a draft is approved.");
        }
        demandAnother(entry.drafted(), act, "A second person approves an entry, not its author.");
        if (entry.emergency().isPresent()) {
            demandAnother(entry.emergency().get(), act, "A second person approves it, not who put it in force.");
        }
        change(id, ActKind.APPROVED, act);
        entry.content().replaces().ifPresent(replaced -> withdrawReplaced(replaced, act));
        inForce(id, ActKind.APPROVED, act);
    }

    void putInForceAtOnce(UUID id, Moment now, Act act) {
        if (require(id).state(now) != WatchlistEntry.State.DRAFT) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only a draft is put in force at once.");
        }
        change(id, ActKind.EMERGENCY, act);
        inForce(id, ActKind.EMERGENCY, act);
    }

    /** What was never approved is taken back by one person, all else by two. */
    void withdraw(UUID id, Act act) {
        WatchlistEntry entry = require(id);
        if (entry.withdrawn().isPresent()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This was done before.");
        }
        if (entry.approved().isPresent() && entry.removalAsked().isEmpty()) {
            change(id, ActKind.REMOVAL_ASKED, act);
            return;
        }
        entry.removalAsked()
                .ifPresent(asked -> demandAnother(asked, act, "A second person takes it back, not who asked for it."));
        change(id, ActKind.WITHDRAWN, act);
        if (entry.approved().isPresent() || entry.emergency().isPresent()) {
            generations.next(id, ActKind.WITHDRAWN, act.at());
        }
    }

    void review(UUID id, Moment now, Review review) {
        WatchlistEntry entry = require(id);
        if (entry.state(now) != WatchlistEntry.State.APPROVED) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only an entry in force is reviewed.");
        }
        LocalDate next = review.nextOn();
        if (next.isAfter(entry.content().expiresOn()) || !next.isAfter(now.day())) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "The next review is after today, and not after the entry's last day.");
        }
        entries.review(id, review);
        writeDown(id, "REVIEWED");
    }

    private void inForce(UUID id, ActKind kind, Act act) {
        lookBacks.ask(LookBackTable.LookBack.of(generations.next(id, kind, act.at()), id), act.at());
    }

    /** Its author and who approves the correction are the two. */
    private void withdrawReplaced(UUID replaced, Act act) {
        if (require(replaced).withdrawn().isEmpty()) {
            change(replaced, ActKind.WITHDRAWN, act);
        }
    }

    private static void demandAnother(Act first, Act second, String otherwise) {
        if (first.reason().person().equals(second.reason().person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, otherwise);
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
        writeDown(id, kind.name());
    }

    private void writeDown(UUID id, String act) {
        AuditSubject subject = new AuditSubject("watchlist-entry", id.toString());
        audit.record(AuditEvent.done(AuditAction.WATCHLIST_CHANGED, actor.actor(), subject, CASE_WORK)
                .with("act", act));
    }
}
