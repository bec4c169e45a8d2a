package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Arrays;

/** How a public key that the chip sends in PACE is wrong. A reader that goes on with such a key can be made to agree on a known secret. */
public enum KeyDefect {
    /** The point at infinity, or the number 1. */
    NEUTRAL,
    /** A point beside the curve, or a number outside the subgroup. */
    OUTSIDE,
    /** Coordinates that are zero, or the number that is one less than the prime: of order 2. */
    SMALL,
    /** Numbers that are longer than the field. */
    TOO_LARGE,
    /** The reader's own key. */
    ECHOED,
    /** The last byte is missing. */
    TRUNCATED,
    /** Nothing at all. */
    EMPTY;

    /** What the chip sends instead of its own key. */
    byte[] spoil(byte[] own, byte[] readers, KeyAgreement agreement) {
        return switch (this) {
            case NEUTRAL -> new byte[] {(byte) (agreement instanceof CurveAgreement ? 0 : 1)};
            case OUTSIDE -> outside(own, agreement);
            case SMALL -> small(own, agreement);
            case TOO_LARGE -> large(own, agreement);
            case ECHOED -> readers.clone();
            case TRUNCATED -> Arrays.copyOf(own, own.length - 1);
            case EMPTY -> new byte[0];
        };
    }

    private static byte[] outside(byte[] own, KeyAgreement agreement) {
        return switch (agreement) {
            case CurveAgreement curve -> {
                byte[] beside = own.clone();
                beside[beside.length - 1] ^= 1;
                yield beside;
            }
            case IntegerAgreement integers ->
                integers.parameters().encode(new BigInteger(1, own).negate().mod(integers.prime()));
        };
    }

    private static byte[] small(byte[] own, KeyAgreement agreement) {
        return switch (agreement) {
            case CurveAgreement curve -> {
                byte[] zeros = new byte[own.length];
                zeros[0] = own[0];
                yield zeros;
            }
            case IntegerAgreement integers ->
                integers.parameters().encode(integers.prime().subtract(BigInteger.ONE));
        };
    }

    private static byte[] large(byte[] own, KeyAgreement agreement) {
        byte[] ones = new byte[own.length];
        Arrays.fill(ones, (byte) 0xFF);
        if (agreement instanceof CurveAgreement) {
            ones[0] = own[0];
        }
        return ones;
    }
}
