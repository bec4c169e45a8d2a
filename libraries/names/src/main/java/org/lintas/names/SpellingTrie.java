package org.lintas.names;

import java.util.Arrays;

/**
 * Words by their first letters, or by their last ones, for finding all that are near a spelling. Whatever differs by a cost differs by at most half
 * of it in the first half of the spelling or in the second, so a search forward and one backward, each strict in its first half, find
 * everything together.
 */
final class SpellingTrie {

    private static final int LETTERS = 26;

    /** Numbers that a node has, and which is which; the first is the place of its first word in the order. */
    private static final int FIELDS = 4;

    private static final int HIGH = 1;
    private static final int CHILD = 2;

    /** Letter in the lowest bits, A as 0; count of children; letters of the shortest and of the longest word. */
    private static final int TRAITS = 3;

    private static final int LETTER_MASK = 31;
    private static final int CHILDREN = 5;
    private static final int CHILDREN_MAX = 31;
    private static final int ONE_CHILD = 1 << CHILDREN;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 24;
    private static final int LENGTH_MAX = 255;

    private final SpelledWords words;
    private final boolean backward;

    /** Numbers of the words, those of a node one after another; first those that end there. */
    private final int[] order;

    /** Of each node: the words below it from one place in the order to another, its first child, and its traits. */
    private int[] nodes = new int[1_024 * FIELDS];

    private int count;

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

    /** What words are looked for: near a spelling up to a cost, and of so many letters. */
    record Sought(String spelling, int costMax, int lettersMin, int lettersMax) {}

    private void grow() {
        add(0, 0, order.length);
        int[] depths = new int[] {0};
        int[] moved = new int[order.length];
        for (int node = 0; node < count; node++) {
            if (node >= depths.length) {
                depths = Arrays.copyOf(depths, 2 * depths.length);
            }
            if (high(node) - low(node) > 1) {
                int first = count;
                split(node, depths[node], moved);
                depths = count > depths.length ? Arrays.copyOf(depths, 2 * count) : depths;
                Arrays.fill(depths, first, count, depths[node] + 1);
            }
        }
        nodes = Arrays.copyOf(nodes, count * FIELDS);
    }

    /** Orders the words of a node by their letter at its depth, and makes a child of each letter. */
    private void split(int node, int depth, int[] moved) {
        int low = low(node);
        int high = high(node);
        int[] counts = new int[LETTERS + 1];
        for (int i = low; i < high; i++) {
            counts[bucket(order[i], depth)]++;
        }
        int[] at = new int[LETTERS + 2];
        at[0] = low;
        for (int i = 0; i <= LETTERS; i++) {
            at[i + 1] = at[i] + counts[i];
        }
        int[] next = at.clone();
        System.arraycopy(order, low, moved, low, high - low);
        for (int i = low; i < high; i++) {
            order[next[bucket(moved[i], depth)]++] = moved[i];
        }
        nodes[node * FIELDS + CHILD] = count;
        for (int i = 1; i <= LETTERS; i++) {
            if (counts[i] > 0) {
                add(i - 1, at[i], at[i + 1]);
                nodes[node * FIELDS + TRAITS] += ONE_CHILD;
            }
        }
    }

    private int bucket(int word, int depth) {
        return depth == words.length(word) ? 0 : 1 + letterOf(word, depth) - 'A';
    }

    private int letterOf(int word, int depth) {
        return backward ? words.letter(word, words.length(word) - 1 - depth) : words.letter(word, depth);
    }

    private void add(int letter, int low, int high) {
        if (count * FIELDS == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        }
        int shortest = LENGTH_MAX;
        int longest = 0;
        for (int i = low; i < high; i++) {
            shortest = Math.min(shortest, words.size(order[i]));
            longest = Math.max(longest, words.size(order[i]));
        }
        int at = count * FIELDS;
        nodes[at] = low;
        nodes[at + HIGH] = high;
        nodes[at + CHILD] = count;
        nodes[at + TRAITS] = letter | (shortest << SHORTEST) | (longest << LONGEST);
        count++;
    }

    private int low(int node) {
        return nodes[node * FIELDS];
    }

    private int high(int node) {
        return nodes[node * FIELDS + HIGH];
    }

    private int child(int node) {
        return nodes[node * FIELDS + CHILD];
    }

    private int children(int node) {
        return (nodes[node * FIELDS + TRAITS] >>> CHILDREN) & CHILDREN_MAX;
    }

    /** Finds the words that begin with letters; only forward. */
    void beginning(String letters, Found found) {
        int node = 0;
        int depth = 0;
        while (depth < letters.length() && node >= 0 && high(node) - low(node) > 1) {
            node = childOf(node, letters.charAt(depth) - 'A');
            depth++;
        }
        for (int i = node < 0 ? 0 : low(node); node >= 0 && i < high(node); i++) {
            if (words.begins(order[i], letters)) {
                found.word(order[i], 0);
            }
        }
    }

    private int childOf(int node, int sought) {
        for (int i = child(node); i < child(node) + children(node); i++) {
            if ((nodes[i * FIELDS + TRAITS] & LETTER_MASK) == sought) {
                return i;
            }
        }
        return -1;
    }

