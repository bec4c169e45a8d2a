package org.lintas.simulators.airport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintas.simulators.carriers.Booked;
import org.lintas.simulators.carriers.CarrierMessages;
import org.lintas.simulators.carriers.Reservation;
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

    /** The flight of which dates of birth are left out; no bookings say them either. */
    private static final int LISTED_WITHOUT_BIRTHS = 1;

    /** One booking in so many is made late and paid in cash. */
    private static final int LATE_AMONG = 24;

    /** One booking in so many begins in a third State. */
    private static final int FURTHER_AMONG = 20;

    private static final String SEAT_LETTERS = "ABCDEF";

    private final NodeClient node;
    private final long seed;
    private final LocalDate today;

    CarrierDesk(NodeClient node, long seed, LocalDate today) {
        this.node = node;
        this.seed = seed;
        this.today = today;
    }

    /** Sends the bookings and the lists of the coming days. One list comes twice, one lacks dates of birth, one does not say its day, and one has a segment that nobody knows. */
    void announce() throws NodeUnreachableException, NodeRefusalException {
        int flight = 0;
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            for (SimulatedState state : TravellerSource.VISA_FREE) {
                Sector sector = sector(state, today.plusDays(day), 100 + flight % TravellerSource.VISA_FREE.size());
                List<Booked> booked = booked(state, flight);
                String reference =
                        "%d%03d".formatted(sector.departs().toLocalDate().toEpochDay(), flight);
                if (flight != LISTED_WITHOUT_BIRTHS) {
                    send(CarrierMessages.records(sector, bookings(booked, sector, flight), "P" + reference));
                }
                send(odd(CarrierMessages.list(sector, booked, "full", "L" + reference), flight));
                flight++;
            }
        }
    }

    private static byte[] odd(byte[] list, int flight) {
        String text = new String(list, StandardCharsets.UTF_8);
        String sent = switch (flight) {
            case LISTED_WITHOUT_BIRTHS -> text.replaceFirst("DTM\\+329:[^']*'", "");
            case 2 -> text + text;
            case 3 -> text.replaceAll("DTM\\+(189|232):[^']*'", "");
            case 5 -> text.replaceFirst("NAT\\+2", "ZZZ+UNKNOWN'NAT+2");
            default -> text;
        };
        return sent.getBytes(StandardCharsets.UTF_8);
    }

    private List<Booked> booked(SimulatedState state, int flight) {
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
        return booked;
    }

    /** Most pay by card long before; few pay in cash the day before, or come from further away. */
    private List<Reservation> bookings(List<Booked> booked, Sector sector, int flight) {
        SeededRandom random = SeededRandom.of(seed, "bookings " + flight);
        Map<String, List<Booked>> byLocator =
                booked.stream().collect(Collectors.groupingBy(Booked::locator, TreeMap::new, Collectors.toList()));
        List<Reservation> bookings = new ArrayList<>();
        for (List<Booked> together : byLocator.values()) {
            boolean late = random.nextInt(LATE_AMONG) == 0;
            int telephone = random.nextInt(1_000_000);
            bookings.add(new Reservation(
                    together,
                    sector.departs()
                            .minusDays(late ? 1 : 5 + random.nextInt(80))
                            .minusMinutes(random.nextInt(600)),
                    late ? "CA" : "CC VI 424242424242%04d 1229".formatted(random.nextInt(10_000)),
                    List.of(
                            "CTCM 999%06d".formatted(telephone),
                            "CTCE traveller%06d//mail.example".formatted(telephone)),
                    random.nextInt(FURTHER_AMONG) == 0 ? Optional.of(further(sector)) : Optional.empty(),
                    late ? 0 : 1 + random.nextInt(2)));
        }
        return bookings;
    }

    /** A State that is neither end of a sector. */
    private static SimulatedState further(Sector sector) {
        return TravellerSource.VISA_FREE.stream()
                .filter(state -> state != sector.from() && state != sector.to())
                .findFirst()
                .orElseThrow();
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
