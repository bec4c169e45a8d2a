package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.AuditAction;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistFairness.Dimension;
import org.lintas.watchlists.WatchlistFairness.GroupAlerts;
import org.lintas.watchlists.WatchlistFairness.Measure;
import org.lintas.watchlists.WatchlistFairness.SkewAlarm;
import org.lintas.watchlists.WatchlistFairness.Span;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

class AlertWatchTests {

    private ReviewBench bench;
    private AlertWatch watch;

    @BeforeEach
    void start() {
        bench = new ReviewBench();
        watch = bench.module.bean(AlertWatch.class);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void alertsAreCountedByWhoTravels() {
        assertThat(watch.everybody(Span.MONTH)).isEmpty();
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        bench.lookUp(ReviewBench.traveller(new PersonName("NGUYEN", "VAN AN"), "1990-01-01", "N1"));
        bench.find(hit, Outcome.FALSE, ReviewBench.ANALYST);
        bench.find(bench.hit(ReviewBench.erica()), Outcome.CONFIRMED, ReviewBench.ANALYST);
        bench.find(bench.hit(ReviewBench.erica()), Outcome.POSSIBLE, ReviewBench.ANALYST);

        GroupAlerts all = watch.everybody(Span.MONTH).orElseThrow();
        assertThat(all.alerts()).isEqualTo(new ErrorRate(3, 4));
        assertThat(all.falseAlerts()).contains(new ErrorRate(1, 2));
        assertThat(all.confirmed()).contains(new ErrorRate(1, 2));
        assertThat(watch.groups(Span.MONTH, Dimension.CULTURE))
                .extracting(GroupAlerts::value, GroupAlerts::alerts)
                .containsExactly(tuple("OTHER", new ErrorRate(3, 3)), tuple("VIETNAMESE", new ErrorRate(0, 1)));
        assertThat(watch.groups(Span.MONTH, Dimension.AGE_BAND))
                .extracting(GroupAlerts::value)
                .containsExactly("40-64", "18-39");
        assertThat(watch.groups(Span.MONTH, Dimension.SEX))
                .extracting(GroupAlerts::value)
                .containsExactly("F");
        assertThat(watch.groups(Span.MONTH, Dimension.NATIONALITY))
                .extracting(GroupAlerts::value)
                .containsExactly("UTO");
    }

    @Test
    void quietHitsCountAsAlertsAndOldLookUpsDoNot() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        bench.lookUp(ReviewBench.erica());
        assertThat(watch.everybody(Span.DAY).orElseThrow().alerts()).isEqualTo(new ErrorRate(2, 2));
        bench.clock.advance(Duration.ofDays(2));
        assertThat(watch.everybody(Span.DAY)).isEmpty();
        assertThat(watch.everybody(Span.WEEK)).isPresent();
        assertThat(watch.since(Span.MONTH)).isEqualTo(bench.clock.instant().minus(Duration.ofDays(30)));
    }

    @Test
    void aGroupThatAlertsMoreOftenRaisesOneAlarmUntilAPersonSaysWhatWasDone() {
        lookedUp("KOREAN", 60, 12);
        lookedUp("OTHER", 200, 4);
        lookedUp("THAI", 29, 0);
        watch.look();
        watch.look();
        SkewAlarm alarm = watch.alarms().getFirst();
        assertThat(watch.alarms()).singleElement().satisfies(one -> {
            assertThat(one.measure()).isEqualTo(Measure.ALERTS);
            assertThat(one.dimension()).isEqualTo(Dimension.CULTURE);
            assertThat(one.value()).isEqualTo("KOREAN");
            assertThat(one.rates().group()).isEqualTo(new ErrorRate(12, 60));
            assertThat(one.acknowledged()).isEmpty();
        });
        SkewAlarm seen = watch.acknowledge(alarm.id(), ReviewBench.LEADER);
        assertThat(seen.acknowledged().orElseThrow().reason()).isEqualTo(ReviewBench.LEADER);
        assertThat(bench.audit.about(alarm.id().toString())).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.WATCHLIST_SKEW_ACKNOWLEDGED);
            assertThat(event.details()).containsEntry("group", "KOREAN");
        });
        assertThatThrownBy(() -> watch.acknowledge(alarm.id(), ReviewBench.LEADER))
                .isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> watch.acknowledge(new UUID(0, 1), ReviewBench.LEADER))
                .isInstanceOf(LintasException.class);
        watch.look();
        assertThat(watch.alarms()).hasSize(1);
    }

    @Test
    void aGroupWithoutAnyDecidedAlertHasNoShare() {
        lookedUp("KOREAN", 60, 12);
        assertThat(watch.groups(Span.MONTH, Dimension.CULTURE)).singleElement().satisfies(group -> {
            assertThat(group.falseAlerts()).isEmpty();
            assertThat(group.rate(Measure.FALSE_ALERTS)).isEqualTo(Optional.empty());
        });
    }

    /** Look-ups of a culture, some of which hit. */
    private void lookedUp(String culture, int cases, int alerts) {
        for (int i = 0; i < cases; i++) {
            bench.module
                    .sql()
                    .sql("""
                            INSERT INTO watchlists.screening (
                                id, screened_at, occasion, place, reference, surname, given_names, nationality, sex, issuer, number,
                                document_type, generation, hits, culture)
                            VALUES (gen_random_uuid(), ?, 'ENTRY', 'E1', ?, 'DOE', 'JO', 'UTO', 'X', 'UTO', 'A1', 'P', 0, ?, ?)""")
                    .param(bench.clock.instant().atOffset(ZoneOffset.UTC))
                    .param(culture + i)
                    .param(i < alerts ? 1 : 0)
                    .param(culture)
                    .update();
        }
    }
}
