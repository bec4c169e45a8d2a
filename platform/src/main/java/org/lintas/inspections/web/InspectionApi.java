package org.lintas.inspections.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionStatistics;
import org.lintas.inspections.InspectionStatistics.ThroughputPoint;
import org.lintas.inspections.Inspections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Decisions over HTTP, without personal data: what a device or an integrator may know. */
@RestController
class InspectionApi {

    private static final Duration SHOWN = Duration.ofHours(2);
    private static final Duration SPAN = Duration.ofMinutes(5);

    private final Inspections inspections;
    private final InspectionStatistics statistics;
    private final Clock clock;
    private final ZoneId stateZone;

    InspectionApi(Inspections inspections, InspectionStatistics statistics, Clock clock, ZoneId stateZone) {
        this.inspections = inspections;
        this.statistics = statistics;
        this.clock = clock;
        this.stateZone = stateZone;
    }

    /** Decisions of the last two hours in spans of five minutes by the clock, for charts. */
    @GetMapping("/api/inspections/throughput")
    List<Span> throughput() {
        Instant end =
                Instant.ofEpochSecond((clock.instant().getEpochSecond() / SPAN.toSeconds() + 1) * SPAN.toSeconds());
        return statistics.throughput(end.minus(SHOWN), end, SPAN).stream()
                .map(point -> Span.of(point, stateZone))
                .toList();
    }

    /**
     * Decisions of one span.
     *
     * @param start of the span, with the offset of the State's zone
     * @param cleared travellers cleared
     * @param referred travellers referred
     * @param refused travellers refused
     * @param medianSeconds from opening to first decision, median; empty when there was none
     * @param p95Seconds the same, 95th percentile
     */
    record Span(
            OffsetDateTime start,
            int cleared,
            int referred,
            int refused,
            OptionalDouble medianSeconds,
            OptionalDouble p95Seconds) {

        static Span of(ThroughputPoint point, ZoneId zone) {
            return new Span(
                    point.start().atZone(zone).toOffsetDateTime(),
                    point.cleared(),
                    point.referred(),
                    point.refused(),
                    point.medianSeconds(),
                    point.p95Seconds());
        }
    }

    /** The outcome of one inspection. */
    @GetMapping("/api/inspections/{transaction}")
    Outcome outcome(@PathVariable String transaction) {
        return inspections
                .find(TransactionId.of(transaction))
                .map(Outcome::of)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such inspection."));
    }

    /**
     * The outcome of one inspection.
     *
     * @param transaction its key
     * @param lane where
     * @param state where it is
     * @param decision clear, refer, refuse or case; empty while there is none
     * @param reasons codes that referred, in order
     */
    record Outcome(
            String transaction,
            LaneId lane,
            Inspection.State state,
            Optional<Decision.Kind> decision,
            List<String> reasons) {

        static Outcome of(Inspection inspection) {
            List<String> reasons = inspection.decision().map(Decision::referrals).orElse(List.of()).stream()
                    .map(Finding::reason)
                    .toList();
            return new Outcome(
                    inspection.transaction().toString(),
                    inspection.lane(),
                    inspection.state(),
                    inspection.decision().map(Decision::kind),
                    reasons);
        }
    }
}
