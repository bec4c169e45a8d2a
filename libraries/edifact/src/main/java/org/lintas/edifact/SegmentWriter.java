package org.lintas.edifact;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** Writes the segments of one interchange with one message, with the usual service characters (ISO 9735). */
final class SegmentWriter {

    private static final DateTimeFormatter PREPARED = DateTimeFormatter.ofPattern("yyMMdd:HHmm");

    private final Envelope envelope;
    private final StringBuilder text = new StringBuilder("UNA:+.? '");
    private int segments;

    private SegmentWriter(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Begins an interchange and its message, of whose header more elements may follow the type. */
    static SegmentWriter begin(Envelope envelope, String type, String... more) {
        SegmentWriter writer = new SegmentWriter(envelope);
        writer.text
                .append("UNB+UNOC:4+")
                .append(released(envelope.sender()))
                .append('+')
                .append(released(envelope.recipient()))
                .append('+')
                .append(PREPARED.format(envelope.at()))
                .append('+')
                .append(released(envelope.reference()))
                .append("'");
        String[] head = new String[2 + more.length];
        head[0] = released(envelope.reference());
        head[1] = type;
        System.arraycopy(more, 0, head, 2, more.length);
        return writer.segment("UNH", head);
    }

    /** Adds a segment of elements that are released already. */
    SegmentWriter segment(String tag, String... elements) {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        text.append(tag);
        for (int at = 0; at < last; at++) {
            text.append('+').append(elements[at]);
        }
        text.append("'");
        segments++;
        return this;
    }

    /** Ends message and interchange; gives all of it in UTF-8. */
    byte[] end() {
        String reference = released(envelope.reference());
        segment("UNT", Integer.toString(segments + 1), reference);
        segment("UNZ", "1", reference);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Components, each released, without empty ones at the end. */
    static String composite(String... components) {
        int last = components.length;
        while (last > 0 && components[last - 1].isEmpty()) {
            last--;
        }
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < last; at++) {
            joined.append(at == 0 ? "" : ":").append(released(components[at]));
        }
        return joined.toString();
    }

    /** A text in which service characters stand for themselves. */
    static String released(String plain) {
        StringBuilder safe = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char each = plain.charAt(at);
            if (each == '?' || each == '+' || each == ':' || each == '\'') {
                safe.append('?');
            }
            safe.append(Character.isISOControl(each) ? ' ' : each);
        }
        return safe.toString();
    }
}
