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
    private static final int FIELDS = 5;

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

    /** Letters or sounds of the shortest spelling in the lowest bits, of the longest one above. */
    private static final int SPELLINGS = 4;

    private static final int LONGEST_SPELLING = 8;

    /** Costs by the numbers of letters, A as 0. */
    private static final int[] MORE = new int[LETTERS];

    private static final int[] SUBSTITUTION = new int[LETTERS * LETTERS];

    static {
        for (int i = 0; i < LETTERS; i++) {
            MORE[i] = SpellingCost.more('A' + i);
            for (int j = 0; j < LETTERS; j++) {
                SUBSTITUTION[i * LETTERS + j] = SpellingCost.substitution('A' + i, 'A' + j);
            }
        }
    }

    private final SpelledWords words;
    private final boolean backward;

    /** Numbers of the words, those of a node one after another; first those that end there. */
    private final int[] order;

    /** Of each node: the words below it from one place in the order to another, its first child, and its traits. */
    private int[] nodes = new int[1_024 * FIELDS];

    private int count;

    /** Letters of the spellings, A as 0, in the order of the words and in the direction of the walks; and where each begins. */
    private byte[] letters = {};

    private final int[] starts;

    SpellingTrie(SpelledWords words, boolean backward) {
        this.words = words;
        this.backward = backward;
        this.order = words.written();
        this.starts = new int[order.length + 1];
        add(0, 0, order.length);
        grow(0, 0, new int[order.length]);
        nodes = Arrays.copyOf(nodes, count * FIELDS);
        write();
    }

    /** Takes what was found: the number of a word and its cost. */
    interface Found {
        void word(int number, int cost);
    }

    /** What words are looked for: near a spelling up to a cost, and of so many letters. */
    record Sought(String spelling, int costMax, int lettersMin, int lettersMax) {}

    /** Depth first, so that nodes which are walked one after another stand near each other. */
    private void grow(int node, int depth, int[] moved) {
        if (high(node) - low(node) > 1) {
            split(node, depth, moved);
            int end = child(node) + children(node);
            for (int below = child(node); below < end; below++) {
                grow(below, depth + 1, moved);
            }
        }
    }

    /** Spellings in the order of the words, in the direction of the walks. */
    private void write() {
        for (int i = 0; i < order.length; i++) {
            starts[i + 1] = starts[i] + words.length(order[i]);
        }
        letters = new byte[starts[order.length]];
        for (int i = 0; i < order.length; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                letters[at] = (byte) (letterOf(order[i], at - starts[i]) - 'A');
            }
        }
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
        int shortestSpelling = LENGTH_MAX;
        int longestSpelling = 0;
        for (int i = low; i < high; i++) {
            int size = words.size(order[i]);
            int length = words.length(order[i]);
            shortest = Math.min(shortest, size);
            longest = Math.max(longest, size);
            shortestSpelling = Math.min(shortestSpelling, length);
            longestSpelling = Math.max(longestSpelling, length);
        }
        int at = count * FIELDS;
        nodes[at] = low;
        nodes[at + HIGH] = high;
        nodes[at + CHILD] = count;
        nodes[at + TRAITS] = letter | (shortest << SHORTEST) | (longest << LONGEST);
        nodes[at + SPELLINGS] = shortestSpelling | (longestSpelling << LONGEST_SPELLING);
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
                beyond(low(0), 0);
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
                if (fits && step(traits & LETTER_MASK, depth, nodes[at + SPELLINGS])) {
                    int low = nodes[at];
                    int high = nodes[at + HIGH];
                    if (high - low == 1) {
                        beyond(low, depth + 1);
                    } else {
                        for (int i = low; i < high && starts[i + 1] - starts[i] == depth + 1; i++) {
                            ended(i, depth + 1);
                        }
                        below(at / FIELDS, depth + 1);
                    }
                }
            }
        }

        /** The rest of the only word of a node, by its place in the order. */
        private void beyond(int place, int from) {
            int start = starts[place];
            int length = starts[place + 1] - start;
            int spellings = length | (length << LONGEST_SPELLING);
            for (int depth = from; depth < length; depth++) {
                if (!step(letters[start + depth], depth, spellings)) {
                    return;
                }
            }
            ended(place, length);
        }

        private void ended(int place, int depth) {
            int cost = costs[depth * width + width - 1];
            if (cost <= most) {
                int begin = letters[backward ? starts[place + 1] - 1 : starts[place]];
                boolean differs = begin != (backward ? query[width - 1] : query[1]);
                int whole = differs ? cost + SpellingCost.FIRST_DIFFERS : cost;
                if (whole <= costMax) {
                    found.word(order[place], whole);
                }
            }
        }

        /** One letter more of words whose spellings are so long: whether one can still be near. */
        private boolean step(int written, int depth, int spellings) {
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
            // Columns after which as many letters of the query are left as of the longest, and of the shortest word.
            int longest = width + depth - (spellings >>> LONGEST_SPELLING);
            int shortest = width + depth - (spellings & LENGTH_MAX);
            int low = width;
            int high = -1;
            for (int j = begin; j < width && (j <= reach || high == j - 1); j++) {
                int cost = j == 0 ? costs[above] + MORE[written] : cost(above, j, depth, written);
                int apart = Math.max(0, Math.max(longest - j, j - shortest));
                if (cost + apart * SpellingCost.LEAST_MORE <= most && (j > strict || cost <= mostStrict)) {
                    costs[row + j] = cost;
                    low = Math.min(low, j);
                    high = j;
                }
            }
            first[depth + 1] = low;
            last[depth + 1] = high;
            return high >= 0 || exchangeBegins(written, depth);
        }

        /** Whether the letter may have changed places with the next one: what they cost together is known only then. */
        private boolean exchangeBegins(int written, int depth) {
            for (int j = first[depth]; j <= last[depth] && j + 2 < width; j++) {
                if (query[j + 2] == written && costs[depth * width + j] + SpellingCost.TRANSPOSED <= limit(j + 2)) {
                    return true;
                }
            }
            return false;
        }

        private int cost(int above, int j, int depth, int written) {
            int other = query[j];
            int at = above + j;
            int cost = Math.min(
                    costs[at - 1] + SUBSTITUTION[written * LETTERS + other],
                    Math.min(costs[at] + MORE[written], costs[at + width - 1] + more[j]));
            if (depth > 0 && j > 1 && written == query[j - 1] && path[depth] == other && written != other) {
                cost = Math.min(cost, costs[at - width - 2] + SpellingCost.TRANSPOSED);
            }
            return cost;
        }
    }
}
