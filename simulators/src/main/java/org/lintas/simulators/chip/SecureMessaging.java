package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintas.simulators.chip.CommandApdu.Header;

/**
 * Secure messaging of one session, the chip's side (Doc 9303-11, 9.8): opens protected commands, protects responses. Any error
 * ends the session; the caller must drop this object then.
 */
final class SecureMessaging {

    private static final int CRYPTOGRAM_PADDED = 0x87;
    private static final int CRYPTOGRAM_ODD_INSTRUCTION = 0x85;
    private static final int EXPECTED_LENGTH = 0x97;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;

    /** Padding-content indicator: padding method 2 (ISO/IEC 7816-4:2020, table 48). */
    private static final byte PADDED = 1;

    private final SessionKeys keys;
    private final byte[] counter;

    SecureMessaging(SessionKeys keys) {
        this.keys = keys;
        this.counter = keys.counter().clone();
    }

    /** The plain command inside a protected one. */
    CommandApdu open(CommandApdu secured) {
        increment();
        List<DataObject> objects = objects(secured.data());
        byte[] checksum = DataObject.find(objects, CHECKSUM)
                .orElseThrow(() -> new CommandRefusedException(StatusWord.SECURE_MESSAGING_OBJECT_MISSING));
        if (!Arrays.equals(checksum, checksum(commandInput(secured.header(), objects)))) {
            throw wrong();
        }
        Header header = secured.header();
        Header plain = new Header(header.cla() & ~0x0C, header.ins(), header.p1(), header.p2());
        int expected = DataObject.find(objects, EXPECTED_LENGTH)
                .map(SecureMessaging::expectedLength)
                .orElse(0);
        return new CommandApdu(plain, decrypted(objects), expected, secured.extended());
    }

    /** The response protected for the reader; {@code instruction} is that of the command it answers. */
    byte[] protect(ResponseApdu response, int instruction) {
        increment();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (response.data().length > 0) {
            body.writeBytes(encrypted(response.data(), isOdd(instruction)));
        }
        StatusWord status = response.status();
        body.writeBytes(DataObject.encode(STATUS, new byte[] {status.first(), status.second()}));
        byte[] checksum = checksum(body.toByteArray());
        body.writeBytes(DataObject.encode(CHECKSUM, checksum));
        return new ResponseApdu(body.toByteArray(), status).encoded();
    }

    /** The most plain bytes whose protected response fits in 256 bytes. */
    int plainBytesMaxInShortResponse() {
        return keys.suite().isTripleDes() ? 231 : 223;
    }

    private byte[] decrypted(List<DataObject> objects) {
        Optional<byte[]> odd = DataObject.find(objects, CRYPTOGRAM_ODD_INSTRUCTION);
        Optional<byte[]> padded = DataObject.find(objects, CRYPTOGRAM_PADDED).map(SecureMessaging::withoutIndicator);
        Optional<byte[]> cryptogram = odd.or(() -> padded);
        return cryptogram.map(this::decrypt).orElseGet(() -> new byte[0]);
    }

    private byte[] decrypt(byte[] cryptogram) {
        if (cryptogram.length == 0 || cryptogram.length % blockBytes() != 0) {
            throw wrong();
        }
        return Padding.remove(BlockCiphers.decrypt(keys.suite(), keys.encryption(), initial(), cryptogram));
    }

    private byte[] encrypted(byte[] plain, boolean odd) {
        byte[] padded = Padding.add(plain, blockBytes());
        byte[] cryptogram = BlockCiphers.encrypt(keys.suite(), keys.encryption(), initial(), padded);
        if (odd) {
            return DataObject.encode(CRYPTOGRAM_ODD_INSTRUCTION, cryptogram);
        }
        byte[] value = new byte[cryptogram.length + 1];
        value[0] = PADDED;
        System.arraycopy(cryptogram, 0, value, 1, cryptogram.length);
        return DataObject.encode(CRYPTOGRAM_PADDED, value);
    }

    private byte[] commandInput(Header header, List<DataObject> objects) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(Padding.add(header.encoded(), blockBytes()));
        objects.stream()
                .filter(object -> object.tag() != CHECKSUM)
                .forEach(object -> input.writeBytes(object.encoded()));
        return input.toByteArray();
    }

    private byte[] checksum(byte[] input) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(counter);
        all.writeBytes(input);
        byte[] padded = Padding.add(all.toByteArray(), blockBytes());
        return BlockCiphers.checksum(keys.suite(), keys.checksum(), padded);
    }

    /** Zero for 3DES, the encrypted counter for AES (Doc 9303-11, 9.8.6.1 and 9.8.7.1). */
    private byte[] initial() {
        return keys.suite().isTripleDes()
                ? new byte[blockBytes()]
                : BlockCiphers.encryptBlock(keys.suite(), keys.encryption(), counter);
    }

    private void increment() {
        int at = counter.length - 1;
        while (at >= 0 && ++counter[at] == 0) {
            at--;
        }
    }

    private int blockBytes() {
        return BlockCiphers.blockBytes(keys.suite());
    }

    private static List<DataObject> objects(byte[] data) {
        try {
            return DataObject.parse(data);
        } catch (CommandRefusedException e) {
            throw wrong();
        }
    }

    private static byte[] withoutIndicator(byte[] value) {
        if (value.length == 0 || value[0] != PADDED) {
            throw wrong();
        }
        return Arrays.copyOfRange(value, 1, value.length);
    }

    private static int expectedLength(byte[] value) {
        if (value.length == 1) {
            return value[0] == 0 ? 256 : value[0] & 0xFF;
        }
        if (value.length != 2) {
            throw wrong();
        }
        int length = ((value[0] & 0xFF) << 8) | (value[1] & 0xFF);
        return length == 0 ? 65_536 : length;
    }

    private static boolean isOdd(int instruction) {
        return (instruction & 1) == 1;
    }

    private static CommandRefusedException wrong() {
        return new CommandRefusedException(StatusWord.SECURE_MESSAGING_OBJECT_WRONG);
    }
}
