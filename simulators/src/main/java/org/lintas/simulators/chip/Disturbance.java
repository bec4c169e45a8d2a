package org.lintas.simulators.chip;

import java.util.Arrays;

/** In what way one response is not what the chip meant; its status word stays unless said. */
public enum Disturbance {
    /** The last byte of the data is changed: with secure messaging, of the checksum. */
    WRONG_CHECKSUM,
    /** The response before comes again, as one of an old session counter would. */
    REPLAYED,
    /** The second half of the data is missing. */
    CUT_OFF,
    /** All data is missing. */
    BARE_STATUS,
    /** The data is followed by four bytes more. */
    PROLONGED,
    /** The length of the first data object is one too large. */
    LENGTH_TOO_LARGE,
    /** The length of the first data object is one too small. */
    LENGTH_TOO_SMALL,
    /** The length of the first data object claims two gigabytes. */
    LENGTH_ABSURD,
    /** The first data object has another tag. */
    WRONG_TAG,
    /** Nothing comes, not even a status word. */
    NOTHING,
    /** One byte comes. */
    HALF_STATUS;

    private static final int STATUS_BYTES = 2;

    byte[] disturb(byte[] response, byte[] before) {
        int dataBytes = Math.max(response.length - STATUS_BYTES, 0);
        return switch (this) {
            case WRONG_CHECKSUM -> changed(response, dataBytes - 1, 1);
            case REPLAYED -> before.length == 0 ? response : before.clone();
            case CUT_OFF -> joined(Arrays.copyOf(response, dataBytes / 2), new byte[0], response);
            case BARE_STATUS -> joined(new byte[0], new byte[0], response);
            case PROLONGED -> joined(Arrays.copyOf(response, dataBytes), new byte[] {0x5A, 2, 1, 2}, response);
            case LENGTH_TOO_LARGE -> changed(response, lengthAt(response), 1);
            case LENGTH_TOO_SMALL -> changed(response, lengthAt(response), -1);
            case LENGTH_ABSURD -> absurd(response);
            case WRONG_TAG -> changed(response, dataBytes == 0 ? -1 : 0, 2);
            case NOTHING -> new byte[0];
            case HALF_STATUS -> Arrays.copyOf(response, 1);
        };
    }

    /** Index of the last byte of the first data object's length; -1 when there is none. */
    private static int lengthAt(byte[] response) {
        if (response.length < STATUS_BYTES + 2) {
            return -1;
        }
        int at = (response[0] & 0x1F) == 0x1F ? 2 : 1;
        int following = (response[at] & 0x80) == 0 ? 0 : response[at] & 0x7F;
        return Math.min(at + following, response.length - STATUS_BYTES - 1);
    }

    private static byte[] absurd(byte[] response) {
        byte[] data = Arrays.copyOf(response, Math.max(response.length - STATUS_BYTES, 0));
        byte tag = data.length == 0 ? 0x7C : data[0];
        return joined(new byte[] {tag, (byte) 0x84, 0x7F, -1, -1, -1}, data, response);
    }

    private static byte[] changed(byte[] response, int index, int by) {
        byte[] other = response.clone();
        if (index >= 0) {
            other[index] = (byte) (other[index] + by);
        }
        return other;
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] response) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + STATUS_BYTES);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(response, response.length - STATUS_BYTES, all, first.length + second.length, STATUS_BYTES);
        return all;
    }
}
