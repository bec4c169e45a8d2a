package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.biometrics.CalibrationRegister.CalibrationRun;
import org.lintas.biometrics.CalibrationRegister.SiteCalibration;
import org.lintas.biometrics.GalleryName;
import org.lintas.face.FaceTemplate;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;

class CalibrationDeskTests {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final StatedReason ONE = new StatedReason("The site is a month old.", "person-1");
    private static final StatedReason OTHER = new StatedReason("The figures are sound.", "person-2");

    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private CalibrationRegister register;

    @BeforeEach
    void start() {
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(NOON),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                audit,
                BiometricsSettings.of("photographs"));
        register = module.bean(CalibrationRegister.class);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void aSiteMeasuresItselfAndASecondPersonPutsItInForce() {
        enrolled(80);
        verified(200);

        CalibrationRun run = measured();

        assertThat(run.state()).isEqualTo(CalibrationRun.State.PROPOSED);
        assertThat(run.done()).isGreaterThanOrEqualTo(3_000);
        assertThat(run.missing())
                .extracting(CalibrationRegister.MissingPairs::rate)
                .containsExactly("1-in-10000", "1-in-100000");
        SiteCalibration proposed = register.find(run.proposal().orElseThrow()).orElseThrow();
        assertThat(proposed.scores().orElseThrow().genuine().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(200);
        assertThat(proposed.scores().orElseThrow().points()).hasSize(1);
        assertThat(register.inForce(BiometricModality.FACE).name()).isEqualTo("photographs");
        assertThatThrownBy(() -> register.approve(proposed.number(), ONE)).isInstanceOf(LintasException.class);

        register.approve(proposed.number(), OTHER);

        assertThat(register.inForce(BiometricModality.FACE)).isEqualTo(proposed.calibration());
        assertThat(register.threshold(BiometricModality.FACE, BiometricUse.DUPLICATES, 1)
                        .calibration())
                .isEqualTo(proposed.calibration().name());
        assertThat(audit.about(Long.toString(proposed.number())))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.CALIBRATION_PROPOSED, AuditAction.CALIBRATION_APPROVED);
        assertThatThrownBy(() -> register.reject(proposed.number(), OTHER)).isInstanceOf(LintasException.class);
    }

    @Test
    void withTooFewPairsItIsSaidHowManyAreMissing() {
        enrolled(3);
        verified(5);

        CalibrationRun run = measured();

        assertThat(run.state()).isEqualTo(CalibrationRun.State.TOO_FEW);
        assertThat(run.proposal()).isEmpty();
        assertThat(run.missing())
                .hasSize(3)
                .first()
                .satisfies(rate -> assertThat(rate.pairs()).isBetween(2_997L, 3_000L));
        assertThat(register.recent()).isEmpty();
    }

    private CalibrationRun measured() {
        register.measure(BiometricModality.FACE, ONE);
        Eventually.until(
                Duration.ofMinutes(1),
                () -> register.run()
                        .filter(run -> run.state() != CalibrationRun.State.RUNNING)
                        .isPresent());
        return register.run().orElseThrow();
    }

    /** Persons with faces of random directions. */
    private void enrolled(int persons) {
        SubjectStore store = module.bean(SubjectStore.class);
        var random = new SplittableRandom(7);
        var capture = new BiometricCapture(
                List.of(), List.of(), Optional.of(ImageBytes.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0
                })));
        for (int i = 0; i < persons; i++) {
            store.enrol(new NewSubject(
                    Optional.empty(),
                    Set.of(GalleryName.TRAVELLERS),
                    Optional.empty(),
                    WatchedGroup.UNKNOWN,
                    capture,
                    new Features(Map.of(), Optional.of(face(random)))));
        }
    }

    private static FaceTemplate face(SplittableRandom random) {
        double[] values = random.doubles(FaceTemplate.DIMENSIONS, -1, 1).toArray();
        double length = 0;
        for (double value : values) {
            length += value * value;
        }
        ByteBuffer encoded = ByteBuffer.allocate(FaceTemplate.ENCODED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put(new byte[] {'F', 'T', 1, 0});
        for (double value : values) {
            encoded.putFloat((float) (value / Math.sqrt(length)));
        }
        return FaceTemplate.decoded(encoded.array());
    }

    private void verified(int times) {
        for (int i = 0; i < times; i++) {
            module.sql()
                    .sql("""
                            INSERT INTO biometrics.comparison (
                                compared_at, use, result, code, score, threshold, calibration, faces, millis, modality)
                            VALUES (?, 'GATE', 'SUCCESSFUL', 'ok', ?, 0.4, 'photographs', 1, 40, 'FACE')""")
                    .param(NOON.atOffset(ZoneOffset.UTC))
                    .param(0.6 + i / 1_000.0)
                    .update();
        }
    }
}
