package org.lintas.face.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lintas.face.attack.DeviceStatement.Outcome;

class DetectionCertificateTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2028, 1, 31);

    @Test
    void theWorstSpeciesCounts() {
        assertThat(certificate(List.of(prints(OptionalDouble.of(0.01)), prints(OptionalDouble.of(0.04))))
                        .apcerMax())
                .hasValue(0.04);
        assertThat(certificate(List.of(prints(OptionalDouble.of(0.01)), prints(OptionalDouble.empty())))
                        .apcerMax())
                .isEmpty();
    }

    @Test
    void itHoldsFromItsFirstToItsLastDay() {
        var certificate = certificate(List.of(prints(OptionalDouble.of(0.01))));

        assertThat(certificate.validOn(ISSUED)).isTrue();
        assertThat(certificate.validOn(ISSUED.minusDays(1))).isFalse();
        assertThat(certificate.validOn(LAST)).isTrue();
        assertThat(certificate.validOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void itHasOneTo256Species() {
        var print = prints(OptionalDouble.of(0.01));

        assertThat(certificate(Collections.nCopies(256, print)).attacks()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(Collections.nCopies(257, print)));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(List.of()));
    }

    @Test
    void ratesAreSharesOfSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> prints(OptionalDouble.of(1.01)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BonaFideErrorRate(-0.1, OptionalDouble.empty(), 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new BonaFideErrorRate(0.1, OptionalDouble.empty(), 0));
    }

    @Test
    void aStatementNamesItsDeviceAndRecord() {
        var device = new CaptureDevice("Utopia Optics", "Gate 2, firmware 1.4", "0042");
        var statement = new DeviceStatement(
                device, Outcome.BONA_FIDE, OptionalDouble.of(1), Instant.EPOCH, "record 7", Optional.empty());

        assertThat(new PresentationAttackEvidence.Stated(statement).statement().outcome())
                .isEqualTo(Outcome.BONA_FIDE);
        assertThatIllegalArgumentException().isThrownBy(() -> new CaptureDevice("Utopia Optics", " ", "0042"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceStatement(
                        device, Outcome.ATTACK, OptionalDouble.empty(), Instant.EPOCH, "", Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceStatement(
                        device, Outcome.ATTACK, OptionalDouble.of(1.5), Instant.EPOCH, "record 7", Optional.empty()));
    }

    private static AttackErrorRate prints(OptionalDouble apcer) {
        return new AttackErrorRate("print on paper", apcer, OptionalDouble.empty(), OptionalDouble.empty(), 150);
    }

    private static DetectionCertificate certificate(List<AttackErrorRate> attacks) {
        return new DetectionCertificate(
                "UTO-2026-17",
                "Laboratory of Utopia",
                "ISO/IEC 30107-3:2023, level 2",
                ISSUED,
                Optional.of(LAST),
                attacks,
                new BonaFideErrorRate(0.02, OptionalDouble.empty(), 300));
    }
}
