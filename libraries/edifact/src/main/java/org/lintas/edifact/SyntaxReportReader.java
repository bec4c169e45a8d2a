package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CONTRL of syntax versions 3 and 4 (ISO 9735-10): UCI, UCF, UCM, and of a message its UCS and UCD. */
final class SyntaxReportReader {

    private final Frame frame;
    private final Segments segments;
    private final List<SyntaxReport.Item> items = new ArrayList<>();
    private SyntaxReport.@Nullable Item open;
    private final List<SyntaxReport.Fault> faults = new ArrayList<>();
    private Optional<Integer> position = Optional.empty();

    private SyntaxReportReader(Frame frame) {
        this.frame = frame;
        this.segments = frame.segments;
    }

    static SyntaxReport read(Frame frame, MessageHeader header) {
        SyntaxReportReader reader = new SyntaxReportReader(frame);
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            reader.take(segment, frame.segments.tag(segment));
        }
        reader.close();
        if (reader.items.isEmpty()) {
            frame.error(frame.from, "begin-missing", "the message has no UCI");
        }
        return new SyntaxReport(header, frame.verdict(!reader.items.isEmpty()), frame.diagnostics(), reader.items);
    }

    private void take(int segment, String tag) {
        switch (tag) {
            case "UCI" -> exchange(segment, SyntaxReport.Level.INTERCHANGE);
            case "UCF" -> exchange(segment, SyntaxReport.Level.GROUP);
            case "UCM" -> message(segment);
            case "UCS" -> segmentAtFault(segment);
            case "UCD" -> elementAtFault(segment);
            default -> frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
        }
    }

    private void exchange(int segment, SyntaxReport.Level level) {
        SyntaxReport.Identity identity = new SyntaxReport.Identity(
                frame.present(segment, 1, 0),
                frame.present(segment, 2, 0),
                frame.present(segment, 3, 0),
                Optional.empty());
        open(segment, level, identity, 4);
    }

    private void message(int segment) {
        StringBuilder type = new StringBuilder();
        for (int at = 0; at < segments.components(segment, 2); at++) {
            type.append(at == 0 ? "" : ":").append(segments.text(segment, 2, at));
        }
        Optional<String> named = type.isEmpty() ? Optional.empty() : Optional.of(type.toString());
        SyntaxReport.Identity identity =
                new SyntaxReport.Identity(frame.present(segment, 1, 0), Optional.empty(), Optional.empty(), named);
        open(segment, SyntaxReport.Level.MESSAGE, identity, 3);
    }

    /** Behind the action stand the code of the fault, the service segment and the place in it. */
    private void open(int segment, SyntaxReport.Level level, SyntaxReport.Identity identity, int action) {
        close();
        Optional<String> stated = frame.present(segment, action, 0);
        if (stated.isEmpty()) {
            frame.error(segment, "code-missing", "nothing says what became of it");
        } else if (!stated.get().equals("4")
                && !stated.get().equals("7")
                && !stated.get().equals("8")) {
            frame.info(segment, "code-unknown", "action " + stated.get() + " is kept as it stands");
        }
        open = new SyntaxReport.Item(level, identity, stated, List.of());
        SyntaxReport.Fault fault = new SyntaxReport.Fault(
                Optional.empty(),
                frame.present(segment, action + 2, 0),
                place(segment, action + 3, 0),
                place(segment, action + 3, 1),
                frame.present(segment, action + 1, 0));
        if (fault.code().isPresent()
                || fault.service().isPresent()
                || fault.element().isPresent()) {
            faults.add(fault);
        }
    }

    private void segmentAtFault(int segment) {
        position = place(segment, 1, 0);
        if (belongs(segment) && frame.present(segment, 2, 0).isPresent()) {
            faults.add(new SyntaxReport.Fault(
                    position, Optional.empty(), Optional.empty(), Optional.empty(), frame.present(segment, 2, 0)));
        }
    }

    private void elementAtFault(int segment) {
        if (belongs(segment)) {
            faults.add(new SyntaxReport.Fault(
                    position,
                    Optional.empty(),
                    place(segment, 2, 0),
                    place(segment, 2, 1),
                    frame.present(segment, 1, 0)));
        }
    }

    private boolean belongs(int segment) {
        boolean known = open != null && position.isPresent();
        if (!known) {
            frame.error(segment, "reference-empty", "a fault of no message or segment");
        }
        return known;
    }

    private Optional<Integer> place(int segment, int element, int component) {
        return segments.text(segment, element, component).isEmpty()
                ? Optional.empty()
                : frame.count(segment, element, component);
    }

    private void close() {
        SyntaxReport.Item item = open;
        if (item != null) {
            items.add(new SyntaxReport.Item(item.level(), item.identity(), item.action(), faults));
        }
        open = null;
        faults.clear();
        position = Optional.empty();
    }
}
