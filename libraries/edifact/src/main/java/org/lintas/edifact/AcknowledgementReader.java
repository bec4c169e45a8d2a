package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ACKRES: MSG, ERC, IFT and EQN; a text belongs to the error before it. */
final class AcknowledgementReader {

    private final Frame frame;
    private final List<Acknowledgement.Reason> errors = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Optional<String> code = Optional.empty();
    private Optional<String> answered = Optional.empty();
    private Optional<String> response = Optional.empty();
    private Optional<Integer> records = Optional.empty();
    private boolean begun;

    private AcknowledgementReader(Frame frame) {
        this.frame = frame;
    }

    static Acknowledgement read(Frame frame, MessageHeader header) {
        AcknowledgementReader reader = new AcknowledgementReader(frame);
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            reader.take(segment, frame.segments.tag(segment));
        }
        reader.endError();
        if (!reader.begun) {
            frame.error(frame.from, "begin-missing", "the message has no MSG");
        }
        return new Acknowledgement(
                header,
                frame.verdict(reader.begun || !reader.errors.isEmpty()),
                frame.diagnostics(),
                reader.answered,
                reader.response,
                reader.errors,
                reader.records);
    }

    private void take(int segment, String tag) {
        switch (tag) {
            case "MSG" -> begin(segment);
            case "ERC" -> {
                endError();
                code = frame.present(segment, 1, 0);
                if (code.isEmpty()) {
                    frame.warn(segment, "code-missing", "an error without its code");
                }
            }
            case "IFT" -> RecordRequestReader.texts(frame, segment, texts);
            case "EQN" -> records = frame.count(segment, 1, 0);
            case "ORG", "DAT", "RCI", "TVL", "ABI" ->
                frame.info(segment, "segment-unread", "segment " + tag + " is not read");
            default -> frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
        }
    }

    private void begin(int segment) {
        begun = true;
        answered = frame.present(segment, 1, 1);
        response = frame.present(segment, 2, 0);
        if (response.isEmpty()) {
            frame.warn(segment, "code-missing", "nothing says what became of the message");
        }
    }

    private void endError() {
        if (code.isPresent() || !texts.isEmpty()) {
            errors.add(new Acknowledgement.Reason(code, texts));
        }
        code = Optional.empty();
        texts.clear();
    }
}
