package org.lintas.names;

import java.util.Arrays;

/**
 * Words by their first letters, or by their last ones, for finding all that are near a spelling. Whatever differs by a cost differs by at most half
 * of it in the first half of the spelling or in the second, so a search forward and one backward, each strict in its first half, find
 * everything together.
 */
final class SpellingTrie {

    private static final int LETTERS = 26;

    private final SpelledWords words;
    private final boolean backward;

    /** Numbers of the words, those of a node one after another; first those that end there. */
    private final int[] order;

    private byte[] letter = new byte[1_024];
    private int[] low = new int[1_024];
    private int[] high = new int[1_024];
    private int[] child = new int[1_024];
    private byte[] children = new byte[1_024];
    private int nodes;

    SpellingTrie(SpelledWords words, boolean backward) {
        this.words = words;
        this.backward = backward;
        this.order = words.written();
        grow();
    }

    /** Takes what was found: the number of a word and its cost. */
    interface Found {
        void word(int number, int cost);
    }

    private void grow() {
        add(0, 0, order.length);
        int[] depths = new int[] {0};
        int[] moved = new int[order.length];
        for (int node = 0; node < nodes; node++) {
            if (node >= depths.length) {
                depths = Arrays.copyOf(depths, 2 * depths.length);
            }
            if (high[node] - low[node] > 1) {
                int first = nodes;
                split(node, depths[node], moved);
                depths = nodes > depths.length ? Arrays.copyOf(depths, 2 * nodes) : depths;
                Arrays.fill(depths, first, nodes, depths[node] + 1);
            }
        }
        letter = Arrays.copyOf(letter, nodes);
        low = Arrays.copyOf(low, nodes);
        high = Arrays.copyOf(high, nodes);
        child = Arrays.copyOf(child, nodes);
        children = Arrays.copyOf(children, nodes);
    }

    /** Orders the words of a node by their letter at its depth, and makes a child of each letter. */
    private void split(int node, int depth, int[] moved) {
        int[] counts = new int[LETTERS + 1];
        for (int i = low[node]; i < high[node]; i++) {
            counts[bucket(order[i], depth)]++;
        }
        int[] at = new int[LETTERS + 2];
        at[0] = low[node];
        for (int i = 0; i <= LETTERS; i++) {
            at[i + 1] = at[i] + counts[i];
        }
        int[] next = at.clone();
        System.arraycopy(order, low[node], moved, low[node], high[node] - low[node]);
        for (int i = low[node]; i < high[node]; i++) {
            order[next[bucket(moved[i], depth)]++] = moved[i];
        }
        child[node] = nodes;
        for (int i = 1; i <= LETTERS; i++) {
            if (counts[i] > 0) {
                add('A' + i - 1, at[i], at[i + 1]);
                children[node]++;
            }
        }
    }

    private int bucket(int word, int depth) {
        return depth == words.length(word) ? 0 : 1 + letterOf(word, depth) - 'A';
    }

    private int letterOf(int word, int depth) {
        return backward ? words.letter(word, words.length(word) - 1 - depth) : words.letter(word, depth);
    }

    private void add(int letterOfNode, int lowest, int highest) {
        if (nodes == letter.length) {
            int size = 2 * nodes;
            letter = Arrays.copyOf(letter, size);
            low = Arrays.copyOf(low, size);
            high = Arrays.copyOf(high, size);
            child = Arrays.copyOf(child, size);
            children = Arrays.copyOf(children, size);
        }
        letter[nodes] = (byte) letterOfNode;
        low[nodes] = lowest;
        high[nodes] = highest;
        child[nodes] = nodes;
        nodes++;
    }

    /** Finds the words that begin with letters; only forward. */
    void beginning(String letters, Found found) {
        int node = 0;
        int depth = 0;
        while (depth < letters.length() && node >= 0 && high[node] - low[node] > 1) {
            node = childOf(node, letters.charAt(depth));
            depth++;
        }
        for (int i = node < 0 ? 0 : low[node]; node >= 0 && i < high[node]; i++) {
            if (words.begins(order[i], letters)) {
                found.word(order[i], 0);
            }
        }
    }

