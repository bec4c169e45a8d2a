package org.lintas.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.documents.TrustContents.Period;

class TrustTimelineTests {

    private final TrustTimeline timeline = TrustTimeline.around(Instant.parse("2026-11-22T00:00:00Z"));

    @Test
    void showsFiveYearsBeforeTodayAndFifteenAfter() {
        assertThat(timeline.from()).isEqualTo("2021-11-22T00:00:00Z");
        assertThat(timeline.to()).isEqualTo("2041-11-22T00:00:00Z");
        assertThat(timeline.today()).isEqualTo(100.0);
        assertThat(timeline.marks()).extracting(TrustTimeline.Mark::year).containsExactly(2025, 2030, 2035, 2040);
    }

    @Test
    void cutsWhatLiesOutside() {
        Period all = period("2000-01-01", "2090-01-01");
        Period before = period("2000-01-01", "2020-01-01");
        Period after = period("2050-01-01", "2060-01-01");
        assertThat(timeline.bars(List.of(before, all, after))).containsExactly(new TrustTimeline.Bar(0, 400));
        assertThat(timeline.bars(List.of(period("2026-11-22", "2041-11-22"))))
                .containsExactly(new TrustTimeline.Bar(100, 300));
    }

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }
}
