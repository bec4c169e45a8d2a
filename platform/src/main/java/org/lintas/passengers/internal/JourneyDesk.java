package org.lintas.passengers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
    private final MessageWork work;

    JourneyDesk(FlightTable flights, JourneyTable journeys, MessageWork work) {
        this.flights = flights;
        this.journeys = journeys;
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
    public List<Taken> past(Journey journey, AnnouncedFlight flight) {
        return withFlights(journeys.others(journey.id()))
                .filter(other ->
                        !other.flight().key().day().isAfter(flight.key().day()))
                .toList();
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
    public void each(LocalDate from, LocalDate to, Consumer<Taken> seen) {
        for (AnnouncedFlight flight : flights.departing(from, to)) {
            journeys.onFlight(flight.id()).stream()
                    .filter(journey -> journey.state() != Journey.State.CANCELLED)
                    .forEach(journey -> seen.accept(new Taken(journey, flight)));
        }
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
