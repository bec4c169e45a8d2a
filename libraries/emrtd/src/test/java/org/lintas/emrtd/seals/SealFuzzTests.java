package org.lintas.emrtd.seals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestSigning;

/** Seals made of anything, and real ones altered: each parser gives a result or its one failure, and nothing else. */
class SealFuzzTests {

    private static final SealReader READER = new SealReader(SealDefinitions.standard());

    /** A parser of this package. */
    @FunctionalInterface
    private interface Parser {
        Object parse() throws MalformedSealException;
    }

    static Stream<byte[]> seals() {
        TestSeals seals = new TestSeals(TestSigning.ECDSA_P256);
        return Stream.of(
                seals.visa().toByteArray(),
                utf8(seals.idb(TestSeals.feature(1, TestSeals.c40(TestSeals.TD2)), true, false)),
                utf8(seals.idb(TestSeals.feature(1, TestSeals.c40(TestSeals.TD2)), false, true)),
                utf8(seals.nonConstrained(TestSeals.VACCINATION, "ES256")));
    }

    static Stream<byte[]> afterTheVersion() {
        byte[] visa = new TestSeals(TestSigning.ECDSA_P256).visa().toByteArray();
        return Stream.of(Arrays.copyOfRange(visa, 2, visa.length));
    }

    static Stream<byte[]> messageZones() {
        byte[] visa = new TestSeals(TestSigning.ECDSA_P256).visa().toByteArray();
        return Stream.of(Arrays.copyOfRange(visa, TestSeals.head(0x5D01).length, visa.length));
    }

    static Stream<byte[]> barcodeStructures() {
        TestSeals seals = new TestSeals(TestSigning.ECDSA_P256);
        byte[] signed = TestSeals.joined(seals.idbHead(1), TestSeals.feature(0x61, TestSeals.feature(2, new byte[4])));
        byte[] whole = TestSeals.joined(signed, TestSeals.feature(0x7F, seals.plain(signed)));
        return Stream.of(whole, TestSeals.deflated(whole));
    }

    static Stream<byte[]> documents() {
        return Stream.of(
                utf8(TestSeals.VACCINATION), utf8("[1,-2.5e3,\"\\u00e9\\n\",{\"a\":null,\"b\":[true,false]}]"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void parse(Parser parser) {
        try {
            if (parser.parse() == null) {
                throw new AssertionError("no result");
            }
        } catch (MalformedSealException allowed) {
            if (allowed.offset() < 0 || allowed.code().isEmpty()) {
                throw new AssertionError("a failure without place or code", allowed);
            }
        }
    }

    private static byte[] after(byte[] start, byte[] data) {
        return TestSeals.joined(start, data);
    }

    @MethodSource("seals")
    @FuzzTest(maxDuration = "10m")
    void readsAnyInput(byte[] data) {
        parse(() -> READER.read(Octets.of(data), TestSeals.TODAY));
    }

    @MethodSource("afterTheVersion")
    @FuzzTest(maxDuration = "10m")
    void readsAnyVisibleDigitalSeal(byte[] data) {
        parse(() -> READER.read(Octets.of(after(new byte[] {(byte) 0xDC, 3}, data)), TestSeals.TODAY));
    }

    @MethodSource("messageZones")
    @FuzzTest(maxDuration = "10m")
    void readsAnyMessageZone(byte[] data) {
        parse(() -> READER.read(Octets.of(after(TestSeals.head(0x5D01), data)), TestSeals.TODAY));
    }

    @MethodSource("barcodeStructures")
    @FuzzTest(maxDuration = "10m")
    void readsAnyBarcodeStructure(byte[] data) {
        String flags = data.length % 2 == 0 ? "RDB1B" : "RDB1D";
        parse(() -> READER.read(
                Octets.of((flags + TestSeals.base32(data)).getBytes(StandardCharsets.US_ASCII)), TestSeals.TODAY));
    }

    @MethodSource("documents")
    @FuzzTest(maxDuration = "10m")
    void readsAnyJson(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        parse(() -> {
            String canonical = CanonicalJson.of(JsonReader.read(text));
            if (!CanonicalJson.of(JsonReader.read(canonical)).equals(canonical)) {
                throw new AssertionError("canonical text changes when it is read again");
            }
            return canonical;
        });
    }
}
