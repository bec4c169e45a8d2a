package org.lintas.passengers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.springframework.stereotype.Service;

/** Flights and journeys from their tables. */
@Service
class JourneyDesk implements Journeys {

    private final FlightTable flights;
    private final JourneyTable journeys;
    private final JourneyHistoryTable history;
    private final MessageWork work;

    JourneyDesk(FlightTable flights, JourneyTable journeys, JourneyHistoryTable history, MessageWork work) {
        this.flights = flights;
        this.journeys = journeys;
        this.history = history;
        this.work = work;
    }

    @Override
    public List<FlightFigures> flights(LocalDate from, LocalDate to) {
        return flights.between(from, to);
    }

    @Override
    public Optional<AnnouncedFlight> flight(UUID flight) {
        return flights.find(flight);
    }

    @Override
    public List<Journey> onFlight(UUID flight) {
        return journeys.onFlight(flight);
    }

    @Override
    public Optional<Journey> find(UUID journey) {
        return journeys.find(journey);
    }

    @Override
    public List<Change> changes(UUID journey) {
        return journeys.changes(journey);
    }

    @Override
    public List<Journey> ofDocument(DocumentKey document) {
        return journeys.ofDocument(document);
    }

    @Override
    public List<Journey> others(UUID journey) {
        return journeys.others(journey);
    }

    @Override
    public List<Past> past(UUID journey) {
        return history.ofJourney(journey);
    }

    @Override
    public Map<UUID, List<Past>> pastOnFlight(UUID flight) {
        return history.ofFlight(flight);
    }

    @Override
    public Map<UUID, Taken> taken(Set<UUID> wanted) {
        return withFlights(journeys.findAll(wanted))
                .collect(Collectors.toMap(taken -> taken.journey().id(), taken -> taken));
    }

    @Override
    public List<Journey> resembling(Set<UUID> some, Traveller traveller) {
        return journeys.resembling(some, traveller);
    }

    private Stream<Taken> withFlights(List<Journey> some) {
        Map<UUID, AnnouncedFlight> taken =
                flights.findAll(some.stream().map(Journey::flight).collect(Collectors.toSet()));
        return some.stream().map(journey -> new Taken(journey, Objects.requireNonNull(taken.get(journey.flight()))));
    }

    @Override
    public List<AnnouncedFlight> departing(LocalDate from, LocalDate to) {
        return flights.departing(from, to);
    }

    @Override
    public void judgeAnew(LocalDate from) {
        journeys.judgeAnew(from);
        work.wake();
    }

    @Override
    public List<Journey> companions(UUID journey) {
        return journeys.companions(journey);
    }
}
