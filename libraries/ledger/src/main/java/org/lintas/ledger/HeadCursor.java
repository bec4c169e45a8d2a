package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the signed tree heads of a folder one by one; what is wrong with their file becomes a fault. */
final class HeadCursor implements Closeable {

    private final @Nullable PositionedBytes bytes;
    private final Frames frames;
    private final Faults faults;
    private final Layout layout;
    private long offset = FileHeader.BYTES;
    private long count;
    private Optional<SignedTreeHead> current = Optional.empty();

    private HeadCursor(@Nullable PositionedBytes bytes, LogIdentity identity, Layout layout, Faults faults) {
        this.bytes = bytes;
        this.frames = new Frames(identity);
        this.layout = layout;
        this.faults = faults;
    }

    static HeadCursor open(Layout layout, LogIdentity identity, Faults faults) throws IOException {
        if (!Files.exists(layout.heads())) {
            faults.in(layout.heads()).add(LedgerFault.Kind.FILE, 0, 0, "the file of signed tree heads is missing");
            return new HeadCursor(null, identity, layout, faults);
        }
        PositionedBytes bytes = PositionedBytes.open(layout.heads());
        if (!new FileHeader(FileHeader.Kind.HEADS, identity, 0).begins(bytes)) {
            faults.in(layout.heads()).add(LedgerFault.Kind.FILE, 0, 0, "the file does not belong to this log");
            bytes.close();
            return new HeadCursor(null, identity, layout, faults);
        }
        HeadCursor cursor = new HeadCursor(bytes, identity, layout, faults);
        cursor.advance();
        return cursor;
    }

    /** The head at hand; absent after the last. */
    Optional<SignedTreeHead> current() {
        return current;
    }

    void advance() throws IOException {
        current = bytes == null ? Optional.empty() : next(bytes);
    }

    private Optional<SignedTreeHead> next(PositionedBytes file) throws IOException {
        switch (frames.read(file, offset)) {
            case Frame.End end -> {
                return Optional.empty();
            }
            case Frame.Broken broken -> {
                return broken(file, broken);
            }
            case Frame.Whole whole -> {
                return parsed(whole);
            }
        }
    }

    private Optional<SignedTreeHead> parsed(Frame.Whole whole) {
        long at = offset;
        offset = whole.next();
        long expected = count++;
        try {
            SignedTreeHead head =
                    SignedTreeHead.parse(new String(whole.payload().bytes(), StandardCharsets.UTF_8));
            if (whole.index() == expected) {
                return Optional.of(head);
            }
            faults.in(layout.heads()).add(LedgerFault.Kind.RECORD, at, expected, "tree heads are missing or doubled");
        } catch (MalformedLedgerException wrong) {
            faults.in(layout.heads()).add(LedgerFault.Kind.FORMAT, at, expected, wrong.reason());
        }
        return Optional.empty();
    }

    private Optional<SignedTreeHead> broken(PositionedBytes file, Frame.Broken broken) throws IOException {
        boolean inside = new Walk(frames, file).wasAcknowledged(broken.offset(), count);
        LedgerFault.Kind kind = inside ? LedgerFault.Kind.RECORD : LedgerFault.Kind.TORN_TAIL;
        faults.in(layout.heads()).add(kind, broken.offset(), count, broken.reason());
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
    }
}
