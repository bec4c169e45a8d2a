package org.lintas.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log on disk. Callers put entries into a queue; whoever gets the write lock writes everybody's entries in one batch
 * and flushes once (group commit), so that the number of flushes does not grow with the number of callers.
 */
final class FolderLedger implements Ledger {

    private final Layout layout;
    private final LedgerKey key;
    private final FolderLock lock;
    private final LogIdentity identity;
    private final HeadFile heads;
    private final DerivedFiles derived;
    private final SegmentWriter segments;
    private final Recovery recovery;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier;
    private final Appends appends = new Appends();
    private final NavigableMap<Long, Path> segmentFiles = new ConcurrentSkipListMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long durable;
    private volatile Optional<SignedTreeHead> signed;
    private volatile boolean open = true;

    private FolderLedger(Layout layout, LedgerKey key, FolderLock lock, Opening.Opened opened) throws IOException {
        this.layout = layout;
        this.key = key;
        this.lock = lock;
        identity = opened.identity();
        heads = opened.heads();
        derived = opened.derived();
        segments = opened.segments();
        recovery = opened.recovery();
        durable = recovery.entries();
        signed = heads.last();
        frontier = Frontier.at(durable, derived, hasher, derived::subtree);
        for (Path segment : layout.segments()) {
            segmentFiles.put(Layout.firstIndex(segment), segment);
        }
    }

    static FolderLedger open(Path folder, LedgerKey key, long segmentBytes) {
        try {
            Files.createDirectories(folder);
            Layout layout = new Layout(folder);
            FolderLock lock = FolderLock.take(layout.lock());
            Opening opening = new Opening(layout, key, segmentBytes);
            boolean done = false;
            try {
                FolderLedger ledger = new FolderLedger(layout, key, lock, opening.open());
                done = true;
                return ledger;
            } finally {
                if (!done) {
                    opening.abandon();
                    lock.close();
                }
            }
        } catch (IOException broken) {
            throw new LedgerException("cannot open the log in " + folder + ": " + broken.getMessage(), broken);
        } catch (MalformedLedgerException wrong) {
            throw new LedgerException(LedgerException.Problem.DAMAGED, folder + ": " + wrong.getMessage());
        }
    }

    @Override
    public long append(List<byte[]> entries) {
        List<byte[]> copies = entries.stream().map(byte[]::clone).toList();
        Appends.Append mine = appends.add(copies, checkedBytes(copies));
        writing.lock();
        try {
            if (!mine.isWritten()) {
                requireOpen();
                writeWaiting();
            }
            return mine.firstIndex();
        } finally {
            writing.unlock();
        }
    }

