package org.lintas.inspections.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;

/** Fingerprints that are as the test says. */
final class PlayedFingerprints implements TravellerFingerprints {

    FingerprintDuty duty = new FingerprintDuty(FingerprintDuty.Kind.ENROL, FingerPosition.EIGHT, "first-entry");
    List<CheckRecord> checks = List.of();
    final List<FingerprintRequest> asked = new ArrayList<>();

    @Override
    public FingerprintDuty duty(Traveller traveller, TravelDirection direction, LocalDate day) {
        return duty;
    }

    @Override
    public AssessedFinger assess(CapturedFinger finger) {
        return new AssessedFinger(FingerAdvice.GOOD, OptionalInt.of(80));
    }

    @Override
    public FingerprintExamination examine(FingerprintRequest request) {
        asked.add(request);
        return new FingerprintExamination(checks, Optional.empty(), List.of(), Map.of());
    }
}
