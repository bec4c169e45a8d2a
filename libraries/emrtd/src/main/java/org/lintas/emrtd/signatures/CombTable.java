package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The sums of a point's multiples by 2^(i * columns), i from 0 to {@link #TEETH} - 1, so that a scalar of the curve's order takes as many
 * doublings as a tooth has columns (C. H. Lim and P. J. Lee, More flexible exponentiation with precomputation, 1994). Made by Bouncy
 * Castle's arithmetic.
 */
final class CombTable {

    /** Teeth of the comb: 63 points, 5 kB on a curve of 256 bits; each more doubles that and saves a seventh of the additions. */
    static final int TEETH = 6;

    private final int columns;
    private final long[][] x = new long[1 << TEETH][];
    private final long[][] y = new long[1 << TEETH][];

    /** Of a point that is not infinite, of prime order. */
    CombTable(ECPoint point, int scalarBits, MontgomeryField field) {
        this.columns = (scalarBits + TEETH - 1) / TEETH;
        ECPoint[] sums = new ECPoint[1 << TEETH];
        sums[0] = point.getCurve().getInfinity();
        ECPoint tooth = point;
        for (int i = 0; i < TEETH; i++) {
            for (int below = 0; below < 1 << i; below++) {
                sums[(1 << i) + below] = tooth.add(sums[below]);
            }
            tooth = tooth.timesPow2(columns);
        }
        point.getCurve().normalizeAll(sums);
        for (int i = 1; i < sums.length; i++) {
            x[i] = field.element(sums[i].getAffineXCoord().toBigInteger());
            y[i] = field.element(sums[i].getAffineYCoord().toBigInteger());
        }
    }

    int columns() {
        return columns;
    }

    /** The entry for a column of a scalar; 0, which stands for no point, if all its bits are. */
    int entry(BigInteger scalar, int column) {
        int entry = 0;
        for (int i = 0; i < TEETH; i++) {
            if (scalar.testBit(column + i * columns)) {
                entry |= 1 << i;
            }
        }
        return entry;
    }

    long[] x(int entry) {
        return x[entry];
    }

    long[] y(int entry) {
        return y[entry];
    }
}