    /** Finds words up to a cost, all that this direction is answerable for and perhaps some more. */
    void near(Sought sought, Found found) {
        if (sought.costMax() >= 0 && !sought.spelling().isEmpty() && order.length > 0) {
            new Walk(sought, found).all();
        }
    }

    private final class Walk {

        /** Letters of the query, A as 0, in the order of the walk; and what each costs if it is one more. */
        private final int[] query;

        private final int[] more;
        private final int width;
        private final int costMax;
        private final int lettersMin;
        private final int lettersMax;
        private final Found found;

        /** Last column of the strict half. */
        private final int strict;

        /** Costs by depth and column, {@link SpellingCost#OVER} outside of the columns that can still be near. */
        private final int[] costs;

        /** Of each depth: the first and the last column that can still be near. */
        private final int[] first;

        private final int[] last;
        private final int[] path;
        private int most;
        private int mostStrict;

        Walk(Sought sought, Found found) {
            String spelling = sought.spelling();
            this.lettersMin = sought.lettersMin();
            this.lettersMax = sought.lettersMax();
            this.width = spelling.length() + 1;
            this.query = new int[width];
            this.more = new int[width];
            for (int j = 1; j < width; j++) {
                char letter = backward ? spelling.charAt(width - 1 - j) : spelling.charAt(j - 1);
                query[j] = letter - 'A';
                more[j] = SpellingCost.more(letter);
            }
            this.costMax = sought.costMax();
            this.found = found;
            int half = (width - 1) / 2;
            this.strict = backward ? width - 2 - half : half;
            int depths = words.longest() + 2;
            this.costs = new int[depths * width];
            this.first = new int[depths];
            this.last = new int[depths];
            this.path = new int[depths];
        }

        void all() {
            bound(costMax);
            Arrays.fill(costs, 1, width, SpellingCost.OVER);
            for (int j = 1; j < width && costs[j - 1] + more[j] <= limit(j); j++) {
                costs[j] = costs[j - 1] + more[j];
                last[0] = j;
            }
            if (high(0) - low(0) == 1) {
                beyond(order[low(0)], 0);
            } else {
                below(0, 0);
            }
        }

        private void bound(int bound) {
            most = bound;
            mostStrict = bound / 2;
        }

        private int limit(int column) {
            return column <= strict ? mostStrict : most;
        }

        private void below(int node, int depth) {
            int at = child(node) * FIELDS;
            for (int end = at + children(node) * FIELDS; at < end; at += FIELDS) {
                int traits = nodes[at + TRAITS];
                boolean fits = traits >>> LONGEST >= lettersMin && ((traits >>> SHORTEST) & LENGTH_MAX) <= lettersMax;
                if (fits && step(traits & LETTER_MASK, depth)) {
                    int low = nodes[at];
                    int high = nodes[at + HIGH];
                    if (high - low == 1) {
                        beyond(order[low], depth + 1);
                    } else {
                        for (int i = low; i < high && words.length(order[i]) == depth + 1; i++) {
                            ended(order[i], depth + 1);
                        }
                        below(at / FIELDS, depth + 1);
                    }
                }
            }
        }

        /** The rest of the only word of a node. */
        private void beyond(int word, int from) {
            int length = words.length(word);
            for (int depth = from; depth < length; depth++) {
                if (!step(letterOf(word, depth) - 'A', depth)) {
                    return;
                }
            }
            ended(word, length);
        }

        private void ended(int word, int depth) {
            int cost = costs[depth * width + width - 1];
            if (cost <= most) {
                boolean differs = words.letter(word, 0) - 'A' != (backward ? query[width - 1] : query[1]);
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
            int above = depth * width;
            int row = above + width;
            Arrays.fill(costs, row, row + width, SpellingCost.OVER);
            int begin = first[depth];
            int reach = last[depth] + 1;
            if (depth > 0) {
                begin = Math.min(begin, first[depth - 1] + 2);
                reach = Math.max(reach, last[depth - 1] + 2);
            }
            int moreWritten = SpellingCost.more('A' + written);
            int low = width;
            int high = -1;
            for (int j = begin; j < width && (j <= reach || high == j - 1); j++) {
                int cost = j == 0 ? costs[above] + moreWritten : cost(above, j, depth, moreWritten);
                if (cost <= limit(j)) {
                    costs[row + j] = cost;
                    low = Math.min(low, j);
                    high = j;
                }
            }
            first[depth + 1] = low;
            last[depth + 1] = high;
            return high >= 0;
        }

        private int cost(int above, int j, int depth, int moreWritten) {
            int written = path[depth + 1];
            int other = query[j];
            int at = above + j;
            int cost = Math.min(
                    costs[at - 1] + SpellingCost.substitution('A' + written, 'A' + other),
                    Math.min(costs[at] + moreWritten, costs[at + width - 1] + more[j]));
            if (depth > 0 && j > 1 && written == query[j - 1] && path[depth] == other && written != other) {
                cost = Math.min(cost, costs[at - width - 2] + SpellingCost.TRANSPOSED);
            }
            return cost;
        }
    }
}
