package org.lintas.watchlists.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.ReviewedHit;
import org.springframework.stereotype.Service;

/** The queue of hits that people look at. */
@Service
class HitDesk implements HitReview {

    private final ReviewTable hits;
    private final DispositionTable dispositions;
    private final ListedContents contents;
    private final HitDecisions decisions;
    private final Acts acts;

    HitDesk(
            ReviewTable hits,
            DispositionTable dispositions,
            ListedContents contents,
            HitDecisions decisions,
            Acts acts) {
        this.hits = hits;
        this.dispositions = dispositions;
        this.contents = contents;
        this.decisions = decisions;
        this.acts = acts;
    }

    @Override
    public List<ReviewedHit> hits(Optional<HitState> state) {
        return hits.queue(state);
    }

    @Override
    public Map<HitState, Long> counts() {
        return hits.counts();
    }

    @Override
    public Optional<ReviewedHit> find(UUID hit) {
        return hits.find(hit);
    }

    @Override
    public Optional<UUID> newest(UUID entry) {
        return hits.newest(entry);
    }

    @Override
    public Optional<ListedSide> listed(UUID entry) {
        return contents.find(entry);
    }

    @Override
    public List<Disposition> dispositions(UUID hit) {
        return dispositions.of(hit);
    }

    @Override
    public List<Earlier> earlier(UUID hit) {
        return hits.find(hit).map(hits::earlier).orElse(List.of());
    }

    @Override
    public ReviewedHit dispose(UUID hit, Finding finding) {
        return decisions.dispose(hit, finding, acts.now(finding.reason()));
    }
}
