package org.lintas.passengers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.springframework.stereotype.Service;

/** Flights and journeys from their tables. */
@Service
class JourneyDesk implements Journeys {

    private final FlightTable flights;
    private final JourneyTable journeys;

    JourneyDesk(FlightTable flights, JourneyTable journeys) {
        this.flights = flights;
        this.journeys = journeys;
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
    public List<Journey> companions(UUID journey) {
        return journeys.companions(journey);
    }
}
