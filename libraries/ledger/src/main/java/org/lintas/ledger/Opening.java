package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings a log's folder into the state in which it can be written to: the recovery after a crash. */
final class Opening {

    private final Layout layout;
    private final LedgerKey key;
    private final long segmentBytes;
    private final List<Closeable> opened = new ArrayList<>();

    Opening(Layout layout, LedgerKey key, long segmentBytes) {
        this.layout = layout;
        this.key = key;
        this.segmentBytes = segmentBytes;
    }

    /** The parts of an open log. */
    record Opened(
            LogIdentity identity, HeadFile heads, DerivedFiles derived, SegmentWriter segments, Recovery recovery) {}

    Opened open() throws IOException {
        List<Path> segments = new ArrayList<>(layout.segments());
        LogIdentity identity = identity(segments.isEmpty());
        KnownKeys keys = KnownKeys.read(layout.verifierKeys());
        if (!keys.keys().contains(key.verifier())) {
            keys = keys.with(key.verifier());
            layout.replace(layout.verifierKeys(), keys.fileText());
        }
        HeadFile heads = remember(HeadFile.open(layout, identity));
        checkLast(heads, identity, keys);
        DerivedFiles derived = remember(DerivedFiles.open(layout.derived()));
        long cutBytes = dropUnbegun(segments, identity);
        long trusted = trusted(heads, derived);
        derived.truncate(trusted);
        long covered = heads.last().map(SignedTreeHead::size).orElse(0L);
        Replay replay = new Replay(layout, identity, derived, new Replay.Reach(trusted, covered));
        cutBytes += replay.run(segments);
        checkTree(heads, derived, replay.size());
        SegmentWriter writer = remember(new SegmentWriter(layout, identity, segmentBytes));
        if (!segments.isEmpty()) {
            writer.resume(segments.getLast());
        }
        Recovery recovery = new Recovery(replay.size(), replay.size() - trusted, cutBytes);
        return new Opened(identity, heads, derived, writer, recovery);
    }

    private <T extends Closeable> T remember(T part) {
        opened.addFirst(part);
        return part;
    }

    /** Lets go of what was opened before opening failed. */
    void abandon() throws IOException {
        Closing.all(opened);
    }

    private LogIdentity identity(boolean fresh) throws IOException {
        if (Files.exists(layout.identity())) {
            return LogIdentity.read(layout.identity());
        }
        if (!fresh) {
            throw damaged("the folder has entries but no file 'identity'");
        }
        LogIdentity identity = LogIdentity.random();
        layout.replace(layout.identity(), identity.fileText());
        return identity;
    }

    private static void checkLast(HeadFile heads, LogIdentity identity, KnownKeys keys) {
        if (heads.last().isPresent()) {
            SignedTreeHead head = heads.last().get();
            if (!head.head().origin().equals(identity.origin()) || !keys.accept(head)) {
                throw damaged("the last signed tree head is not of this log and its keys");
            }
        }
    }

    /** A segment whose header a crash kept from the disk holds no entries: it goes. */
    private long dropUnbegun(List<Path> segments, LogIdentity identity) throws IOException {
        if (segments.isEmpty()) {
            return 0;
        }
        Path last = segments.getLast();
        FileHeader header = new FileHeader(FileHeader.Kind.ENTRIES, identity, Layout.firstIndex(last));
        long size;
        try (PositionedBytes bytes = PositionedBytes.open(last)) {
            size = bytes.size();
            if (size > FileHeader.BYTES || header.begins(bytes)) {
                return 0;
            }
        }
        TornTail.cut(layout, last, 0);
        Files.delete(last);
        segments.removeLast();
        return size;
    }

    /** How many entries the derived files may be believed for: those of the last signed head, if the roots agree. */
    private static long trusted(HeadFile heads, DerivedFiles derived) throws IOException {
        if (heads.last().isEmpty() || !derived.holds(heads.last().get().size())) {
            return 0;
        }
        SignedTreeHead head = heads.last().get();
        byte[] root = new Proofs(derived).root(head.size());
        return TreeHash.of(root).equals(head.root()) ? head.size() : 0;
    }

    private static void checkTree(HeadFile heads, DerivedFiles derived, long size) {
        if (heads.last().isEmpty()) {
            return;
        }
        SignedTreeHead head = heads.last().get();
        if (size < head.size()) {
            throw damaged("the signed tree head covers %d entries, the log has %d".formatted(head.size(), size));
        }
        if (!TreeHash.of(new Proofs(derived).root(head.size())).equals(head.root())) {
            throw damaged("the entries do not give the root of the signed tree head of size " + head.size());
        }
    }

    private static LedgerException damaged(String message) {
        return new LedgerException(LedgerException.Problem.DAMAGED, message);
    }
}
