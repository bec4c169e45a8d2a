package org.lintas.passengers.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.edifact.Flight;
import org.lintas.passengers.AnnouncedFlight;

/**
 * A flight as a message names it.
 *
 * @param key what makes it one flight
 * @param to where it arrives; empty text when nobody says
 * @param times of the first departure and the last arrival
 */
record FlightNamed(AnnouncedFlight.Key key, String to, AnnouncedFlight.Times times) {

    /** Longest carrier, number and place, in characters: UN/LOCODE has five, designators have seven. */
    private static final int LENGTH_MAX = 10;

    /** Empty when the message does not say which flight on which day. */
    static Optional<FlightNamed> of(Flight flight) {
        List<Flight.Leg> legs = flight.legs();
        Optional<String> departure =
                legs.stream().flatMap(leg -> leg.departure().stream()).findFirst();
        Optional<String> arrival =
                legs.reversed().stream().flatMap(leg -> leg.arrival().stream()).findFirst();
        Optional<LocalDate> day = departure.or(() -> arrival).flatMap(FlightNamed::day);
        Optional<Designator> designator = designator(flight);
        if (designator.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        String from = legs.isEmpty() ? "" : legs.getFirst().from().orElse("");
        String to = legs.isEmpty() ? "" : legs.getLast().to().orElse("");
        return Optional.of(new FlightNamed(
                new AnnouncedFlight.Key(
                        designator.get().carrier(), designator.get().number(), day.get(), code(from)),
                code(to),
                new AnnouncedFlight.Times(departure.flatMap(FlightNamed::time), arrival.flatMap(FlightNamed::time))));
    }

    /**
     * How a flight is called.
     *
     * @param carrier designator of IATA or ICAO, in capitals
     * @param number digits without leading zeros, perhaps with a letter behind
     */
    record Designator(String carrier, String number) {}

    /** Empty when the message does not name a flight. */
    static Optional<Designator> designator(Flight flight) {
        return flight.number()
                .map(number -> new Designator(code(flight.carrier().orElse("")), number(number)));
    }

    /** The same with the key of a flight that is known. */
    FlightNamed from(AnnouncedFlight.Key known) {
        return new FlightNamed(known, to, times);
    }

    private static String number(String number) {
        return code(number.replaceFirst("^0+(?=.)", ""));
    }

    private static String code(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return plain.length() <= LENGTH_MAX ? plain : plain.substring(0, LENGTH_MAX);
    }

    private static Optional<LocalDate> day(String time) {
        Optional<LocalDateTime> whole = time(time);
        if (whole.isPresent()) {
            return whole.map(LocalDateTime::toLocalDate);
        }
        try {
            return Optional.of(LocalDate.parse(time));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
