package org.lintas.emrtd.seals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value (RFC 8259) strictly: no comment, no trailing comma, no doubled name (RFC 7493, 2.3). */
final class JsonReader {

    /** Values inside one another at most: VDS-NC nests six deep; doubled and rounded up. */
    static final int DEPTH_MAX = 16;

    /** Values in one text at most: a vaccination record of ten doses has about a hundred. */
    static final int VALUES_MAX = 4_096;

    /** Characters of a number at most: a double needs 24. */
    static final int NUMBER_LENGTH_MAX = 64;

    private final String text;
    private int position;
    private int values;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that a text is, white space around it aside.
     *
     * @throws MalformedSealException if it is none, or beyond a bound
     */
    static JsonValue read(String text) throws MalformedSealException {
        JsonReader reader = new JsonReader(text);
        JsonValue value = reader.value(0);
        reader.skipBlanks();
        if (reader.position < text.length()) {
            throw reader.malformed("text after the end");
        }
        return value;
    }

    private JsonValue value(int depth) throws MalformedSealException {
        if (depth > DEPTH_MAX || ++values > VALUES_MAX) {
            throw new MalformedSealException("seal-too-long", position, "too many values, or too deep");
        }
        skipBlanks();
        char first = peek();
        return switch (first) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new JsonValue.Text(string());
            case 't' -> word("true", new JsonValue.Truth(true));
            case 'f' -> word("false", new JsonValue.Truth(false));
            case 'n' -> word("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonValue word(String word, JsonValue value) throws MalformedSealException {
        if (!text.startsWith(word, position)) {
            throw malformed("not a value");
        }
        position += word.length();
        return value;
    }

    private JsonValue members(int depth) throws MalformedSealException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        position++;
        if (closes('}')) {
            return new JsonValue.Members(members);
        }
        do {
            skipBlanks();
            if (peek() != '"') {
                throw malformed("a name belongs here");
            }
            String name = string();
            skipBlanks();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed("the same name twice");
            }
        } while (goesOn('}'));
        return new JsonValue.Members(members);
    }

    private JsonValue items(int depth) throws MalformedSealException {
        List<JsonValue> items = new ArrayList<>();
        position++;
        if (closes(']')) {
            return new JsonValue.Items(items);
        }
        do {
            items.add(value(depth + 1));
        } while (goesOn(']'));
        return new JsonValue.Items(items);
    }

    private boolean closes(char end) throws MalformedSealException {
        skipBlanks();
        if (peek() != end) {
            return false;
        }
        position++;
        return true;
    }

    private boolean goesOn(char end) throws MalformedSealException {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private JsonValue number() throws MalformedSealException {
        int start = position;
        while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        String digits = text.substring(start, position);
        if (digits.length() > NUMBER_LENGTH_MAX || !digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new MalformedSealException("seal-malformed", start, "not a value");
        }
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw new MalformedSealException("seal-malformed", start, "a number beyond a double");
        }
        return new JsonValue.Numeral(number);
    }

    private String string() throws MalformedSealException {
        StringBuilder string = new StringBuilder();
        position++;
        for (char c = take(); c != '"'; c = take()) {
            if (c < ' ') {
                throw malformed("a control character in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        for (int i = 0; i < string.length(); i++) {
            boolean pair = Character.isHighSurrogate(string.charAt(i))
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (!pair && Character.isSurrogate(string.charAt(i))) {
                throw malformed("half a character");
            }
            i += pair ? 1 : 0;
        }
        return string.toString();
    }

    private char escaped() throws MalformedSealException {
        char c = take();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) ((digit() << 12) | (digit() << 8) | (digit() << 4) | digit());
            default -> throw malformed("not an escape");
        };
    }

    private int digit() throws MalformedSealException {
        char c = take();
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw malformed("not a hexadecimal digit");
        }
        return digit;
    }

    private void expect(char expected) throws MalformedSealException {
        if (take() != expected) {
            throw malformed("'%s' belongs here".formatted(expected));
        }
    }

    private char take() throws MalformedSealException {
        char c = peek();
        position++;
        return c;
    }

    private char peek() throws MalformedSealException {
        if (position >= text.length()) {
            throw new MalformedSealException("seal-cut-off", position, "cut off");
        }
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private MalformedSealException malformed(String what) {
        return new MalformedSealException("seal-malformed", Math.min(position, text.length()), what);
    }
}
