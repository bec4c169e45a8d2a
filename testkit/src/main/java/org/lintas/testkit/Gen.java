package org.lintas.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A generator of test values from {@link Choices}; use it with {@link Property#forAll}.
 *
 * <p>A generator of a record draws its parts in turn: {@code choices -> new Point(x.from(choices), y.from(choices))}.
 * Whatever is drawn shrinks by itself, towards the first element, the empty list and the number nearest to zero.
 *
 * @param <T> what it generates
 */
@FunctionalInterface
public interface Gen<T> {

    /** Values that {@link #where} draws and throws away at most, before it gives up. */
    int WHERE_TRIES_MAX = 1_000;

    /** The value that these choices make. */
    T from(Choices choices);

    /** The same values, changed by a function. */
    default <R> Gen<R> map(Function<? super T, ? extends R> change) {
        return choices -> change.apply(from(choices));
    }

    /** Values of a second generator that depends on a value of this one. */
    default <R> Gen<R> flatMap(Function<? super T, Gen<R>> next) {
        return choices -> next.apply(from(choices)).from(choices);
    }

    /** Only the values that fit; throws {@link IllegalStateException} after {@link #WHERE_TRIES_MAX} that do not. */
    default Gen<T> where(Predicate<? super T> fits) {
        return choices -> {
            for (int tries = 0; tries < WHERE_TRIES_MAX; tries++) {
                T value = from(choices);
                if (fits.test(value)) {
                    return value;
                }
            }
            throw new IllegalStateException("no fitting value in " + WHERE_TRIES_MAX + " tries");
        };
    }

    /** Lists of {@code min} to {@code max} values. */
    default Gen<List<T>> list(int min, int max) {
        return choices -> {
            int size = choices.between(min, max);
            List<T> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(from(choices));
            }
            return List.copyOf(values);
        };
    }

    /** Empty half of the time, else a value of this generator. */
    default Gen<Optional<T>> optional() {
        return choices -> choices.upTo(1) == 0 ? Optional.empty() : Optional.of(from(choices));
    }

    /** Always the same value. */
    static <T> Gen<T> constant(T value) {
        return choices -> value;
    }

    /** One of the given values, each as often; shrinks towards the first. */
    static <T> Gen<T> elements(List<T> values) {
        List<T> copy = List.copyOf(values);
        return choices -> copy.get(choices.between(0, copy.size() - 1));
    }

    /** A value of one of the given generators, each as often; shrinks towards the first. */
    static <T> Gen<T> oneOf(List<? extends Gen<? extends T>> generators) {
        List<Gen<? extends T>> copy = List.copyOf(generators);
        return choices -> copy.get(choices.between(0, copy.size() - 1)).from(choices);
    }

    /** True or false; shrinks towards false. */
    static Gen<Boolean> booleans() {
        return choices -> choices.upTo(1) == 1;
    }

    /** Integers from {@code min} to {@code max}, both included; shrinks towards the one nearest to zero. */
    static Gen<Integer> integers(int min, int max) {
        return longs(min, max).map(Long::intValue);
    }

    /**
     * Integers from {@code min} to {@code max}, both included; shrinks towards the one nearest to zero.
     *
     * @throws ArithmeticException if {@code max - min} does not fit a long
     */
    static Gen<Long> longs(long min, long max) {
        long width = Math.subtractExact(max, min);
        long origin = Math.clamp(0L, min, max);
        return choices -> {
            long offset = choices.upTo(width);
            long above = max - origin;
            return offset <= above ? origin + offset : origin - (offset - above);
        };
    }

    /** Text of {@code min} to {@code max} characters of the alphabet; shrinks towards its first character. */
    static Gen<String> text(String alphabet, int min, int max) {
        return choices -> {
            int length = choices.between(min, max);
            StringBuilder text = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(choices.between(0, alphabet.length() - 1)));
            }
            return text.toString();
        };
    }

    /** Arrays of {@code min} to {@code max} bytes; shrinks towards zero bytes. */
    static Gen<byte[]> bytes(int min, int max) {
        return choices -> {
            byte[] bytes = new byte[choices.between(min, max)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) choices.upTo(255);
            }
            return bytes;
        };
    }

    /** Dates from {@code first} to {@code last}, both included; shrinks towards the first. */
    static Gen<LocalDate> dates(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return choices -> first.plusDays(choices.upTo(days));
    }
}
