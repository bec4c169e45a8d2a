package org.lintas.watchlists.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistHitConfirmed;
import org.lintas.watchlists.WatchlistHitRetracted;
import org.lintas.watchlists.WatchlistNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what owners are told and what they answer, and tells the modules above. */
@Component
class NoticeChanges {

    private final NoticeTable notices;
    private final ReviewLog log;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    NoticeChanges(NoticeTable notices, ReviewLog log, Acts acts, ApplicationEventPublisher events) {
        this.notices = notices;
        this.log = log;
        this.acts = acts;
        this.events = events;
    }

    /** In the transaction of the disposition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ReviewedHit hit, Disposition disposition, WatchlistNotice.Kind kind) {
        WatchlistNotice notice = new WatchlistNotice(
                acts.nextId(),
                kind,
                hit.id(),
                hit.hit().entry(),
                hit.hit().owner(),
                new WatchlistNotice.Seen(
                        hit.occasion().kind(),
                        hit.occasion().place(),
                        hit.raised().at()),
                disposition.at(),
                Optional.empty());
        notices.add(notice, disposition.number());
        events.publishEvent(
                switch (kind) {
                    case CONFIRMED -> new WatchlistHitConfirmed(notice);
                    case RETRACTED -> new WatchlistHitRetracted(notice);
                });
    }

    @Transactional
    public WatchlistNotice acknowledge(UUID id, Act act) {
        WatchlistNotice notice = notices.find(id)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such notice."));
        if (!notices.acknowledge(id, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody has acknowledged this notice already.");
        }
        log.done(
                AuditAction.HIT_NOTICE_ACKNOWLEDGED,
                new AuditSubject("watchlist-notice", id.toString()),
                Map.of("hit", notice.hit().toString(), "kind", notice.kind().name()));
        return notices.find(id).orElseThrow();
    }
}
