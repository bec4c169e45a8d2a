package org.lintas.edifact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One pass over an input that finds its segments, elements and components (ISO 9735, syntax versions 1 to 4). */
final class Tokenizer {

    /** Most bytes of an input: a push of a wide-body flight has some 2 MB. */
    static final int BYTES_MAX = 64 << 20;

    /** Within so many bytes from its begin the head of an interchange ends. */
    private static final int HEAD_BYTES_MAX = 1_000;

    private static final byte ELEMENT = 1;
    private static final byte COMPONENT = 2;
    private static final byte REPETITION = 3;
    private static final byte RELEASE = 4;
    private static final byte TERMINATOR = 5;
    private static final byte LINE_END = 6;

    /** Tags before which a terminator may be missing at a line's end. */
    private static final Set<String> TAGS = Set.of(
            "ABI", "ADD", "APD", "ATT", "BGM", "CNT", "COM", "CTA", "DAT", "DOC", "DTM", "EBD", "EMP", "EQN", "ERC",
            "ERP", "FAR", "FOP", "FTI", "FTX", "GEI", "GID", "IFT", "LOC", "LTS", "MEA", "MON", "MSG", "NAD", "NAT",
            "ORG", "PTK", "QTY", "RCI", "REF", "RFF", "RPI", "SAC", "SRC", "SSD", "SSR", "TBD", "TDT", "TIF", "TKT",
            "TRA", "TRI", "TVL", "TXD", "UCD", "UCF", "UCI", "UCM", "UCS", "UNB", "UNE", "UNG", "UNH", "UNT", "UNZ");

    private final byte[] bytes;
    private final Segments segments;
    private final List<Diagnostic> diagnostics;
    private final byte[] kinds = new byte[256];
    private Delimiters delimiters = Delimiters.USUAL;
    private boolean repeating;
    private int at;

    private Tokenizer(byte[] bytes, List<Diagnostic> diagnostics) {
        this.bytes = bytes;
        this.segments = new Segments(bytes);
        this.diagnostics = diagnostics;
    }

    /** Finds all segments; adds what is odd to the diagnostics. */
    static Segments read(byte[] bytes, List<Diagnostic> diagnostics) throws EdifactRefusedException {
        if (bytes.length > BYTES_MAX) {
            throw new EdifactRefusedException("longer than " + BYTES_MAX + " bytes");
        }
        Tokenizer tokenizer = new Tokenizer(bytes, diagnostics);
        tokenizer.run();
        return tokenizer.segments;
    }

    private void run() throws EdifactRefusedException {
        if (!findInterchange()) {
            return;
        }
        while (skipBlanks()) {
            if (isAdvice(at)) {
                takeAdvice();
                continue;
            }
            readSegment();
            if (afterSegment() && !findInterchange()) {
                return;
            }
        }
    }

    /** Goes to the next interchange or message; what stands before it, such as the lines of a Type B message, is skipped. */
    private boolean findInterchange() {
        skipBlanks();
        int from = at;
        for (int start = from; start < bytes.length - 3; start++) {
            if (bytes[start] == 'U' && bytes[start + 1] == 'N' && begins(start)) {
                noteJunk(from, start);
                at = start;
                if (!isAdvice(start)) {
                    use(seen(start));
                }
                return true;
            }
        }
        noteJunk(from, bytes.length);
        at = bytes.length;
        return false;
    }

    /** Those of an interchange without an advice, by where they stand: behind its tag, behind its syntax identifier, before its next service segment. */
    private Delimiters seen(int start) {
        byte element = bytes[start + 3];
        if (element == Delimiters.GROUP_SEPARATOR) {
            return Delimiters.CONTROLS;
        }
        if (!identified(start)) {
            return Delimiters.USUAL;
        }
        // Without a version of the syntax the element ends behind its identifier.
        byte component = bytes[start + 8] == element ? Delimiters.USUAL.component() : bytes[start + 8];
        return Delimiters.USUAL.with(element, component, terminator(start, element));
    }

    /** Whether a separator, the four letters of a syntax identifier and another separator stand behind a tag. */
    private boolean identified(int start) {
        if (start + 8 >= bytes.length || !separates(bytes[start + 3]) || !separates(bytes[start + 8])) {
            return false;
        }
        for (int at = start + 4; at < start + 8; at++) {
            if (bytes[at] < 'A' || bytes[at] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean separates(byte each) {
        return each > ' ' && !Character.isLetterOrDigit(each);
    }

    private byte terminator(int start, byte element) {
        int end = Math.min(bytes.length - 3, start + HEAD_BYTES_MAX);
        for (int next = start + 9; next < end; next++) {
            boolean service = bytes[next] == 'U'
                    && bytes[next + 1] == 'N'
                    && (bytes[next + 2] == 'G' || bytes[next + 2] == 'H')
                    && (bytes[next + 3] == element || bytes[next + 3] == ' ');
            int before = next - 1;
            while (service && before > start && bytes[before] >= 0 && bytes[before] <= ' ') {
                before--;
            }
            if (service) {
                return separates(bytes[before]) ? bytes[before] : Delimiters.USUAL.terminator();
            }
        }
        return Delimiters.USUAL.terminator();
    }

    private boolean begins(int start) {
        if (isAdvice(start)) {
            return true;
        }
        byte kind = bytes[start + 2];
        byte next = bytes[start + 3];
        boolean usual = next == '+' || next == Delimiters.GROUP_SEPARATOR || next == ' ';
        return kind == 'B' ? usual || identified(start) : (kind == 'G' || kind == 'H') && usual;
    }

    private void noteJunk(int from, int to) {
        boolean mark = to - from == 3 && (bytes[from] & 0xFF) == 0xEF;
        if (to > from && !mark) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "text-outside-interchange",
                    new Diagnostic.Span(segments.size(), from, to - from),
                    (to - from) + " bytes that belong to no interchange were skipped"));
        }
    }

