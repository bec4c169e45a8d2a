package org.lintas.watchlists.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.KnownNotHit;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ReviewedHit;
import org.springframework.stereotype.Service;

/** The desk's side of travellers who are known to be somebody else. */
@Service
class KnownDesk implements KnownNotHits {

    private final KnownTable known;
    private final KnownChanges changes;
    private final ListedContents contents;
    private final Acts acts;
    private final Clock clock;

    KnownDesk(KnownTable known, KnownChanges changes, ListedContents contents, Acts acts, Clock clock) {
        this.known = known;
        this.changes = changes;
        this.contents = contents;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public boolean possible(ReviewedHit hit) {
        return contents.find(hit.hit().entry())
                .filter(listed -> KnownRules.possible(hit.hit(), listed))
                .isPresent();
    }

    @Override
    public List<KnownNotHit> ofEntry(UUID entry) {
        return known.ofEntry(entry);
    }

    @Override
    public List<KnownNotHit> ofHit(UUID hit) {
        return known.ofHit(hit);
    }

    @Override
    public List<KnownNotHit> waiting() {
        return known.waiting(clock.instant());
    }

    @Override
    public KnownNotHit approve(UUID id, StatedReason reason) {
        return changes.approve(id, acts.now(reason));
    }

    @Override
    public KnownNotHit revoke(UUID id, StatedReason reason) {
        return changes.revoke(id, acts.now(reason));
    }
}
