package org.lintas.targeting.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.Announced;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerRetention;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.Watchlists;

/** The module over a fresh database, with journeys that its tests give. */
final class TargetingModule {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static final AnnouncedFlight FLIGHT = flight(77, DAY);

    private TargetingModule() {}

    static ModuleUnderTest over(Clock clock, Object... doubles) {
        List<Object> beans = new ArrayList<>(List.of(doubles));
        beans.add(new HeardAudit());
        beans.add(new QuietLists());
        beans.add(new TargetingSettings(2));
        return new ModuleUnderTest(
                "org.lintas.targeting.internal",
                clock,
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                beans.toArray());
    }

    static AnnouncedFlight flight(int number, LocalDate day) {
        return flight(number, day, Instant.EPOCH);
    }

    static AnnouncedFlight flight(int number, LocalDate day, Instant lastMessageAt) {
        return new AnnouncedFlight(
                new UUID(8, number),
                new AnnouncedFlight.Key("LT", String.valueOf(number), day, "BKK"),
                "QMA",
                new AnnouncedFlight.Times(Optional.of(day.atTime(10, 0)), Optional.of(day.atTime(13, 20))),
                AnnouncedFlight.State.OPEN,
                lastMessageAt);
    }

    static Journey journey(int number, Announced announced, Journey.State state) {
        return new Journey(
                new UUID(7, number), FLIGHT.id(), Journey.Part.PASSENGER, state, 1, announced, Optional.empty());
    }

    static Announced announced(String seat, Announced.Reservation reservation) {
        return new Announced(
                new Announced.Person(
                        Optional.of(new PersonName("ERIKSSON", "ANNA")),
                        Optional.of("F"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Optional.of("SGP"),
                        Optional.empty(),
                        Optional.empty()),
                List.of(new Announced.Document(
                        Optional.of("P"),
                        Optional.of("L898902C3"),
                        Optional.of("SGP"),
                        Optional.of(PartialDate.parse("2032-04-15")))),
                new Announced.Booking(Optional.of("QWERTY"), Optional.empty(), Optional.of(seat), Optional.of(2)),
                new Announced.Route(Optional.of("BKK"), Optional.of("QMA"), false),
                reservation);
    }

    /** Journeys that a test gives. */
    static final class GivenJourneys implements Journeys {

        final Map<UUID, Taken> all = new HashMap<>();
        final List<Past> past = new ArrayList<>();
        final List<Journey> companions = new ArrayList<>();
        final List<LocalDate> judgedAnew = new ArrayList<>();
        AnnouncedFlight flight = FLIGHT;

        Taken give(Journey journey) {
            Taken taken = new Taken(journey, FLIGHT);
            all.put(journey.id(), taken);
            return taken;
        }

        @Override
        public List<FlightFigures> flights(LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public Optional<AnnouncedFlight> flight(UUID flight) {
            return Optional.of(FLIGHT);
        }

        @Override
        public List<Journey> onFlight(UUID flight) {
            return all.values().stream().map(Taken::journey).toList();
        }

        @Override
        public Optional<Journey> find(UUID journey) {
            return Optional.ofNullable(all.get(journey)).map(Taken::journey);
        }

        @Override
        public Map<UUID, Taken> taken(Set<UUID> journeys) {
            Map<UUID, Taken> some = new HashMap<>(all);
            some.keySet().retainAll(journeys);
            return some;
        }

        @Override
        public List<Journey> resembling(Set<UUID> journeys, Traveller traveller) {
            return taken(journeys).values().stream().map(Taken::journey).toList();
        }

        @Override
        public List<Change> changes(UUID journey) {
            return List.of();
        }

        @Override
        public List<Journey> ofDocument(DocumentKey document) {
            return List.of();
        }

        @Override
        public List<Journey> others(UUID journey) {
            return List.of();
        }

        @Override
        public List<Past> past(UUID journey) {
            return List.copyOf(past);
        }

        @Override
        public Map<UUID, List<Past>> pastOnFlight(UUID flight) {
            Map<UUID, List<Past>> everybody = new HashMap<>();
            all.keySet().forEach(journey -> everybody.put(journey, past(journey)));
            return everybody;
        }

        @Override
        public List<AnnouncedFlight> departing(LocalDate from, LocalDate to) {
            boolean departs = !DAY.isBefore(from) && !DAY.isAfter(to);
            return departs ? List.of(flight) : List.of();
        }

        @Override
        public void judgeAnew(LocalDate from) {
            judgedAnew.add(from);
        }

        @Override
        public List<Journey> companions(UUID journey) {
            return List.copyOf(companions);
        }
    }

    /** Journeys that are masked when a test says so. */
    static final class GivenRetention implements PassengerRetention {

        final Map<UUID, Instant> masked = new HashMap<>();

        @Override
        public List<Rule> rules() {
            return List.of(new Rule(
                    DataClass.API, Optional.of(Duration.ofDays(180)), Duration.ofDays(180), Duration.ofDays(1825)));
        }

        @Override
        public List<Run> runs() {
            return List.of();
        }

        @Override
        public Kept kept() {
            return new Kept(0, 0, 0, 0);
        }

        @Override
        public Optional<Instant> maskedAt(UUID journey) {
            return Optional.ofNullable(masked.get(journey));
        }
    }

    /** Lists that know nobody. */
    private static final class QuietLists implements Watchlists {

        @Override
        public WatchlistAnswer lookUp(Traveller traveller, Occasion occasion) {
            return new WatchlistAnswer(List.of(), 1, Instant.EPOCH);
        }
    }
}
