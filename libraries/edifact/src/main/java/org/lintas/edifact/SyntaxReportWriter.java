package org.lintas.edifact;

import java.util.Optional;

/** Writes CONTRL (ISO 9735-10, syntax version 4). */
public final class SyntaxReportWriter {

    private static final String TYPE = "CONTRL:4:1:UN";

    private SyntaxReportWriter() {}

    /**
     * Writes a report as an interchange of its own.
     *
     * @param report of which the items are written
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(SyntaxReport report, Envelope envelope) {
        SegmentWriter writer = SegmentWriter.begin(envelope, TYPE);
        for (SyntaxReport.Item item : report.items()) {
            head(writer, item);
            Optional<Integer> position = Optional.empty();
            for (SyntaxReport.Fault fault : item.faults()) {
                if (fault.segment().isPresent()) {
                    fault(writer, fault, fault.segment().equals(position));
                    position = fault.segment();
                }
            }
        }
        return writer.end();
    }

    private static void head(SegmentWriter writer, SyntaxReport.Item item) {
        Optional<SyntaxReport.Fault> fault =
                item.faults().stream().filter(each -> each.segment().isEmpty()).findFirst();
        SyntaxReport.Identity identity = item.identity();
        String reference = released(identity.reference());
        String action = released(item.action());
        String code = released(fault.flatMap(SyntaxReport.Fault::code));
        String service = released(fault.flatMap(SyntaxReport.Fault::service));
        String place = fault.map(SyntaxReportWriter::place).orElse("");
        switch (item.level()) {
            case MESSAGE -> {
                String type = SegmentWriter.composite(identity.type().orElse("").split(":", -1));
                writer.segment("UCM", reference, type, action, code, service, place);
            }
            case GROUP -> exchange(writer, "UCF", identity, action, code, service, place);
            case INTERCHANGE -> exchange(writer, "UCI", identity, action, code, service, place);
        }
    }

    private static void exchange(SegmentWriter writer, String tag, SyntaxReport.Identity identity, String... rest) {
        String[] elements = new String[3 + rest.length];
        elements[0] = released(identity.reference());
        elements[1] = released(identity.sender());
        elements[2] = released(identity.recipient());
        System.arraycopy(rest, 0, elements, 3, rest.length);
        writer.segment(tag, elements);
    }

    private static void fault(SegmentWriter writer, SyntaxReport.Fault fault, boolean sameSegment) {
        String position = fault.segment().map(Object::toString).orElse("");
        String code = released(fault.code());
        if (fault.element().isEmpty()) {
            writer.segment("UCS", position, code);
            return;
        }
        if (!sameSegment) {
            writer.segment("UCS", position);
        }
        writer.segment("UCD", code, place(fault));
    }

    private static String place(SyntaxReport.Fault fault) {
        return SegmentWriter.composite(
                fault.element().map(Object::toString).orElse(""),
                fault.component().map(Object::toString).orElse(""));
    }

    private static String released(Optional<String> text) {
        return SegmentWriter.released(text.orElse(""));
    }
}
