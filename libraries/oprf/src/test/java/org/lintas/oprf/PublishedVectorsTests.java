package org.lintas.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All vectors of RFC 9497 for P256-SHA256: the file names its source. */
class PublishedVectorsTests {

    private static final Properties VECTORS = load();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void keysAreDerived(Mode mode) {
        SecretKey key = key(mode);

        assertThat(key.encoding()).isEqualTo(bytes(mode + ".skSm"));
        assertThat(SecretKey.decode(mode, key.encoding()).publicKey()).isEqualTo(key.publicKey());
        if (mode != Mode.OPRF) {
            assertThat(key.publicKey().encoding()).isEqualTo(bytes(mode + ".pkSm"));
        }
    }

    @ParameterizedTest
    @CsvSource({"OPRF, 1", "OPRF, 2", "VOPRF, 1", "VOPRF, 2", "VOPRF, 3", "POPRF, 1", "POPRF, 2", "POPRF, 3"})
    void everyStepGivesThePublishedBytes(Mode mode, int number) {
        String vector = mode + "." + number;
        byte[] info = bytes(vector + ".info");
        SecretKey key = key(mode);
        OprfServer server = new OprfServer(key, info, new SecureRandom(), given(vector + ".proofRandomScalar"));
        OprfClient client = new OprfClient(mode, key.publicKey(), info, given(vector + ".blind"));

        OprfClient.Blinding blinding = client.blind(all(vector + ".input"));
        Evaluation evaluation = server.evaluate(blinding.elements());

        assertThat(blinding.elements())
                .map(Element::encoding)
                .containsExactlyElementsOf(all(vector + ".blindedElement"));
        assertThat(evaluation.elements())
                .map(Element::encoding)
                .containsExactlyElementsOf(all(vector + ".evaluationElement"));
        assertThat(evaluation.proof().map(Proof::encoding).orElse(new byte[0])).isEqualTo(bytes(vector + ".proof"));
        assertThat(client.outputs(blinding, evaluation)).containsExactlyElementsOf(all(vector + ".output"));
        assertThat(all(vector + ".input")).map(server::output).containsExactlyElementsOf(all(vector + ".output"));
    }

    private static SecretKey key(Mode mode) {
        return SecretKey.derive(mode, bytes(mode + ".seed"), bytes(mode + ".keyInfo"));
    }

    private static Supplier<BigInteger> given(String name) {
        Deque<BigInteger> scalars = new ArrayDeque<>();
        all(name).forEach(bytes -> scalars.add(new BigInteger(1, bytes)));
        return scalars::remove;
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(VECTORS.getProperty(name, ""));
    }

    private static List<byte[]> all(String name) {
        return Stream.of(VECTORS.getProperty(name, "").split(",", -1))
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private static Properties load() {
        try (InputStream stream = PublishedVectorsTests.class.getResourceAsStream("rfc9497-p256.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(stream));
            return properties;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
