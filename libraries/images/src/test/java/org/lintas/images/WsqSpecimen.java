package org.lintas.images;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A fingerprint file of 64 by 64 pixels in WSQ with nothing in it but four quarters of different grey: one coefficient each in the
 * lowest subband, every other subband left out (FBI IAFIS-IC-0110, version 3.1). Made by hand, of nobody.
 */
final class WsqSpecimen {

    static final int SIDE = 64;

    /** Right halves of the standard's analysis filters, low pass of 9 and high pass of 7 (table 1). */
    private static final double[] LOW = {
        0.852698679009403, 0.377402855612654, -0.110624404418423, -0.02384946501938, 0.037828455506995
    };

    private static final double[] HIGH = {0.788485616405664, -0.418092273222212, -0.040689417609558, 0.064538882628938};

    /** Coefficient 0 has symbol 180; those of the four quarters follow it. */
    private static final int SYMBOL_OF_ZERO = 180;

    private WsqSpecimen() {}

    /** Quarters that grow lighter from left to right, then down. */
    static byte[] quarters() {
        return of(-6, -2, 2, 6);
    }

    /** Quarters of these coefficients, -73 to 74. */
    static byte[] of(int... quarters) {
        ByteBuffer file = ByteBuffer.allocate(1_000);
        file.putShort((short) 0xFFA0);
        transform(file);
        quantisation(file);
        frame(file);
        huffmanTable(file, quarters);
        file.putShort((short) 0xFFA3).putShort((short) 3).put((byte) 0);
        // Codes 000, 001, 010 and 011, then ones to the end of the byte.
        file.put((byte) 0b00000101).put((byte) 0b00111111);
        file.putShort((short) 0xFFA1);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static void transform(ByteBuffer file) {
        file.putShort((short) 0xFFA4).putShort((short) 58).put((byte) 9).put((byte) 7);
        for (double[] filter : new double[][] {LOW, HIGH}) {
            for (double coefficient : filter) {
                file.put((byte) (coefficient < 0 ? 1 : 0)).put((byte) 9);
                file.putInt((int) Math.round(Math.abs(coefficient) * 1e9));
            }
        }
    }

    /** Bin centre 0.44; of the 64 subbands the first has bins of 320, which are ten grey levels after five steps. */
    private static void quantisation(ByteBuffer file) {
        file.putShort((short) 0xFFA5).putShort((short) 389).put((byte) 2).putShort((short) 44);
        for (int subband = 0; subband < 64; subband++) {
            file.put((byte) 0).putShort((short) (subband == 0 ? 320 : 0));
            file.put((byte) 0).putShort((short) (subband == 0 ? 384 : 0));
        }
    }

    /** Black 0, white 255, height, width, middle 128, scale 1, encoder 2. */
    private static void frame(ByteBuffer file) {
        file.putShort((short) 0xFFA2).putShort((short) 17).put((byte) 0).put((byte) 255);
        file.putShort((short) SIDE).putShort((short) SIDE);
        file.put((byte) 0).putShort((short) 128).put((byte) 0).putShort((short) 1);
        file.put((byte) 2).putShort((short) 0);
    }

    private static void huffmanTable(ByteBuffer file, int... quarters) {
        byte[] counts = new byte[16];
        counts[2] = 4;
        file.putShort((short) 0xFFA6).putShort((short) 23).put((byte) 0).put(counts);
        for (int quarter : quarters) {
            file.put((byte) (SYMBOL_OF_ZERO + quarter));
        }
    }
}
