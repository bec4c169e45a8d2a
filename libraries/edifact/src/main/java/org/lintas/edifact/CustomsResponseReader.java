package org.lintas.edifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CUSRES as interactive passenger information uses it, in any order of segments inside a group. */
final class CustomsResponseReader {

    private final Frame frame;
    private final Segments segments;
    private final FlightDraft flight = new FlightDraft();
    private final List<CustomsResponse.Response> responses = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Map<String, String> references = new LinkedHashMap<>();
    private String function = "response";
    private Optional<String> transaction = Optional.empty();
    private CustomsResponse.Level level = CustomsResponse.Level.HEADER;
    private boolean begun;
    private boolean inGroup;

    private CustomsResponseReader(Frame frame) {
        this.frame = frame;
        this.segments = frame.segments;
    }

    static CustomsResponse read(Frame frame, MessageHeader header) {
        CustomsResponseReader reader = new CustomsResponseReader(frame);
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            reader.take(segment, frame.segments.tag(segment));
        }
        reader.endGroup();
        if (!reader.begun) {
            frame.error(frame.from, "begin-missing", "the message has no BGM");
        }
        return new CustomsResponse(
                header,
                frame.verdict(reader.begun || !reader.responses.isEmpty()),
                frame.diagnostics(),
                reader.function,
                reader.transaction,
                reader.flight.flight(),
                reader.responses);
    }

    private void take(int segment, String tag) {
        switch (tag) {
            case "BGM" -> begin(segment);
            case "RFF" -> reference(segment);
            case "TDT" -> flight.name(segments.text(segment, 2), segments.text(segment, 5));
            case "LOC" -> flight.place(segments.text(segment, 1), segments.text(segment, 2));
            case "DTM" -> time(segment);
            case "ERP" -> beginGroup(segment);
            case "ERC" -> code(segment);
            case "FTX" -> text(segment);
            case "GIS", "CNT", "AUT", "NAD", "DOC" ->
                frame.info(segment, "segment-unread", "segment " + tag + " is not read");
            default -> frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
        }
    }

    private void begin(int segment) {
        begun = true;
        function = switch (segments.text(segment, 1)) {
            case "962" -> "response";
            case "132" -> "unsolicited";
            case "312" -> "acknowledgement";
            default -> {
                frame.info(segment, "code-unknown", "document " + segments.text(segment, 1) + " is read as a response");
                yield "response";
            }
        };
    }

    private void reference(int segment) {
        String qualifier = segments.text(segment, 1, 0);
        String value = segments.text(segment, 1, 1);
        if (inGroup) {
            references.putIfAbsent(qualifier, value);
        } else if (qualifier.equals("TN")) {
            transaction = frame.present(segment, 1, 1);
        } else if (qualifier.equals("AF")) {
            flight.name(value, "");
        } else {
            frame.info(segment, "code-unknown", "reference " + qualifier + " is not read");
        }
    }

    private void time(int segment) {
        String time = Dates.time(segments.text(segment, 1, 1));
        switch (segments.text(segment, 1, 0)) {
            case "189" -> flight.departure(time);
            case "232" -> flight.arrival(time);
            default -> frame.info(segment, "code-unknown", "time " + segments.text(segment, 1, 0) + " is not read");
        }
    }

    private void beginGroup(int segment) {
        endGroup();
        inGroup = true;
        level = segments.text(segment, 1).equals("2") ? CustomsResponse.Level.PASSENGER : CustomsResponse.Level.HEADER;
    }

    private void code(int segment) {
        inGroup = true;
        codes.add(segments.text(segment, 1));
        texts.add("");
    }

    private void text(int segment) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < segments.components(segment, 4); at++) {
            String part = segments.text(segment, 4, at);
            words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        if (codes.isEmpty()) {
            code(segment, words.toString());
        } else {
            String before = texts.getLast();
            texts.set(texts.size() - 1, before.isEmpty() ? words.toString() : before + " " + words);
        }
    }

    private void code(int segment, String words) {
        frame.info(segment, "code-missing", "a text before or without its code");
        codes.add("");
        texts.add(words);
    }

    private void endGroup() {
        for (int at = 0; at < codes.size(); at++) {
            responses.add(
                    new CustomsResponse.Response(level, references, present(codes.get(at)), present(texts.get(at))));
        }
        codes.clear();
        texts.clear();
        references = new LinkedHashMap<>();
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
