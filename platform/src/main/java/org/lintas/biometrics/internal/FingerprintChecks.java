package org.lintas.biometrics.internal;

import java.time.Duration;
import java.util.List;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.Identification;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;

/** Puts what came of fingerprints into check records, as they are stored with a decision. */
final class FingerprintChecks {

    private final List<String> inputs;

    FingerprintChecks(BiometricCapture capture) {
        this.inputs =
                capture.fingers().stream().map(finger -> finger.data().sha256()).toList();
    }

    CheckRecord verified(BiometricCandidate compared, Threshold threshold, Duration time) {
        String version = FingerComparer.ENGINE + " " + threshold.calibration();
        if (compared.fingers() == 0) {
            return record(
                    FingerprintExamination.VERIFICATION,
                    CheckResult.UNDETERMINED,
                    "too-poor",
                    "no finger that both have",
                    version,
                    time);
        }
        String detail = "score %.1f over %d fingers, threshold %.1f"
                .formatted(compared.fingerScore().orElse(0), compared.fingers(), threshold.value());
        return (compared.match()
                        ? record(
                                FingerprintExamination.VERIFICATION,
                                CheckResult.SUCCESSFUL,
                                "ok",
                                detail,
                                version,
                                time)
                        : record(
                                FingerprintExamination.VERIFICATION,
                                CheckResult.FAILED,
                                "under-threshold",
                                detail,
                                version,
                                time))
                .with("score", "%.1f".formatted(compared.fingerScore().orElse(0)))
                .with("threshold", "%.1f".formatted(threshold.value()))
                .with("fingers", Integer.toString(compared.fingers()));
    }

    CheckRecord enrolled(int fingers, int asked, Duration time) {
        String detail = "%d of %d fingers".formatted(fingers, asked);
        return record(
                        FingerprintExamination.ENROLMENT,
                        CheckResult.SUCCESSFUL,
                        fingers < asked ? "fewer-fingers" : "ok",
                        detail,
                        "",
                        time)
                .with("fingers", Integer.toString(fingers));
    }

    CheckRecord notEnrolled(Duration time) {
        return record(
                FingerprintExamination.ENROLMENT,
                CheckResult.FAILED,
                "too-poor",
                "nothing that can be compared was captured",
                "",
                time);
    }

    /** Of a search among all travellers; a search that did not see all of them cannot say that nobody is there. */
    CheckRecord identified(Identification search, boolean otherIdentity, boolean otherDocument, Duration time) {
        if (otherIdentity) {
            return searched(FingerprintExamination.IDENTIFICATION, CheckResult.FAILED, "other-identity", search, time);
        }
        if (!search.extent().whole()) {
            return searched(FingerprintExamination.IDENTIFICATION, CheckResult.UNDETERMINED, "partial", search, time);
        }
        String code = otherDocument ? "other-document" : "ok";
        return searched(FingerprintExamination.IDENTIFICATION, CheckResult.SUCCESSFUL, code, search, time);
    }

    /** Of a traveller whose fingers another identity has too: until an officer has decided, every lane refers. */
    CheckRecord undecided(Duration time) {
        return record(
                FingerprintExamination.IDENTIFICATION,
                CheckResult.FAILED,
                "duplicate-undecided",
                "an officer has to decide on a duplicate",
                "",
                time);
    }

    CheckRecord sought(Identification search, Duration time) {
        if (!search.matches().isEmpty()) {
            return searched(FingerprintExamination.WATCHLIST, CheckResult.FAILED, "sought", search, time);
        }
        return search.extent().whole()
                ? searched(FingerprintExamination.WATCHLIST, CheckResult.SUCCESSFUL, "ok", search, time)
                : searched(FingerprintExamination.WATCHLIST, CheckResult.UNDETERMINED, "partial", search, time);
    }

    private CheckRecord searched(String name, CheckResult result, String code, Identification search, Duration time) {
        String detail = "%d matches, %d of %d searched up to %s"
                .formatted(
                        search.matches().size(),
                        search.extent().searched(),
                        search.extent().expected(),
                        search.extent().upTo());
        return record(name, result, code, detail, FingerComparer.ENGINE + " " + search.calibration(), time)
                .with("searched", Long.toString(search.extent().searched()))
                .with("expected", Long.toString(search.extent().expected()))
                .with("matches", Integer.toString(search.matches().size()));
    }

    private CheckRecord record(
            String name, CheckResult result, String code, String detail, String version, Duration time) {
        return new CheckRecord(name, result, code, detail, inputs, version, time);
    }
}
