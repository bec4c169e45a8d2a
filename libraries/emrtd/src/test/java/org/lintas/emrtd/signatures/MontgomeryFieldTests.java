package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

/** The arithmetic against {@link BigInteger}. */
class MontgomeryFieldTests {

    private static BigInteger prime(String curve) {
        return ECNamedCurveTable.getByName(curve).getCurve().getField().getCharacteristic();
    }

    /** Numbers around zero, the prime and the borders of limbs, and any others. */
    private static Gen<BigInteger> numbers(BigInteger prime) {
        List<BigInteger> special = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                prime.subtract(BigInteger.ONE),
                prime.shiftRight(1),
                BigInteger.ONE.shiftLeft(MontgomeryField.LIMB_BITS),
                BigInteger.ONE.shiftLeft(MontgomeryField.LIMB_BITS).subtract(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(prime.bitLength() - 1).subtract(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(prime.bitLength() - 1));
        int bytes = (prime.bitLength() + 7) / 8;
        return Gen.oneOf(List.of(
                Gen.elements(special), Gen.bytes(0, bytes).map(digits -> new BigInteger(1, digits).mod(prime))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secp192r1",
                "secp224r1",
                "secp256r1",
                "secp384r1",
                "secp521r1",
                "brainpoolP192r1",
                "brainpoolP224r1",
                "brainpoolP256r1",
                "brainpoolP320r1",
                "brainpoolP384r1",
                "brainpoolP512r1"
            })
    void calculatesAsBigIntegersDo(String curve) {
        BigInteger prime = prime(curve);
        MontgomeryField field = new MontgomeryField(prime);
        Property.forAll(numbers(prime).list(2, 2), pair -> {
            BigInteger a = pair.getFirst();
            BigInteger b = pair.getLast();
            long[] x = field.element(a);
            long[] y = field.element(b);
            assertThat(field.number(x)).isEqualTo(a);
            assertThat(field.number(field.times(x, y))).isEqualTo(a.multiply(b).mod(prime));
            assertThat(field.number(field.square(x))).isEqualTo(a.multiply(a).mod(prime));
            assertThat(field.number(field.plus(x, y))).isEqualTo(a.add(b).mod(prime));
            assertThat(field.number(field.multiple(x, 8)))
                    .isEqualTo(a.shiftLeft(3).mod(prime));
            assertThat(field.number(field.minusBelow16(x, field.multiple(y, 8))))
                    .isEqualTo(a.subtract(b.shiftLeft(3)).mod(prime));
            assertThat(field.number(field.minusBelow32(x, y)))
                    .isEqualTo(a.subtract(b).mod(prime));
            assertThat(field.isZero(field.times(x, y))).isEqualTo(a.signum() == 0 || b.signum() == 0);
            assertThat(field.isZero(field.times(field.minusBelow32(x, x), y))).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp521r1", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"})
    void multipliesTheLargestFactorsThatItPromisesTo(String curve) {
        BigInteger prime = prime(curve);
        MontgomeryField field = new MontgomeryField(prime);
        Property.forAll(numbers(prime), number -> {
            long[] large = field.element(number);
            BigInteger factor = number;
            // 2^6 times an element below twice the prime: the square is below 2^14 times the prime squared.
            for (int doublings = 0; doublings < 6; doublings++) {
                large = field.plus(large, large);
                factor = factor.add(factor);
            }
            long[] square = field.times(large, large);
            assertThat(field.number(square)).isEqualTo(factor.multiply(factor).mod(prime));
            assertThat(field.isZero(square)).isEqualTo(number.signum() == 0);
        });
    }
}
