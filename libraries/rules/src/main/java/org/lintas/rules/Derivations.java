package org.lintas.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lintas.rules.Subject.Thing;

/** Works out of what was said what follows from it; what was said itself goes first. */
final class Derivations {

    private final List<List<Thing>> things;
    private final Thing passenger;
    private final Thing flight;
    private final Thing pnr;

    /** @param things that were said, by the index of their entity */
    Derivations(List<List<Thing>> things) {
        this.things = things;
        this.passenger = all("passenger").getFirst();
        this.flight = all("flight").getFirst();
        this.pnr = all("pnr").getFirst();
    }

    void make() {
        ofFlight();
        ofPassenger();
        all("document").forEach(this::ofDocument);
        all("leg").forEach(leg -> {
            state(leg, "from", "fromCountry");
            state(leg, "to", "toCountry");
        });
        ofBooking();
        all("seat").forEach(Derivations::ofSeat);
        all("email")
                .forEach(email -> email.said("address")
                        .filter(address -> address.contains("@"))
                        .ifPresent(address -> email.fill("domain", address.substring(address.lastIndexOf('@') + 1))));
    }

    private List<Thing> all(String entity) {
        return things.get(Vocabulary.standard().entity(entity).orElseThrow().index());
    }

    private void ofFlight() {
        state(flight, "origin", "originCountry");
        state(flight, "destination", "destinationCountry");
        weekday("departure", "departureWeekday");
        weekday("arrival", "arrivalWeekday");
        flight.said("carrier")
                .ifPresent(carrier ->
                        flight.said("number").ifPresent(number -> flight.fill("designator", carrier + number)));
        flight.said("origin")
                .ifPresent(from -> flight.said("destination").ifPresent(to -> flight.fill("route", from + "-" + to)));
    }

    private void weekday(String day, String name) {
        flight.dayOf(day)
                .map(LocalDate::getDayOfWeek)
                .map(DayOfWeek::name)
                .ifPresent(word -> flight.fill(name, word.substring(0, 3)));
    }

    private static void state(Thing thing, String place, String country) {
        thing.said(place).flatMap(Places::state).ifPresent(state -> thing.fill(country, state));
    }

    private void ofPassenger() {
        state(passenger, "embarkation", "embarkationCountry");
        state(passenger, "debarkation", "debarkationCountry");
        flight.dayOf("departure")
                .ifPresent(day -> passenger
                        .dayOf("dateOfBirth")
                        .ifPresent(born -> passenger.fill("age", (double) ChronoUnit.YEARS.between(born, day))));
        passenger.figure("companions").ifPresent(companions -> passenger.fillTruth("alone", companions == 0));
        passenger.fill("documentsNamed", all("document").size());
        passenger
                .figure("bagPieces")
                .filter(pieces -> pieces > 0)
                .ifPresent(pieces -> passenger
                        .figure("bagWeightKg")
                        .ifPresent(weight -> passenger.fill("bagWeightPerPieceKg", weight / pieces)));
    }

    private void ofDocument(Thing document) {
        Optional<LocalDate> arrival = flight.dayOf("arrival").or(() -> flight.dayOf("departure"));
        Optional<LocalDate> expiry = document.dayOf("expiry");
        if (arrival.isPresent() && expiry.isPresent()) {
            document.fill("daysToExpiry", (double) ChronoUnit.DAYS.between(arrival.get(), expiry.get()));
            document.fillTruth("expiredAtArrival", expiry.get().isBefore(arrival.get()));
        }
        flight.dayOf("departure")
                .ifPresent(day -> document.dayOf("issued")
                        .ifPresent(issued ->
                                document.fill("daysSinceIssue", (double) ChronoUnit.DAYS.between(issued, day))));
        document.said("issuer")
                .ifPresent(issuer -> passenger
                        .said("nationality")
                        .ifPresent(nationality ->
                                document.fillTruth("issuedByAnotherState", !issuer.equals(nationality))));
    }

