package org.lintas.watchlists.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistRegister;
import org.springframework.stereotype.Service;

/** The desk's side of the list: a change is committed, then in memory, then answered. */
@Service
class NationalList implements WatchlistRegister {

    private final EntryTable entries;
    private final EntryChanges changes;
    private final ListsInMemory lists;
    private final ListWork work;
    private final Acts acts;

    NationalList(EntryTable entries, EntryChanges changes, ListsInMemory lists, ListWork work, Acts acts) {
        this.entries = entries;
        this.changes = changes;
        this.lists = lists;
        this.work = work;
        this.acts = acts;
    }

    @Override
    public WatchlistEntry draft(WatchlistDraft draft, StatedReason reason) {
        UUID id = acts.nextId();
        changes.draft(id, draft, acts.now(reason));
        return entries.find(id).orElseThrow();
    }

    @Override
    public WatchlistEntry approve(UUID entry, StatedReason reason) {
        changes.approve(entry, acts.now(reason));
        lists.rebuild();
        work.wake();
        return entries.find(entry).orElseThrow();
    }

    @Override
    public WatchlistEntry withdraw(UUID entry, StatedReason reason) {
        changes.withdraw(entry, acts.now(reason));
        lists.rebuild();
        return entries.find(entry).orElseThrow();
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
