package org.lintas.images;

import java.util.Arrays;
import org.lintas.images.WsqSubbands.Area;

/** The symbols of WSQ's entropy coder, with the bits that follow some of them (FBI IAFIS-IC-0110, version 3.1, table of Huffman inputs). */
final class WsqSymbols {

    /** The largest bin that can be written, to either side. */
    static final int LARGEST = 0xFFFF;

    /** Symbols are bytes. */
    static final int COUNT = 256;

    /** Runs of zeros up to this are symbols of their own. */
    private static final int RUN_MAX = 100;

    private static final int POSITIVE_8 = 101;
    private static final int NEGATIVE_8 = 102;
    private static final int POSITIVE_16 = 103;
    private static final int NEGATIVE_16 = 104;
    private static final int RUN_8 = 105;
    private static final int RUN_16 = 106;
    private static final int BYTE = 0xFF;

    /** Bins from -73 to 74 are symbols of their own, counted from here. */
    private static final int ZERO = 180;

    private static final int SMALLEST_OWN = -73;
    private static final int LARGEST_OWN = 74;

    private int[] values = new int[1024];
    private int size;
    private int zeros;

    /** Adds the bins of a subband in rows. */
    void add(Area area, int[] bins, int stride) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                add(bins[y * stride + x]);
            }
        }
    }

    /** Ends the last run of zeros. */
    void end() {
        while (zeros > 0) {
            int run = Math.min(zeros, LARGEST);
            if (run <= RUN_MAX) {
                append(run, 0);
            } else {
                append(run <= BYTE ? RUN_8 : RUN_16, run);
            }
            zeros -= run;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void count(long[] frequencies) {
        for (int i = 0; i < size; i++) {
            frequencies[values[i] & BYTE]++;
        }
    }

    void write(WsqHuffmanCode code, WsqBits bits) {
        for (int i = 0; i < size; i++) {
            int symbol = values[i] & BYTE;
            bits.write(code.code(symbol), code.length(symbol));
            bits.write(values[i] >>> 8, bitsAfter(symbol));
        }
    }

    private void add(int bin) {
        if (bin == 0) {
            zeros++;
            return;
        }
        end();
        int size = Math.abs(bin);
        if (bin >= SMALLEST_OWN && bin <= LARGEST_OWN) {
            append(ZERO + bin, 0);
        } else if (size <= BYTE) {
            append(bin > 0 ? POSITIVE_8 : NEGATIVE_8, size);
        } else {
            append(bin > 0 ? POSITIVE_16 : NEGATIVE_16, size);
        }
    }

    private void append(int symbol, int following) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = following << 8 | symbol;
    }

    private static int bitsAfter(int symbol) {
        return switch (symbol) {
            case POSITIVE_8, NEGATIVE_8, RUN_8 -> 8;
            case POSITIVE_16, NEGATIVE_16, RUN_16 -> 16;
            default -> 0;
        };
    }
}
