package org.lintas.emrtd;

import java.io.ByteArrayOutputStream;
import net.sf.scuba.smartcards.CommandAPDU;
import org.lintas.emrtd.ChipErrorException.Kind;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.Tlv;
import org.lintas.emrtd.lds.TlvReader;

/**
 * Reads whole files by SELECT and READ BINARY, or by READ BINARY with a short identifier where the chip does not know SELECT; the
 * length is what the file's first tag says.
 */
final class FileReader {

    /** Longest file in bytes: the largest EF.DG2 seen are below 100 kB; five times that, as a power of two. */
    static final int FILE_BYTES_MAX = 512 << 10;

    /** Bytes read first: tag of at most 2, length of at most 4, and two to spare; what every reader asks for. */
    private static final int HEADER_BYTES = 8;

    /** From this offset READ BINARY needs its odd instruction (ISO/IEC 7816-4, 11.2.3). */
    private static final int ODD_INSTRUCTION_OFFSET = 0x8000;

    /** Bit of the first parameter that says: a short identifier follows (ISO/IEC 7816-4, 11.2.2). */
    private static final int SHORT_IDENTIFIER = 0x80;

    private static final int READ_BINARY = 0xB0;
    private static final int READ_BINARY_ODD = 0xB1;
    private static final int OFFSET_OBJECT = 0x54;
    private static final int DATA_OBJECT = 0x53;

    /** Bytes that tag and length of the data object add to an answer of the odd instruction. */
    private static final int DATA_OBJECT_HEADER_BYTES = 4;

    private final ChipConversation chip;
    private final int blockBytes;

    FileReader(ChipConversation chip, int blockBytes) {
        this.chip = chip;
        this.blockBytes = chip.extendedLength() ? blockBytes : Math.min(blockBytes, ReadingPlan.BLOCK_BYTES_SHORT);
    }

    Octets read(ElementaryFile file) throws ChipErrorException, ChipLostException {
        byte[] header = begin(file, HEADER_BYTES);
        int length = fileLength(file, header);
        ByteArrayOutputStream content = new ByteArrayOutputStream(length);
        content.write(header, 0, Math.min(header.length, length));
        while (content.size() < length) {
            byte[] block = readBlock(content.size(), Math.min(blockBytes, length - content.size()));
            content.write(block, 0, Math.min(block.length, length - content.size()));
        }
        return Octets.of(content.toByteArray());
    }

    /** Reads a file whose tag does not say its length, at most this many bytes, which must fit in one block. */
    Octets readWhole(ElementaryFile file, int bytesMax) throws ChipErrorException, ChipLostException {
        return Octets.of(begin(file, bytesMax));
    }

    /** The beginning of a file, which is then the current one. */
    private byte[] begin(ElementaryFile file, int length) throws ChipErrorException, ChipLostException {
        try {
            chip.select(file);
        } catch (ChipErrorException refused) {
            if (!refused.instructionUnknown()) {
                throw refused;
            }
            int parameter = SHORT_IDENTIFIER | file.shortIdentifier();
            return chip.send(new CommandAPDU(0x00, READ_BINARY, parameter, 0x00, length));
        }
        return readBlock(0, length);
    }

    private byte[] readBlock(int offset, int length) throws ChipErrorException, ChipLostException {
        byte[] block = offset < ODD_INSTRUCTION_OFFSET
                ? chip.send(new CommandAPDU(0x00, READ_BINARY, offset >> 8, offset & 0xFF, length))
                : readFar(offset, length);
        if (block.length == 0) {
            throw new ChipErrorException(Kind.MALFORMED, 0, "empty block at %d".formatted(offset));
        }
        return block;
    }

    private byte[] readFar(int offset, int length) throws ChipErrorException, ChipLostException {
        byte[] where = offset <= 0xFFFF
                ? new byte[] {OFFSET_OBJECT, 2, (byte) (offset >> 8), (byte) offset}
                : new byte[] {OFFSET_OBJECT, 3, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset};
        int asked = Math.min(length, blockBytes - DATA_OBJECT_HEADER_BYTES) + DATA_OBJECT_HEADER_BYTES;
        byte[] answer = chip.send(new CommandAPDU(0x00, READ_BINARY_ODD, 0x00, 0x00, where, asked));
        try {
            TlvReader reader = new TlvReader(Octets.of(answer));
            Tlv data = reader.next(DATA_OBJECT);
            return reader.value(data).toByteArray();
        } catch (MalformedLdsException malformed) {
            throw new ChipErrorException(Kind.MALFORMED, 0, "block at %d".formatted(offset));
        }
    }

    /** Bytes of the file from tag to end, as its beginning says. */
    private static int fileLength(ElementaryFile file, byte[] header) throws ChipErrorException {
        int tagBytes = (header[0] & 0x1F) == 0x1F ? 2 : 1;
        if (header.length <= tagBytes) {
            throw new ChipErrorException(Kind.MALFORMED, 0, "%s has no length".formatted(file.name()));
        }
        int first = header[tagBytes] & 0xFF;
        int lengthBytes = first < 0x80 ? 0 : first & 0x7F;
        if (first == 0x80 || lengthBytes > 4 || header.length < tagBytes + 1 + lengthBytes) {
            throw new ChipErrorException(Kind.MALFORMED, 0, "%s has a bad length".formatted(file.name()));
        }
        long length = lengthBytes == 0 ? first : 0;
        for (int i = 1; i <= lengthBytes; i++) {
            length = (length << 8) | (header[tagBytes + i] & 0xFF);
        }
        long total = tagBytes + 1 + lengthBytes + length;
        if (total > FILE_BYTES_MAX) {
            throw new ChipErrorException(Kind.MALFORMED, 0, "%s of %d bytes".formatted(file.name(), total));
        }
        return (int) total;
    }
}
