package org.lintas.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The few kinds of CBOR values (RFC 8949 section 3) that a template has, read in order; anything else is refused where it stands. */
final class CborBytes {

    /** Most elements of a list and letters of a text: one for each minutia. */
    static final int ELEMENTS_MAX = FingerTemplate.MINUTIAE_MAX;

    private static final int MAP = 5;
    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xFF;
    private static final int HALF = 0xF9;
    private static final int SINGLE = 0xFA;
    private static final int DOUBLE = 0xFB;

    private final byte[] bytes;
    private int at;

    CborBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many fields the map has that begins here; the most there can be if it does not say. */
    int mapSize() throws UnreadableTemplate {
        int first = next();
        if (first >> 5 != MAP) {
            throw new UnreadableTemplate("no map at byte " + (at - 1));
        }
        return (first & 31) == INDEFINITE ? ELEMENTS_MAX : size(first);
    }

    /** Whether a map of unknown length ends here. */
    boolean atEndOfMap() throws UnreadableTemplate {
        boolean ends = at < bytes.length && (bytes[at] & 0xFF) == BREAK;
        if (ends) {
            next();
        }
        return ends;
    }

    String text() throws UnreadableTemplate {
        int first = next();
        if (first >> 5 != 3) {
            throw new UnreadableTemplate("no text at byte " + (at - 1));
        }
        int length = size(first);
        if (length > bytes.length - at) {
            throw new UnreadableTemplate("text cut short at byte " + at);
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    int integer() throws UnreadableTemplate {
        int first = next();
        return switch (first >> 5) {
            case 0 -> argument(first);
            case 1 -> -1 - argument(first);
            default -> throw new UnreadableTemplate("no whole number at byte " + (at - 1));
        };
    }

    List<Integer> integers() throws UnreadableTemplate {
        int size = listSize();
        List<Integer> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(integer());
        }
        return values;
    }

    /** Numbers of any precision; whole ones too. */
    List<Float> numbers() throws UnreadableTemplate {
        int size = listSize();
        List<Float> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(number());
        }
        return values;
    }

    private float number() throws UnreadableTemplate {
        int first = at < bytes.length ? bytes[at] & 0xFF : 0;
        return switch (first) {
            case HALF -> Float.float16ToFloat((short) bits(2));
            case SINGLE -> Float.intBitsToFloat((int) bits(4));
            case DOUBLE -> (float) Double.longBitsToDouble(bits(8));
            default -> integer();
        };
    }

    /** The bytes behind the first one. */
    private long bits(int count) throws UnreadableTemplate {
        next();
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits = bits << 8 | next();
        }
        return bits;
    }

    private int listSize() throws UnreadableTemplate {
        int first = next();
        if (first >> 5 != 4) {
            throw new UnreadableTemplate("no list at byte " + (at - 1));
        }
        return size(first);
    }

    private int size(int first) throws UnreadableTemplate {
        int size = argument(first);
        if (size > ELEMENTS_MAX) {
            throw new UnreadableTemplate(size + " elements, at most " + ELEMENTS_MAX);
        }
        return size;
    }

    /** The number of a head: in its low bits, or in one or two bytes behind it. More is more than any field may have. */
    private int argument(int first) throws UnreadableTemplate {
        int low = first & 31;
        return switch (low) {
            case 24 -> next();
            case 25 -> next() << 8 | next();
            case 26, 27, 28, 29, 30, INDEFINITE ->
                throw new UnreadableTemplate("a number too large at byte " + (at - 1));
            default -> low;
        };
    }

    private int next() throws UnreadableTemplate {
        if (at >= bytes.length) {
            throw new UnreadableTemplate("cut short at byte " + at);
        }
        return bytes[at++] & 0xFF;
    }
}
