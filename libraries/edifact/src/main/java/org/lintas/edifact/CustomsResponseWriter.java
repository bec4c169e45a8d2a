package org.lintas.edifact;

import java.util.List;
import java.util.Map;

/** Writes CUSRES as interactive passenger information uses it (D.05B). */
public final class CustomsResponseWriter {

    private static final String TYPE = "CUSRES:D:05B:UN:IATA";

    private CustomsResponseWriter() {}

    /**
     * Writes an answer as an interchange of its own.
     *
     * @param response of which function, transaction, flight and responses are written; of a flight's times the first departure and the last arrival, if they are local
     *     times or dates
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(CustomsResponse response, Envelope envelope) {
        SegmentWriter writer = SegmentWriter.begin(envelope, TYPE);
        writer.segment("BGM", document(response.function()));
        response.transaction()
                .ifPresent(transaction -> writer.segment("RFF", SegmentWriter.composite("TN", transaction)));
        flight(writer, response.flight());
        for (CustomsResponse.Response each : response.responses()) {
            response(writer, each);
        }
        return writer.end();
    }

    private static String document(String function) {
        return switch (function) {
            case "unsolicited" -> "132";
            case "acknowledgement" -> "312";
            default -> "962";
        };
    }

    private static void flight(SegmentWriter writer, Flight flight) {
        String designator = flight.carrier().orElse("") + flight.number().orElse("");
        if (!designator.isEmpty()) {
            writer.segment("RFF", SegmentWriter.composite("AF", designator));
        }
        List<Flight.Leg> legs = flight.legs();
        if (legs.isEmpty()) {
            return;
        }
        legs.getFirst().departure().ifPresent(time -> FlightWriter.time(writer, "189", time));
        legs.getLast().arrival().ifPresent(time -> FlightWriter.time(writer, "232", time));
        for (int at = 0; at < legs.size(); at++) {
            String place = at == 0 ? "125" : "92";
            legs.get(at).from().ifPresent(from -> writer.segment("LOC", place, SegmentWriter.released(from)));
        }
        legs.getLast().to().ifPresent(to -> writer.segment("LOC", "87", SegmentWriter.released(to)));
    }

    private static void response(SegmentWriter writer, CustomsResponse.Response response) {
        writer.segment("ERP", response.level() == CustomsResponse.Level.PASSENGER ? "2" : "1");
        for (Map.Entry<String, String> reference : response.references().entrySet()) {
            writer.segment("RFF", SegmentWriter.composite(reference.getKey(), reference.getValue()));
        }
        response.code().ifPresent(code -> writer.segment("ERC", SegmentWriter.released(code)));
        response.text().ifPresent(text -> writer.segment("FTX", "AAP", "", "", SegmentWriter.released(text)));
    }
}
