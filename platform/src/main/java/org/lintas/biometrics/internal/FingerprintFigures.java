package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.MissingFinger;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.fingerprint.FingerSample;
import org.lintas.foundation.CheckRecord;
import org.springframework.stereotype.Component;

/** Writes down what lanes capture and compare, for the live figures. */
@Component
class FingerprintFigures {

    private final AcquisitionTable acquisitions;
    private final ComparisonLog comparisons;
    private final SubjectStore store;
    private final Clock clock;

    FingerprintFigures(AcquisitionTable acquisitions, ComparisonLog comparisons, SubjectStore store, Clock clock) {
        this.acquisitions = acquisitions;
        this.comparisons = comparisons;
        this.store = store;
        this.clock = clock;
    }

    /** Before anything is enrolled: whether there is a holder tells an enrolment from a verification. */
    void acquired(FingerprintRequest request, Features features) {
        List<AcquisitionTable.Acquired> fingers = new ArrayList<>();
        for (CapturedFinger finger : request.capture().fingers()) {
            FingerSample sample = features.fingers().get(finger.position());
            fingers.add(new AcquisitionTable.Acquired(
                    finger.position().number(),
                    sample == null ? "TOO_POOR" : "ACQUIRED",
                    sample == null
                            ? -1
                            : sample.quality().map(FingerQuality::score).orElse(-1)));
        }
        for (MissingFinger finger : request.capture().missing()) {
            fingers.add(new AcquisitionTable.Acquired(
                    finger.position().number(), finger.reason().name(), -1));
        }
        boolean known = store.holder(request.traveller().document()).isPresent();
        acquisitions.add(known ? "VERIFICATION" : "ENROLMENT", fingers, where(request), clock.instant());
    }

    void compared(FingerprintRequest request, CheckRecord check, BiometricCandidate compared, Threshold threshold) {
        comparisons.write(new LoggedComparison(
                "FINGER",
                BiometricUse.VERIFICATION.name(),
                check,
                compared.fingerScore(),
                threshold.value(),
                threshold.calibration(),
                0,
                Map.of("fingers", (double) compared.fingers()),
                where(request)));
    }

    private static LoggedComparison.Where where(FingerprintRequest request) {
        return new LoggedComparison.Where(
                request.place().lane().value(),
                request.place().device(),
                WatchedGroup.of(request.traveller(), request.day()));
    }
}
