package org.lintas.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One verification of a log's folder: reads every entry once and checks every signed tree head on the way. */
final class FolderVerification {

    private final Layout layout;
    private final Optional<VerifierKey> trustedKey;
    private final Optional<SignedTreeHead> keptHead;
    private final Faults faults;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier = new Frontier(hasher, (level, position, hash) -> {});
    private long next;
    private boolean whole = true;
    private long signedSize;
    private KnownKeys keys = new KnownKeys(List.of());

    FolderVerification(Layout layout, Optional<VerifierKey> trustedKey, Optional<SignedTreeHead> keptHead) {
        this.layout = layout;
        this.trustedKey = trustedKey;
        this.keptHead = keptHead;
        this.faults = new Faults(String.valueOf(layout.folder().getFileName()));
    }

    LedgerFindings run() throws IOException {
        List<Path> segments = layout.segments();
        if (!Files.exists(layout.identity()) && segments.isEmpty()) {
            throw new MalformedLedgerException("the folder holds no ledger", 0);
        }
        Optional<LogIdentity> identity = identity();
        if (identity.isPresent()) {
            readKeys();
            verify(segments, identity.get());
        }
        return new LedgerFindings(frontier.size(), TreeHash.of(frontier.root()), signedSize, faults.list());
    }

    private Optional<LogIdentity> identity() throws IOException {
        try {
            return Optional.of(LogIdentity.read(layout.identity()));
        } catch (NoSuchFileException | LedgerException absent) {
            faults.in(layout.identity()).add(LedgerFault.Kind.FILE, 0, 0, "the log's identity is missing or changed");
            return Optional.empty();
        }
    }

    private void readKeys() throws IOException {
        try {
            keys = KnownKeys.read(layout.verifierKeys());
        } catch (MalformedLedgerException wrong) {
            faults.in(layout.verifierKeys()).add(LedgerFault.Kind.FORMAT, 0, 0, wrong.reason());
        }
    }

    /** The heads are opened first: a head written during the verification is not asked for entries not read. */
    private void verify(List<Path> segments, LogIdentity identity) throws IOException {
        try (HeadCursor heads = HeadCursor.open(layout, identity, faults)) {
            settle(heads, identity);
            for (int i = 0; i < segments.size(); i++) {
                readSegment(segments.get(i), i == segments.size() - 1, new Context(heads, identity));
            }
            while (heads.current().isPresent()) {
                SignedTreeHead head = heads.current().get();
                String detail =
                        "a tree head covers %d entries, %d form the log".formatted(head.size(), frontier.size());
                faults.in(layout.heads()).add(LedgerFault.Kind.ROOT, 0, head.size(), detail);
                heads.advance();
            }
        }
        if (keptHead.isPresent() && keptHead.get().size() > frontier.size()) {
            String detail = "the kept tree head covers %d entries, %d form the log"
                    .formatted(keptHead.get().size(), frontier.size());
            faults.in(layout.folder()).add(LedgerFault.Kind.NOT_EXTENDED, 0, frontier.size(), detail);
        }
    }

    private record Context(HeadCursor heads, LogIdentity identity) {}

    private void readSegment(Path segment, boolean last, Context context) throws IOException {
        long first = Layout.firstIndex(segment);
        try (PositionedBytes bytes = PositionedBytes.open(segment)) {
            faults.in(segment);
            if (!new FileHeader(FileHeader.Kind.ENTRIES, context.identity, first).begins(bytes)) {
                boolean torn = last && bytes.size() <= FileHeader.BYTES;
                LedgerFault.Kind kind = torn ? LedgerFault.Kind.TORN_TAIL : LedgerFault.Kind.FILE;
                damage(kind, 0, "the segment's first bytes are not those of this log");
                return;
            }
            if (first != next) {
                damage(LedgerFault.Kind.RECORD, 0, "entry %d begins here, %d is expected".formatted(first, next));
                next = first;
            }
            readFrames(bytes, last, context);
        }
    }

    private void readFrames(PositionedBytes bytes, boolean last, Context context) throws IOException {
        Frames frames = new Frames(context.identity);
        Walk walk = new Walk(frames, bytes);
        Walk.Stop stop = walk.from(FileHeader.BYTES, next, (index, offset, entry) -> take(entry, context));
        while (stop.end() instanceof Frame.Broken broken) {
            boolean torn = last && !walk.wasAcknowledged(broken.offset(), stop.index());
            damage(torn ? LedgerFault.Kind.TORN_TAIL : LedgerFault.Kind.RECORD, broken.offset(), broken.reason());
            Optional<Frames.Found> found = frames.next(bytes, broken.offset());
            if (found.isEmpty() || faults.list().size() >= LedgerVerifier.MAX_FAULTS) {
                return;
            }
            next = found.get().frame().index();
            stop = walk.from(found.get().offset(), next, (index, offset, entry) -> next = index + 1);
        }
    }

    private void damage(LedgerFault.Kind kind, long offset, String detail) {
        whole = false;
        faults.add(kind, offset, next, detail);
    }

    private void take(byte[] entry, Context context) throws IOException {
        next++;
        if (whole) {
            frontier.add(hasher.leaf(entry));
            settle(context.heads, context.identity);
        }
    }

    /** Checks every head of the size just reached. */
    private void settle(HeadCursor heads, LogIdentity identity) throws IOException {
        Optional<SignedTreeHead> head = heads.current();
        while (head.isPresent() && head.get().size() <= frontier.size()) {
            check(head.get(), identity);
            heads.advance();
            head = heads.current();
        }
        if (keptHead.isPresent() && keptHead.get().size() == frontier.size()) {
            boolean same = keptHead.get().head().origin().equals(identity.origin())
                    && keptHead.get().root().equals(TreeHash.of(frontier.root()));
            if (!same) {
                addHeadFault(LedgerFault.Kind.NOT_EXTENDED, "the log does not continue the kept tree head");
            }
        }
    }

    private void check(SignedTreeHead head, LogIdentity identity) {
        boolean believed = trustedKey.map(head::signedBy).orElseGet(() -> keys.accept(head));
        if (!believed || !head.head().origin().equals(identity.origin())) {
            addHeadFault(LedgerFault.Kind.SIGNATURE, "a tree head is not signed by a key that counts, for this log");
        } else if (head.size() != frontier.size() || !head.root().equals(TreeHash.of(frontier.root()))) {
            addHeadFault(LedgerFault.Kind.ROOT, "the entries do not give the root of a signed tree head");
        } else {
            signedSize = head.size();
        }
    }

    private void addHeadFault(LedgerFault.Kind kind, String detail) {
        faults.in(layout.heads()).add(kind, 0, frontier.size(), detail);
    }
}
