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
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.internal.SourceTable.ActKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is done to a published list, by two people each time, with its entry in the audit log. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SourceChanges {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final SourceTable sources;
    private final GenerationTable generations;
    private final Audit audit;
    private final CurrentActor actor;

    SourceChanges(SourceTable sources, GenerationTable generations, Audit audit, CurrentActor actor) {
        this.sources = sources;
        this.generations = generations;
        this.audit = audit;
        this.actor = actor;
    }

    void add(UUID id, ListTerms terms, Act act) {
        if (sources.count() >= PublishedLists.SOURCES_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "At most %d lists are kept.".formatted(PublishedLists.SOURCES_MAX));
        }
        sources.add(id, terms);
        change(id, ActKind.ADDED, act);
    }

    void approve(UUID id, Act act) {
        ListSource source = require(id);
        if (source.state() != ListSource.State.PROPOSED) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only a proposed list is approved.");
        }
        demandAnother(source.added(), act);
        change(id, ActKind.APPROVED, act);
    }

    /** A list in force ends when a second person says so too; one that was only proposed is ended by one. */
    void end(UUID id, Act act) {
        ListSource source = require(id);
        switch (source.state()) {
            case PROPOSED -> change(id, ActKind.ENDED, act);
            case IN_FORCE -> change(id, ActKind.END_ASKED, act);
            case ENDING -> {
                demandAnother(source.endAsked().orElseThrow(), act);
                change(id, ActKind.ENDED, act);
                generations.nextOfSource(id, ActKind.ENDED.name(), act.at());
            }
            case ENDED -> throw new LintasException(ErrorCode.STATE_CONFLICT, "This list has ended.");
        }
    }

    private static void demandAnother(Act first, Act second) {
        if (first.reason().person().equals(second.reason().person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person agrees, not the same one.");
        }
    }

    private void change(UUID id, ActKind kind, Act act) {
        if (!sources.act(id, kind, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This was done before.");
        }
        audit.record(AuditEvent.done(
                        AuditAction.WATCHLIST_CHANGED,
                        actor.actor(),
                        new AuditSubject("watchlist-source", id.toString()),
                        CASE_WORK)
                .with("act", kind.name()));
    }

    private ListSource require(UUID id) {
        return sources.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such list."));
    }
}
