package org.lintas.simulators.chip;

import java.util.Arrays;

/**
 * A command APDU (ISO/IEC 7816-4:2020, 5.2) in any of its cases, short or extended.
 *
 * @param header CLA, INS, P1, P2
 * @param data command data, 0-65,535 bytes
 * @param expected Ne: the most response bytes the reader takes, 0-65,536; 0 when no Le field is there
 * @param extended whether the length fields are extended, so that the response may be longer than 256 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Lives for one command and is never compared.
record CommandApdu(Header header, byte[] data, int expected, boolean extended) {

    /** Longest command: header, extended Lc, 65,535 bytes, extended Le (ISO/IEC 7816-4, 5.2). */
    static final int BYTES_MAX = 4 + 3 + 0xFFFF + 2;

    /** CLA, INS, P1, P2, each 0-255. */
    record Header(int cla, int ins, int p1, int p2) {

        int parameters() {
            return (p1 << 8) | p2;
        }

        byte[] encoded() {
            return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
        }
    }

    /** Reads one; {@link StatusWord#WRONG_LENGTH} when the lengths do not fit. */
    static CommandApdu parse(byte[] bytes) {
        if (bytes.length < 4 || bytes.length > BYTES_MAX) {
            throw wrongLength();
        }
        Header header = new Header(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF);
        if (bytes.length == 4) {
            return new CommandApdu(header, new byte[0], 0, false);
        }
        boolean extended = bytes[4] == 0 && bytes.length >= 7;
        return extended ? parseExtended(header, bytes) : parseShort(header, bytes);
    }

    private static CommandApdu parseShort(Header header, byte[] bytes) {
        int first = bytes[4] & 0xFF;
        if (bytes.length == 5) {
            return new CommandApdu(header, new byte[0], first == 0 ? 256 : first, false);
        }
        int end = 5 + first;
        if (first == 0 || bytes.length < end || bytes.length > end + 1) {
            throw wrongLength();
        }
        int expected = bytes.length == end ? 0 : shortExpected(bytes[end]);
        return new CommandApdu(header, Arrays.copyOfRange(bytes, 5, end), expected, false);
    }

    private static CommandApdu parseExtended(Header header, byte[] bytes) {
        int first = number(bytes, 5);
        if (bytes.length == 7) {
            return new CommandApdu(header, new byte[0], first == 0 ? 65_536 : first, true);
        }
        int end = 7 + first;
        if (first == 0 || (bytes.length != end && bytes.length != end + 2)) {
            throw wrongLength();
        }
        int expected = 0;
        if (bytes.length == end + 2) {
            int last = number(bytes, end);
            expected = last == 0 ? 65_536 : last;
        }
        return new CommandApdu(header, Arrays.copyOfRange(bytes, 7, end), expected, true);
    }

    private static int shortExpected(byte le) {
        return le == 0 ? 256 : le & 0xFF;
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static CommandRefusedException wrongLength() {
        return new CommandRefusedException(StatusWord.WRONG_LENGTH);
    }
}
