package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes an answer of a journey: what is missing, and what those who judge say; an officer's decision stands above both. */
@Component
class JourneyAssessments {

    private final FlightTable flights;
    private final AssessmentRecords records;
    private final ObjectProvider<JourneyAssessor> assessors;

    JourneyAssessments(FlightTable flights, AssessmentRecords records, ObjectProvider<JourneyAssessor> assessors) {
        this.flights = flights;
        this.records = records;
        this.assessors = assessors;
    }

    /** Judges a journey as it stands in this version; the answer is durable when it returns. */
    Journey.Assessment assess(Journey journey) {
        return records.record(journey, judge(journey));
    }

    private JourneyAssessor.Judged judge(Journey journey) {
        List<String> reasons = new ArrayList<>(Completeness.missing(journey.announced()));
        BoardingAnswer answer = reasons.isEmpty() ? BoardingAnswer.OK : BoardingAnswer.INSUFFICIENT;
        if (journey.announced().person().name().isPresent()) {
            AnnouncedFlight flight = flights.find(journey.flight()).orElseThrow();
            for (JourneyAssessor assessor : assessors.orderedStream().toList()) {
                JourneyAssessor.Judged judged = assessor.assess(journey, flight);
                answer = graver(answer, judged.answer());
                reasons.addAll(judged.reasons());
            }
        }
        return new JourneyAssessor.Judged(answer, reasons);
    }

    private static BoardingAnswer graver(BoardingAnswer one, BoardingAnswer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
