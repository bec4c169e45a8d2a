package org.lintas.ledger;

import java.util.List;

/**
 * Shows that the entry at {@code index} is in the tree of {@code size} entries (RFC 9162, 2.1.3).
 *
 * @param index position of the entry, from 0
 * @param size entries of the tree, greater than {@code index}
 * @param path the neighbours' hashes from the leaf upwards, at most {@value #MAX_PATH}
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    /** A tree of 2^62 entries has paths of 62 hashes; the position is a signed 64-bit number. */
    static final int MAX_PATH = 63;

    /** Copies the path and checks the ranges. */
    public InclusionProof {
        if (index < 0 || size <= index) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size);
        }
        if (path.size() > MAX_PATH) {
            throw new IllegalArgumentException("a path has at most " + MAX_PATH + " hashes, not " + path.size());
        }
        path = List.copyOf(path);
    }

    /** Whether the path leads from the leaf hash to the root (RFC 9162, 2.1.3.2). */
    public boolean leadsTo(TreeHash root, TreeHash leaf) {
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        byte[] hash = leaf.bytes();
        for (TreeHash neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(neighbour.bytes(), hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = hasher.node(hash, neighbour.bytes());
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && TreeHash.of(hash).equals(root);
    }
}
