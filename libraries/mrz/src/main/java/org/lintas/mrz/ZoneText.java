package org.lintas.mrz;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One pass over an input: its characters without blanks, in upper case, and the lengths of its lines. */
final class ZoneText {

    /** Characters of the longest zone: a TD1 has 3 lines of 30. */
    private static final int LENGTH_MAX = 90;

    /** Lines whose lengths are kept for the explanation: one more than any format has. */
    private static final int LINES_MAX = 4;

    private static final String FORMATS =
            "a zone has 3 lines of 30 (TD1), 2 of 36 (TD2, MRV-B) or 2 of 44 characters (TD3, MRV-A)";

    final byte[] zone = new byte[LENGTH_MAX];
    private final int[] lengths = new int[LINES_MAX];
    private int lines;
    private int length;
    private @Nullable MrzPosition strange;

    ZoneText(String text) {
        int inLine = 0;
        for (int i = 0; i < text.length() && strange == null; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                endLine(inLine);
                inLine = 0;
            } else if (c != ' ' && c != '\t') {
                inLine++;
                keep(c, inLine);
            }
        }
        endLine(inLine);
    }

    /** The format that the lines have; null if they have none. */
    @Nullable
    MrzFormat format() {
        if (strange != null) {
            return null;
        }
        if (isLines(3, 30)) {
            return MrzFormat.TD1;
        }
        boolean visa = zone[0] == 'V';
        if (isLines(2, 36)) {
            return visa ? MrzFormat.MRVB : MrzFormat.TD2;
        }
        if (isLines(2, 44)) {
            return visa ? MrzFormat.MRVA : MrzFormat.TD3;
        }
        return null;
    }

    /** Why there is no format. */
    MrzResult.Unreadable explain(String text) {
        if (strange != null) {
            return new MrzResult.Unreadable(MrzResult.Reason.CHARACTER, strange, strangeCharacter(text, strange));
        }
        MrzPosition start = new MrzPosition(1, 1);
        if (lines == 0) {
            return new MrzResult.Unreadable(MrzResult.Reason.EMPTY, start, "no characters; " + FORMATS);
        }
        String found = IntStream.range(0, Math.min(lines, LINES_MAX))
                .mapToObj(line -> Integer.toString(lengths[line]))
                .collect(Collectors.joining(", "));
        String count = lines == 1 ? "1 line of " : (lines > LINES_MAX ? "more than 4" : lines) + " lines of ";
        String more = lines > LINES_MAX ? ", ..." : "";
        return new MrzResult.Unreadable(
                MrzResult.Reason.LINES, start, count + found + more + " characters; " + FORMATS);
    }

    private static String strangeCharacter(String text, MrzPosition position) {
        int c = text.codePoints().filter(ZoneText::isStrange).findFirst().orElse('?');
        return "U+%04X at %s is not A-Z, 0-9 or <; %s".formatted(c, position, FORMATS);
    }

    private static boolean isStrange(int c) {
        return c != '\n' && c != '\r' && c != ' ' && c != '\t' && Characters.classOf(upper(c)) == 0;
    }

    private static int upper(int c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    }

    private void keep(char c, int column) {
        int upper = upper(c);
        if (Characters.classOf(upper) == 0) {
            strange = new MrzPosition(lines + 1, column);
        } else if (length < LENGTH_MAX) {
            zone[length] = (byte) upper;
        }
        length++;
    }

    private void endLine(int inLine) {
        if (inLine == 0) {
            return;
        }
        if (lines < LINES_MAX) {
            lengths[lines] = inLine;
        }
        lines++;
    }

    /** Whether the lines have this form, or stand one after the other in a single line, as data group 1 holds them. */
    private boolean isLines(int count, int each) {
        if (lines == 1) {
            return lengths[0] == count * each;
        }
        boolean fits = lines == count;
        for (int i = 0; i < count && fits; i++) {
            fits = lengths[i] == each;
        }
        return fits;
    }
}
