package org.lintas.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads entries again from the first that no signed tree head covers, and derives offsets and hashes from them. */
final class Replay implements Walk.Visitor {

    /** Entries whose derived data is written at once. */
    private static final int DERIVE_AT_ONCE = 4096;

    private final Layout layout;
    private final LogIdentity identity;
    private final DerivedFiles derived;
    private final long covered;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier;
    private final List<Long> offsets = new ArrayList<>();

    Replay(Layout layout, LogIdentity identity, DerivedFiles derived, Reach reach) {
        this.layout = layout;
        this.identity = identity;
        this.derived = derived;
        this.covered = reach.covered();
        this.frontier = Frontier.at(reach.trusted(), derived, hasher, derived::subtree);
    }

    /**
     * How far what is on disk is believed.
     *
     * @param trusted entries whose derived data is at hand
     * @param covered entries of the last signed tree head: damage before this is never a torn write
     */
    record Reach(long trusted, long covered) {}

    long size() {
        return frontier.size();
    }

    /** Number of bytes cut off the end. */
    long run(List<Path> segments) throws IOException {
        long trusted = size();
        long cut = 0;
        boolean begun = false;
        for (int i = 0; i < segments.size(); i++) {
            boolean last = i == segments.size() - 1;
            if (last || Layout.firstIndex(segments.get(i + 1)) > trusted) {
                long first = Layout.firstIndex(segments.get(i));
                if (first > size() || (begun && first != size())) {
                    throw damaged(segments.get(i) + " does not continue the log");
                }
                begun = true;
                cut += replay(segments.get(i), first, last);
            }
        }
        if (!begun && trusted > 0) {
            throw damaged("the segments are missing");
        }
        return cut;
    }

    private long replay(Path segment, long first, boolean last) throws IOException {
        try (PositionedBytes bytes = PositionedBytes.open(segment)) {
            if (!new FileHeader(FileHeader.Kind.ENTRIES, identity, first).begins(bytes)) {
                throw damaged(segment + " does not belong to this log");
            }
            Walk walk = new Walk(new Frames(identity), bytes);
            Walk.Stop stop = walk(walk, bytes, first);
            write();
            if (stop.index() < size()) {
                throw damaged(
                        "%s ends before entry %d, which a signed tree head covers".formatted(segment, size() - 1));
            }
            if (!(stop.end() instanceof Frame.Broken broken)) {
                return 0;
            }
            if (!last || stop.index() < covered || walk.wasAcknowledged(broken.offset(), stop.index())) {
                throw damaged("%s, byte %d: %s".formatted(segment, broken.offset(), broken.reason()));
            }
            return TornTail.cut(layout, segment, broken.offset());
        }
    }

    private Walk.Stop walk(Walk walk, PositionedBytes bytes, long first) throws IOException {
        long known = size();
        if (known > first) {
            long offset = derived.offset(known - 1);
            boolean inside = offset >= FileHeader.BYTES && offset < bytes.size();
            if (inside
                    && new Frames(identity).read(bytes, offset) instanceof Frame.Whole whole
                    && whole.index() == known - 1) {
                return walk.from(whole.next(), known, this);
            }
        }
        return walk.from(FileHeader.BYTES, first, this);
    }

    @Override
    public void entry(long index, long offset, byte[] entry) throws IOException {
        if (index < size()) {
            return;
        }
        frontier.add(hasher.leaf(entry));
        offsets.add(offset);
        if (offsets.size() == DERIVE_AT_ONCE) {
            write();
        }
    }

    private void write() throws IOException {
        long[] batch = offsets.stream().mapToLong(Long::longValue).toArray();
        derived.write(size() - batch.length, batch);
        offsets.clear();
    }

    private static LedgerException damaged(String message) {
        return new LedgerException(LedgerException.Problem.DAMAGED, message);
    }
}
