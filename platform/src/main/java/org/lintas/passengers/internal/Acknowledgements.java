package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lintas.edifact.CustomsResponse;
import org.springframework.stereotype.Component;

/** Carriers' acknowledgements (CUSRES 312) of unsolicited answers. */
@Component
class Acknowledgements {

    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    private final AnswerTable answers;
    private final Clock clock;

    Acknowledgements(AnswerTable answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What is acknowledged.
     *
     * @param sender who acknowledges
     * @param carrier of the flight
     * @param number of the flight
     * @param reference the carrier's own of the passenger
     * @param locator of the booking, where there is no reference
     */
    record Acknowledged(
            String sender, String carrier, String number, Optional<String> reference, Optional<String> locator) {}

    /** Takes a message of a carrier; what is no acknowledgement, or of nothing that was sent, changes nothing. */
    void take(String sender, CustomsResponse response) {
        if (!response.function().equals(ACKNOWLEDGEMENT)) {
            return;
        }
        FlightNamed.designator(response.flight())
                .ifPresent(flight -> response.responses().stream()
                        .map(one -> new Acknowledged(
                                sender,
                                flight.carrier(),
                                flight.number(),
                                AnnouncedFrom.text(one.references().get("ABO")),
                                AnnouncedFrom.text(one.references().get("AVF"))))
                        .forEach(one -> answers.acknowledge(one, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }
}
