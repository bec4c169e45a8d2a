package org.lintas.targeting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerRetention;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.Subject;
import org.lintas.rules.SubjectBlock;
import org.lintas.targeting.BackTests;
import org.lintas.targeting.internal.RecordedFlightTable.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Passengers of past flights for trials. A flight of the day before yesterday or earlier is written down once, as rules see it, with what was known then of companions
 * and history; where more was said of it since, it is worked out anew.
 */
@Component
class RecordedFlights {

    private static final int SETTLED_AFTER_DAYS = 2;

    private final RecordedFlightTable table;
    private final Journeys journeys;
    private final JourneySubjects subjects;
    private final PassengerRetention retention;
    private final Acting acting;

    RecordedFlights(
            RecordedFlightTable table,
            Journeys journeys,
            JourneySubjects subjects,
            PassengerRetention retention,
            Acting acting) {
        this.table = table;
        this.journeys = journeys;
        this.subjects = subjects;
        this.retention = retention;
        this.acting = acting;
    }

    /** Shows everybody on some flights, each flight to what it is given to. */
    void each(
            List<AnnouncedFlight> flights,
            CompiledRules rules,
            Function<AnnouncedFlight, BiConsumer<UUID, Subject>> seen) {
        Map<UUID, Recorded> recorded = table.find(flights);
        for (AnnouncedFlight flight : flights) {
            BiConsumer<UUID, Subject> given = seen.apply(flight);
            Optional<Recorded> fresh =
                    Optional.ofNullable(recorded.get(flight.id())).filter(one -> one.freshFor(flight));
            Optional<List<Subject>> known = fresh.flatMap(one -> SubjectBlock.read(one.content(), rules));
            if (known.isPresent()) {
                List<UUID> whose = fresh.orElseThrow().journeys();
                for (int at = 0; at < whose.size(); at++) {
                    given.accept(whose.get(at), known.get().get(at));
                }
            } else {
                subjects.each(flight, rules::askOf, given);
            }
        }
    }

    /** Writes down what is new. */
    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT1M")
    void record() {
        LocalDate oldest = oldest();
        LocalDate newest = acting.today().minusDays(SETTLED_AFTER_DAYS);
        table.forget(oldest);
        for (LocalDate day = newest; !day.isBefore(oldest); day = day.minusDays(1)) {
            Map<UUID, Instant> known = table.asOf(day);
            journeys.departing(day, day).stream()
                    .filter(flight -> !flight.lastMessageAt().equals(known.get(flight.id())))
                    .forEach(this::record);
        }
    }

    private void record(AnnouncedFlight flight) {
        List<UUID> whose = new ArrayList<>();
        List<Subject> known = new ArrayList<>();
        subjects.each(flight, _ -> true, (journey, subject) -> {
            whose.add(journey);
            known.add(subject);
        });
        table.put(flight, new Recorded(flight.lastMessageAt(), whose, SubjectBlock.write(known)));
    }

    /** The first day of trials; later where data is masked or deleted earlier. */
    private LocalDate oldest() {
        long kept = retention.rules().stream()
                .flatMap(rule -> Stream.concat(rule.maskedAfter().stream(), Stream.of(rule.deletedAfter())))
                .mapToLong(Duration::toDays)
                .min()
                .orElse(BackTests.DAYS_MAX);
        return acting.today().minusDays(Math.min(kept, BackTests.DAYS_MAX) - 1);
    }
}