    private static long checkedBytes(List<byte[]> entries) {
        long bytes = 0;
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw outOfBounds("an entry of %d bytes; at most %d".formatted(entry.length, MAX_ENTRY_BYTES));
            }
            bytes += entry.length;
        }
        if (entries.isEmpty() || entries.size() > MAX_BATCH_ENTRIES || bytes > MAX_BATCH_BYTES) {
            throw outOfBounds("a batch of %d entries and %d bytes; 1 to %d entries and at most %d bytes"
                    .formatted(entries.size(), bytes, MAX_BATCH_ENTRIES, MAX_BATCH_BYTES));
        }
        return bytes;
    }

    private void writeWaiting() {
        List<Appends.Append> taken = appends.take();
        List<byte[]> batch = new ArrayList<>();
        taken.forEach(append -> batch.addAll(append.entries()));
        long first = durable;
        try {
            long[] offsets = segments.write(first, batch);
            batch.forEach(entry -> frontier.add(hasher.leaf(entry)));
            derived.write(first, offsets);
            if (offsets[0] == FileHeader.BYTES) {
                segmentFiles.put(first, layout.segment(first));
            }
        } catch (IOException broken) {
            open = false;
            throw new LedgerException("cannot write to the log: " + broken.getMessage(), broken);
        }
        durable = first + batch.size();
        long next = first;
        for (Appends.Append append : taken) {
            append.written(next);
            next += append.entries().size();
        }
    }

    @Override
    public long size() {
        return durable;
    }

    @Override
    public TreeHash root() {
        return TreeHash.of(new Proofs(derived).root(durable));
    }

    @Override
    public String origin() {
        return identity.origin();
    }

    @Override
    public SignedTreeHead sign(Instant now) {
        writing.lock();
        try {
            requireOpen();
            derived.flush();
            TreeHead head = new TreeHead(identity.origin(), durable, TreeHash.of(frontier.root()), now);
            SignedTreeHead signedHead = SignedTreeHead.sign(head, key);
            heads.append(signedHead);
            signed = Optional.of(signedHead);
            return signedHead;
        } catch (IOException broken) {
            open = false;
            throw new LedgerException("cannot write the tree head: " + broken.getMessage(), broken);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<SignedTreeHead> signedHead() {
        return signed;
    }

    @Override
    public byte[] entry(long index) {
        requireOpen();
        if (index < 0 || index >= durable) {
            throw outOfBounds("no entry %d in a log of %d".formatted(index, durable));
        }
        Map.Entry<Long, Path> segment = segmentFiles.floorEntry(index);
        try (PositionedBytes bytes = PositionedBytes.open(segment.getValue())) {
            Frame frame = new Frames(identity).read(bytes, derived.offset(index));
            if (frame instanceof Frame.Whole whole && whole.index() == index) {
                return whole.payload().bytes();
            }
            throw new LedgerException(LedgerException.Problem.DAMAGED, "the record %d is not whole".formatted(index));
        } catch (IOException broken) {
            throw new LedgerException("cannot read entry " + index + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public InclusionProof inclusionProof(long index, long size) {
        requireOpen();
        if (index < 0 || index >= size || size > durable) {
            throw outOfBounds("no proof of %d in %d entries of a log of %d".formatted(index, size, durable));
        }
        return new InclusionProof(index, size, new Proofs(derived).inclusion(index, size));
    }

    @Override
    public ConsistencyProof consistencyProof(long from, long to) {
        requireOpen();
        if (from < 0 || from > to || to > durable) {
            throw outOfBounds("no proof from %d to %d entries of a log of %d".formatted(from, to, durable));
        }
        return new ConsistencyProof(from, to, new Proofs(derived).consistency(from, to));
    }

    @Override
    public Receipt receipt(long index) {
        SignedTreeHead head = headOver(index + 1);
        Receipt receipt = new Receipt(entry(index), inclusionProof(index, head.size()), head);
        if (!receipt.provenBy(key.verifier())) {
            throw new LedgerException(
                    LedgerException.Problem.DAMAGED,
                    "entry %d does not lead to the signed root; delete 'derived' and verify".formatted(index));
        }
        return receipt;
    }

    @Override
    public void export(long from, long to, OutputStream target) throws IOException {
        SignedTreeHead head = headOver(to);
        if (from < 0 || from >= to) {
            throw outOfBounds("no range %d..%d".formatted(from, to));
        }
        RangeBounds range = new RangeBounds(from, to, head.size());
        List<TreeHash> outside = new Proofs(derived).around(from, to, head.size());
        ExportWriter writer = new ExportWriter(target, head, KnownKeys.read(layout.verifierKeys()));
        writer.begin(range, outside);
        for (long index = from; index < to; index++) {
            writer.entry(entry(index));
        }
        writer.end();
    }

    private SignedTreeHead headOver(long size) {
        requireOpen();
        SignedTreeHead head = signed.orElseThrow(() -> outOfBounds("the log has no signed tree head yet"));
        if (size < 1 || size > head.size()) {
            throw outOfBounds("the signed tree head covers %d entries, not %d".formatted(head.size(), size));
        }
        return head;
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            open = false;
            Closing.all(List.of(segments, derived, heads, lock));
        } catch (IOException broken) {
            throw new LedgerException("cannot close the log: " + broken.getMessage(), broken);
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new LedgerException(LedgerException.Problem.CLOSED, "the log is closed, or a write to it failed");
        }
    }

    private static LedgerException outOfBounds(String message) {
        return new LedgerException(LedgerException.Problem.OUT_OF_BOUNDS, message);
    }
}
