package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads GOVREQ: MSG, ORG, and criteria of RCI, TVL, TIF and IFT; each SRC begins further ones. */
final class RecordRequestReader {

    private final Frame frame;
    private final List<RecordRequest.Criteria> criteria = new ArrayList<>();
    private final List<String> locators = new ArrayList<>();
    private final List<Flight> flights = new ArrayList<>();
    private final List<RecordRequest.Name> travellers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Optional<String> function = Optional.empty();
    private Optional<String> originator = Optional.empty();
    private boolean begun;

    private RecordRequestReader(Frame frame) {
        this.frame = frame;
    }

    static RecordRequest read(Frame frame, MessageHeader header) {
        RecordRequestReader reader = new RecordRequestReader(frame);
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            reader.take(segment, frame.segments.tag(segment));
        }
        reader.endCriteria();
        if (!reader.begun) {
            frame.error(frame.from, "begin-missing", "the message has no MSG");
        }
        return new RecordRequest(
                header,
                frame.verdict(!reader.criteria.isEmpty()),
                frame.diagnostics(),
                reader.function,
                reader.originator,
                reader.criteria);
    }

    private void take(int segment, String tag) {
        switch (tag) {
            case "MSG" -> {
                begun = true;
                function = frame.present(segment, 1, 1);
            }
            case "ORG" -> originator = originator(segment);
            case "SRC" -> endCriteria();
            case "RCI" -> locators(segment);
            case "TVL" -> flights.add(TravelTimes.flight(frame, segment));
            case "TIF" -> traveller(segment);
            case "IFT" -> texts(frame, segment, texts);
            case "EQN", "DAT", "ADD", "REF" -> frame.info(segment, "segment-unread", "segment " + tag + " is not read");
            default -> frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
        }
    }

    private Optional<String> originator(int segment) {
        StringBuilder words = new StringBuilder();
        for (int element = 1; element <= frame.segments.elements(segment); element++) {
            for (int at = 0; at < frame.segments.components(segment, element); at++) {
                String part = frame.segments.text(segment, element, at);
                words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }

    private void locators(int segment) {
        for (int element = 1; element <= frame.segments.elements(segment); element++) {
            Optional<String> locator = frame.present(segment, element, 1);
            locator.ifPresent(locators::add);
            if (locator.isEmpty()) {
                frame.warn(segment, "reference-empty", "a record without its locator");
            }
        }
    }

    private void traveller(int segment) {
        Optional<String> surname = frame.present(segment, 1, 0);
        if (surname.isEmpty()) {
            frame.error(segment, "name-missing", "a traveller without a name");
        }
        surname.ifPresent(name -> travellers.add(new RecordRequest.Name(name, frame.present(segment, 2, 0))));
    }

    /** Adds the texts of an IFT, one of each element behind the first. */
    static void texts(Frame frame, int segment, List<String> texts) {
        for (int element = 2; element <= frame.segments.elements(segment); element++) {
            frame.present(segment, element, 0).ifPresent(texts::add);
        }
    }

    private void endCriteria() {
        if (!locators.isEmpty() || !flights.isEmpty() || !travellers.isEmpty() || !texts.isEmpty()) {
            criteria.add(new RecordRequest.Criteria(locators, flights, travellers, texts));
        }
        locators.clear();
        flights.clear();
        travellers.clear();
        texts.clear();
    }
}
