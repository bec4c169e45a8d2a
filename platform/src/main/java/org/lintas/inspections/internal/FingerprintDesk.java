package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.WithoutFingerprints;
import org.springframework.stereotype.Component;

/** Says what fingerprints the traveller in work owes, and has those examined that the lane took. */
@Component
class FingerprintDesk {

    private final TravellerFingerprints fingerprints;
    private final StateSettings state;
    private final Clock clock;

    FingerprintDesk(TravellerFingerprints fingerprints, StateSettings state, Clock clock) {
        this.fingerprints = fingerprints;
        this.state = state;
        this.clock = clock;
    }

    /** Asked by lanes that have a scanner; from then on the inspection knows that fingerprints are owed. */
    Optional<FingerprintDuty> duty(LiveInspection live) {
        return live.traveller().map(traveller -> {
            long begin = System.nanoTime();
            FingerprintDuty duty = fingerprints.duty(traveller, live.opened().direction(), state.day(clock.instant()));
            live.fingerprintsExamined(List.of(new CheckRecord(
                    BackgroundChecks.FINGERPRINT_DUTY,
                    CheckResult.SUCCESSFUL,
                    duty.reason(),
                    duty.kind() + " " + duty.positions(),
                    List.of(FactsJson.hash(traveller)),
                    "",
                    Duration.ofNanos(System.nanoTime() - begin))));
            return duty;
        });
    }

    FingerprintExamination take(LiveInspection live, String device, BiometricCapture capture) {
        Traveller traveller = live.traveller()
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "Fingerprints are taken when it is known who the traveller is."));
        live.countFingerprints();
        live.touch(clock.instant());
        BiometricCapture whole = new BiometricCapture(
                capture.fingers(),
                capture.missing(),
                capture.face().or(() -> live.face().bestLive()));
        FingerprintExamination examination = fingerprints.examine(new FingerprintRequest(
                new FingerprintRequest.Place(live.transaction(), live.opened().lane(), device),
                traveller,
                live.opened().direction(),
                state.day(clock.instant()),
                whole));
        live.fingerprintsExamined(examination.checks());
        live.fingerprintsExamined(List.of(capture(
                CheckResult.SUCCESSFUL,
                "ok",
                "%d captured, %d missing"
                        .formatted(capture.fingers().size(), capture.missing().size()))));
        live.touch(clock.instant());
        return examination;
    }

    /** The reason stands in the inspection and with the decision; what was taken before still counts. */
    void goOnWithout(LiveInspection live, WithoutFingerprints reason) {
        live.touch(clock.instant());
        live.fingerprintsExamined(List.of(capture(CheckResult.ABORTED, reason.code(), "The officer went on.")));
    }

    private static CheckRecord capture(CheckResult result, String code, String detail) {
        return new CheckRecord(
                BackgroundChecks.FINGERPRINT_CAPTURE, result, code, detail, List.of(), "", Duration.ZERO);
    }
}
