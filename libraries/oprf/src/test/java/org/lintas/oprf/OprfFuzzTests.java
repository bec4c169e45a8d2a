package org.lintas.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are: decoded, or refused with the one exception. */
class OprfFuzzTests {

    static Stream<byte[]> encodings() {
        SecureRandom random = new SecureRandom();
        SecretKey key = SecretKey.random(Mode.VOPRF, random);
        OprfClient client = new OprfClient(Mode.VOPRF, key.publicKey(), new byte[0], random);
        Evaluation evaluation = new OprfServer(key, new byte[0], random)
                .evaluate(client.blind(List.of(new byte[1])).elements());
        byte[] ones = new byte[Proof.BYTES];
        Arrays.fill(ones, (byte) -1);
        return Stream.of(
                new byte[0],
                new byte[1],
                new byte[Element.BYTES],
                ones,
                key.encoding(),
                key.publicKey().encoding(),
                evaluation.proof().orElseThrow().encoding());
    }

    @MethodSource("encodings")
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreDecodedOrRefused(byte[] bytes) {
        for (ThrowingCallable decoding : List.<ThrowingCallable>of(
                () -> assertThat(Element.decode(bytes).encoding()).isEqualTo(bytes),
                () -> assertThat(Proof.decode(bytes).encoding()).isEqualTo(bytes),
                () -> assertThat(SecretKey.decode(Mode.VOPRF, bytes).encoding()).isEqualTo(bytes))) {
            try {
                decoding.call();
            } catch (OprfException allowed) {
                assertThat(allowed.getMessage()).isNotBlank();
            } catch (Throwable broken) {
                throw new AssertionError("neither decoded nor refused", broken);
            }
        }
    }
}
