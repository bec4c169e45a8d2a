package org.lintas.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, in the order in which they are added. */
final class Fields {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Text; for dates, codes and the like what their {@code toString} gives. Never empty: absent is null. */
    Fields text(String name, Object value) {
        return put(name, value.toString().isEmpty() ? null : value.toString());
    }

    /** Text, or null if there is none. */
    Fields text(String name, Optional<?> value) {
        return value.isPresent() ? text(name, value.get()) : absent(name);
    }

    Fields number(String name, long value) {
        return put(name, value);
    }

    Fields number(String name, double value) {
        return put(name, value);
    }

    Fields truth(String name, boolean value) {
        return put(name, value);
    }

    /** True, false, or null if it does not apply. */
    Fields truth(String name, Optional<Boolean> value) {
        return put(name, value.isPresent() ? value.get() : null);
    }

    Fields object(String name, Fields value) {
        return put(name, value);
    }

    Fields objects(String name, List<Fields> values) {
        return put(name, List.copyOf(values));
    }

    Fields texts(String name, List<String> values) {
        return put(name, List.copyOf(values));
    }

    Fields absent(String name) {
        return put(name, null);
    }

    /** The values by name: null, String, Long, Double, Boolean, Fields, or a list of String or Fields. */
    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** These fields after one that names the input. */
    Fields after(String name, String value) {
        Fields all = new Fields().text(name, value);
        all.values.putAll(values);
        return all;
    }

    /** The fields of nested objects beside the others, with their names joined by dots, for a table. */
    Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", flat);
        return flat;
    }

    private void flatten(String prefix, Map<String, String> flat) {
        values.forEach((name, value) -> {
            if (value instanceof Fields nested) {
                nested.flatten(prefix + name + ".", flat);
            } else {
                flat.put(prefix + name, cell(value));
            }
        });
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            List<String> cells = new ArrayList<>();
            list.forEach(each -> cells.add(cell(each)));
            return String.join("; ", cells);
        }
        return value instanceof Fields nested ? String.join(" ", nested.flat().values()) : value.toString();
    }

    private Fields put(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }
}
