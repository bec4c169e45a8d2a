package org.lintas.ledger;

import java.util.List;

/**
 * What verification found.
 *
 * @param size number of entries that form the tree: those of the log, or of the tree head of an export or receipt
 * @param root root hash of that tree
 * @param signedSize entries covered by a signed tree head that counts, at most {@code size}; 0 when there is none
 * @param faults what is wrong, in the order of the files, at most {@value LedgerVerifier#MAX_FAULTS}
 */
public record LedgerFindings(long size, TreeHash root, long signedSize, List<LedgerFault> faults) {

    /** Copies the faults. */
    public LedgerFindings {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean consistent() {
        return faults.isEmpty();
    }
}
