package org.lintas.ledger;

/**
 * One thing that is wrong with a log, an export or a receipt.
 *
 * @param kind what is wrong
 * @param file name of the file inside the folder, or of the input itself
 * @param offset byte offset of the fault in the file, 0 when the whole file is meant
 * @param index index of the entry concerned, or the number of entries when none is
 * @param detail a sentence for the reader
 */
public record LedgerFault(Kind kind, String file, long offset, long index, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** A file that the format asks for is missing or is not what it should be. */
        FILE,
        /** A record is changed, missing, doubled or out of order. */
        RECORD,
        /** Bytes after the last whole record: a write that a crash tore, or the end of a log that was cut short. */
        TORN_TAIL,
        /** The entries do not give the root that a tree head claims. */
        ROOT,
        /** A tree head is not signed by a key that counts, or belongs to another log. */
        SIGNATURE,
        /** The log is not a continuation of a tree head that was kept elsewhere. */
        NOT_EXTENDED,
        /** A proof does not lead from the entry to the root. */
        PROOF,
        /** The input does not follow its format. */
        FORMAT
    }
}
