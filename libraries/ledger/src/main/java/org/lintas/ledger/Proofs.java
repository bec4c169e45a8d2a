package org.lintas.ledger;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs from stored subtrees (RFC 9162, 2.1.3.1 and 2.1.4.1). Each takes O(log n) hashes squared at most. */
final class Proofs {

    private final Subtrees subtrees;
    private final TreeHasher hasher = new TreeHasher();

    Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    byte[] root(long size) {
        return size == 0 ? hasher.empty() : treeHash(0, size);
    }

    /** MTH(D[low:high]): a complete, aligned range is one stored hash. */
    byte[] treeHash(long low, long high) {
        long width = high - low;
        if (Long.bitCount(width) == 1 && low % width == 0) {
            int level = Long.numberOfTrailingZeros(width);
            return subtrees.hash(level, low >>> level);
        }
        long split = low + TreeShape.split(width);
        return hasher.node(treeHash(low, split), treeHash(split, high));
    }

    List<TreeHash> inclusion(long index, long size) {
        List<TreeHash> path = new ArrayList<>();
        includeFrom(index, 0, size, path);
        return path;
    }

    private void includeFrom(long index, long low, long high, List<TreeHash> path) {
        if (high - low == 1) {
            return;
        }
        long split = low + TreeShape.split(high - low);
        if (index < split) {
            includeFrom(index, low, split, path);
            path.add(TreeHash.of(treeHash(split, high)));
        } else {
            includeFrom(index, split, high, path);
            path.add(TreeHash.of(treeHash(low, split)));
        }
    }

    List<TreeHash> consistency(long from, long to) {
        List<TreeHash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            extend(new Range(0, from), to, true, path);
        }
        return path;
    }

    /** SUBPROOF(m, D[low:high], b) where m ends at {@code old.high}; {@code known} is b of the RFC. */
    private void extend(Range old, long high, boolean known, List<TreeHash> path) {
        if (old.high == high) {
            if (!known) {
                path.add(TreeHash.of(treeHash(old.low, high)));
            }
            return;
        }
        long split = old.low + TreeShape.split(high - old.low);
        if (old.high <= split) {
            extend(old, split, known, path);
            path.add(TreeHash.of(treeHash(split, high)));
        } else {
            extend(new Range(split, old.high), high, false, path);
            path.add(TreeHash.of(treeHash(old.low, split)));
        }
    }

    /** The hashes to the left and right of a range, in the order in which {@link RangeRoot} asks for them. */
    List<TreeHash> around(long from, long to, long size) {
        List<TreeHash> outside = new ArrayList<>();
        surround(new Range(from, to), new Range(0, size), outside);
        return outside;
    }

    private void surround(Range inner, Range tree, List<TreeHash> outside) {
        if (tree.high <= inner.low || tree.low >= inner.high) {
            outside.add(TreeHash.of(treeHash(tree.low, tree.high)));
            return;
        }
        if (inner.low <= tree.low && tree.high <= inner.high) {
            return;
        }
        long split = tree.low + TreeShape.split(tree.high - tree.low);
        surround(inner, new Range(tree.low, split), outside);
        surround(inner, new Range(split, tree.high), outside);
    }

    private record Range(long low, long high) {}
}
