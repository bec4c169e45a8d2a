package org.lintas.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The first 40 bytes of a file of frames: kind 8, version 4, the log's identity 16, first index 8, CRC-32C 4. */
record FileHeader(Kind kind, LogIdentity identity, long firstIndex) {

    static final int BYTES = 40;

    private static final int VERSION = 1;

    /** What the frames of a file hold. */
    enum Kind {
        ENTRIES("LINTASLG"),
        HEADS("LINTASTH");

        private final String magic;

        Kind(String magic) {
            this.magic = magic;
        }
    }

    ByteBuffer encoded() {
        ByteBuffer header = ByteBuffer.allocate(BYTES)
                .put(kind.magic.getBytes(StandardCharsets.US_ASCII))
                .putInt(VERSION)
                .put(identity.bytes())
                .putLong(firstIndex);
        CRC32C checksum = new CRC32C();
        checksum.update(header.duplicate().flip());
        return header.putInt((int) checksum.getValue()).flip();
    }

    /** Whether the file begins with exactly this header. */
    boolean begins(PositionedBytes file) throws IOException {
        return file.size() >= BYTES && file.at(0, BYTES).equals(encoded());
    }
}
