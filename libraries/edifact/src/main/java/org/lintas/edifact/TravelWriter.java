package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/** Writes flights as TVL segments (PADIS): times, from, to, carrier, number. */
final class TravelWriter {

    private TravelWriter() {}

    /** From the begin of the first leg to the end of the last. */
    static void flight(SegmentWriter writer, Flight flight, String... behind) {
        List<Flight.Leg> legs = flight.legs();
        Optional<Flight.Leg> first = legs.stream().findFirst();
        Optional<Flight.Leg> last = legs.isEmpty() ? Optional.empty() : Optional.of(legs.getLast());
        String[] departure = time(first.flatMap(Flight.Leg::departure));
        String[] arrival = time(last.flatMap(Flight.Leg::arrival));
        String[] elements = new String[5 + behind.length];
        elements[0] = SegmentWriter.composite(departure[0], departure[1], arrival[0], arrival[1]);
        elements[1] = SegmentWriter.released(first.flatMap(Flight.Leg::from).orElse(""));
        elements[2] = SegmentWriter.released(last.flatMap(Flight.Leg::to).orElse(""));
        elements[3] = SegmentWriter.released(flight.carrier().orElse(""));
        elements[4] = SegmentWriter.released(flight.number().orElse(""));
        System.arraycopy(behind, 0, elements, 5, behind.length);
        writer.segment("TVL", elements);
    }

    /** {@code 2026-11-22T13:45} as 221126 and 1345; what is neither a local time nor a date is not written. */
    static String[] time(Optional<String> stated) {
        String digits = stated.orElse("").replaceAll("[^0-9]", "");
        if (digits.length() != 8 && digits.length() != 12) {
            return new String[] {"", ""};
        }
        String day = digits.substring(6, 8) + digits.substring(4, 6) + digits.substring(2, 4);
        return new String[] {day, digits.substring(8)};
    }
}
