package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A flight while its segments TDT, LOC and DTM are read, in any order. */
final class FlightDraft {

    private static final String LAST_BEFORE_BORDER = "125";
    private static final String FIRST_ARRIVAL = "87";

    private Optional<String> carrier = Optional.empty();
    private Optional<String> number = Optional.empty();
    private final List<Stop> stops = new ArrayList<>();
    private Optional<String> departure = Optional.empty();
    private Optional<String> arrival = Optional.empty();

    private static final class Stop {
        private final String qualifier;
        private final String place;
        private Optional<String> departure = Optional.empty();
        private Optional<String> arrival = Optional.empty();

        private Stop(String qualifier, String place) {
            this.qualifier = qualifier;
            this.place = place;
        }
    }

    /** A designator such as {@code UA 123}, and perhaps the carrier apart; the first that is given stands. */
    void name(String designator, String statedCarrier) {
        if (number.isPresent()) {
            return;
        }
        String plain = designator.replace(" ", "");
        int length = prefix(plain, statedCarrier);
        String prefix = plain.substring(0, length);
        carrier = text(statedCarrier.isEmpty() ? prefix : statedCarrier);
        number = text(plain.substring(length));
    }

    /** How many characters of a designator name the carrier. */
    private static int prefix(String designator, String carrier) {
        if (!carrier.isEmpty() && designator.startsWith(carrier)) {
            return carrier.length();
        }
        if (designator.length() < 3 || Dates.digits(designator.substring(0, 2))) {
            return 0;
        }
        return letter(designator.charAt(0)) && letter(designator.charAt(1)) && letter(designator.charAt(2)) ? 3 : 2;
    }

    private static boolean letter(char each) {
        return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
    }

    void place(String qualifier, String place) {
        if (place.isEmpty()) {
            return;
        }
        if (stops.isEmpty() || !stops.getLast().place.equals(place)) {
            stops.add(new Stop(qualifier, place));
        }
    }

    /** The time of departure from the place that was named last. */
    void departure(String time) {
        if (stops.isEmpty()) {
            departure = Optional.of(time);
        } else {
            stops.getLast().departure = Optional.of(time);
        }
    }

    /** The time of arrival at the place that was named last. */
    void arrival(String time) {
        if (stops.isEmpty()) {
            arrival = Optional.of(time);
        } else {
            stops.getLast().arrival = Optional.of(time);
        }
    }

    Flight flight() {
        putInOrder();
        List<Flight.Leg> legs = new ArrayList<>();
        for (int at = 0; at + 1 < stops.size(); at++) {
            Stop from = stops.get(at);
            Stop to = stops.get(at + 1);
            legs.add(new Flight.Leg(
                    Optional.of(from.place),
                    Optional.of(to.place),
                    from.departure.or(() -> departure),
                    to.arrival.or(() -> arrival)));
        }
        if (stops.size() == 1) {
            legs.add(loneLeg(stops.getFirst()));
        }
        return new Flight(carrier, number, legs);
    }

    /** A place of arrival that was named right before the place of departure. */
    private void putInOrder() {
        for (int at = 0; at + 1 < stops.size(); at++) {
            if (stops.get(at).qualifier.equals(FIRST_ARRIVAL)
                    && stops.get(at + 1).qualifier.equals(LAST_BEFORE_BORDER)) {
                stops.add(at, stops.remove(at + 1));
            }
        }
    }

    private Flight.Leg loneLeg(Stop stop) {
        boolean arrives = stop.qualifier.equals(FIRST_ARRIVAL);
        Optional<String> place = Optional.of(stop.place);
        return new Flight.Leg(
                arrives ? Optional.empty() : place,
                arrives ? place : Optional.empty(),
                stop.departure.or(() -> departure),
                stop.arrival.or(() -> arrival));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