    private void ofBooking() {
        List<Thing> legs = all("leg");
        flight.dayOf("departure")
                .ifPresent(day -> pnr.dayOf("created")
                        .ifPresent(created ->
                                pnr.fill("daysBookedBeforeTravel", (double) ChronoUnit.DAYS.between(created, day))));
        if (!legs.isEmpty()) {
            pnr.fill("legs", legs.size());
            legs.getFirst().said("from").ifPresent(from -> pnr.fill("origin", from));
            Trip trip = Trip.of(legs);
            trip.type().ifPresent(type -> pnr.fill("tripType", type));
            trip.destination().ifPresent(to -> pnr.fill("destination", to));
            legs.getFirst().dayOf("departure").ifPresent(day -> pnr.fillDay("firstDeparture", day));
            legs.getLast()
                    .dayOf("arrival")
                    .or(() -> legs.getLast().dayOf("departure"))
                    .ifPresent(day -> pnr.fillDay("lastArrival", day));
        }
        pnr.dayOf("firstDeparture")
                .ifPresent(first -> pnr.dayOf("lastArrival")
                        .ifPresent(last -> pnr.fill("tripDays", (double) ChronoUnit.DAYS.between(first, last))));
        state(pnr, "origin", "originCountry");
        state(pnr, "destination", "destinationCountry");
    }

    private static void ofSeat(Thing seat) {
        String number = seat.said("number").orElse("");
        if (number.matches("\\d{1,3}[A-Z]")) {
            seat.fill("row", Double.parseDouble(number.substring(0, number.length() - 1)));
            seat.fill("letter", number.substring(number.length() - 1));
        }
    }

    /**
     * What the flights of a booking make together.
     *
     * @param type of trip; empty when a place is not known
     * @param destination where the longest stay is, of a trip that does not end where it began its end
     */
    private record Trip(Optional<String> type, Optional<String> destination) {

        static Trip of(List<Thing> legs) {
            Optional<String> first = legs.getFirst().said("from");
            Optional<String> last = legs.getLast().said("to");
            boolean known = legs.stream()
                    .allMatch(leg ->
                            leg.said("from").isPresent() && leg.said("to").isPresent());
            if (!known || first.isEmpty() || last.isEmpty()) {
                return new Trip(Optional.empty(), last);
            }
            if (!joined(legs)) {
                return new Trip(Optional.of(first.equals(last) ? "OPENJAW" : "NONCONTIGUOUS"), last);
            }
            if (first.equals(last)) {
                return new Trip(Optional.of("ROUND"), longestStay(legs).said("to"));
            }
            return new Trip(Optional.of(stays(legs) > 0 ? "MULTI" : "ONEWAY"), last);
        }

        private static boolean joined(List<Thing> legs) {
            for (int at = 1; at < legs.size(); at++) {
                if (!legs.get(at).said("from").equals(legs.get(at - 1).said("to"))) {
                    return false;
                }
            }
            return true;
        }

        private static long stays(List<Thing> legs) {
            long stays = 0;
            for (int at = 1; at < legs.size(); at++) {
                stays += stayDays(legs, at) > 1 ? 1 : 0;
            }
            return stays;
        }

        private static Thing longestStay(List<Thing> legs) {
            int longest = 1;
            for (int at = 2; at < legs.size(); at++) {
                longest = stayDays(legs, at) > stayDays(legs, longest) ? at : longest;
            }
            return legs.get(Math.min(longest, legs.size()) - 1);
        }

        /** Days before a leg since the arrival of the one before. */
        private static long stayDays(List<Thing> legs, int at) {
            Optional<LocalDate> arrived =
                    legs.get(at - 1).dayOf("arrival").or(() -> legs.get(at - 1).dayOf("departure"));
            Optional<LocalDate> departs = legs.get(at).dayOf("departure");
            return arrived.isPresent() && departs.isPresent()
                    ? ChronoUnit.DAYS.between(arrived.get(), departs.get())
                    : 0;
        }
    }
}
