package org.lintas.watchlists.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.DraftQuality;
import org.lintas.watchlists.Impact;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistRegister;
import org.springframework.stereotype.Service;

/** The desk's side of the list: a change is committed, then in memory, then answered. */
@Service
class NationalList implements WatchlistRegister {

    private final EntryTable entries;
    private final EntryChanges changes;
    private final DraftChecks checks;
    private final Impacts impacts;
    private final ListsInMemory lists;
    private final ListWork work;
    private final ListClock clock;
    private final Acts acts;

    NationalList(
            EntryTable entries,
            EntryChanges changes,
            DraftChecks checks,
            Impacts impacts,
            ListsInMemory lists,
            ListWork work,
            ListClock clock,
            Acts acts) {
        this.entries = entries;
        this.changes = changes;
        this.checks = checks;
        this.impacts = impacts;
        this.lists = lists;
        this.work = work;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public WatchlistEntry draft(WatchlistDraft draft, StatedReason reason) {
        UUID id = acts.nextId();
        changes.draft(id, draft, acts.now(reason));
        work.wake();
        return entries.find(id).orElseThrow();
    }

    @Override
    public WatchlistEntry approve(UUID entry, StatedReason reason) {
        changes.approve(entry, clock.now(), acts.now(reason));
        return changed(entry);
    }

    @Override
    public WatchlistEntry putInForceAtOnce(UUID entry, StatedReason reason) {
        changes.putInForceAtOnce(entry, clock.now(), acts.now(reason));
        return changed(entry);
    }

    @Override
    public WatchlistEntry withdraw(UUID entry, StatedReason reason) {
        changes.withdraw(entry, acts.now(reason));
        return changed(entry);
    }

    private WatchlistEntry changed(UUID entry) {
        lists.rebuild();
        work.wake();
        return entries.find(entry).orElseThrow();
    }

    @Override
    public WatchlistEntry review(UUID entry, LocalDate nextOn, StatedReason reason) {
        changes.review(entry, clock.now(), new WatchlistEntry.Review(acts.now(reason), nextOn));
        return entries.find(entry).orElseThrow();
    }

    @Override
    public DraftQuality quality(WatchlistEntry entry) {
        return checks.quality(entry);
    }

    @Override
    public Optional<Impact> impact(UUID entry) {
        return impacts.find(entry);
    }

    @Override
    public List<WatchlistEntry> reviewsDue() {
        return entries.reviewsDue(clock.now().day());
    }

    @Override
    public Optional<WatchlistEntry> find(UUID entry) {
        return entries.find(entry);
    }

    @Override
    public List<WatchlistEntry> recent() {
        return entries.recent();
    }
}
