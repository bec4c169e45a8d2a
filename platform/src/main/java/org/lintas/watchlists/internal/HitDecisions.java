package org.lintas.watchlists.internal;

import java.util.Map;
import java.util.UUID;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistNotice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what a person found of a hit durable, with what follows from it, in one transaction. */
@Component
class HitDecisions {

    private final ReviewTable hits;
    private final DispositionTable dispositions;
    private final KnownChanges known;
    private final NoticeChanges notices;
    private final ReviewLog log;

    HitDecisions(
            ReviewTable hits, DispositionTable dispositions, KnownChanges known, NoticeChanges notices, ReviewLog log) {
        this.hits = hits;
        this.dispositions = dispositions;
        this.known = known;
        this.notices = notices;
        this.log = log;
    }

    @Transactional
    public ReviewedHit dispose(UUID id, Finding finding, Act act) {
        ReviewedHit before =
                hits.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such hit."));
        if (finding.keepQuiet() && finding.outcome() != Outcome.FALSE) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Only who is somebody else is not to alert again: state it with FALSE.");
        }
        Disposition disposition = new Disposition(finding.seen() + 1, finding.outcome(), act.reason(), act.at());
        if (before.dispositions() != finding.seen() || !dispositions.add(id, disposition)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Somebody else has decided this hit meanwhile: look at it again.");
        }
        log.done(
                AuditAction.HIT_DISPOSED,
                new AuditSubject("watchlist-hit", id.toString()),
                Map.of(
                        "outcome", finding.outcome().name(),
                        "number", Integer.toString(disposition.number()),
                        "entry", before.hit().entry().toString()));
        follow(before, finding, disposition);
        return hits.find(id).orElseThrow();
    }

    private void follow(ReviewedHit before, Finding finding, Disposition disposition) {
        Act act = new Act(disposition.reason(), disposition.at());
        if (finding.keepQuiet()) {
            known.state(before, act);
        }
        if (finding.outcome() != Outcome.FALSE) {
            known.revokeAll(before, act);
        }
        boolean confirmed = finding.outcome() == Outcome.CONFIRMED;
        if (confirmed != (before.state() == HitState.CONFIRMED)) {
            notices.add(
                    before, disposition, confirmed ? WatchlistNotice.Kind.CONFIRMED : WatchlistNotice.Kind.RETRACTED);
        }
    }
}
