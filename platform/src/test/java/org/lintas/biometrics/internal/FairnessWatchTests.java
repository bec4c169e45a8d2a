package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.biometrics.BiometricFigures.Dimension;
import org.lintas.biometrics.BiometricFigures.Measure;
import org.lintas.biometrics.BiometricFigures.SkewAlarm;
import org.lintas.biometrics.BiometricFigures.Span;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessWatchTests {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final StatedReason REASON = new StatedReason("The glass was cleaned.", "leader-1");

    private final SetClock clock = new SetClock(NOON);
    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private FairnessWatch watch;

    @BeforeAll
    void start() {
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                clock,
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                audit,
                BiometricsSettings.of("simulated-site"));
        watch = module.bean(FairnessWatch.class);
    }

    @AfterAll
    void stop() {
        module.close();
    }

    @BeforeEach
    void nothingHappened() {
        for (String table : new String[] {"acquisition", "comparison", "skew_alarm"}) {
            module.sql().sql("DELETE FROM biometrics." + table).update();
        }
        clock.set(NOON);
    }

    @Test
    void aDirtyScannerRaisesOneAlarmThatStaysUntilAPersonSaysWhatWasDone() {
        captured("scanner-1", 100, 2);
        captured("scanner-2", 60, 15);

        watch.look();
        watch.look();

        assertThat(watch.alarms()).hasSize(2).allSatisfy(alarm -> {
            assertThat(alarm.value()).isEqualTo("scanner-2");
            assertThat(alarm.dimension()).isEqualTo(Dimension.DEVICE);
            assertThat(alarm.group()).isEqualTo(new ErrorRate(15, 60));
            assertThat(alarm.others()).isEqualTo(new ErrorRate(2, 100));
            assertThat(alarm.acknowledged()).isEmpty();
        });
        assertThat(watch.alarms())
                .extracting(SkewAlarm::measure)
                .containsExactlyInAnyOrder(Measure.FAILURE_TO_ACQUIRE, Measure.FAILURE_TO_ENROL);
        UUID first = watch.alarms().getFirst().id();

        SkewAlarm seen = watch.acknowledge(first, REASON);

        assertThat(watch.openAlarms()).isEqualTo(1);
        assertThat(audit.about(first.toString()).getLast()).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.SKEW_ACKNOWLEDGED);
            assertThat(event.actor()).isEqualTo(AuditActor.person("leader-1"));
            assertThat(event.details()).containsEntry("group", "scanner-2");
        });
        assertThat(seen.acknowledged()).contains(new BiometricFigures.Acknowledged(REASON, NOON));
        assertThatThrownBy(() -> watch.acknowledge(first, REASON)).isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> watch.acknowledge(new UUID(0, 1), REASON)).isInstanceOf(LintasException.class);
        watch.look();
        assertThat(watch.alarms()).hasSize(2);
    }

    @Test
    void whatHappensAgainAfterAWeekIsANewAlarm() {
        captured("scanner-1", 100, 2);
        captured("scanner-2", 60, 15);
        watch.look();
        watch.alarms().forEach(alarm -> watch.acknowledge(alarm.id(), REASON));
        clock.set(NOON.plus(Duration.ofDays(8)));
        watch.look();
        assertThat(watch.alarms()).hasSize(2);

        captured("scanner-1", 100, 2);
        captured("scanner-2", 60, 15);
        watch.look();

        assertThat(watch.alarms()).hasSize(4);
    }

    @Test
    void fewCasesAndSmallDifferencesRaiseNone() {
        captured("scanner-1", 100, 2);
        captured("scanner-2", 29, 15);
        captured("scanner-3", 100, 4);

        watch.look();

        assertThat(watch.alarms()).isEmpty();
    }

    @Test
    void aGroupOfPeopleWhoseFacesDoNotMatchIsSeen() {
        compared("F", 200, 4);
        compared("M", 200, 30);

        watch.look();

        assertThat(watch.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.measure()).isEqualTo(Measure.FACE_REJECTION);
            assertThat(alarm.value()).isEqualTo("M");
        });
    }

    @Test
    void figuresAreOfTheSpanAndOfTheGroup() {
        captured("scanner-1", 10, 1);
        compared("F", 20, 1);
        clock.set(NOON.plus(Duration.ofHours(2)));
        captured("scanner-2", 10, 0);

        assertThat(watch.all(Span.HOUR).rate(Measure.FAILURE_TO_ACQUIRE)).contains(new ErrorRate(0, 10));
        assertThat(watch.all(Span.DAY).rate(Measure.FAILURE_TO_ACQUIRE)).contains(new ErrorRate(1, 20));
        assertThat(watch.all(Span.DAY).rate(Measure.FACE_REJECTION)).contains(new ErrorRate(1, 20));
        assertThat(watch.all(Span.DAY).durations()).contains(new BiometricFigures.Durations(40, 40, 40));
        assertThat(watch.groups(Span.DAY, Dimension.DEVICE))
                .extracting(BiometricFigures.GroupFigures::value)
                .containsExactly("", "scanner-1", "scanner-2");
        assertThat(watch.groups(Span.DAY, Dimension.SEX))
                .filteredOn(group -> group.value().equals("F"))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.rate(Measure.FACE_REJECTION)).contains(new ErrorRate(1, 20)));
        assertThat(watch.fingerQuality(Span.DAY)).hasSize(10).element(6).isEqualTo(19L);
    }

    /** Travellers of whom the one finger taken was acquired, but for some. */
    private void captured(String device, int travellers, int failed) {
        for (int i = 0; i < travellers; i++) {
            module.sql()
                    .sql("""
                            INSERT INTO biometrics.acquisition (
                                acquired_at, purpose, position, outcome, quality, lane, device, nationality, sex, age_band)
                            VALUES (?, 'ENROLMENT', 2, ?, ?, '', ?, '', '', '')""")
                    .param(clock.instant().minusMillis(i).atOffset(ZoneOffset.UTC))
                    .param(i < failed ? "TOO_POOR" : "ACQUIRED")
                    .param(i < failed ? null : 65)
                    .param(device)
                    .update();
        }
    }

    private void compared(String sex, int cases, int failed) {
        for (int i = 0; i < cases; i++) {
            module.sql()
                    .sql("""
                            INSERT INTO biometrics.comparison (
                                compared_at, use, result, code, score, threshold, calibration, faces, millis, modality, sex)
                            VALUES (?, 'GATE', ?, 'ok', 0.5, 0.4, 'photographs', 1, 40, 'FACE', ?)""")
                    .param(clock.instant().minusMillis(i).atOffset(ZoneOffset.UTC))
                    .param(i < failed ? "FAILED" : "SUCCESSFUL")
                    .param(sex)
                    .update();
        }
    }
}
