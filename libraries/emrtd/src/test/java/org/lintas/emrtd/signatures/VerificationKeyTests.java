package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestChips;

class VerificationKeyTests {

    private static byte[] rsa(BigInteger modulus, BigInteger exponent) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return new SubjectPublicKeyInfo(algorithm, new RSAPublicKey(modulus, exponent)).getEncoded();
    }

    /** An odd number of so many bits without small factors, as far as a test needs it. */
    private static BigInteger modulus(int bits) {
        Random random = new Random(bits);
        BigInteger half = BigInteger.probablePrime(bits / 2, random);
        BigInteger product;
        do {
            product = half.multiply(BigInteger.probablePrime(bits - bits / 2, random));
        } while (product.bitLength() != bits);
        return product;
    }

    private static void assertUnsupported(byte[] key) {
        assertThatExceptionOfType(UnsupportedKeyException.class).isThrownBy(() -> VerificationKey.parse(key));
    }

    @Test
    void boundsTheSizeOfRsaKeys() throws IOException, UnsupportedKeyException {
        BigInteger exponent = BigInteger.valueOf(65_537);
        assertThat(VerificationKey.parse(rsa(modulus(VerificationKey.RSA_BITS_MIN), exponent))
                        .describe())
                .isEqualTo("RSA-1024");
        assertUnsupported(rsa(modulus(VerificationKey.RSA_BITS_MIN - 1), exponent));
        BigInteger longest =
                BigInteger.ONE.shiftLeft(VerificationKey.RSA_BITS_MAX).subtract(BigInteger.ONE);
        assertUnsupported(rsa(longest.shiftLeft(1).add(BigInteger.ONE), exponent));
    }

    @Test
    void boundsTheExponentOfRsaKeys() throws IOException, UnsupportedKeyException {
        BigInteger modulus = modulus(1_024);
        BigInteger longest =
                BigInteger.ONE.shiftLeft(VerificationKey.RSA_EXPONENT_BITS_MAX).subtract(BigInteger.ONE);
        assertThat(VerificationKey.parse(rsa(modulus, longest)).kind()).isEqualTo(VerificationKey.Kind.RSA);
        assertThat(VerificationKey.parse(rsa(modulus, BigInteger.valueOf(3))).bits())
                .isEqualTo(1_024);
        assertUnsupported(rsa(modulus, longest.add(BigInteger.TWO)));
        assertUnsupported(rsa(modulus, BigInteger.TWO));
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
    void findsTheNameOfExplicitParameters(String curve) throws IOException, UnsupportedKeyException {
        KeyPair keys = TestChips.curveKeys(curve);
        SubjectPublicKeyInfo named =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        VerificationKey byName = VerificationKey.parse(named.getEncoded());
        VerificationKey byNumbers =
                VerificationKey.parse(TestAuthority.explicit(named).getEncoded());
        assertThat(byName.curve()).isEqualTo(curve);
        assertThat(byName.explicitCurve()).isFalse();
        assertThat(byNumbers.curve()).isEqualTo(curve);
        assertThat(byNumbers.explicitCurve()).isTrue();
        assertThat(byNumbers.toJavaKey().getEncoded())
                .isEqualTo(byName.toJavaKey().getEncoded());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void refusesExplicitParametersThatDifferInAnyPart(int part) throws IOException {
        KeyPair keys = TestChips.curveKeys("secp256r1");
        SubjectPublicKeyInfo named =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        SubjectPublicKeyInfo explicit = TestAuthority.explicit(named);
        ASN1Sequence parameters =
                ASN1Sequence.getInstance(explicit.getAlgorithm().getParameters());
        ASN1Encodable[] parts = parameters.toArray();
        parts[part] = changed(part, parts[part]);
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new DERSequence(parts));
        assertUnsupported(
                new SubjectPublicKeyInfo(algorithm, named.getPublicKeyData().getOctets()).getEncoded());
    }

    private static ASN1Encodable changed(int part, ASN1Encodable original) {
        return switch (part) {
            case 1 -> {
                ASN1Encodable[] field = ASN1Sequence.getInstance(original).toArray();
                field[1] = new ASN1Integer(
                        ASN1Integer.getInstance(field[1]).getValue().add(BigInteger.TWO));
                yield new DERSequence(field);
            }
            case 2 -> {
                ASN1Encodable[] coefficients =
                        ASN1Sequence.getInstance(original).toArray();
                coefficients[1] = new DEROctetString(new byte[32]);
                yield new DERSequence(coefficients);
            }
            case 3 ->
                new DEROctetString(ECNamedCurveTable.getParameterSpec("secp256r1")
                        .getG()
                        .twice()
                        .getEncoded(false));
            default ->
                new ASN1Integer(ASN1Integer.getInstance(original).getValue().add(BigInteger.TWO));
        };
    }

    @Test
    void refusesUnknownKeysAndRubbish() {
        assertUnsupported(new byte[0]);
        assertUnsupported(new byte[] {0x30, 0x00});
        assertUnsupported(new byte[] {0x30, (byte) 0x80, 0x00, 0x00});
        assertUnsupported(TestChips.ed25519Key());
    }
}
