package org.lintas.emrtd.seals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/** The one way to write a JSON value (RFC 8785, JSON Canonicalization Scheme). */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical text; encode it in UTF-8 to get what is signed. */
    static String of(JsonValue value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.out.toString();
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonValue.Null none -> out.append("null");
            case JsonValue.Truth truth -> out.append(truth.truth());
            case JsonValue.Numeral number -> out.append(number(number.number()));
            case JsonValue.Text text -> string(text.text());
            case JsonValue.Items items -> {
                String separator = "[";
                for (JsonValue item : items.values()) {
                    out.append(separator);
                    write(item);
                    separator = ",";
                }
                out.append(items.values().isEmpty() ? "[]" : "]");
            }
            case JsonValue.Members members -> members(new TreeMap<>(members.values()));
        }
    }

    /** Sorted by the UTF-16 units of the names, which is how Java orders text. */
    private void members(Map<String, JsonValue> sorted) {
        String separator = "";
        out.append('{');
        for (Map.Entry<String, JsonValue> member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }

    /** As ECMAScript writes it (RFC 8785, 3.2.2.3): shortest digits that give the number back, exponent beyond 1e21 and 1e-7. */
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        String sign = number < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return sign + placed(digits, point);
    }

    /** Java writes at least two digits; ECMAScript writes one where one gives the number back. */
    private static BigDecimal shortest(double number) {
        BigDecimal two = new BigDecimal(Double.toString(number));
        BigDecimal one = two.round(new MathContext(1));
        return (one.doubleValue() == number ? one : two).stripTrailingZeros();
    }

    /** The digits with their point after {@code point} of them. */
    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return "%se%s%d".formatted(mantissa, point > 0 ? "+" : "-", Math.abs(point - 1));
    }
}
