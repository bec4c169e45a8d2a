package org.lintas.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The complete subtrees along the right edge of a growing tree: enough to add a leaf and to tell the root.
 *
 * <p>Holds at most 63 hashes whatever the number of entries. For one thread at a time.
 */
final class Frontier {

    /** Told of each complete subtree at the moment its last leaf arrives, lowest level first. */
    @FunctionalInterface
    interface Completed {
        void subtree(int level, long position, byte[] hash);
    }

    private final TreeHasher hasher;
    private final Completed completed;
    private final byte[] @Nullable [] edge = new byte[Long.SIZE - 1][];
    private long size;

    Frontier(TreeHasher hasher, Completed completed) {
        this.hasher = hasher;
        this.completed = completed;
    }

    /** Continues a tree of {@code size} entries whose complete subtrees are at hand. */
    static Frontier at(long size, Subtrees subtrees, TreeHasher hasher, Completed completed) {
        Frontier frontier = new Frontier(hasher, completed);
        for (int level = 0; level < frontier.edge.length; level++) {
            if ((size >>> level & 1) == 1) {
                frontier.edge[level] = subtrees.hash(level, (size >>> level) - 1);
            }
        }
        frontier.size = size;
        return frontier;
    }

    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        int level = 0;
        completed.subtree(level, size, hash);
        while ((size >>> level & 1) == 1) {
            hash = hasher.node(present(level), hash);
            level++;
            completed.subtree(level, size >>> level, hash);
        }
        edge[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return hasher.empty();
        }
        int lowest = Long.numberOfTrailingZeros(size);
        byte[] root = present(lowest);
        for (int level = lowest + 1; level < edge.length; level++) {
            if ((size >>> level & 1) == 1) {
                root = hasher.node(present(level), root);
            }
        }
        return root;
    }

    private byte[] present(int level) {
        byte[] hash = edge[level];
        if (hash == null) {
            throw new IllegalStateException("no subtree at level " + level + " of a tree of " + size);
        }
        return hash;
    }
}