    private int childOf(int node, char sought) {
        for (int i = child[node]; i < child[node] + children[node]; i++) {
            if (letter[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    /** Finds words up to a cost, all that this direction is answerable for and perhaps some more. */
    void near(String sought, int costMax, Found found) {
        if (costMax >= 0 && !sought.isEmpty() && order.length > 0) {
            new Walk(sought, costMax, found).all();
        }
    }

    private final class Walk {

        private final int[] query;
        private final int width;
        private final int costMax;
        private final Found found;

        /** Last column of the strict half. */
        private final int strict;

        private final int[][] rows;
        private final int[] path;
        private int most;
        private int mostStrict;

        Walk(String sought, int costMax, Found found) {
            this.width = sought.length() + 1;
            this.query = new int[width];
            for (int j = 1; j < width; j++) {
                query[j] = backward ? sought.charAt(width - 1 - j) : sought.charAt(j - 1);
            }
            this.costMax = costMax;
            this.found = found;
            int half = (width - 1) / 2;
            this.strict = backward ? width - 2 - half : half;
            this.rows = new int[words.longest() + 2][width];
            this.path = new int[words.longest() + 2];
        }

        void all() {
            bound(costMax);
            for (int j = 1; j < width; j++) {
                rows[0][j] = kept(j, rows[0][j - 1] + SpellingCost.more(query[j]));
            }
            if (high[0] - low[0] == 1) {
                beyond(order[low[0]], 0);
            } else {
                below(0, 0);
            }
        }

        private void bound(int bound) {
            most = bound;
            mostStrict = bound / 2;
        }

        private int kept(int column, int cost) {
            return cost > (column <= strict ? mostStrict : most) ? SpellingCost.OVER : cost;
        }

        private void below(int node, int depth) {
            for (int i = child[node]; i < child[node] + children[node]; i++) {
                if (step(letter[i], depth)) {
                    if (high[i] - low[i] == 1) {
                        beyond(order[low[i]], depth + 1);
                    } else {
                        for (int at = low[i]; at < high[i] && words.length(order[at]) == depth + 1; at++) {
                            ended(order[at], depth + 1);
                        }
                        below(i, depth + 1);
                    }
                }
            }
        }

        /** The rest of the only word of a node. */
        private void beyond(int word, int from) {
            int length = words.length(word);
            for (int depth = from; depth < length; depth++) {
                if (!step(letterOf(word, depth), depth)) {
                    return;
                }
            }
            ended(word, length);
        }

        private void ended(int word, int depth) {
            int cost = rows[depth][width - 1];
            if (cost <= most) {
                boolean differs = words.letter(word, 0) != (backward ? query[width - 1] : query[1]);
                int whole = differs ? cost + SpellingCost.FIRST_DIFFERS : cost;
                if (whole <= costMax) {
                    found.word(word, whole);
                }
            }
        }

        /** One letter more of a word: whether it can still be near. */
        private boolean step(int written, int depth) {
            if (depth == 0 && !backward) {
                bound(written == query[1] ? costMax : costMax - SpellingCost.FIRST_DIFFERS);
            }
            path[depth + 1] = written;
            int[] above = rows[depth];
            int[] row = rows[depth + 1];
            int more = SpellingCost.more(written);
            row[0] = kept(0, above[0] + more);
            int least = row[0];
            for (int j = 1; j < width; j++) {
                int other = query[j];
                int cost = Math.min(
                        above[j - 1] + SpellingCost.substitution(written, other),
                        Math.min(above[j] + more, row[j - 1] + SpellingCost.more(other)));
                if (depth > 0 && j > 1 && written == query[j - 1] && path[depth] == other && written != other) {
                    cost = Math.min(cost, rows[depth - 1][j - 2] + SpellingCost.TRANSPOSED);
                }
                cost = kept(j, cost);
                row[j] = cost;
                least = Math.min(least, cost);
            }
            return least <= most;
        }
    }
}
