package org.lintas.watchlist.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SipHashTests {

    /** Key 00 01 .. 0f of the reference program; output of an empty input. */
    @Test
    void agreesWithTheReferenceProgram() {
        SipHash.Fingerprint empty = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L).of(new byte[0], 0);

        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(empty.low()).putLong(empty.high());
        assertThat(HexFormat.of().formatHex(bytes.array())).isEqualTo("a3817f04ba25a8e66df67214c7550293");
    }

    @Test
    void everyByteAndTheLengthCount() {
        SipHash hash = new SipHash(1, 2);
        byte[] bytes = new byte[20];
        for (int length = 0; length < bytes.length; length++) {
            assertThat(hash.of(bytes, length)).isNotEqualTo(hash.of(bytes, length + 1));
            for (int at = 0; at < length; at++) {
                byte[] other = bytes.clone();
                other[at] = 1;
                assertThat(hash.of(other, length)).isNotEqualTo(hash.of(bytes, length));
            }
        }
    }
}
