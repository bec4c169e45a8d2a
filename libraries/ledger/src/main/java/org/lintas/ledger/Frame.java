package org.lintas.ledger;

/** What stands at a place of a file of frames. */
sealed interface Frame {

    /**
     * A whole frame.
     *
     * @param index number of the entry
     * @param batchStart index of the first entry of the write that this frame was part of; everything before it was on the
     *     disk when that write began
     * @param next offset of the byte after the frame
     */
    record Whole(long index, long batchStart, Payload payload, long next) implements Frame {}

    /** Bytes that are no frame, and why. */
    record Broken(long offset, String reason) implements Frame {}

    /** The file ends here, after a whole frame. */
    record End(long offset) implements Frame {}

    /** The bytes of an entry, not copied: they belong to the reader of the frame. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; package-private and read at once
    record Payload(byte[] bytes) {}
}
