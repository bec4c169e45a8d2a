package org.lintas.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An append-only log in a folder, with a Merkle tree over its entries (RFC 9162). What {@code append} has returned is on
 * the disk and in the tree; it can be proven, and it cannot be changed or taken out without the proof failing.
 *
 * <p>For any number of threads. One process at a time has a folder open.
 */
public interface Ledger extends AutoCloseable {

    /** Largest entry in bytes: room for a signed message between States, small enough to be held in memory. */
    int MAX_ENTRY_BYTES = 1024 * 1024;

    /** Most bytes of entries in one call of {@link #append(List)} and in one write: 8 MiB, some 20 ms of disk time. */
    int MAX_BATCH_BYTES = 8 * 1024 * 1024;

    /** Most entries in one call of {@link #append(List)}. */
    int MAX_BATCH_ENTRIES = 10_000;

    /**
     * Opens the log in a folder, or begins one there. A write that a crash tore is cut off and kept beside the log.
     *
     * @throws LedgerException when the folder is in use, the disk refuses or the log is damaged
     */
    static Ledger open(Path folder, LedgerKey key) {
        return FolderLedger.open(folder, key, SegmentWriter.SEGMENT_BYTES);
    }

    /**
     * Adds one entry and waits until it is on the disk; callers that wait at the same time share one flush.
     *
     * @param entry 0 to {@value #MAX_ENTRY_BYTES} bytes
     * @return the entry's index, from 0
     */
    default long append(byte[] entry) {
        return append(List.of(entry));
    }

    /**
     * Adds entries that stay together, in order, and waits until they are on the disk.
     *
     * @param entries 1 to {@value #MAX_BATCH_ENTRIES}, together at most {@value #MAX_BATCH_BYTES} bytes
     * @return the index of the first
     */
    long append(List<byte[]> entries);

    /** Number of entries on the disk. */
    long size();

    /** Root hash of the tree of the entries on the disk. */
    TreeHash root();

    /** The log's own identity, the first line of its tree heads; made at random when the log begins. */
    String origin();

    /** Signs the tree of all entries on the disk, keeps the head in the log and returns it. */
    SignedTreeHead sign(Instant now);

    /** The last signed head, absent in a log that never signed one. */
    Optional<SignedTreeHead> signedHead();

    /**
     * Reads one entry.
     *
     * @param index from 0 to {@code size() - 1}
     */
    byte[] entry(long index);

    /**
     * Proves that an entry is in the tree of the first {@code size} entries.
     *
     * @param index from 0 to {@code size - 1}
     * @param size at most {@code size()}
     */
    InclusionProof inclusionProof(long index, long size);

    /**
     * Proves that the tree of {@code to} entries begins with the tree of {@code from} entries.
     *
     * @param from 0 or more
     * @param to from {@code from} to {@code size()}
     */
    ConsistencyProof consistencyProof(long from, long to);

    /**
     * Proves an entry against the last signed head.
     *
     * @param index of an entry that the head covers
     */
    Receipt receipt(long index);

    /**
     * Writes a range of entries with their proof against the last signed head, for {@link LedgerVerifier}.
     *
     * @param from index of the first entry
     * @param to index after the last, more than {@code from} and at most the size of the signed head
     */
    void export(long from, long to, OutputStream target) throws IOException;

    /** What opening found. */
    Recovery recovery();

    /** Ends pending writes and lets the folder go. Signs nothing. */
    @Override
    void close();
}
