package org.lintas.emrtd.signatures;

/**
 * A point of a curve y^2 = x^3 + ax + b in Jacobian coordinates (X / Z^2, Y / Z^3), for public data only. X and Y stay below 18 times
 * the prime, Z below twice; the infinite point has a Z of zero.
 */
final class CurvePoint {

    private final MontgomeryField field;
    private final long[] a;
    private final long[] x;
    private final long[] y;
    private final long[] z;

    private CurvePoint(CurvePoint of, long[] x, long[] y, long[] z) {
        this.field = of.field;
        this.a = of.a;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    private CurvePoint(MontgomeryField field, long[] a) {
        this.field = field;
        this.a = a;
        this.x = field.one();
        this.y = field.one();
        this.z = new long[field.one().length];
    }

    /** The infinite point of a curve with this coefficient. */
    static CurvePoint infinite(MontgomeryField field, long[] a) {
        return new CurvePoint(field, a);
    }

    boolean isInfinite() {
        return field.isZero(z);
    }

    long[] x() {
        return x;
    }

    /** The square of Z. */
    long[] zSquared() {
        return field.square(z);
    }

    /** Twice the point; no point of a curve of prime order is its own opposite but the infinite one. */
    CurvePoint twice() {
        long[] yy = field.square(y);
        long[] s = field.multiple(field.times(x, yy), 4);
        long[] slope = field.plus(field.multiple(field.square(x), 3), field.times(a, field.square(field.square(z))));
        long[] newX = field.minusBelow16(field.square(slope), field.multiple(s, 2));
        long[] newY = field.minusBelow16(
                field.times(slope, field.minusBelow32(s, newX)), field.multiple(field.square(yy), 8));
        return new CurvePoint(this, newX, newY, field.times(field.multiple(y, 2), z));
    }

    /** The sum with an entry of a table; entry 0 stands for no point. */
    CurvePoint plus(CombTable table, int entry) {
        if (entry == 0) {
            return this;
        }
        return isInfinite()
                ? new CurvePoint(this, table.x(entry), table.y(entry), field.one())
                : plus(table.x(entry), table.y(entry));
    }

    private CurvePoint plus(long[] otherX, long[] otherY) {
        long[] zz = zSquared();
        long[] h = field.minusBelow32(field.times(otherX, zz), x);
        long[] rise = field.minusBelow32(field.times(otherY, field.times(zz, z)), y);
        long[] newZ = field.times(z, h);
        if (field.isZero(newZ)) {
            // The same x: the same point, or its opposite.
            return field.isZero(field.times(rise, field.one())) ? twice() : infinite(field, a);
        }
        long[] hh = field.square(h);
        long[] hhh = field.times(hh, h);
        long[] v = field.times(x, hh);
        long[] newX = field.minusBelow16(field.square(rise), field.plus(hhh, field.multiple(v, 2)));
        long[] newY = field.minusBelow16(field.times(rise, field.minusBelow32(v, newX)), field.times(y, hhh));
        return new CurvePoint(this, newX, newY, newZ);
    }
}
