package org.lintas.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree whose subtrees are kept in memory. */
final class MemoryTree implements Subtrees {

    private final Map<String, byte[]> hashes = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier = new Frontier(hasher, (level, at, hash) -> hashes.put(level + ":" + at, hash));

    MemoryTree(List<byte[]> entries) {
        entries.forEach(entry -> frontier.add(hasher.leaf(entry)));
    }

    TreeHash root() {
        return TreeHash.of(frontier.root());
    }

    @Override
    public byte[] hash(int level, long position) {
        byte @Nullable [] hash = hashes.get(level + ":" + position);
        if (hash == null) {
            throw new IllegalStateException("no complete subtree " + level + ":" + position);
        }
        return hash;
    }
}
