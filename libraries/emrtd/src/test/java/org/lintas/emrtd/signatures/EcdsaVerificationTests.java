package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.Octets;
import org.lintas.testkit.Seed;

/** Verification by tables against Bouncy Castle's, which knows nothing of them. */
class EcdsaVerificationTests {

    private static final int KEYS = 2;
    private static final int SIGNATURES = 12;

    /** A curve with its generator's order, and a source of chance. */
    record Field(String curve, ECNamedDomainParameters domain) {

        static Field of(String curve) {
            ASN1ObjectIdentifier identifier = ECNamedCurveTable.getOID(curve);
            X9ECParameters parameters = ECNamedCurveTable.getByOID(identifier);
            return new Field(curve, new ECNamedDomainParameters(identifier, parameters));
        }

        BigInteger order() {
            return domain.getN();
        }

        ECPublicKeyParameters publicKey(BigInteger secret) {
            return publicKey(domain.getG().multiply(secret));
        }

        ECPublicKeyParameters publicKey(ECPoint point) {
            return new ECPublicKeyParameters(point.normalize(), domain);
        }

        BigInteger number(Random random) {
            return new BigInteger(order().bitLength() + 64, random)
                    .mod(order().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
        }

        /** A hash whose leftmost bits are this number. */
        byte[] hash(BigInteger number) {
            int bytes = (order().bitLength() + 7) / 8;
            byte[] hash = new byte[bytes];
            byte[] digits = number.shiftLeft(8 * bytes - order().bitLength()).toByteArray();
            int kept = Math.min(digits.length, bytes);
            System.arraycopy(digits, digits.length - kept, hash, bytes - kept, kept);
            return hash;
        }
    }

    /** A signature that is to be judged. */
    private record Signature(Octets octets, BigInteger r, BigInteger s) {

        Signature(byte[] hash, BigInteger r, BigInteger s) {
            this(Octets.of(hash), r, s);
        }

        byte[] hash() {
            return octets.toByteArray();
        }
    }

    static Stream<Field> curves() {
        return Stream.of(
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
                        "brainpoolP512r1")
                .map(Field::of);
    }

