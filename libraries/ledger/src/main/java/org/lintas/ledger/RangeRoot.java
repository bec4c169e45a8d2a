package org.lintas.ledger;

import java.util.Iterator;
import java.util.List;

/** Recomputes the root of a tree from the entries of a range and the hashes around it, reading each entry once. */
final class RangeRoot {

    /** Gives the leaf hashes of the range, in order. */
    @FunctionalInterface
    interface Leaves {
        byte[] next();
    }

    private final long from;
    private final long to;
    private final Iterator<TreeHash> outside;
    private final Leaves leaves;
    private final TreeHasher hasher = new TreeHasher();

    private RangeRoot(long from, long to, Iterator<TreeHash> outside, Leaves leaves) {
        this.from = from;
        this.to = to;
        this.outside = outside;
        this.leaves = leaves;
    }

    /**
     * The root of the tree of {@code size} entries.
     *
     * @throws MalformedLedgerException when {@code outside} has too few or too many hashes for the range
     */
    static TreeHash of(RangeBounds range, List<TreeHash> outside, Leaves leaves) {
        RangeRoot computation = new RangeRoot(range.from(), range.to(), outside.iterator(), leaves);
        byte[] root = computation.hash(0, range.size());
        if (computation.outside.hasNext()) {
            throw new MalformedLedgerException("the proof has more hashes than the range needs", 0);
        }
        return TreeHash.of(root);
    }

    private byte[] hash(long low, long high) {
        if (high <= from || low >= to) {
            return nextOutside();
        }
        if (from <= low && high <= to) {
            return inside(high - low);
        }
        long split = low + TreeShape.split(high - low);
        byte[] left = hash(low, split);
        return hasher.node(left, hash(split, high));
    }

    private byte[] nextOutside() {
        if (!outside.hasNext()) {
            throw new MalformedLedgerException("the proof has fewer hashes than the range needs", 0);
        }
        return outside.next().bytes();
    }

    private byte[] inside(long width) {
        Frontier frontier = new Frontier(hasher, (level, position, hash) -> {});
        for (long leaf = 0; leaf < width; leaf++) {
            frontier.add(leaves.next());
        }
        return frontier.root();
    }
}
