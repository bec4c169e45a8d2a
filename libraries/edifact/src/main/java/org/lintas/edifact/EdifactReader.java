package org.lintas.edifact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads all messages of an input: any number of interchanges, groups and messages, complete or not, or one push of records in XML, or one passenger list with separators. */
public final class EdifactReader {

    /** Most characters of a segment that are kept of a message that is not understood. */
    private static final int SEGMENT_LENGTH_MAX = 4_096;

    private final Segments segments;
    private final LocalDate reference;
    private final List<Diagnostic> found;
    private final boolean unicode;
    private final List<Message> messages = new ArrayList<>();
    private Optional<String> sender = Optional.empty();
    private int begin = -1;
    private int inInterchange;
    private @Nullable Frame ended;

    private EdifactReader(byte[] bytes, LocalDate reference) throws EdifactRefusedException {
        this.reference = reference;
        this.found = new ArrayList<>();
        this.segments = Tokenizer.read(bytes, found);
        this.unicode = isUnicode(bytes);
    }

    /**
     * Reads an input.
     *
     * @param bytes as they came, at most 64 MiB
     * @param reference the day as of which the century of short years is decided
     * @return the messages in the order of the input; none if there is none in it
     * @throws EdifactRefusedException if the input is past a bound
     */
    public static List<Message> read(byte[] bytes, LocalDate reference) throws EdifactRefusedException {
        if (WrittenText.begins(bytes)) {
            return List.of(XmlRecordsReader.read(bytes, reference));
        }
        if (CsvListReader.begins(bytes)) {
            return List.of(CsvListReader.read(bytes, reference));
        }
        EdifactReader reader = new EdifactReader(bytes, reference);
        for (int segment = 0; segment < reader.segments.size(); segment++) {
            reader.take(segment);
        }
        reader.endMessage(reader.segments.size(), -1);
        reader.keepMessage(Integer.MAX_VALUE);
        return List.copyOf(reader.messages);
    }

    private static boolean isUnicode(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private void take(int segment) {
        String tag = segments.tag(segment);
        if (tag.length() != 3 || tag.charAt(0) != 'U' || tag.charAt(1) != 'N') {
            return;
        }
        switch (tag) {
            case "UNB" -> {
                endMessage(segment, -1);
                keepMessage(segment);
                beginInterchange(segment);
            }
            case "UNG", "UNE" -> endMessage(segment, -1);
            case "UNZ" -> {
                endMessage(segment, -1);
                endInterchange(segment);
            }
            case "UNH" -> {
                endMessage(segment, -1);
                keepMessage(segment);
                begin = segment;
                inInterchange++;
            }
            case "UNT" -> endMessage(segment, segment);
            default -> {
                // Part of a message.
            }
        }
    }

    private void beginInterchange(int segment) {
        segments.decodeWith(unicode ? StandardCharsets.UTF_8 : charset(segments.text(segment, 1)));
        sender = text(segments.text(segment, 2));
        inInterchange = 0;
    }

    private void endInterchange(int segment) {
        String declared = segments.text(segment, 1);
        if (Dates.digits(declared) && !declared.equals(Integer.toString(inInterchange)) && inInterchange > 1) {
            found.add(new Diagnostic(
                    Severity.WARNING,
                    "message-count",
                    segments.span(segment),
                    declared + " messages declared, " + inInterchange + " found"));
        }
    }

    /** The character set of a syntax identifier (ISO 9735, code list 0001). */
    private static Charset charset(String identifier) {
        int part = switch (identifier) {
            case "UNOD" -> 2;
            case "UNOE" -> 5;
            case "UNOF" -> 7;
            case "UNOG" -> 3;
            case "UNOH" -> 4;
            case "UNOI" -> 6;
            case "UNOJ" -> 8;
            case "UNOK" -> 9;
            default -> 1;
        };
        String name = "ISO-8859-" + part;
        return part > 1 && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private void endMessage(int end, int trailer) {
        if (begin < 0) {
            return;
        }
        Frame frame = new Frame(segments, begin, end, reference);
        if (trailer < 0) {
            frame.warn(begin, "trailer-missing", "the message has no UNT");
        } else {
            String declared = segments.text(trailer, 1);
            int counted = trailer - begin + 1;
            if (!declared.equals(Integer.toString(counted))
                    && !(Dates.digits(declared)
                            && Long.parseLong(declared.substring(Math.max(0, declared.length() - 9))) == counted)) {
                frame.warn(trailer, "segment-count", declared + " segments declared, " + counted + " found");
            }
        }
        ended = frame;
        begin = -1;
    }

    /** Reads the message that has ended, with what was found around it before segment {@code next}. */
    private void keepMessage(int next) {
        Frame frame = ended;
        if (frame == null) {
            return;
        }
        int taken = 0;
        while (taken < found.size() && found.get(taken).span().segment() < next) {
            frame.take(found.get(taken++));
        }
        found.subList(0, taken).clear();
        messages.add(message(frame, header(frame.from)));
        ended = null;
    }

    private MessageHeader header(int segment) {
        String directory = segments.text(segment, 2, 1);
        String release = segments.text(segment, 2, 2);
        String part = segments.text(segment, 4, 0);
        String position = segments.text(segment, 4, 1);
        boolean parted = Dates.digits(part) && part.length() <= 9;
        return new MessageHeader(
                segments.text(segment, 2, 0),
                text(release.isEmpty() ? directory : directory + "." + release),
                text(segments.text(segment, 1)),
                sender,
                parted ? OptionalInt.of(Integer.parseInt(part)) : OptionalInt.empty(),
                parted ? Optional.of(position.equals("F")) : Optional.empty());
    }

    private Message message(Frame frame, MessageHeader header) {
        return switch (header.type()) {
            case "PAXLST" -> PassengerListReader.read(frame, header);
            case "PNRGOV" -> PassengerNameRecordsReader.read(frame, header);
            case "CUSRES" -> CustomsResponseReader.read(frame, header);
            case "CONTRL" -> SyntaxReportReader.read(frame, header);
            case "ACKRES" -> AcknowledgementReader.read(frame, header);
            case "GOVREQ" -> RecordRequestReader.read(frame, header);
            default -> other(frame, header);
        };
    }

    private Message other(Frame frame, MessageHeader header) {
        frame.info(frame.from, "message-unread", "messages of this type are kept as they stand");
        List<String> raw = new ArrayList<>();
        for (int segment = frame.from; segment < frame.to; segment++) {
            raw.add(segments.raw(segment, SEGMENT_LENGTH_MAX));
        }
        return new OtherMessage(header, frame.verdict(!header.type().isEmpty()), frame.diagnostics(), raw);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
