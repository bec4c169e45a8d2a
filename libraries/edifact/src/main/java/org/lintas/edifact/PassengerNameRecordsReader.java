package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
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
                draft = new RecordDraft(frame, flight);
            } else if (draft != null) {
                draft.take(segment, tag);
            } else if (tag.equals("TVL")) {
                flight = TravelTimes.flight(frame, segment);
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
}
