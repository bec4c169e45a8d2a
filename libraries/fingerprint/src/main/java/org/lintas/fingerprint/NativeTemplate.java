package org.lintas.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintas.fingerprint.Minutia.Kind;

/**
 * The matcher's own templates: a CBOR map (RFC 8949) of version, width, height, positionsX, positionsY, directions (single precision,
 * radians) and types ("E" and "B"). Read and written by code of ours, so that the matcher gets nothing that a stranger wrote.
 */
final class NativeTemplate {

    /** Longest file, in bytes: 255 minutiae take 255 times 12, and the names. */
    static final int LENGTH_MAX = 8 * 1_024;

    private static final String VERSION = "3.18.1-java";

    /** A map of indefinite length, then the text "version" of 7 bytes. */
    private static final int MAP_OF_UNKNOWN_LENGTH = 0xBF;

    private static final int MAP_OF_SEVEN = 0xA7;
    private static final int TEXT_OF_SEVEN = 0x67;

    private static final int MAJOR_TEXT = 3;
    private static final int MAJOR_ARRAY = 4;
    private static final int SINGLE = 0xFA;

    private NativeTemplate() {}

    static boolean begins(byte[] bytes) {
        if (bytes.length < 9) {
            return false;
        }
        int map = bytes[0] & 0xFF;
        return (map == MAP_OF_UNKNOWN_LENGTH || map == MAP_OF_SEVEN)
                && bytes[1] == TEXT_OF_SEVEN
                && new String(bytes, 2, 7, StandardCharsets.US_ASCII).equals("version");
    }

    static FingerTemplate read(byte[] bytes) throws UnreadableTemplate {
        if (bytes.length > LENGTH_MAX) {
            throw new UnreadableTemplate("a template of " + bytes.length + " bytes, at most " + LENGTH_MAX);
        }
        Parts parts = new Parts();
        parts.read(new CborBytes(bytes));
        try {
            return parts.template();
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableTemplate(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    static byte[] write(FingerTemplate template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Minutia> minutiae = template.minutiae();
        out.write(MAP_OF_SEVEN);
        text(out, "version");
        text(out, VERSION);
        text(out, "width");
        integer(out, template.width());
        text(out, "height");
        integer(out, template.height());
        text(out, "positionsX");
        head(out, MAJOR_ARRAY, minutiae.size());
        minutiae.forEach(minutia -> integer(out, minutia.x()));
        text(out, "positionsY");
        head(out, MAJOR_ARRAY, minutiae.size());
        minutiae.forEach(minutia -> integer(out, minutia.y()));
        text(out, "directions");
        head(out, MAJOR_ARRAY, minutiae.size());
        minutiae.forEach(minutia -> single(out, minutia.direction()));
        text(out, "types");
        StringBuilder types = new StringBuilder();
        minutiae.forEach(minutia -> types.append(minutia.kind() == Kind.ENDING ? 'E' : 'B'));
        text(out, types.toString());
        return out.toByteArray();
    }

    /** The fields as they come; any order. */
    private static final class Parts {

        private int width;
        private int height;
        private List<Integer> across = List.of();
        private List<Integer> down = List.of();
        private List<Float> directions = List.of();
        private String types = "";

        void read(CborBytes cbor) throws UnreadableTemplate {
            int fields = cbor.mapSize();
            for (int i = 0; i < fields && !cbor.atEndOfMap(); i++) {
                String name = cbor.text();
                switch (name) {
                    case "version" -> cbor.text();
                    case "width" -> width = cbor.integer();
                    case "height" -> height = cbor.integer();
                    case "positionsX" -> across = cbor.integers();
                    case "positionsY" -> down = cbor.integers();
                    case "directions" -> directions = cbor.numbers();
                    case "types" -> types = cbor.text();
                    default -> throw new UnreadableTemplate("unknown field " + name);
                }
            }
        }

        FingerTemplate template() throws UnreadableTemplate {
            int count = across.size();
            if (down.size() != count || directions.size() != count || types.length() != count) {
                throw new UnreadableTemplate("lists of different lengths");
            }
            List<Minutia> minutiae = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                minutiae.add(new Minutia(across.get(i), down.get(i), directions.get(i), kind(types.charAt(i))));
            }
            return new FingerTemplate(width, height, minutiae);
        }

        private static Kind kind(char type) throws UnreadableTemplate {
            return switch (type) {
                case 'E' -> Kind.ENDING;
                case 'B' -> Kind.BIFURCATION;
                default -> throw new UnreadableTemplate("a minutia of kind " + type);
            };
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        head(out, MAJOR_TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    /** Negative whole numbers are of major type 1 and stand for -1 minus what is written. */
    private static void integer(ByteArrayOutputStream out, int value) {
        head(out, value < 0 ? 1 : 0, value < 0 ? -1 - value : value);
    }

    private static void single(ByteArrayOutputStream out, double value) {
        float rounded = (float) value;
        int bits = Float.floatToIntBits(rounded < (float) (2 * Math.PI) ? rounded : 0);
        out.write(SINGLE);
        out.write(bits >> 24);
        out.write(bits >> 16);
        out.write(bits >> 8);
        out.write(bits);
    }

    private static void head(ByteArrayOutputStream out, int major, int value) {
        if (value < 24) {
            out.write(major << 5 | value);
        } else if (value < 256) {
            out.write(major << 5 | 24);
            out.write(value);
        } else {
            out.write(major << 5 | 25);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
