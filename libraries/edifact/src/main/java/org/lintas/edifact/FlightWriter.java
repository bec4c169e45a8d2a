package org.lintas.edifact;

import java.util.List;

/** Writes the flight of a passenger list: its transport, the places in the order of travel, and their times. */
final class FlightWriter {

    private FlightWriter() {}

    static void write(SegmentWriter writer, Flight flight) {
        String carrier = SegmentWriter.released(flight.carrier().orElse(""));
        String designator = carrier + SegmentWriter.released(flight.number().orElse(""));
        if (!designator.isEmpty()) {
            writer.segment("TDT", "20", designator, "", "", carrier);
        }
        List<Flight.Leg> legs = flight.legs();
        for (int at = 0; at < legs.size(); at++) {
            Flight.Leg leg = legs.get(at);
            String departure = at == 0 ? "125" : "92";
            leg.from().ifPresent(from -> writer.segment("LOC", departure, SegmentWriter.released(from)));
            leg.departure().ifPresent(time -> time(writer, "189", time));
            String arrival = at == legs.size() - 1 ? "87" : "92";
            leg.to().ifPresent(to -> writer.segment("LOC", arrival, SegmentWriter.released(to)));
            leg.arrival().ifPresent(time -> time(writer, "232", time));
        }
    }

    /** {@code 2026-11-22T13:45} as {@code 2611221345:201}, a date as {@code 20261122:102}; what is neither is not written. */
    static void time(SegmentWriter writer, String qualifier, String time) {
        String digits = time.replaceAll("[^0-9]", "");
        if (digits.length() == 12) {
            writer.segment("DTM", SegmentWriter.composite(qualifier, digits.substring(2), "201"));
        } else if (digits.length() == 8) {
            writer.segment("DTM", SegmentWriter.composite(qualifier, digits, "102"));
        }
    }
}
