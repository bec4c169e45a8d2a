package org.lintas.images;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Huffman code with words of at most 16 bits, none of them of ones alone (FBI IAFIS-IC-0110, version 3.1; the way is that of ITU-T
 * T.81, annex K.2).
 */
final class WsqHuffmanCode {

    /** Longest word that a table can name, in bits. */
    static final int LENGTH_MAX = 16;

    /** One word more, of ones, that nothing gets. */
    private static final int RESERVED = WsqSymbols.COUNT;

    private final int[] symbols;
    private final byte[] counts = new byte[LENGTH_MAX];
    private final int[] lengths = new int[WsqSymbols.COUNT];
    private final int[] codes = new int[WsqSymbols.COUNT];

    private WsqHuffmanCode(int[] symbols, int[] lengthCounts) {
        this.symbols = symbols;
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LENGTH_MAX; length++) {
            counts[length - 1] = (byte) lengthCounts[length];
            for (int i = 0; i < lengthCounts[length]; i++) {
                int symbol = symbols[next++];
                lengths[symbol] = length;
                codes[symbol] = code++;
            }
            code <<= 1;
        }
    }

    /** The best code for symbols that come so often; those that never come get no word. */
    static WsqHuffmanCode of(long[] frequencies) {
        int[] depths = depths(frequencies);
        int[] symbols = IntStream.range(0, WsqSymbols.COUNT)
                .filter(symbol -> frequencies[symbol] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(symbol -> depths[symbol]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new WsqHuffmanCode(symbols, shortened(depths));
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    int code(int symbol) {
        return codes[symbol];
    }

    /** Number of words of each length from 1 bit on. */
    byte[] counts() {
        return counts.clone();
    }

    /** Symbols by the length of their words. */
    int[] symbols() {
        return symbols.clone();
    }

    /** Lengths of the words without a bound; the reserved one is among the longest, for it comes least. */
    private static int[] depths(long[] frequencies) {
        record Node(long frequency, int order, List<Integer> leaves) {}
        PriorityQueue<Node> queue =
                new PriorityQueue<>(Comparator.comparingLong(Node::frequency).thenComparingInt(Node::order));
        queue.add(new Node(1, -1, List.of(RESERVED)));
        for (int symbol = 0; symbol < WsqSymbols.COUNT; symbol++) {
            if (frequencies[symbol] > 0) {
                queue.add(new Node(frequencies[symbol] + 1, symbol, List.of(symbol)));
            }
        }
        int[] depths = new int[RESERVED + 1];
        int order = RESERVED;
        while (queue.size() > 1) {
            Node one = queue.remove();
            Node other = queue.remove();
            List<Integer> leaves = Stream.concat(one.leaves().stream(), other.leaves().stream())
                    .toList();
            leaves.forEach(leaf -> depths[leaf]++);
            queue.add(new Node(one.frequency() + other.frequency(), ++order, leaves));
        }
        return depths;
    }

    /** How many words have each length, none longer than {@link #LENGTH_MAX}, the reserved one taken away. */
    private static int[] shortened(int[] depths) {
        int[] counts = new int[RESERVED + 1];
        Arrays.stream(depths).filter(depth -> depth > 0).forEach(depth -> counts[depth]++);
        for (int length = RESERVED; length > LENGTH_MAX; length--) {
            while (counts[length] > 0) {
                int shorter = length - 2;
                while (counts[shorter] == 0) {
                    shorter--;
                }
                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
        int longest = LENGTH_MAX;
        while (counts[longest] == 0) {
            longest--;
        }
        counts[longest]--;
        return Arrays.copyOf(counts, LENGTH_MAX + 1);
    }
}
