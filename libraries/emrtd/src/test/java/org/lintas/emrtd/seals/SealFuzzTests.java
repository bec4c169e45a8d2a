package org.lintas.emrtd.seals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lintas.emrtd.lds.Octets;

/** Seals made of anything: each parser gives a result or its one failure, and nothing else. */
class SealFuzzTests {

    private static final SealReader READER = new SealReader(SealDefinitions.standard());

    /** A parser of this package. */
    @FunctionalInterface
    private interface Parser {
        Object parse() throws MalformedSealException;
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

    @FuzzTest(maxDuration = "10s")
    void readsAnyInput(byte[] data) {
        parse(() -> READER.read(Octets.of(data), TestSeals.TODAY));
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyVisibleDigitalSeal(byte[] data) {
        parse(() -> READER.read(Octets.of(after(new byte[] {(byte) 0xDC, 3}, data)), TestSeals.TODAY));
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyMessageZone(byte[] data) {
        parse(() -> READER.read(Octets.of(after(TestSeals.head(0x5D01), data)), TestSeals.TODAY));
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyBarcodeStructure(byte[] data) {
        String flags = data.length % 2 == 0 ? "RDB1B" : "RDB1D";
        parse(() -> READER.read(
                Octets.of((flags + TestSeals.base32(data)).getBytes(StandardCharsets.US_ASCII)), TestSeals.TODAY));
    }

    @FuzzTest(maxDuration = "10s")
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
