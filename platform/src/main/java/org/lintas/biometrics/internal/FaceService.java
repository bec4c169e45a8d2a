package org.lintas.biometrics.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lintas.biometrics.Biometrics;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.ComparedTraveller;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.FaceVerification;
import org.lintas.biometrics.LivePicture;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceFinding;
import org.lintas.face.FaceFinding.Kind;
import org.lintas.face.FaceQuality;
import org.lintas.face.FaceQualityMeasure;
import org.lintas.face.FaceSample;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.springframework.stereotype.Service;

/** Compares faces with {@code libraries/face} at the thresholds of the site's calibration. */
@Service
class FaceService implements Biometrics {

    /** What a finding tells the traveller; findings that are not here do not ask for another picture. */
    private static final Map<Kind, CaptureAdvice> ADVICE = advice();

    private final FaceSamples samples;
    private final ChipPictures chips;
    private final ComparisonLog log;
    private final SiteCalibrations calibrations;

    FaceService(FaceSamples samples, ChipPictures chips, ComparisonLog log, SiteCalibrations calibrations) {
        this.samples = samples;
        this.chips = chips;
        this.log = log;
        this.calibrations = calibrations;
    }

    @Override
    public FaceVerification verifyFace(ImageBytes portrait, LivePicture live, FaceUse use, ComparedTraveller whose) {
        long begin = System.nanoTime();
        Threshold threshold = calibrations.face(rate(use));
        FaceSamples.Compared compared = samples.compare(portrait, live.image(), threshold);
        FaceComparison comparison = compared.comparison();
        CheckRecord check = new CheckRecord(
                "face",
                result(comparison.outcome()),
                code(comparison),
                detail(comparison),
                List.of(portrait.sha256(), live.image().sha256()),
                comparison.model() + " " + threshold.calibration(),
                Duration.ofNanos(System.nanoTime() - begin));
        FaceVerification verification = new FaceVerification(
                check,
                comparison.score(),
                threshold.value(),
                faces(compared.probe()),
                comparison.probeQuality().map(FaceService::named).orElse(Map.of()),
                threshold.calibration());
        log.write(new LoggedComparison(
                "FACE",
                use.name(),
                check,
                verification.score(),
                verification.threshold(),
                verification.calibration(),
                verification.facesInPicture(),
                verification.quality(),
                where(whose)));
        return verification;
    }

    @Override
    public CaptureAdvice assess(LivePicture live) {
        List<FaceFinding> findings = samples.of(live.image()).findings();
        for (Map.Entry<Kind, CaptureAdvice> advice : ADVICE.entrySet()) {
            if (findings.stream().anyMatch(finding -> finding.kind() == advice.getKey())) {
                return advice.getValue();
            }
        }
        return CaptureAdvice.GOOD;
    }

    @Override
    public Optional<ImageBytes> viewable(ImageBytes portrait) {
        return chips.viewable(portrait);
    }

    /** Cameras do not say which device they are. */
    private static LoggedComparison.Where where(ComparedTraveller whose) {
        return new LoggedComparison.Where(
                whose.lane().value(),
                "",
                whose.traveller()
                        .map(traveller -> WatchedGroup.of(traveller, whose.day()))
                        .orElse(WatchedGroup.UNKNOWN));
    }

    private static FalseMatchRate rate(FaceUse use) {
        return switch (use) {
            case GATE, BOOTH -> FalseMatchRate.ONE_IN_1000;
            case GATE_STRICT -> FalseMatchRate.ONE_IN_10000;
        };
    }

    private static CheckResult result(FaceComparison.Outcome outcome) {
        return switch (outcome) {
            case MATCH -> CheckResult.SUCCESSFUL;
            case NO_MATCH -> CheckResult.FAILED;
            case UNDETERMINED -> CheckResult.UNDETERMINED;
        };
    }

    private static String code(FaceComparison comparison) {
        return switch (comparison.outcome()) {
            case MATCH -> "ok";
            case NO_MATCH -> "under-threshold";
            case UNDETERMINED -> "no-face";
        };
    }

    private static String detail(FaceComparison comparison) {
        OptionalDouble score = comparison.score();
        return score.isPresent()
                ? "score %.3f, threshold %.3f"
                        .formatted(score.getAsDouble(), comparison.threshold().value())
                : "portrait %s, picture %s".formatted(comparison.referenceFindings(), comparison.probeFindings());
    }

    private static int faces(FaceSample probe) {
        return probe.quality()
                .map(quality -> (int) quality.value(FaceQualityMeasure.FACES))
                .orElse(0);
    }

    private static Map<String, Double> named(FaceQuality quality) {
        Map<String, Double> named = new TreeMap<>();
        quality.measures().forEach((measure, value) -> named.put(measure.name().toLowerCase(Locale.ROOT), value));
        return named;
    }

    private static Map<Kind, CaptureAdvice> advice() {
        Map<Kind, CaptureAdvice> advice = new EnumMap<>(Kind.class);
        advice.put(Kind.UNREADABLE, CaptureAdvice.LOOK_AT_CAMERA);
        advice.put(Kind.NO_FACE, CaptureAdvice.LOOK_AT_CAMERA);
        advice.put(Kind.SEVERAL_FACES, CaptureAdvice.ONE_PERSON_ONLY);
        advice.put(Kind.SMALL, CaptureAdvice.COME_CLOSER);
        advice.put(Kind.NOT_FRONTAL, CaptureAdvice.FACE_FORWARD);
        advice.put(Kind.DARK, CaptureAdvice.HOLD_STILL);
        advice.put(Kind.BRIGHT, CaptureAdvice.HOLD_STILL);
        advice.put(Kind.BLURRED, CaptureAdvice.HOLD_STILL);
        advice.put(Kind.CUT_OFF, CaptureAdvice.LOOK_AT_CAMERA);
        advice.put(Kind.UNRELIABLE, CaptureAdvice.HOLD_STILL);
        return advice;
    }
}
