package org.lintas.watchlists.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.KnownNotHit;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.internal.KnownTable.Judged;
import org.lintas.watchlists.internal.KnownTable.Row;
import org.lintas.watchlists.internal.KnownTable.TravellerKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is stated, agreed to and taken back about travellers who are somebody else. */
@Component
class KnownChanges {

    private final KnownTable known;
    private final ListedContents contents;
    private final ScreeningSettings settings;
    private final ReviewLog log;
    private final Acts acts;

    KnownChanges(KnownTable known, ListedContents contents, ScreeningSettings settings, ReviewLog log, Acts acts) {
        this.known = known;
        this.contents = contents;
        this.settings = settings;
        this.log = log;
        this.acts = acts;
    }

    @Transactional
    public void state(ReviewedHit hit, Act act) {
        if (hit.traveller().document().equals(DocumentKey.UNNAMED)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "The traveller named no document, and cannot be told from others later.");
        }
        ListedSide listed = contents.find(hit.hit().entry())
                .filter(side -> KnownRules.possible(hit.hit(), side))
                .orElseThrow(
                        () -> new LintasException(
                                ErrorCode.STATE_CONFLICT,
                                "This entry always alerts: help comes first, a document is reported, or it is no longer known."));
        TravellerKey traveller = TravellerKey.of(hit.traveller());
        if (known.of(traveller, act.at()).size() >= KnownNotHits.OF_ONE_TRAVELLER_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED,
                    "At most %d entries are kept quiet for one traveller."
                            .formatted(KnownNotHits.OF_ONE_TRAVELLER_MAX));
        }
        KnownNotHit stated = new KnownNotHit(
                acts.nextId(),
                hit.id(),
                hit.hit().entry(),
                KnownRules.needsApproval(hit.hit()),
                act,
                Optional.empty(),
                Optional.empty(),
                act.at().plus(settings.knownNotHitsFor()));
        known.add(stated, traveller, new Judged(listed.digest(), hit.hit().matchedBy(), KnownRules.bits(hit.hit())));
        writeDown(stated, "STATED");
    }

    @Transactional
    public KnownNotHit approve(UUID id, Act act) {
        KnownNotHit found = require(id);
        if (found.stated().reason().person().equals(act.reason().person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person agrees, not who stated it.");
        }
        if (found.state(act.at()) != KnownNotHit.State.WAITING || !known.approve(id, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It does not wait for a second person.");
        }
        writeDown(found, "APPROVED");
        return require(id);
    }

    @Transactional
    public KnownNotHit revoke(UUID id, Act act) {
        KnownNotHit found = require(id);
        if (!known.revoke(id, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It was taken back before.");
        }
        writeDown(found, "REVOKED");
        return require(id);
    }

    /** What was found of a traveller and an entry speaks against everything that kept them quiet. */
    @Transactional
    public void revokeAll(ReviewedHit hit, Act act) {
        for (Row row : known.of(TravellerKey.of(hit.traveller()), act.at())) {
            if (row.known().entry().equals(hit.hit().entry())
                    && known.revoke(row.known().id(), act)) {
                writeDown(row.known(), "REVOKED");
            }
        }
    }

    private KnownNotHit require(UUID id) {
        return known.find(id)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such known-not-hit."));
    }

    private void writeDown(KnownNotHit what, String act) {
        log.done(
                AuditAction.KNOWN_NOT_HIT_CHANGED,
                new AuditSubject("known-not-hit", what.id().toString()),
                Map.of(
                        "act",
                        act,
                        "entry",
                        what.entry().toString(),
                        "hit",
                        what.hit().toString()));
    }
}
