package org.lintas.inspections.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lintas.inspections.InspectionStatistics;
import org.lintas.inspections.InspectionStatistics.ThroughputPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions of the last two hours, for charts. */
@RestController
class ThroughputController {

    private static final Duration SHOWN = Duration.ofHours(2);
    private static final Duration SPAN = Duration.ofMinutes(5);

    private final InspectionStatistics statistics;
    private final Clock clock;

    ThroughputController(InspectionStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/api/inspections/throughput")
    List<ThroughputPoint> throughput() {
        Instant end = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(SPAN);
        return statistics.throughput(end.minus(SHOWN), end, SPAN);
    }
}