    private static boolean byBouncyCastle(ECPublicKeyParameters key, Signature signature) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key);
        return signer.verifySignature(signature.hash(), signature.r(), signature.s());
    }

    private static boolean byTables(Field field, ECPublicKeyParameters key, Signature signature) {
        return new EcdsaVerification(field.curve(), key).verifies(signature.hash(), signature.r(), signature.s());
    }

    private static Signature signed(Field field, BigInteger secret, byte[] hash, Random random) {
        ECDSASigner signer = new ECDSASigner();
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        signer.init(
                true,
                new ParametersWithRandom(new ECPrivateKeyParameters(secret, field.domain()), new SecureRandom(bytes)));
        BigInteger[] parts = signer.generateSignature(hash);
        return new Signature(hash, parts[0], parts[1]);
    }

    private static Signature altered(Signature genuine, int way, Field field, Random random) {
        BigInteger r = genuine.r();
        BigInteger s = genuine.s();
        byte[] hash = genuine.hash();
        return switch (way % 6) {
            case 0 -> genuine;
            case 1 -> new Signature(hash, r.flipBit(random.nextInt(r.bitLength())), s);
            case 2 -> new Signature(hash, r, s.flipBit(random.nextInt(s.bitLength())));
            case 3 -> {
                hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
                yield new Signature(hash, r, s);
            }
            // Who negates s has another valid signature.
            case 4 -> new Signature(hash, r, field.order().subtract(s));
            default -> new Signature(hash, s, r);
        };
    }

    @ParameterizedTest
    @MethodSource("curves")
    void agreesWithBouncyCastleAboutGenuineAndAlteredSignatures(Field field) {
        Random random = new Random(Seed.current());
        int accepted = 0;
        for (int i = 0; i < KEYS; i++) {
            BigInteger secret = field.number(random);
            ECPublicKeyParameters key = field.publicKey(secret);
            EcdsaVerification tables = new EcdsaVerification(field.curve(), key);
            for (int way = 0; way < SIGNATURES; way++) {
                byte[] hash = new byte[20 + random.nextInt(45)];
                random.nextBytes(hash);
                Signature signature = altered(signed(field, secret, hash, random), way, field, random);
                boolean genuine = byBouncyCastle(key, signature);
                assertThat(tables.verifies(signature.hash(), signature.r(), signature.s()))
                        .as("%s, way %d, -Dtests.seed=%d", field.curve(), way, Seed.current())
                        .isEqualTo(genuine);
                accepted += genuine ? 1 : 0;
            }
        }
        assertThat(accepted).isGreaterThanOrEqualTo(KEYS * SIGNATURES / 3);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void refusesNumbersOutsideTheirRange(Field field) {
        Random random = new Random(Seed.current());
        BigInteger secret = field.number(random);
        ECPublicKeyParameters key = field.publicKey(secret);
        Signature genuine = signed(field, secret, new byte[32], random);
        for (BigInteger wrong : new BigInteger[] {
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            field.order(),
            field.order().add(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(600)
        }) {
            assertThat(byTables(field, key, new Signature(genuine.hash(), wrong, genuine.s())))
                    .isFalse();
            assertThat(byTables(field, key, new Signature(genuine.hash(), genuine.r(), wrong)))
                    .isFalse();
        }
        assertThat(byTables(
                        field, key, new Signature(genuine.hash(), genuine.r().add(field.order()), genuine.s())))
                .isFalse();
    }

    /** A hash of zero leaves the generator out; keys that are small multiples of it meet it in doublings and opposites. */
    @ParameterizedTest
    @MethodSource("curves")
    void addsEqualAndOppositePoints(Field field) {
        Random random = new Random(Seed.current());
        for (long multiple : new long[] {1, 2, -1, -2, 64}) {
            BigInteger secret = BigInteger.valueOf(multiple).mod(field.order());
            EcdsaVerification tables = new EcdsaVerification(field.curve(), field.publicKey(secret));
            for (BigInteger number : new BigInteger[] {
                BigInteger.ZERO, BigInteger.ONE, field.order().subtract(BigInteger.ONE), field.number(random)
            }) {
                Signature genuine = signed(field, secret, field.hash(number), random);
                assertThat(tables.verifies(genuine.hash(), genuine.r(), genuine.s()))
                        .as("%s, %d, %s", field.curve(), multiple, number)
                        .isTrue();
            }
        }
    }

    /** With the generator as key, a hash that is the negative of r makes the sum infinite, whatever s is. */
    @ParameterizedTest
    @MethodSource("curves")
    void refusesTheInfinitePoint(Field field) {
        Random random = new Random(Seed.current());
        BigInteger r = field.number(random);
        Signature infinite = new Signature(field.hash(field.order().subtract(r)), r, field.number(random));
        ECPublicKeyParameters key = field.publicKey(BigInteger.ONE);
        assertThat(byBouncyCastle(key, infinite)).isFalse();
        assertThat(byTables(field, key, infinite)).isFalse();
    }

    /**
     * Where the order is below the prime, an x may be above the order, and r is what is left of it. No such signature is met by chance:
     * the key is made for the point.
     */
    @ParameterizedTest
    @MethodSource("curves")
    void acceptsAnXAboveTheOrder(Field field) {
        Random random = new Random(Seed.current());
        Optional<ECPoint> found = Optional.empty();
        BigInteger left = BigInteger.ZERO;
        BigInteger prime = field.domain().getCurve().getField().getCharacteristic();
        while (found.isEmpty() && left.bitLength() < 8) {
            left = left.add(BigInteger.ONE);
            BigInteger x = field.order().add(left);
            found = x.compareTo(prime) < 0 ? point(field, x) : Optional.empty();
        }
        if (found.isEmpty()) {
            assertThat(field.order().bitLength()).isGreaterThanOrEqualTo(prime.bitLength());
            return;
        }
        BigInteger s = field.number(random);
        BigInteger number = field.number(random);
        ECPoint rest = found.get()
                .multiply(s)
                .subtract(field.domain().getG().multiply(number))
                .multiply(left.modInverse(field.order()));
        ECPublicKeyParameters key = field.publicKey(rest);
        Signature signature = new Signature(field.hash(number), left, s);
        assertThat(byBouncyCastle(key, signature)).isTrue();
        assertThat(byTables(field, key, signature)).isTrue();
        assertThat(byTables(field, key, new Signature(signature.hash(), left.add(BigInteger.ONE), s)))
                .isFalse();
    }

    private static Optional<ECPoint> point(Field field, BigInteger x) {
        int bytes = (field.domain().getCurve().getFieldSize() + 7) / 8;
        byte[] digits = x.toByteArray();
        byte[] encoded = new byte[1 + bytes];
        encoded[0] = 2;
        int kept = Math.min(digits.length, bytes);
        System.arraycopy(digits, digits.length - kept, encoded, 1 + bytes - kept, kept);
        try {
            return Optional.of(field.domain().getCurve().decodePoint(encoded));
        } catch (IllegalArgumentException noPointOfThatX) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void makesTablesForBrainpoolCurvesAtTheSecondSignature(Field field) throws UnsupportedKeyException, IOException {
        ECPublicKeyParameters key = field.publicKey(BigInteger.TWO);
        VerificationKey parsed = VerificationKey.parse(
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded());
        assertThat(parsed.ecdsa()).isEmpty();
        assertThat(parsed.ecdsa().isPresent()).isEqualTo(field.curve().startsWith("brainpool"));
        assertThat(parsed.ecdsa()).isEqualTo(parsed.ecdsa());
    }
}
