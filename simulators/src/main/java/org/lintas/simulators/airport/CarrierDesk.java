package org.lintas.simulators.airport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lintas.simulators.carriers.Booked;
import org.lintas.simulators.carriers.CarrierMessages;
import org.lintas.simulators.carriers.Sector;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/**
 * Carriers of the neighbours: they announce the flights of the coming days, with the oddities of real traffic, and ask about everybody who comes to the lanes when
 * that traveller checks in.
 */
final class CarrierDesk {

    /** Flights of the days for which passenger name records come. */
    private static final int DAYS_AHEAD = 3;

    private static final int PASSENGERS_MIN = 8;
    private static final int PASSENGERS_MAX = 30;

    /** Travellers who arrive on one flight. */
    private static final int PER_FLIGHT = 40;

    /** Numbers of people who are announced and do not come to the lanes begin here. */
    private static final int FIRST_ANNOUNCED = 1_000_000;

    private static final String SEAT_LETTERS = "ABCDEF";

    private final NodeClient node;
    private final long seed;
    private final LocalDate today;

    CarrierDesk(NodeClient node, long seed, LocalDate today) {
        this.node = node;
        this.seed = seed;
        this.today = today;
    }

    /** Sends the lists of the coming days. One comes twice, one lacks dates of birth, one does not say its day, and one has a segment that nobody knows. */
    void announce() throws NodeUnreachableException, NodeRefusalException {
        int flight = 0;
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            for (SimulatedState state : TravellerSource.VISA_FREE) {
                byte[] list = list(state, today.plusDays(day), flight);
                send(odd(list, flight));
                flight++;
            }
        }
    }

    private static byte[] odd(byte[] list, int flight) {
        String text = new String(list, StandardCharsets.UTF_8);
        String sent = switch (flight) {
            case 1 -> text.replaceFirst("DTM\\+329:[^']*'", "");
            case 2 -> text + text;
            case 3 -> text.replaceAll("DTM\\+(189|232):[^']*'", "");
            case 5 -> text.replaceFirst("NAT\\+2", "ZZZ+UNKNOWN'NAT+2");
            default -> text;
        };
        return sent.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] list(SimulatedState state, LocalDate day, int flight) {
        SeededRandom random = SeededRandom.of(seed, "flight " + flight);
        Population people = Population.of(state, seed, today);
        int count = PASSENGERS_MIN + random.nextInt(PASSENGERS_MAX - PASSENGERS_MIN);
        List<Booked> booked = new ArrayList<>();
        for (int seat = 0; seat < count; seat++) {
            String number = "%s%07d".formatted(state.certificateCountry().charAt(1), random.nextInt(10_000_000));
            booked.add(new Booked(
                    people.person(FIRST_ANNOUNCED + flight * 100L + seat, 18, 80),
                    number,
                    today.plusYears(1 + random.nextInt(8)),
                    "R%05d".formatted(flight * 100 + seat / 2),
                    "%03d%03d".formatted(flight, seat),
                    seat(seat)));
        }
        return CarrierMessages.list(
                sector(state, day, 100 + flight % TravellerSource.VISA_FREE.size()),
                booked,
                "full",
                "L%d%03d".formatted(day.toEpochDay(), flight));
    }

    private static Sector sector(SimulatedState state, LocalDate day, int number) {
        LocalDateTime departs = day.atTime(LocalTime.of(7 + number % 10, 30));
        return new Sector(state, TravellerSource.HOME, number, departs, departs.plusHours(3));
    }

    private static String seat(int seat) {
        return "%d%s".formatted(seat / SEAT_LETTERS.length() + 1, SEAT_LETTERS.charAt(seat % SEAT_LETTERS.length()));
    }

    /** Asks about a traveller who checks in for the flight to the airport. */
    void checkIn(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        int number = traveller.number();
        SimulatedState nationality = traveller.passport().holder().nationality();
        SimulatedState from = nationality == TravellerSource.HOME ? SimulatedState.SUVANTA : nationality;
        Booked booked = new Booked(
                traveller.passport().holder(),
                traveller.passport().number(),
                traveller.passport().validity().expiresOn(),
                "T%05d".formatted(number % 100_000),
                "%06d".formatted(number % 1_000_000),
                seat(number % PER_FLIGHT));
        byte[] question = CarrierMessages.list(
                sector(from, today, 200 + number / PER_FLIGHT % 100),
                List.of(booked),
                "full",
                "C%d".formatted(Math.floorMod(seed, 100_000) * 10_000_000L + number));
        String answer = node.exchange("/api/carrier-messages/interactive", "application/EDIFACT", question);
        if (!answer.contains("BGM+962'") || !answer.contains("ERP+2'")) {
            throw new NodeRefusalException(200, "No answer about a passenger: " + answer);
        }
    }

    private void send(byte[] list) throws NodeUnreachableException, NodeRefusalException {
        node.post("/api/carrier-messages", "application/EDIFACT", list);
    }
}
