package org.lintas.inspections.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lintas.biometrics.FaceVerification;
import org.lintas.biometrics.LivePicture;
import org.lintas.biometrics.LivePicture.PresentationAttack;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;

/**
 * Portrait, live pictures and comparisons of one inspection. Thread-safe. A picture waits until the portrait is there; the best
 * comparison counts.
 */
final class FaceEvidence {

    /**
     * Comparisons of one inspection at most: each further try multiplies the false match rate. Five keep a rate of 0.1 % a try
     * under 0.5 % a traveller.
     */
    static final int COMPARISONS_MAX = 5;

    private Optional<ImageBytes> portrait = Optional.empty();
    private Optional<LivePicture> waiting = Optional.empty();
    private Optional<LivePicture> best = Optional.empty();
    private Optional<FaceVerification> verification = Optional.empty();
    private Optional<PresentationAttack> attack = Optional.empty();
    private int comparisons;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /**
     * One comparison to make.
     *
     * @param portrait of the chip
     * @param live picture of the lane
     */
    record Pair(ImageBytes portrait, LivePicture live) {}

    synchronized void portrait(ImageBytes image) {
        portrait = Optional.of(image);
    }

    /** What the device says of each picture counts, good enough to compare or not: an alarm stays. */
    synchronized void taken(LivePicture picture) {
        if (!attack.equals(Optional.of(PresentationAttack.DETECTED))) {
            attack = Optional.of(picture.presentationAttack());
        }
        if (best.isEmpty()) {
            best = Optional.of(picture);
        }
    }

    synchronized void offer(LivePicture picture) {
        waiting = Optional.of(picture);
        if (verification.isEmpty()) {
            best = Optional.of(picture);
        }
    }

    /** The comparison to make now; empty while something is missing, after a match, and after {@link #COMPARISONS_MAX}. */
    synchronized Optional<Pair> next() {
        if (portrait.isEmpty() || waiting.isEmpty() || comparisons >= COMPARISONS_MAX || matched()) {
            return Optional.empty();
        }
        Pair pair = new Pair(portrait.get(), waiting.get());
        waiting = Optional.empty();
        comparisons++;
        return Optional.of(pair);
    }

    synchronized void running(CompletableFuture<?> comparison) {
        running = CompletableFuture.allOf(running, comparison);
    }

    /** Completes when no comparison runs. */
    synchronized CompletableFuture<Void> running() {
        return running;
    }

    synchronized void compared(FaceVerification made, LivePicture live) {
        if (verification.isEmpty() || better(made, verification.get())) {
            verification = Optional.of(made);
            best = Optional.of(live);
        }
    }

    synchronized Optional<FaceVerification> verification() {
        return verification;
    }

    synchronized Optional<ImageBytes> portrait() {
        return portrait;
    }

    synchronized Optional<ImageBytes> bestLive() {
        return best.map(LivePicture::image);
    }

    /** The check of faces and the device's word, as far as there are any. */
    synchronized List<CheckRecord> checks() {
        List<CheckRecord> checks = new ArrayList<>();
        attack.map(FaceEvidence::attackCheck).ifPresent(checks::add);
        verification.map(FaceVerification::check).ifPresent(checks::add);
        return checks;
    }

    private boolean matched() {
        return verification
                .filter(made -> made.check().result() == CheckResult.SUCCESSFUL)
                .isPresent();
    }

    private static boolean better(FaceVerification one, FaceVerification other) {
        return one.score().orElse(-2) > other.score().orElse(-2);
    }

    private static CheckRecord attackCheck(PresentationAttack word) {
        return switch (word) {
            case NOT_DETECTED -> attackCheck(CheckResult.SUCCESSFUL, "ok", "The device says bona fide.");
            case DETECTED -> attackCheck(CheckResult.FAILED, "attack-detected", "The device says attack.");
            case NOT_EXAMINED -> attackCheck(CheckResult.NOT_SUPPORTED, "no-detector", "The device has no detector.");
        };
    }

    private static CheckRecord attackCheck(CheckResult result, String code, String detail) {
        return new CheckRecord(
                BackgroundChecks.PRESENTATION_ATTACK, result, code, detail, List.of(), "device", Duration.ZERO);
    }
}
