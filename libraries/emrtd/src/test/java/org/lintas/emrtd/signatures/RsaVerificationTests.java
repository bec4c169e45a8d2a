package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.testkit.Seed;

/** PKCS #1 by comparing the whole encoded message, against Bouncy Castle and against messages that were encoded wrong. */
class RsaVerificationTests {

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair keys = TestSigning.RSA.keys("signer");
    private final RSAPrivateKey secret = (RSAPrivateKey) keys.getPrivate();
    private final RSAKeyParameters key = new RSAKeyParameters(false, secret.getModulus(), BigInteger.valueOf(65_537));

    /** The signature of anything by whoever has the key, right or wrong. */
    private byte[] signed(byte[] encoded) {
        byte[] power = new BigInteger(1, encoded)
                .modPow(secret.getPrivateExponent(), secret.getModulus())
                .toByteArray();
        byte[] signature = new byte[256];
        int kept = Math.min(power.length, 256);
        System.arraycopy(power, power.length - kept, signature, 256 - kept, kept);
        return signature;
    }

    private byte[] opened(byte[] signature) {
        byte[] digits = new BigInteger(1, signature)
                .modPow(key.getExponent(), key.getModulus())
                .toByteArray();
        byte[] encoded = new byte[256];
        System.arraycopy(digits, 0, encoded, 256 - digits.length, digits.length);
        return encoded;
    }

    @ParameterizedTest
    @EnumSource(HashAlgorithm.class)
    void acceptsExactlyTheEncodedMessage(HashAlgorithm hash) throws UnsupportedKeyException {
        VerificationKey parsed = VerificationKey.parse(keys.getPublic().getEncoded());
        SignatureAlgorithm algorithm = new SignatureAlgorithm(SignatureAlgorithm.Scheme.RSA_PKCS1, hash);
        TestSigning signing = new TestSigning(
                TestSigning.RSA.identifier(),
                hash.javaName().replace("-", "") + "withRSA",
                TestSigning.RSA.digest(),
                -1,
                "RSA");
        byte[] signature = signing.sign(keys, MESSAGE);
        assertThat(RsaVerification.verifies(key, hash, MESSAGE, signature)).isTrue();
        assertThat(Signatures.verifySlowly(parsed, algorithm, MESSAGE, signature))
                .isTrue();
        byte[] encoded = opened(signature);
        Random random = new Random(Seed.current());
        for (int i = 0; i < 40; i++) {
            byte[] wrong = encoded.clone();
            wrong[1 + random.nextInt(255)] ^= (byte) (1 << random.nextInt(8));
            byte[] forged = signed(wrong);
            assertThat(RsaVerification.verifies(key, hash, MESSAGE, forged))
                    .as("-Dtests.seed=%d", Seed.current())
                    .isFalse();
            assertThat(Signatures.verify(parsed, algorithm, MESSAGE, forged))
                    .isEqualTo(Signatures.verifySlowly(parsed, algorithm, MESSAGE, forged));
        }
    }

    /** Padding cut short with rubbish after the hash (CVE-2006-4339), and a hash at the end of anything. */
    @Test
    void refusesAHashThatStandsElsewhere() {
        byte[] encoded = opened(TestSigning.RSA.sign(keys, MESSAGE));
        int prefix = 256 - 51;
        byte[] early = new byte[256];
        System.arraycopy(encoded, 0, early, 0, 10);
        System.arraycopy(encoded, prefix - 1, early, 10, 52);
        byte[] suffix = encoded.clone();
        Arrays.fill(suffix, 2, 200, (byte) 7);
        for (byte[] wrong : new byte[][] {early, suffix}) {
            assertThat(RsaVerification.verifies(key, HashAlgorithm.SHA_256, MESSAGE, signed(wrong)))
                    .isFalse();
        }
    }

    @Test
    void refusesSignaturesOfAnotherLengthOrBeyondTheModulus() {
        byte[] signature = TestSigning.RSA.sign(keys, MESSAGE);
        byte[] longer = new byte[257];
        System.arraycopy(signature, 0, longer, 1, 256);
        byte[] beyond = new byte[256];
        Arrays.fill(beyond, (byte) 0xFF);
        for (byte[] wrong : new byte[][] {longer, Arrays.copyOf(signature, 255), beyond, new byte[0], new byte[256]}) {
            assertThat(RsaVerification.verifies(key, HashAlgorithm.SHA_256, MESSAGE, wrong))
                    .isFalse();
        }
    }
}
