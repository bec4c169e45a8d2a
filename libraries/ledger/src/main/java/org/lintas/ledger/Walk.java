package org.lintas.ledger;

import java.io.IOException;

/** Reads the frames of a file in order. */
final class Walk {

    /** Takes each entry as it is read. */
    @FunctionalInterface
    interface Visitor {
        void entry(long index, long offset, byte[] entry) throws IOException;
    }

    /**
     * Where a walk ended.
     *
     * @param index the index that would have come next
     * @param end the end of the file, or the place where it is broken
     */
    record Stop(long index, Frame end) {}

    private final Frames frames;
    private final PositionedBytes file;

    Walk(Frames frames, PositionedBytes file) {
        this.frames = frames;
        this.file = file;
    }

    /** Visits whole frames with ascending indices from {@code index} on, until the end or the first that is not. */
    Stop from(long offset, long index, Visitor visitor) throws IOException {
        long at = offset;
        long expected = index;
        Frame frame = frames.read(file, at);
        while (frame instanceof Frame.Whole whole) {
            if (whole.index() != expected) {
                String reason = "record %d stands where %d belongs".formatted(whole.index(), expected);
                return new Stop(expected, new Frame.Broken(at, reason));
            }
            visitor.entry(expected, at, whole.payload().bytes());
            expected++;
            at = whole.next();
            frame = frames.read(file, at);
        }
        return new Stop(expected, frame);
    }

    /**
     * Whether the entry that should stand at a broken place was on the disk once: a later frame says that its batch began
     * after it. Otherwise the place is a write that nobody was told of.
     */
    boolean wasAcknowledged(long offset, long index) throws IOException {
        var found = frames.next(file, offset);
        while (found.isPresent()) {
            if (found.get().frame().batchStart() > index) {
                return true;
            }
            found = frames.next(file, found.get().offset());
        }
        return false;
    }
}
