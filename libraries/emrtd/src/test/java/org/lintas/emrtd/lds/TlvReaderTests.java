package org.lintas.emrtd.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.specimens.TestTlv;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class TlvReaderTests {

    private static TlvReader reader(byte[] bytes) throws MalformedLdsException {
        return new TlvReader(Octets.of(bytes));
    }

    private static void assertMalformed(byte[] bytes, int offset) {
        assertThatExceptionOfType(MalformedLdsException.class)
                .isThrownBy(() -> reader(bytes).next())
                .satisfies(thrown -> assertThat(thrown.offset()).isEqualTo(offset));
    }

    @Test
    void readsEveryFormOfTagAndLength() throws MalformedLdsException {
        TlvReader reader = reader(new byte[] {
            0x61,
            0x01,
            0x05,
            0x7F,
            0x61,
            (byte) 0x81,
            0x01,
            0x06,
            0x5F,
            (byte) 0x81,
            0x01,
            0x00,
            0x04,
            (byte) 0x82,
            0,
            0
        });
        assertThat(reader.next()).isEqualTo(new Tlv(0x61, 0, 2, 1));
        assertThat(reader.next()).isEqualTo(new Tlv(0x7F61, 3, 7, 1));
        assertThat(reader.next()).isEqualTo(new Tlv(0x5F8101, 8, 12, 0));
        assertThat(reader.next()).isEqualTo(new Tlv(0x04, 12, 16, 0));
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void knowsWhatIsConstructed() {
        assertThat(new Tlv(0x61, 0, 0, 0).constructed()).isTrue();
        assertThat(new Tlv(0x7F61, 0, 0, 0).constructed()).isTrue();
        assertThat(new Tlv(0x5F2E, 0, 0, 0).constructed()).isFalse();
        assertThat(new Tlv(0x04, 0, 0, 0).constructed()).isFalse();
    }

    @Test
    void readsWhatIsWritten() {
        Property.forAll(Gen.bytes(0, 400), value -> {
            TlvReader reader = reader(TestTlv.of(0x5F2E, value));
            Tlv tlv = reader.next(0x5F2E);
            assertThat(reader.value(tlv).toByteArray()).isEqualTo(value);
            assertThat(reader.hasNext()).isFalse();
        });
    }

    @Test
    void refusesWhatIsCutOff() {
        byte[] whole = TestTlv.of(0x7F61, new byte[300]);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(MalformedLdsException.class)
                    .isThrownBy(() -> reader(part).next());
        }
    }

    @Test
    void refusesIndefiniteAndOverlongLengths() {
        assertMalformed(new byte[] {0x30, (byte) 0x80, 0, 0}, 1);
        assertMalformed(new byte[] {0x30, (byte) 0x85, 0, 0, 0, 0, 1, 0}, 1);
        assertMalformed(new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1}, 1);
        assertMalformed(new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1}, 1);
    }

    @Test
    void refusesTheFirstTagByteTooMany() throws MalformedLdsException {
        assertThat(reader(new byte[] {0x5F, (byte) 0x81, 0x01, 0x00}).next().tag())
                .isEqualTo(0x5F8101);
        assertMalformed(new byte[] {0x5F, (byte) 0x81, (byte) 0x81, 0x01, 0x00}, 0);
    }

    @Test
    void refusesTheFirstByteOfAFileTooMany() throws MalformedLdsException {
        byte[] header = {0x75, (byte) 0x83, 0x0F, -1, -5};
        byte[] longest = Arrays.copyOf(header, TlvReader.INPUT_BYTES_MAX);
        assertThat(reader(longest).next().totalLength()).isEqualTo(TlvReader.INPUT_BYTES_MAX);
        byte[] longer = Arrays.copyOf(header, TlvReader.INPUT_BYTES_MAX + 1);
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(() -> reader(longer));
    }

    @Test
    void refusesTheFirstSiblingTooMany() throws MalformedLdsException {
        TlvReader reader = reader(new byte[2 * (TlvReader.SIBLINGS_MAX + 1)]);
        for (int i = 0; i < TlvReader.SIBLINGS_MAX; i++) {
            reader.next();
        }
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(reader::next);
    }

    @Test
    void refusesTheFirstNestingTooDeep() throws MalformedLdsException {
        byte[] nested = new byte[0];
        for (int i = 0; i <= TlvReader.NESTING_MAX; i++) {
            nested = TestTlv.of(0x30, nested);
        }
        TlvReader reader = reader(nested);
        for (int i = 0; i < TlvReader.NESTING_MAX; i++) {
            reader = reader.inside(reader.next());
        }
        TlvReader deepest = reader;
        Tlv last = deepest.next();
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(() -> deepest.inside(last));
    }

    @Test
    void octetsAreImmutableAndEqualByContent() {
        byte[] bytes = {1, 2, 3};
        Octets octets = Octets.of(bytes);
        bytes[0] = 9;
        octets.toByteArray()[1] = 9;
        assertThat(octets).isEqualTo(Octets.ofHex("010203")).hasSameHashCodeAs(Octets.ofHex("010203"));
        assertThat(octets.hex()).isEqualTo("010203");
        assertThat(octets.slice(1, 1)).isEqualTo(Octets.ofHex("02"));
        assertThat(octets.startsWith(Octets.ofHex("0102"))).isTrue();
        assertThat(octets).hasToString("3 bytes");
        assertThat(octets.sha256()).startsWith("039058c6f2c0cb49");
    }

    /** Several data objects one after the other. */
    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
