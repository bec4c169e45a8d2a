package org.lintas.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Passengers of one flight in few bytes, value by value: to be tried by rules again and again. Of what is written only what rules ask of is read. What follows from
 * what was said stands in it too, so that nothing is worked out twice.
 *
 * <p>Layout: the sum of the vocabulary, how many passengers, how many things of each entity each of them has, then for each field of which something is known its
 * place in the vocabulary, the length of its column and the column. Numbers as {@link PackedValues} writes them.
 */
public final class SubjectBlock {

    private static final List<Field> FIELDS = Vocabulary.standard().fields();
    private static final long VOCABULARY = vocabulary();

    /** What stands before a number: not known, whole, or with a fraction. */
    private static final int UNKNOWN = 0;

    private static final int WHOLE = 1;
    private static final int FRACTION = 2;

    private SubjectBlock() {}

    private static long vocabulary() {
        CRC32C sum = new CRC32C();
        FIELDS.forEach(field -> sum.update((field.path() + ":" + field.type()).getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    /** Everything that is known of some passengers. */
    public static byte[] write(List<Subject> subjects) {
        PackedValues block = new PackedValues();
        block.put(VOCABULARY);
        block.put(subjects.size());
        for (Entity entity : Vocabulary.standard().entities()) {
            if (entity.many()) {
                subjects.forEach(subject -> block.put(subject.things(entity).length));
            }
        }
        for (int place = 0; place < FIELDS.size(); place++) {
            byte[] column = column(FIELDS.get(place), subjects);
            if (column.length > 0) {
                block.put(place);
                block.putBytes(column);
            }
        }
        return block.written();
    }

    private static byte[] column(Field field, List<Subject> subjects) {
        List<Subject.Values> things = subjects.stream()
                .flatMap(subject -> Arrays.stream(subject.things(field.entity())))
                .toList();
        if (things.stream().noneMatch(thing -> thing.known(field))) {
            return new byte[0];
        }
        PackedValues column = new PackedValues();
        switch (field.type()) {
            case TEXT, CODE -> texts(field.slot(), things, column);
            case NUMBER, DATE, TRUTH -> things.forEach(thing -> number(thing.numbers[field.slot()], column));
            case EVENTS -> things.forEach(thing -> events(thing.events[field.slot()], column));
        }
        return column.written();
    }

    /** Each text once, then for each thing which. */
    private static void texts(int slot, List<Subject.Values> things, PackedValues column) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Subject.Values thing : things) {
            String text = thing.texts[slot];
            if (text != null) {
                places.putIfAbsent(text, places.size() + 1);
            }
        }
        column.put(places.size());
        places.keySet().forEach(column::putText);
        for (Subject.Values thing : things) {
            String text = thing.texts[slot];
            column.put(text == null ? UNKNOWN : places.getOrDefault(text, UNKNOWN));
        }
    }

    private static void number(double value, PackedValues column) {
        if (Double.isNaN(value)) {
            column.put(UNKNOWN);
        } else if (value == (int) value) {
            column.put(WHOLE);
            column.put((int) value);
        } else {
            column.put(FRACTION);
            column.putDouble(value);
        }
    }

    /** One more than how many, then the days between them. */
    private static void events(int @Nullable [] days, PackedValues column) {
        if (days == null) {
            column.put(UNKNOWN);
            return;
        }
        column.put(days.length + 1L);
        int before = 0;
        for (int day : days) {
            column.put(day - before);
            before = day;
        }
    }

    /**
     * The passengers, of whom only that is known of which rules ask.
     *
     * @return empty when the block was written with another vocabulary
     */
    public static Optional<List<Subject>> read(byte[] written, CompiledRules rules) {
        return read(written, rules::askOf);
    }

    static Optional<List<Subject>> read(byte[] written, Predicate<String> asked) {
        PackedValues block = new PackedValues(written);
        if (block.take() != VOCABULARY) {
            return Optional.empty();
        }
        int subjects = block.takeInt();
        Subject.Values[][][] things = things(block, subjects);
        while (!block.ended()) {
            Field field = FIELDS.get(block.takeInt());
            int length = block.takeInt();
            if (asked.test(field.path())) {
                read(field, block, things);
            } else {
                block.skip(length);
            }
        }
        List<Subject> read = new ArrayList<>(subjects);
        for (Subject.Values[][] one : things) {
            read.add(new Subject(one));
        }
        return Optional.of(read);
    }

    /** By passenger, entity and thing, nothing known yet. */
    private static Subject.Values[][][] things(PackedValues block, int subjects) {
        List<Entity> entities = Vocabulary.standard().entities();
        Subject.Values[][][] things = new Subject.Values[subjects][entities.size()][];
        for (Entity entity : entities) {
            int slots = Vocabulary.standard().slots(entity.index());
            for (int subject = 0; subject < subjects; subject++) {
                Subject.Values[] some = new Subject.Values[entity.many() ? block.takeInt() : 1];
                for (int thing = 0; thing < some.length; thing++) {
                    some[thing] = new Subject.Values(slots);
                }
                things[subject][entity.index()] = some;
            }
        }
        return things;
    }

    private static void read(Field field, PackedValues block, Subject.Values[][][] things) {
        int slot = field.slot();
        int entity = field.entity().index();
        @Nullable String[] texts = field.type().written() ? texts(block) : new String[0];
        for (Subject.Values[][] subject : things) {
            for (Subject.Values thing : subject[entity]) {
                switch (field.type()) {
                    case TEXT, CODE -> thing.texts[slot] = texts[block.takeInt()];
                    case NUMBER, DATE, TRUTH -> thing.numbers[slot] = number(block);
                    case EVENTS -> thing.events[slot] = events(block);
                }
            }
        }
    }

    private static @Nullable String[] texts(PackedValues block) {
        @Nullable String[] texts = new String[block.takeInt() + 1];
        for (int at = 1; at < texts.length; at++) {
            texts[at] = block.takeText();
        }
        return texts;
    }

    private static double number(PackedValues block) {
        return switch (block.takeInt()) {
            case WHOLE -> block.take();
            case FRACTION -> block.takeDouble();
            default -> Double.NaN;
        };
    }

    private static int @Nullable [] events(PackedValues block) {
        int count = block.takeInt();
        if (count == UNKNOWN) {
            return null;
        }
        int[] days = new int[count - 1];
        int before = 0;
        for (int at = 0; at < days.length; at++) {
            before += block.takeInt();
            days[at] = before;
        }
        return days;
    }
}