    private boolean isAdvice(int start) {
        if (start + Delimiters.ADVICE_LENGTH > bytes.length
                || bytes[start] != 'U'
                || bytes[start + 1] != 'N'
                || bytes[start + 2] != 'A') {
            return false;
        }
        for (int each = start + 3; each < start + Delimiters.ADVICE_LENGTH; each++) {
            if (Character.isLetterOrDigit(bytes[each])) {
                return false;
            }
        }
        return bytes[start + 3] != bytes[start + 4] && bytes[start + 4] != bytes[start + 8];
    }

    private void takeAdvice() {
        use(Delimiters.declared(bytes, at));
        at += Delimiters.ADVICE_LENGTH;
    }

    private void use(Delimiters declared) {
        delimiters = declared;
        repeating = false;
        classify();
    }

    private void classify() {
        Arrays.fill(kinds, (byte) 0);
        kinds['\r'] = LINE_END;
        kinds['\n'] = LINE_END;
        if (repeating && delimiters.repetition() > ' ') {
            kinds[delimiters.repetition() & 0xFF] = REPETITION;
        }
        if (delimiters.release() != ' ' && delimiters.release() != 0) {
            kinds[delimiters.release() & 0xFF] = RELEASE;
        }
        kinds[delimiters.component() & 0xFF] = COMPONENT;
        kinds[delimiters.element() & 0xFF] = ELEMENT;
        kinds[delimiters.terminator() & 0xFF] = TERMINATOR;
    }

    /** Goes to what is no blank, control or stray terminator; false at the end. */
    private boolean skipBlanks() {
        while (at < bytes.length && ((bytes[at] >= 0 && bytes[at] <= ' ') || kinds[bytes[at] & 0xFF] == TERMINATOR)) {
            at++;
        }
        return at < bytes.length;
    }

    private void readSegment() throws EdifactRefusedException {
        int begin = at;
        byte release = kinds[delimiters.release() & 0xFF] == RELEASE ? delimiters.release() : 0;
        segments.beginSegment(begin, release);
        int start = begin;
        boolean changed = false;
        while (at < bytes.length) {
            byte kind = kinds[bytes[at] & 0xFF];
            if (kind == 0) {
                at++;
                continue;
            }
            if (kind == RELEASE) {
                changed = true;
                at = Math.min(at + 2, bytes.length);
                continue;
            }
            if (kind == LINE_END) {
                changed = true;
                if (endsHere(at)) {
                    break;
                }
                at++;
                continue;
            }
            segments.addComponent(start, at, changed);
            changed = false;
            start = ++at;
            if (kind == TERMINATOR) {
                segments.endSegment(at - 1);
                return;
            }
            if (kind != COMPONENT) {
                segments.beginElement(kind == REPETITION);
            }
        }
        segments.addComponent(start, withoutTypographicQuote(start, at), changed);
        segments.endSegment(at);
        warn("terminator-missing", "the segment has no terminator");
    }

    /** Texts copied from printed guides have a right quotation mark for the terminator: three bytes of UTF-8. */
    private int withoutTypographicQuote(int start, int end) {
        boolean quoted = end - start >= 3
                && (bytes[end - 3] & 0xFF) == 0xE2
                && (bytes[end - 2] & 0xFF) == 0x80
                && ((bytes[end - 1] & 0xFF) == 0x99 || (bytes[end - 1] & 0xFF) == 0x98);
        return quoted ? end - 3 : end;
    }

    /** Whether the line that begins after this line end begins with a segment: the terminator is missing. */
    private boolean endsHere(int lineEnd) {
        int next = lineEnd;
        while (next < bytes.length && bytes[next] >= 0 && bytes[next] <= ' ') {
            next++;
        }
        return next + 3 < bytes.length
                && bytes[next + 3] == delimiters.element()
                && TAGS.contains(new String(bytes, next, 3, StandardCharsets.ISO_8859_1));
    }

    /** Whether an interchange has ended. */
    private boolean afterSegment() {
        int last = segments.size() - 1;
        String tag = segments.tag(last);
        switch (tag) {
            case "UNB" -> {
                String version = segments.text(last, 1, 1);
                repeating = !version.isEmpty() && version.charAt(0) >= '4' && version.charAt(0) <= '9';
                classify();
            }
            case "UNH" -> {
                boolean padis = segments.text(last, 2, 3).equals("IA");
                boolean before = repeating;
                repeating = before && !padis;
                classify();
                repeating = before;
            }
            default -> {
                return tag.equals("UNZ");
            }
        }
        return false;
    }

    private void warn(String code, String text) {
        int last = segments.size() - 1;
        diagnostics.add(new Diagnostic(Severity.WARNING, code, segments.span(last), text));
    }
}
