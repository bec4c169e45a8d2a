package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.specimens.TestChips;
import org.lintas.emrtd.specimens.TestSigning;

class ChallengeSignatureTests {

    private static final byte[] CHALLENGE = {1, 2, 3, 4, 5, 6, 7, 8};

    private static VerificationKey key(KeyPair keys) throws UnsupportedKeyException {
        return VerificationKey.parse(keys.getPublic().getEncoded());
    }

    private static byte[] signCurve(KeyPair keys, String algorithm) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(algorithm, TestSigning.PROVIDER);
        signer.initSign(keys.getPrivate());
        signer.update(CHALLENGE);
        return signer.sign();
    }

    private static byte[] signRsa(KeyPair keys, Digest digest, boolean implicit) throws CryptoException {
        RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
        ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), digest, implicit);
        signer.init(true, new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()));
        int trailer = implicit ? 1 : 2;
        byte[] recoverable = new byte[key.getModulus().bitLength() / 8 - digest.getDigestSize() - trailer - 1];
        Arrays.fill(recoverable, (byte) 7);
        signer.update(recoverable, 0, recoverable.length);
        signer.update(CHALLENGE, 0, CHALLENGE.length);
        return signer.generateSignature();
    }

    @ParameterizedTest
    @EnumSource(HashAlgorithm.class)
    void acceptsRsaWithEveryNamedHash(HashAlgorithm hash) throws UnsupportedKeyException, CryptoException {
        KeyPair keys = TestChips.rsaKeys(1_024);
        byte[] response = signRsa(keys, hash.digest(), false);
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), CHALLENGE, response))
                .contains("ISO 9796-2 with %s, RSA-1024".formatted(hash.javaName()));
        byte[] other = {1, 2, 3, 4, 5, 6, 7, 9};
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), other, response))
                .isEmpty();
    }

    @Test
    void acceptsRsaWithTheHashThatIsNotNamed() throws UnsupportedKeyException, CryptoException {
        KeyPair keys = TestChips.rsaKeys(1_024);
        byte[] response = signRsa(keys, HashAlgorithm.SHA_1.digest(), true);
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), CHALLENGE, response))
                .isPresent();
        response[20] ^= 1;
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), CHALLENGE, response))
                .isEmpty();
    }

    @Test
    void anRsaResponseOfAnyContentIsWrongAndNothingElse() throws UnsupportedKeyException {
        VerificationKey key = key(TestChips.rsaKeys(1_024));
        for (byte[] response : new byte[][] {{}, {0}, new byte[128], new byte[127], new byte[129], new byte[1_000]}) {
            assertThat(ChallengeSignature.verify(key, Optional.empty(), CHALLENGE, response))
                    .isEmpty();
        }
        byte[] full = new byte[128];
        Arrays.fill(full, (byte) -1);
        assertThat(ChallengeSignature.verify(key, Optional.empty(), CHALLENGE, full))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "secp224r1, SHA224withPLAIN-ECDSA, SHA-224",
        "secp256r1, SHA256withPLAIN-ECDSA, SHA-256",
        "brainpoolP256r1, SHA256withPLAIN-ECDSA, SHA-256",
        "brainpoolP320r1, SHA384withPLAIN-ECDSA, SHA-384",
        "secp384r1, SHA384withPLAIN-ECDSA, SHA-384",
        "brainpoolP512r1, SHA512withPLAIN-ECDSA, SHA-512",
        "secp521r1, SHA512withPLAIN-ECDSA, SHA-512",
        "secp256r1, SHA1withPLAIN-ECDSA, SHA-1"
    })
    void acceptsPlainSignaturesWithTheHashThatFitsTheCurve(String curve, String algorithm, String hash)
            throws UnsupportedKeyException, GeneralSecurityException {
        KeyPair keys = TestChips.curveKeys(curve);
        byte[] response = signCurve(keys, algorithm);
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), CHALLENGE, response))
                .contains("ECDSA_PLAIN with %s on %s".formatted(hash, curve));
    }

    @Test
    void usesTheStatedHashAndNoOther() throws UnsupportedKeyException, GeneralSecurityException {
        KeyPair keys = TestChips.curveKeys("secp256r1");
        byte[] response = signCurve(keys, "SHA1withPLAIN-ECDSA");
        Optional<String> sha1 = Optional.of("0.4.0.127.0.7.1.1.4.1.1");
        Optional<String> sha256 = Optional.of("0.4.0.127.0.7.1.1.4.1.3");
        assertThat(ChallengeSignature.verify(key(keys), sha1, CHALLENGE, response))
                .isPresent();
        assertThat(ChallengeSignature.verify(key(keys), sha256, CHALLENGE, response))
                .isEmpty();
        assertThatExceptionOfType(UnsupportedKeyException.class)
                .isThrownBy(() -> ChallengeSignature.verify(key(keys), Optional.of("1.2.3"), CHALLENGE, response));
    }

    @Test
    void acceptsDerSignaturesThatSomeChipsGive() throws UnsupportedKeyException, GeneralSecurityException {
        KeyPair keys = TestChips.curveKeys("secp256r1");
        byte[] response = signCurve(keys, "SHA256withECDSA");
        assertThat(ChallengeSignature.verify(key(keys), Optional.empty(), CHALLENGE, response))
                .isPresent();
    }
}
