package org.lintas.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.slap.FingerBox;
import org.lintas.fingerprint.slap.SlapFinger;
import org.lintas.fingerprint.slap.SlapKind;
import org.lintas.fingerprint.slap.SlapSegmentation;
import org.lintas.fingerprint.slap.SlapSegmenter;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Hand;
import org.lintas.simulators.fingers.PressedFinger;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.simulators.fingers.Slap;
import org.lintas.simulators.fingers.SlapPressing;

/**
 * {@code ./lintas bench fingerprint-slap [SLAPS]}: how well pictures of several fingers come apart. Made right and left hands and thumbs in
 * turn, 60 if not said, pressed as without guidance; a finger is right if it has its name and its box covers {@link #OVERLAP_MIN} of the
 * truth's and its own. One JSON object to standard output.
 */
final class FingerprintSlapScenario {

    private static final int SLAPS = 60;

    /** Area that box and truth share, of the area that either has. */
    private static final double OVERLAP_MIN = 0.7;

    /** Score of the shipped threshold for one false match in 100,000, rounded up. */
    private static final double SCORE_MIN = 36;

    /** Distance of the places that are counted, in pixels. */
    private static final int STEP = 4;

    private final SlapSegmenter segmenter = new SlapSegmenter();
    private final FingerExtractor extractor = new FingerExtractor();
    private final List<Double> overlaps = new ArrayList<>();
    private int slaps;
    private int whole;
    private int right;
    private int matching;
    private double seconds;

    /** Measures. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SLAPS;
        var scenario = new FingerprintSlapScenario();
        for (int i = 0; i < count; i++) {
            long person = i / 6;
            switch (i % 3) {
                case 0 -> scenario.measure(Hand.right(person), SlapKind.RIGHT, i);
                case 1 -> scenario.measure(Hand.left(person), SlapKind.LEFT, i);
                default -> scenario.measure(Hand.thumbs(person), SlapKind.THUMBS, i);
            }
        }
        scenario.print();
    }

    private void measure(Hand hand, SlapKind kind, long seed) {
        var random = new SplittableRandom(seed);
        Slap slap = hand.slap(SlapPressing.usual(random), seed + 1_000);
        List<SlapSegmentation> segmented = new ArrayList<>();
        FingerImage picture = image(slap.picture());
        seconds += FaceSearchScenario.seconds(() -> segmented.add(segmenter.segment(picture, kind)));
        int before = right;
        for (PressedFinger truth : slap.fingers()) {
            Optional<SlapFinger> found = segmented.getFirst().fingers().stream()
                    .filter(finger -> finger.position() == truth.position())
                    .findFirst();
            double overlap = found.map(finger -> overlap(truth, finger.box())).orElse(0.0);
            overlaps.add(overlap);
            right += overlap >= OVERLAP_MIN ? 1 : 0;
            Finger single = Objects.requireNonNull(hand.fingers().get(truth.position()));
            FingerImage print = image(single.print(Pressing.guided(random), seed));
            matching += found.isPresent() && score(found.get().image(), print) >= SCORE_MIN ? 1 : 0;
        }
        slaps++;
        whole += right - before == slap.fingers().size() ? 1 : 0;
    }

    private double score(FingerImage one, FingerImage other) {
        return new FingerComparer()
                .against(FingerSample.of(extractor.template(one)))
                .score(extractor.template(other));
    }

    private void print() {
        Collections.sort(overlaps);
        System.out.printf(
                Locale.ROOT,
                "{\"slaps\":%d,\"slapsAllRight\":%d,\"fingers\":%d,\"fingersRight\":%d,\"fingersMatching\":%d,"
                        + "\"overlapMedian\":%.3f,\"overlapFifthPercentile\":%.3f,\"overlapLeast\":%.3f,\"millis\":%.0f}%n",
                slaps,
                whole,
                overlaps.size(),
                right,
                matching,
                overlaps.get(overlaps.size() / 2),
                overlaps.get(overlaps.size() / 20),
                overlaps.getFirst(),
                1e3 * seconds / slaps);
    }

    private static FingerImage image(FingerPicture picture) {
        return FingerImage.ofLevels(picture.width(), picture.levels(), FingerPicture.PIXELS_PER_INCH);
    }

    private static double overlap(PressedFinger truth, FingerBox found) {
        var box = new FingerBox(truth.centreX(), truth.centreY(), truth.width(), truth.height(), truth.rotation());
        double reach = truth.width() + truth.height() + found.height();
        int both = 0;
        int either = 0;
        for (double y = box.centreY() - reach; y < box.centreY() + reach; y += STEP) {
            for (double x = box.centreX() - reach; x < box.centreX() + reach; x += STEP) {
                boolean within = inside(box, x, y);
                boolean claimed = inside(found, x, y);
                both += within && claimed ? 1 : 0;
                either += within || claimed ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    private static boolean inside(FingerBox box, double x, double y) {
        double fromX = x - box.centreX();
        double fromY = y - box.centreY();
        double across = fromX * Math.cos(box.rotation()) + fromY * Math.sin(box.rotation());
        double down = -fromX * Math.sin(box.rotation()) + fromY * Math.cos(box.rotation());
        return Math.abs(across) <= box.width() / 2 && Math.abs(down) <= box.height() / 2;
    }
}
