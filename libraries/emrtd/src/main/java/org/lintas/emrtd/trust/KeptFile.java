package org.lintas.emrtd.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Takes off a certificate or list what keeping it added: hexadecimal or base64 text without armour, a line's end after the last byte. */
final class KeptFile {

    /** What a sequence of more than 127 bytes, which all of them are, begins with (ITU-T X.690, 8.1.3.5). */
    private static final int SEQUENCE = 0x30;

    private static final int LONG_LENGTH = 0x80;

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f:\\s]++");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]++={0,2}\\s*+");

    private KeptFile() {}

    /** The bytes as they were; those of the file where they are no text and nothing follows them. */
    static byte[] content(byte[] file) {
        if (file.length < 2) {
            return file;
        }
        if (file[0] == SEQUENCE && (file[1] & LONG_LENGTH) != 0) {
            return withoutLineEnd(file);
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        try {
            if (HEXADECIMAL.matcher(text).matches()) {
                return HexFormat.of().parseHex(text.replaceAll("[:\\s]", ""));
            }
            return BASE64.matcher(text).matches() ? Base64.getMimeDecoder().decode(text) : file;
        } catch (IllegalArgumentException neither) {
            return file;
        }
    }

    /** Only what the length does not cover: the last byte of a signature may well look like a line's end. */
    private static byte[] withoutLineEnd(byte[] file) {
        int bytes = file[1] & ~LONG_LENGTH & 0xFF;
        if (bytes == 0 || bytes > 3 || file.length < 2 + bytes) {
            return file;
        }
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = (length << 8) | (file[2 + i] & 0xFF);
        }
        int end = 2 + bytes + length;
        if (end >= file.length) {
            return file;
        }
        for (int i = end; i < file.length; i++) {
            if (file[i] != '\n' && file[i] != '\r') {
                return file;
            }
        }
        return Arrays.copyOf(file, end);
    }
}
