package org.lintas.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one passenger on one flight, as rules see it. What was not said is unknown: no rule that needs it hits. Immutable.
 */
public final class Subject {

    /** Things of each entity, by its index; one thing of those of which a passenger has one. */
    private final Values[][] things;

    Subject(Values[][] things) {
        this.things = things;
    }

    /** Begins with nothing known. */
    public static Builder builder() {
        return new Builder();
    }

    /** By the index of their entity. */
    Values[][] things() {
        return things;
    }

    Values[] things(Entity entity) {
        return things[entity.index()];
    }

    /** The values of one thing. */
    static final class Values {

        final double[] numbers;
        final @Nullable String[] texts;
        final int[] @Nullable [] events;

        Values(int slots) {
            numbers = new double[slots];
            texts = new String[slots];
            events = new int[slots][];
            Arrays.fill(numbers, Double.NaN);
        }

        boolean known(Field field) {
            return switch (field.type()) {
                case TEXT, CODE -> texts[field.slot()] != null;
                case NUMBER, DATE, TRUTH -> !Double.isNaN(numbers[field.slot()]);
                case EVENTS -> events[field.slot()] != null;
            };
        }

        /** Events of the last days; unknown is not a number. */
        double count(Field field, int withinDays) {
            int @Nullable [] days = events[field.slot()];
            if (days == null) {
                return Double.NaN;
            }
            int count = 0;
            while (count < days.length && days[count] <= withinDays) {
                count++;
            }
            return count;
        }
    }

    /** One thing, such as one document; what is said of it twice counts as said last. */
    public static final class Thing {

        private final Entity entity;
        private final Values values;

        private Thing(Entity entity) {
            this.entity = entity;
            this.values = new Values(Vocabulary.standard().slots(entity.index()));
        }

        /** A text or a code; a blank one says nothing. */
        public Thing text(String field, String value) {
            Field known = field(field);
            if (!known.type().written()) {
                throw new IllegalArgumentException(known.path() + " is no text");
            }
            if (!value.isBlank()) {
                values.texts[known.slot()] = value.strip().toUpperCase(Locale.ROOT);
            }
            return this;
        }

        /** A number. */
        public Thing number(String field, double value) {
            return number(field, ValueType.NUMBER, value);
        }

        /** A day. */
        public Thing day(String field, LocalDate value) {
            return number(field, ValueType.DATE, (double) value.toEpochDay());
        }

        /** True or false. */
        public Thing truth(String field, boolean value) {
            return number(field, ValueType.TRUTH, value ? 1 : 0);
        }

        /**
         * Events of the past.
         *
         * @param daysAgo of each, in any order
         */
        public Thing events(String field, int... daysAgo) {
            int[] sorted = daysAgo.clone();
            Arrays.sort(sorted);
            values.events[field(field, ValueType.EVENTS).slot()] = sorted;
            return this;
        }

        /** A text that was said. */
        Optional<String> said(String field) {
            return Optional.ofNullable(values.texts[field(field).slot()]);
        }

        /** A number that was said. */
        Optional<Double> figure(String field) {
            double value = values.numbers[field(field, ValueType.NUMBER).slot()];
            return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
        }

        /** A day that was said. */
        Optional<LocalDate> dayOf(String field) {
            double value = values.numbers[field(field, ValueType.DATE).slot()];
            return Double.isNaN(value) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay((long) value));
        }

        void fill(String field, String value) {
            if (!values.known(field(field))) {
                text(field, value);
            }
        }

        void fill(String field, double value) {
            if (!values.known(field(field))) {
                number(field, value);
            }
        }

        void fillDay(String field, LocalDate value) {
            if (!values.known(field(field))) {
                day(field, value);
            }
        }

        void fillTruth(String field, boolean value) {
            if (!values.known(field(field))) {
                truth(field, value);
            }
        }

        private Thing number(String field, ValueType type, double value) {
            values.numbers[field(field, type).slot()] = value;
            return this;
        }

        private Field field(String name, ValueType type) {
            Field field = field(name);
            if (field.type() != type) {
                throw new IllegalArgumentException(field.path() + " is no " + type);
            }
            return field;
        }

        private Field field(String name) {
            String path = entity.name() + "." + name;
            return Vocabulary.standard()
                    .field(path)
                    .orElseThrow(() -> new IllegalArgumentException("There is no field " + path + "."));
        }
    }

    /** Collects what is known. Not thread-safe. */
    public static final class Builder {

        private final List<List<Thing>> things = new ArrayList<>();

        private Builder() {
            Vocabulary.standard()
                    .entities()
                    .forEach(entity -> things.add(entity.many() ? new ArrayList<>() : List.of(new Thing(entity))));
        }

        /** Says something of what a passenger has one of, such as {@code flight}. */
        public Builder of(String entity, Consumer<Thing> said) {
            Entity known = entity(entity);
            if (known.many()) {
                throw new IllegalArgumentException("There may be several of " + entity + ".");
            }
            said.accept(things.get(known.index()).getFirst());
            return this;
        }

        /** Adds one of what a passenger may have several of, such as {@code document}. */
        public Builder one(String entity, Consumer<Thing> said) {
            Entity known = entity(entity);
            if (!known.many()) {
                throw new IllegalArgumentException("There is one of " + entity + ".");
            }
            Thing thing = new Thing(known);
            said.accept(thing);
            things.get(known.index()).add(thing);
            return this;
        }

        private static Entity entity(String name) {
            return Vocabulary.standard()
                    .entity(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no entity " + name + "."));
        }

        /** What was said, and what follows from it: the age from the date of birth, the State of an airport, the kind of trip from its flights. */
        public Subject build() {
            new Derivations(things).make();
            Values[][] all = new Values[things.size()][];
            for (int at = 0; at < all.length; at++) {
                all[at] = things.get(at).stream().map(thing -> thing.values).toArray(Values[]::new);
            }
            return new Subject(all);
        }
    }
}
