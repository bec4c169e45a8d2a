package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Numbers modulo an odd prime in Montgomery's form (P. L. Montgomery, Modular multiplication without trial division, 1985), for public
 * data only: the time that it takes depends on the numbers. An element is an array of limbs of {@link #LIMB_BITS} bits, lowest first,
 * that is never changed; its value is a number times 2^(57 * limbs), and is only kept below a small multiple of the prime that each
 * method states. Limbs are shorter than a word so that a column of products can be added up before carrying.
 */
final class MontgomeryField {

    /** Bits of a limb: a column gathers four summands of 57 bits in each of at most ten rows, for 521 bits, and so stays below 2^63. */
    static final int LIMB_BITS = 57;

    /** Bits between the prime and the radix, so that factors whose bounds multiply to 2^14 times the prime squared need no reduction. */
    private static final int SPARE_BITS = 14;

    private static final int SHIFT = Long.SIZE - LIMB_BITS;
    private static final long MASK = (1L << LIMB_BITS) - 1;

    private final BigInteger prime;
    private final int limbs;
    private final long[] modulus;
    private final long negatedInverse;
    private final long[] radixSquared;
    private final long[] one;
    private final long[] times16;
    private final long[] times32;

    MontgomeryField(BigInteger prime) {
        this.prime = prime;
        this.limbs = (prime.bitLength() + SPARE_BITS + LIMB_BITS - 1) / LIMB_BITS;
        this.modulus = split(prime);
        this.negatedInverse =
                prime.negate().modInverse(BigInteger.ONE.shiftLeft(LIMB_BITS)).longValue();
        BigInteger radix = BigInteger.ONE.shiftLeft(LIMB_BITS * limbs);
        this.radixSquared = split(radix.multiply(radix).mod(prime));
        this.one = split(radix.mod(prime));
        this.times16 = split(prime.shiftLeft(4));
        this.times32 = split(prime.shiftLeft(5));
    }

    private long[] split(BigInteger number) {
        long[] split = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            split[i] = number.shiftRight(i * LIMB_BITS).longValue() & MASK;
        }
        return split;
    }

    /** An element of a number that is not negative and below the radix; below twice the prime. */
    long[] element(BigInteger number) {
        return times(split(number), radixSquared);
    }

    /** The element of 1. Not to be changed. */
    long[] one() {
        return one;
    }

    /** The number of an element, from 0 to the prime less one. */
    BigInteger number(long[] element) {
        long[] plain = new long[limbs];
        plain[0] = 1;
        long[] reduced = times(element, plain);
        BigInteger number = BigInteger.ZERO;
        for (int i = limbs - 1; i >= 0; i--) {
            number = number.shiftLeft(LIMB_BITS).or(BigInteger.valueOf(reduced[i]));
        }
        return number.mod(prime);
    }

    /** Whether an element below twice the prime is zero. */
    boolean isZero(long[] element) {
        long any = 0;
        for (long limb : element) {
            any |= limb;
        }
        return any == 0 || Arrays.equals(element, modulus);
    }

    /** The product of two elements whose bounds multiply to at most 2^14 times the prime squared; below twice the prime. */
    long[] times(long[] a, long[] b) {
        long[] sum = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            addRow(sum, a[i], b);
        }
        carry(sum);
        return sum;
    }

    /** Adds a row of products and as much of the modulus as makes the lowest limb zero, which then falls off. */
    private void addRow(long[] sum, long a, long[] b) {
        long lowest = sum[0] + (a * b[0] & MASK);
        long q = lowest * negatedInverse & MASK;
        long aUp = a << SHIFT;
        long qUp = q << SHIFT;
        long above = ((lowest + (q * modulus[0] & MASK)) >>> LIMB_BITS)
                + Math.unsignedMultiplyHigh(aUp, b[0])
                + Math.unsignedMultiplyHigh(qUp, modulus[0]);
        for (int j = 1; j < sum.length; j++) {
            sum[j - 1] = sum[j] + (a * b[j] & MASK) + (q * modulus[j] & MASK) + above;
            above = Math.unsignedMultiplyHigh(aUp, b[j]) + Math.unsignedMultiplyHigh(qUp, modulus[j]);
        }
        sum[sum.length - 1] = above;
    }

    long[] square(long[] a) {
        return times(a, a);
    }

    /** The sum of two elements, unreduced. */
    long[] plus(long[] a, long[] b) {
        long[] sum = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            sum[i] = a[i] + b[i];
        }
        carry(sum);
        return sum;
    }

    /** A small multiple, at most 8 times, unreduced. */
    long[] multiple(long[] a, int factor) {
        long[] product = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            product[i] = a[i] * factor;
        }
        carry(product);
        return product;
    }

    /** The difference, where the second is at most 16 times the prime; that much above the first. */
    long[] minusBelow16(long[] a, long[] b) {
        return minus(a, b, times16);
    }

    /** The difference, where the second is at most 32 times the prime; that much above the first. */
    long[] minusBelow32(long[] a, long[] b) {
        return minus(a, b, times32);
    }

    private long[] minus(long[] a, long[] b, long[] multipleOfPrime) {
        long[] difference = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            difference[i] = a[i] + multipleOfPrime[i] - b[i];
        }
        carry(difference);
        return difference;
    }

    /** Brings each limb into its bits; the sign of a limb is carried too, the highest one stays as it is. */
    private static void carry(long[] sum) {
        long carry = 0;
        for (int i = 0; i < sum.length - 1; i++) {
            long limb = sum[i] + carry;
            sum[i] = limb & MASK;
            carry = limb >> LIMB_BITS;
        }
        sum[sum.length - 1] += carry;
    }
}
