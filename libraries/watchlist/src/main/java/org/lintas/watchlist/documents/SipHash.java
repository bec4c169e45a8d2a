package org.lintas.watchlist.documents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012, and its reference program). */
final class SipHash {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long first;
    private final long second;

    /** Takes the two halves of a key. */
    SipHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /**
     * A fingerprint.
     *
     * @param low the first eight bytes of the output, little-endian
     * @param high the other eight
     */
    record Fingerprint(long low, long high) {}

    /** The fingerprint of the first bytes of an array. */
    Fingerprint of(byte[] bytes, int length) {
        State state = new State(first, second);
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            state.take((long) WORD.get(bytes, at));
        }
        long last = (long) length << 56;
        for (int i = 0; at + i < length; i++) {
            last |= (bytes[at + i] & 0xFFL) << (8 * i);
        }
        state.take(last);
        state.v2 ^= 0xee;
        long low = state.finish();
        state.v1 ^= 0xdd;
        return new Fingerprint(low, state.finish());
    }

    /** The four words that are stirred. */
    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long first, long second) {
            v0 = 0x736f6d6570736575L ^ first;
            v1 = 0x646f72616e646f6dL ^ second ^ 0xee;
            v2 = 0x6c7967656e657261L ^ first;
            v3 = 0x7465646279746573L ^ second;
        }

        void take(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long finish() {
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
