package org.lintas.emrtd.seals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON (RFC 8259) within the limits of I-JSON (RFC 7493): numbers are doubles, names are unique. */
sealed interface JsonValue {

    /** The value without a value. */
    JsonValue NULL = new Null();

    record Text(String text) implements JsonValue {}

    record Numeral(double number) implements JsonValue {}

    record Truth(boolean truth) implements JsonValue {}

    record Null() implements JsonValue {}

    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Members in the order in which they stand. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        Optional<Members> members(String name) {
            return values.get(name) instanceof Members members ? Optional.of(members) : Optional.empty();
        }

        Optional<String> text(String name) {
            return values.get(name) instanceof Text text ? Optional.of(text.text()) : Optional.empty();
        }
    }
}
