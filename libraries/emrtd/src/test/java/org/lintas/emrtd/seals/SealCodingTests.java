package org.lintas.emrtd.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.lds.Octets;

class SealCodingTests {

    @Test
    void c40GivesBackWhatWasWritten() {
        for (String text : List.of("", "A", "AB", "ABC", "XK CD", "0123456789Z", "A B C D")) {
            assertThat(C40.decode(Octets.of(TestSeals.c40(text)))).contains(text);
        }
    }

    @Test
    void c40KnowsTheShiftedSetsAndRefusesTheRest() {
        int shifted = 1_600 + 40 * 17 + 14 + 1;
        assertThat(C40.decode(Octets.of(new byte[] {(byte) (shifted >> 8), (byte) shifted})))
                .contains("<A");
        assertThat(C40.decode(Octets.ofHex("00"))).isEmpty();
        assertThat(C40.decode(Octets.ofHex("0000"))).isEmpty();
        assertThat(C40.decode(Octets.ofHex("FFFF"))).isEmpty();
        assertThat(C40.decode(Octets.ofHex("FE00"))).isEmpty();
    }

    @Test
    void daysAreReadAndNothingElse() {
        assertThat(SealDates.day(Octets.of(TestSeals.date(LocalDate.of(1957, 3, 25)))))
                .contains(LocalDate.of(1957, 3, 25));
        assertThat(SealDates.day(Octets.ofHex("000000"))).isEmpty();
        assertThat(SealDates.day(Octets.ofHex("FFFFFF"))).isEmpty();
        assertThat(SealDates.digits("20240927")).contains(LocalDate.of(2024, 9, 27));
        assertThat(SealDates.digits("20241327")).isEmpty();
        byte[] masked = TestSeals.masked(LocalDate.of(1900, 10, 1));
        masked[0] = 0b0011_0011;
        assertThat(SealDates.masked(Octets.of(masked))).contains("19xx-10-xx");
        byte[] time = Arrays.copyOfRange(
                ByteBuffer.allocate(8).putLong(9_27_1990_12_30_45L).array(), 2, 8);
        assertThat(SealDates.time(Octets.of(time)).map(Object::toString)).contains("1990-09-27T12:30:45");
        assertThat(SealDates.time(Octets.ofHex("FFFFFFFFFFFF"))).isEmpty();
    }

    @Test
    void base32GivesBackWhatWasWritten() {
        for (int length = 0; length < 20; length++) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) (i * 37 + 200);
            }
            String text = TestSeals.base32(bytes);
            assertThat(Base32.decode(text)).contains(Octets.of(bytes));
            assertThat(Base32.decode(text.toLowerCase(java.util.Locale.ROOT) + "=="))
                    .contains(Octets.of(bytes));
        }
        assertThat(Base32.decode("A")).isEmpty();
        assertThat(Base32.decode("AB1")).isEmpty();
    }

    @Test
    void whatWasCompressedComesOutUpToTheBound() throws MalformedSealException {
        byte[] most = new byte[Inflation.OUTPUT_BYTES_MAX];
        assertThat(Inflation.inflate(Octets.of(TestSeals.deflated(most))).length())
                .isEqualTo(most.length);
        byte[] tooMuch = new byte[Inflation.OUTPUT_BYTES_MAX + 1];
        assertThatThrownBy(() -> Inflation.inflate(Octets.of(TestSeals.deflated(tooMuch))))
                .isInstanceOfSatisfying(
                        MalformedSealException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("seal-too-long"));
        assertThatThrownBy(() -> Inflation.inflate(Octets.ofHex("0102030405")))
                .isInstanceOf(MalformedSealException.class);
    }

    @Test
    void jsonIsWrittenAsRfc8785Says() throws MalformedSealException {
        assertThat(canonical("{\"b\":[1,true,null,\"x\"],\"a\":{}}")).isEqualTo("{\"a\":{},\"b\":[1,true,null,\"x\"]}");
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
        assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(canonical("[]")).isEqualTo("[]");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptWritesThem() throws MalformedSealException {
        assertThat(canonical(
                        "[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0,1e21,1e20,1e-6,1e-7]"))
                .isEqualTo("[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100000000000000000000,0.000001,1e-7]");
        assertThat(CanonicalJson.number(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(CanonicalJson.number(-Double.MAX_VALUE)).isEqualTo("-1.7976931348623157e+308");
        assertThat(CanonicalJson.number(9007199254740992d)).isEqualTo("9007199254740992");
        assertThat(CanonicalJson.number(9.999999999999997e22)).isEqualTo("9.999999999999997e+22");
    }

    @Test
    void jsonIsReadStrictly() {
        for (String bad : List.of(
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e400",
                "tru",
                "\"\\x\"",
                "\"\u0001\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "[1] 2",
                "{a:1}",
                "'a'",
                "\"\\u12g4\"",
                "nul",
                "[1 2]")) {
            assertThatThrownBy(() -> JsonReader.read(bad)).as(bad).isInstanceOf(MalformedSealException.class);
        }
    }

    @Test
    void jsonIsReadUpToItsBoundsAndNotBeyond() throws MalformedSealException {
        int deepest = JsonReader.DEPTH_MAX;
        assertThat(JsonReader.read("[".repeat(deepest + 1) + "]".repeat(deepest + 1)))
                .isNotNull();
        assertTooLong("[".repeat(deepest + 2) + "]".repeat(deepest + 2));
        assertThat(JsonReader.read("[" + "1,".repeat(JsonReader.VALUES_MAX - 2) + "1]"))
                .isNotNull();
        assertTooLong("[" + "1,".repeat(JsonReader.VALUES_MAX - 1) + "1]");
        assertThat(JsonReader.read("1".repeat(JsonReader.NUMBER_LENGTH_MAX))).isNotNull();
        assertThatThrownBy(() -> JsonReader.read("1".repeat(JsonReader.NUMBER_LENGTH_MAX + 1)))
                .isInstanceOf(MalformedSealException.class);
    }

    @Test
    void aZoneOfFeaturesIsReadUpToItsBound() throws MalformedSealException {
        Octets most = Octets.of(new byte[2 * Bytes.FEATURES_MAX]);
        assertThat(new Bytes(most, 0).features(Bytes.Lengths.DER)).hasSize(Bytes.FEATURES_MAX);
        Octets tooMany = Octets.of(new byte[2 * Bytes.FEATURES_MAX + 2]);
        assertThatThrownBy(() -> new Bytes(tooMany, 0).features(Bytes.Lengths.DER))
                .isInstanceOfSatisfying(
                        MalformedSealException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("seal-too-long"));
    }

    private static void assertTooLong(String json) {
        assertThatThrownBy(() -> JsonReader.read(json))
                .isInstanceOfSatisfying(
                        MalformedSealException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("seal-too-long"));
    }

    private static String canonical(String json) throws MalformedSealException {
        String text = CanonicalJson.of(JsonReader.read(json));
        assertThat(CanonicalJson.of(JsonReader.read(text))).isEqualTo(text);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        return text;
    }
}
