package org.lintas.emrtd.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * EF.DG1: the machine readable zone as the chip holds it (Doc 9303-10, 8th edition, 4.7.1).
 *
 * @param text without line breaks: 90 characters (TD1), 72 (TD2) or 88 (TD3), of {@code A-Z 0-9 <}
 */
public record MrzData(String text) {

    private static final int TAG = 0x61;
    private static final int MRZ = 0x5F1F;

    /** Characters of the zones of Doc 9303-4, -5 and -6. */
    private static final int TD1 = 90;

    private static final int TD2 = 72;
    private static final int TD3 = 88;

    /** Refuses any other length or character. */
    public MrzData {
        boolean wrong = lineLength(text.length()) == 0;
        for (int i = 0; i < text.length(); i++) {
            wrong |= !allowed(text.charAt(i));
        }
        if (wrong) {
            throw new IllegalArgumentException("not the text of a machine readable zone");
        }
    }

    /**
     * Reads EF.DG1.
     *
     * @throws MalformedLdsException if it is not one, or its text is none of a machine readable zone
     */
    public static MrzData parse(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        TlvReader inside = reader.inside(reader.next(TAG));
        Tlv mrz = inside.next(MRZ);
        if (lineLength(mrz.length()) == 0) {
            throw new MalformedLdsException(mrz.offset(), "a zone of %d characters".formatted(mrz.length()));
        }
        Octets value = inside.value(mrz);
        for (int i = 0; i < value.length(); i++) {
            if (!allowed(value.at(i))) {
                throw new MalformedLdsException(mrz.valueOffset() + i, "not a character of a machine readable zone");
            }
        }
        return new MrzData(new String(value.raw(), StandardCharsets.US_ASCII));
    }

    /** The two or three lines. */
    public List<String> lines() {
        int length = lineLength(text.length());
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); start += length) {
            lines.add(text.substring(start, start + length));
        }
        return List.copyOf(lines);
    }

    /** Issuing State or organisation as written, without fillers: {@code D}, {@code UTO}, {@code GBR}. */
    public String issuingState() {
        return withoutFillers(text.substring(2, 5));
    }

    /** Nationality as written, without fillers. */
    public String nationality() {
        int start = text.length() == TD1 ? 30 + 15 : lineLength(text.length()) + 10;
        return withoutFillers(text.substring(start, start + 3));
    }

    private static String withoutFillers(String field) {
        return field.replace("<", "");
    }

    private static int lineLength(int characters) {
        return switch (characters) {
            case TD1 -> 30;
            case TD2 -> 36;
            case TD3 -> 44;
            default -> 0;
        };
    }

    private static boolean allowed(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') || character == '<';
    }

    /** Hides the text: it is personal data. */
    @Override
    public String toString() {
        return "MrzData[%d characters]".formatted(text.length());
    }
}
