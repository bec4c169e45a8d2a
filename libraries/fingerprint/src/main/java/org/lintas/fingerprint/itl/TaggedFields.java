package org.lintas.fingerprint.itl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a record that is written as text: {@code TYPE.NUMBER:VALUE}, a GS between them, an FS behind the last (clause 5.4). */
final class TaggedFields {

    static final int LENGTH = 1;
    static final int IDC = 2;

    /** The field of a picture: the last one, and the only one that may hold separators. */
    static final int DATA = 999;

    /** Fields of one record; the longest of the standard's own has some 70. */
    static final int FIELDS_MAX = 512;

    private final int type;
    private final TreeMap<Integer, byte[]> values = new TreeMap<>();

    TaggedFields(int type) {
        this.type = type;
    }

    /**
     * The fields between two places.
     *
     * @param end behind the record's FS
     * @throws BadRecord if a field has no number or there are too many
     */
    static TaggedFields read(byte[] file, int start, int end) throws BadRecord {
        Optional<Tag> first = Tag.at(file, start, end);
        if (first.isEmpty()) {
            throw new BadRecord("no field at byte " + start);
        }
        TaggedFields fields = new TaggedFields(first.get().type());
        int last = end > start && file[end - 1] == Separators.RECORD ? end - 1 : end;
        int at = start;
        while (at < last) {
            int place = at;
            Tag tag = Tag.at(file, at, last).orElseThrow(() -> new BadRecord("no field at byte " + place));
            int stop = tag.number() == DATA ? last : next(file, tag.value(), last);
            fields.values.putIfAbsent(tag.number(), Arrays.copyOfRange(file, tag.value(), stop));
            if (fields.values.size() > FIELDS_MAX) {
                throw new BadRecord("more than " + FIELDS_MAX + " fields");
            }
            at = stop + 1;
        }
        return fields;
    }

    int type() {
        return type;
    }

    /** Text of a field, UTF-8 where it can be, else Latin-1; empty if it is missing or has no characters. */
    Optional<String> text(int number) {
        return Optional.ofNullable(values.get(number))
                .map(TaggedFields::decoded)
                .filter(text -> !text.isEmpty());
    }

    /** A whole number from a field's first item. */
    Optional<Integer> number(int number) {
        return text(number)
                .map(text -> items(subfields(text).getFirst()).getFirst())
                .flatMap(TaggedFields::parsed);
    }

    Optional<byte[]> data() {
        return Optional.ofNullable(values.get(DATA));
    }

    /** All fields but those named and the first two. */
    Map<Integer, String> except(Integer... known) {
        List<Integer> left = List.of(known);
        Map<Integer, String> further = new TreeMap<>();
        values.forEach((number, value) -> {
            if (number > IDC && number != DATA && !left.contains(number)) {
                further.put(number, decoded(value));
            }
        });
        return further;
    }

    TaggedFields with(int number, String value) {
        values.put(number, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TaggedFields with(Map<Integer, String> fields) {
        fields.forEach(this::with);
        return this;
    }

    TaggedFields withData(byte[] data) {
        values.put(DATA, data);
        return this;
    }

    /** The record with its own length in its first field. */
    byte[] written() {
        int rest = body().length;
        int length = rest;
        while (length != rest + lengthField(length).length) {
            length = rest + lengthField(length).length;
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(lengthField(length));
        record.writeBytes(body());
        return record.toByteArray();
    }

    static List<String> subfields(String text) {
        return List.of(text.split(Character.toString(Separators.SUBFIELD), -1));
    }

    static List<String> items(String subfield) {
        return List.of(subfield.split(Character.toString(Separators.ITEM), -1));
    }

    /** A whole number of at most nine digits. */
    static Optional<Integer> parsed(String digits) {
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private byte[] lengthField(int length) {
        return "%d.%03d:%d".formatted(type, LENGTH, length).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((number, value) -> {
            if (number != LENGTH) {
                body.write(Separators.FIELD);
                body.writeBytes("%d.%03d:".formatted(type, number).getBytes(StandardCharsets.US_ASCII));
                body.writeBytes(value);
            }
        });
        body.write(Separators.RECORD);
        return body.toByteArray();
    }

    private static int next(byte[] file, int from, int last) {
        int at = from;
        while (at < last && file[at] != Separators.FIELD) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(value, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The beginning of a field.
     *
     * @param value place of its first byte behind the colon
     */
    record Tag(int type, int number, int value) {

        /** Digits of a type, a point, digits of a number, a colon. */
        private static final int CHARACTERS_MAX = 2 + 1 + 9 + 1;

        static Optional<Tag> at(byte[] file, int start, int end) {
            int stop = Math.min(end, start + CHARACTERS_MAX);
            for (int at = start; at < stop; at++) {
                if (file[at] == ':') {
                    String[] parts = new String(file, start, at - start, StandardCharsets.US_ASCII).split("\\.", -1);
                    return parts.length == 2 ? of(parts[0], parts[1], at + 1) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static Optional<Tag> of(String type, String number, int value) {
            return parsed(type)
                    .filter(digits -> digits >= 1 && digits <= Checks.TYPE_MAX)
                    .flatMap(digits -> parsed(number).map(field -> new Tag(digits, field, value)));
        }
    }
}
