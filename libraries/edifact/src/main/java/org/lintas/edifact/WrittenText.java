package org.lintas.edifact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The characters of an input that is no EDIFACT, and where they stand in its bytes. */
final class WrittenText {

    private static final int STEP_BITS = 12;

    final String characters;
    private final int[] steps;
    private final boolean wide;

    private WrittenText(String characters, boolean wide) {
        this.characters = characters;
        this.steps = new int[(characters.length() >> STEP_BITS) + 1];
        int offset = 0;
        for (int at = 0; at < characters.length(); at++) {
            if ((at & ((1 << STEP_BITS) - 1)) == 0) {
                steps[at >> STEP_BITS] = offset;
            }
            offset += wide ? width(characters.charAt(at)) : 1;
        }
        this.wide = wide;
    }

    /** UTF-8, or ISO 8859-1 if it is not that. */
    static WrittenText of(byte[] bytes) {
        try {
            return new WrittenText(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    true);
        } catch (CharacterCodingException other) {
            return new WrittenText(new String(bytes, StandardCharsets.ISO_8859_1), false);
        }
    }

    /** Whether the first character that is no blank begins a tag. */
    static boolean begins(byte[] bytes) {
        int at = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    /** Behind the tag that begins here: behind the first bracket that is in no value. */
    int tagEnd(int start) {
        char quote = 0;
        for (int at = start; at < characters.length(); at++) {
            char each = characters.charAt(at);
            if (quote == 0 && each == '>') {
                return at + 1;
            }
            if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            }
        }
        return characters.length();
    }

    /** The offset in bytes of a character; past the end that of the end. */
    int offset(int character) {
        int to = Math.clamp(character, 0, characters.length());
        int step = Math.min(to >> STEP_BITS, steps.length - 1);
        int offset = steps[step];
        for (int at = step << STEP_BITS; at < to; at++) {
            offset += wide ? width(characters.charAt(at)) : 1;
        }
        return offset;
    }

    /** Bytes in UTF-8; of a pair of surrogates the first has all. */
    private static int width(char each) {
        if (each < 0x80) {
            return 1;
        }
        if (each < 0x800) {
            return 2;
        }
        if (Character.isHighSurrogate(each)) {
            return 4;
        }
        return Character.isLowSurrogate(each) ? 0 : 3;
    }
}
