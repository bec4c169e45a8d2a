package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PNRGOV of IATA's PADIS, each record from its SRC apart. */
final class PassengerNameRecordsReader {

    private static final String UPDATE = "141";

    private PassengerNameRecordsReader() {}

    static PassengerNameRecords read(Frame frame, MessageHeader header) {
        List<PassengerNameRecords.PassengerNameRecord> records = new ArrayList<>();
        Flight flight = Flight.UNKNOWN;
        String function = "full";
        @Nullable RecordDraft draft = null;
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            String tag = frame.segments.tag(segment);
            if (tag.equals("SRC")) {
                if (draft != null) {
                    records.add(draft.finish());
                }
                draft = new RecordDraft(frame);
            } else if (draft != null) {
                draft.take(segment, tag);
            } else if (tag.equals("TVL")) {
                flight = flight(frame, segment);
            } else if (tag.equals("MSG") && frame.segments.text(segment, 1, 1).equals(UPDATE)) {
                function = "update";
            }
        }
        if (draft != null) {
            records.add(draft.finish());
        }
        boolean usable = !records.isEmpty() || flight.number().isPresent();
        return new PassengerNameRecords(header, frame.verdict(usable), frame.diagnostics(), function, flight, records);
    }

    /** A flight of a TVL: times, from, to, carrier, number. */
    static Flight flight(Frame frame, int segment) {
        Segments segments = frame.segments;
        Flight.Leg leg = new Flight.Leg(
                frame.present(segment, 2, 0),
                frame.present(segment, 3, 0),
                time(segments.text(segment, 1, 0), segments.text(segment, 1, 1)),
                time(segments.text(segment, 1, 2), segments.text(segment, 1, 3)));
        return new Flight(frame.present(segment, 4, 0), frame.present(segment, 5, 0), List.of(leg));
    }

    private static Optional<String> time(String date, String time) {
        return date.isEmpty() ? Optional.empty() : Optional.of(RecordDraft.time(date, time));
    }
}
