package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/** Reads flights of TVL segments (PADIS): times, from, to, carrier, number. */
final class TravelTimes {

    private TravelTimes() {}

    /** A flight; of the carriers the one that sells it, whose number it is. */
    static Flight flight(Frame frame, int segment) {
        Segments segments = frame.segments;
        String day = segments.text(segment, 1, 0);
        String arrivalDay = segments.text(segment, 1, 2);
        String arrivalTime = segments.text(segment, 1, 3);
        if (arrivalTime.isEmpty() && arrivalDay.length() == 4) {
            arrivalTime = arrivalDay;
            arrivalDay = "";
        }
        boolean arrives = !arrivalDay.isEmpty() || !arrivalTime.isEmpty();
        Flight.Leg leg = new Flight.Leg(
                frame.present(segment, 2, 0),
                frame.present(segment, 3, 0),
                time(day, segments.text(segment, 1, 1)),
                arrives ? time(arrivalDay.isEmpty() ? day : arrivalDay, arrivalTime) : Optional.empty());
        return new Flight(frame.present(segment, 4, 0), frame.present(segment, 5, 0), List.of(leg));
    }

    /** Whether the segment names no place: it says under which number another carrier operates the flight before it. */
    static boolean operating(Frame frame, int segment) {
        return frame.present(segment, 2, 0).isEmpty()
                && frame.present(segment, 3, 0).isEmpty();
    }

    private static Optional<String> time(String date, String time) {
        return date.isEmpty() ? Optional.empty() : Optional.of(local(date, time));
    }

    /** A day as DDMMYY and a time as HHMM, perhaps with seconds. */
    static String local(String date, String time) {
        String day = date.length() == 6 && Dates.digits(date)
                ? date.substring(4) + date.substring(2, 4) + date.substring(0, 2)
                : date;
        boolean clock = Dates.digits(time) && time.length() >= 4;
        return Dates.time(clock && day.length() == 6 ? day + time.substring(0, 4) : day);
    }
}
