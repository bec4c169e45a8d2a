package org.lintas.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintas.calibration.ComparisonScores;
import org.lintas.calibration.ErrorRate;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.Resolution;
import org.lintas.images.UnreadableImage;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;

/**
 * {@code ./lintas bench fingerprint-accuracy}: error rates of 1:1 comparison, every pair of a set, on scanned prints named {@code
 * FINGER_IMPRESSION.EXTENSION} in {@code -Dfolder=DIR} (by default where the project's data lie; left out if absent) and on made
 * prints beside them ({@code -Dfingers=N}). One JSON object for each set and way of comparing.
 */
final class FingerprintAccuracyScenario {

    private static final Pattern NAME = Pattern.compile("(.+)_\\d+\\.\\w+");

    /** Prints read at most: every pair of them is compared. */
    private static final int PRINTS_MAX = 2_000;

    /** Prints of each made finger, as in the sets of FVC. */
    private static final int MADE_PRINTS = 8;

    private static final Threshold SHIPPED = FingerCalibrations.scanners().threshold(FalseMatchRate.ONE_IN_1000);

    private final String set;
    private final FingerExtractor extractor = new FingerExtractor();
    private final List<Print> prints = new ArrayList<>();
    private long extractionNanos;

    /** A print and whose finger it is. */
    private record Print(String finger, FingerSample sample) {}

    private FingerprintAccuracyScenario(String set) {
        this.set = set;
    }

    /** Measures every set. */
    public static void main(String[] arguments) throws IOException, UnreadableImage {
        Path folder = Path.of(
                System.getProperty("folder", System.getProperty("lintas.root", ".") + "/../shared/data/fingerprints"));
        if (Files.isDirectory(folder)) {
            FingerprintAccuracyScenario scanned = new FingerprintAccuracyScenario("scanned");
            scanned.scan(folder);
            scanned.report();
        } else {
            System.err.println("no folder " + folder + ": scanned prints are left out");
        }
        FingerprintAccuracyScenario made = new FingerprintAccuracyScenario("made");
        made.make(Integer.getInteger("fingers", 16));
        made.report();
    }

    private void scan(Path folder) throws IOException, UnreadableImage {
        ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.FINGER);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().limit(PRINTS_MAX).toList();
        }
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                byte[] bytes = Files.readAllBytes(file);
                double believed = FingerImage.believed(Resolution.stated(bytes));
                add(name.group(1), FingerImage.of(decoder.decode(bytes), believed));
            }
        }
    }

    /** The half of the prints of each finger are guided, the rest careless, so that there is something to err on. */
    private void make(int fingers) {
        for (long seed = 0; seed < fingers; seed++) {
            Finger finger = Finger.of(seed);
            SplittableRandom random = new SplittableRandom(seed + 1_000_003);
            for (int i = 0; i < MADE_PRINTS; i++) {
                boolean guided = i < MADE_PRINTS / 2;
                Pressing pressing = guided ? Pressing.guided(random) : Pressing.careless(random);
                FingerPicture picture = finger.print(pressing, random.nextLong());
                add(
                        "made-" + seed,
                        FingerImage.ofLevels(picture.width(), picture.levels(), FingerPicture.PIXELS_PER_INCH));
            }
        }
    }

    private void add(String finger, FingerImage image) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FingerSample sample = extractor.extract(image);
        extractionNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        prints.add(new Print(finger, sample));
    }

    private void report() {
        report("both readings", prints);
        report(
                "stored templates",
                prints.stream()
                        .map(print -> new Print(
                                print.finger(), FingerSample.of(print.sample().template())))
                        .toList());
    }

    private void report(String way, List<Print> all) {
        FingerComparer comparer = new FingerComparer();
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < all.size(); i++) {
            FingerComparer.Probe probe = comparer.against(all.get(i).sample());
            for (int j = i + 1; j < all.size(); j++) {
                double score = probe.compare(all.get(j).sample(), SHIPPED).score();
                (all.get(i).finger().equals(all.get(j).finger()) ? genuine : impostor).add(score);
            }
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        ComparisonScores scores = new ComparisonScores(FingerCalibrations.MATCHER, array(genuine), array(impostor));
        System.out.println(json(way, scores, nanos / 1e6 / (genuine.size() + impostor.size())));
    }

    private String json(String way, ComparisonScores scores, double millis) {
        double threshold = scores.threshold(1e-3);
        ErrorRate falseNonMatch = scores.falseNonMatches(threshold);
        // Pairs of one finger depend on each other, so the truth is less certain than the interval says.
        ErrorRate.Interval interval = falseNonMatch.interval();
        double minutiae = prints.stream()
                .mapToInt(print -> print.sample().template().minutiae().size())
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "{\"set\":\"%s\",\"compared\":\"%s\",\"prints\":%d,\"genuine\":%d,\"impostor\":%d,\"eerPercent\":%.2f,"
                        + "\"fnmrAt0.1PercentFmr\":%.2f,\"interval95\":[%.2f,%.2f],\"threshold\":%.2f,"
                        + "\"highestImpostor\":%.2f,\"medianGenuine\":%.1f,\"shippedThreshold\":%.1f,"
                        + "\"fmrAtShipped\":%.3f,\"fnmrAtShipped\":%.2f,\"minutiaeMean\":%.1f,"
                        + "\"extractionMillis\":%.0f,\"comparisonMillis\":%.1f}",
                set,
                way,
                prints.size(),
                scores.genuinePairs(),
                scores.impostorPairs(),
                100 * scores.equalErrorRate(),
                100 * falseNonMatch.share(),
                100 * interval.low(),
                100 * interval.high(),
                threshold,
                scores.threshold(0.0),
                scores.medianGenuine(),
                SHIPPED.value(),
                100 * scores.falseMatchRate(SHIPPED.value()),
                100 * scores.falseNonMatchRate(SHIPPED.value()),
                minutiae,
                extractionNanos / 1e6 / prints.size(),
                millis);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
