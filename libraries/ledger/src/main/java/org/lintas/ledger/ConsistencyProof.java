package org.lintas.ledger;

import java.util.List;

/**
 * Shows that the tree of {@code to} entries begins with the tree of {@code from} entries: nothing earlier was changed
 * or taken out (RFC 9162, 2.1.4).
 *
 * @param from entries of the earlier tree, 0 or more
 * @param to entries of the later tree, at least {@code from}
 * @param path the hashes in the order of the RFC, at most 64
 */
public record ConsistencyProof(long from, long to, List<TreeHash> path) {

    /** One more than an inclusion path. */
    static final int MAX_PATH = InclusionProof.MAX_PATH + 1;

    /** Copies the path and checks the ranges. */
    public ConsistencyProof {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a log cannot shrink from " + from + " to " + to);
        }
        if (path.size() > MAX_PATH) {
            throw new IllegalArgumentException("a path has at most " + MAX_PATH + " hashes, not " + path.size());
        }
        path = List.copyOf(path);
    }

    /** Whether the later root extends the earlier one (RFC 9162, 2.1.4.2). The empty tree is a beginning of each. */
    public boolean connects(TreeHash earlier, TreeHash later) {
        if (from == 0) {
            return path.isEmpty() && earlier.equals(TreeHash.of(new TreeHasher().empty()));
        }
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        if (Long.bitCount(from) == 1) {
            return new Walk(earlier).along(path, earlier, later);
        }
        return !path.isEmpty() && new Walk(path.getFirst()).along(path.subList(1, path.size()), earlier, later);
    }

    /** The loop of RFC 9162, 2.1.4.2, steps 3 to 7. */
    private final class Walk {

        private final TreeHasher hasher = new TreeHasher();
        private long node = from - 1;
        private long last = to - 1;
        private byte[] left;
        private byte[] whole;

        Walk(TreeHash start) {
            left = start.bytes();
            whole = start.bytes();
            while ((node & 1) == 1) {
                climb();
            }
        }

        boolean along(List<TreeHash> rest, TreeHash earlier, TreeHash later) {
            for (TreeHash next : rest) {
                if (last == 0) {
                    return false;
                }
                step(next.bytes());
                climb();
            }
            return last == 0
                    && TreeHash.of(left).equals(earlier)
                    && TreeHash.of(whole).equals(later);
        }

        private void step(byte[] next) {
            if ((node & 1) == 1 || node == last) {
                left = hasher.node(next, left);
                whole = hasher.node(next, whole);
                while ((node & 1) == 0 && node != 0) {
                    climb();
                }
            } else {
                whole = hasher.node(whole, next);
            }
        }

        private void climb() {
            node >>>= 1;
            last >>>= 1;
        }
    }
}
