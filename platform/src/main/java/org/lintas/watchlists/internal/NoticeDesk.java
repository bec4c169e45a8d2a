package org.lintas.watchlists.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.stereotype.Service;

/** The owners' side of confirmed hits. */
@Service
class NoticeDesk implements WatchlistNotices {

    private final NoticeTable notices;
    private final NoticeChanges changes;
    private final Acts acts;

    NoticeDesk(NoticeTable notices, NoticeChanges changes, Acts acts) {
        this.notices = notices;
        this.changes = changes;
        this.acts = acts;
    }

    @Override
    public List<WatchlistNotice> notices(Optional<String> owner) {
        return notices.list(owner);
    }

    @Override
    public Optional<WatchlistNotice> find(UUID notice) {
        return notices.find(notice);
    }

    @Override
    public long open() {
        return notices.open();
    }

    @Override
    public WatchlistNotice acknowledge(UUID notice, StatedReason reason) {
        return changes.acknowledge(notice, acts.now(reason));
    }
}
