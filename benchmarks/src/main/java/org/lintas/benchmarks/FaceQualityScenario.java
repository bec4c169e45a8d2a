package org.lintas.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceImage;
import org.lintas.face.FaceQualityMeasure;
import org.lintas.face.FaceSample;
import org.lintas.face.FaceTemplate;
import org.lintas.face.attack.PatternCheck;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.UnreadableImage;

/**
 * {@code ./lintas bench face-quality FOLDER}: whether the overall figure of quality predicts failure. Photographs of known persons are
 * degraded and compared with the others of the same person as they are; then the worst are discarded (error versus discard, ISO/IEC
 * 29794-1). One JSON object for each degradation and each share discarded to standard output.
 */
final class FaceQualityScenario {

    private static final int[] DISCARDED_PERCENT = {0, 5, 10, 20, 30, 40, 50};
    private static final int PICTURES_MAX = 2_000;

    private final FaceComparer comparer = new FaceComparer();
    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.STANDARD);
    private final Threshold threshold = FaceCalibrations.photographs().threshold(FalseMatchRate.ONE_IN_1000);
    private final SplittableRandom random = new SplittableRandom(Long.getLong("seed", 29_794));
    private final PrintStream out;
    private int patterns;

    /** A photograph and what it gave as it is. */
    private record Photograph(String person, BufferedImage picture, Optional<FaceTemplate> template) {}

    /** A degraded photograph: its figure, empty without a face, and the share of comparisons that fail. */
    private record Trial(FaceDegradation degradation, Optional<Double> overall, double failed) {}

    private FaceQualityScenario(PrintStream out) {
        this.out = out;
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException, UnreadableImage {
        if (arguments.length != 1) {
            System.err.println("usage: bench face-quality FOLDER");
            System.exit(2);
        }
        new FaceQualityScenario(System.out).measure(Path.of(arguments[0]));
    }

    private void measure(Path folder) throws IOException, UnreadableImage {
        List<Photograph> photographs = new ArrayList<>();
        for (Path file : files(folder)) {
            photographs.add(photograph(file));
        }
        Map<String, List<Photograph>> byPerson =
                photographs.stream().collect(Collectors.groupingBy(Photograph::person));
        List<Trial> trials = new ArrayList<>();
        for (Photograph photograph : photographs) {
            List<FaceTemplate> others = byPerson.getOrDefault(photograph.person(), List.of()).stream()
                    .filter(other -> !other.equals(photograph))
                    .flatMap(other -> other.template().stream())
                    .toList();
            for (FaceDegradation degradation : FaceDegradation.values()) {
                if (!others.isEmpty() && (degradation == FaceDegradation.NONE || random.nextInt(3) == 0)) {
                    trials.add(trial(photograph, degradation, others));
                }
            }
        }
        report(trials);
        out.printf(
                Locale.ROOT,
                "{\"photographs\":%d,\"withPattern\":%d,\"decibelsMin\":%.0f}%n",
                photographs.size(),
                patterns,
                PatternCheck.DECIBELS_MIN);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .sorted()
                    .limit(PICTURES_MAX)
                    .toList();
        }
    }

    private Photograph photograph(Path file) throws IOException, UnreadableImage {
        FaceImage image = FaceImage.of(decoder.decode(Files.readAllBytes(file)));
        var picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.setRGB(x, y, image.rgb(x, y));
            }
        }
        patterns += PatternCheck.of(image).isPresent() ? 1 : 0;
        String name = file.getFileName().toString();
        int end = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
        String person = end < 0 ? name : name.substring(0, end);
        return new Photograph(person, picture, comparer.sample(image).template());
    }

    private Trial trial(Photograph photograph, FaceDegradation degradation, List<FaceTemplate> others) {
        BufferedImage degraded = degradation.of(photograph.picture(), random.nextDouble(), random);
        FaceSample sample = comparer.sample(FaceImage.of(degraded));
        long failed = sample.template().stream()
                .flatMap(template -> others.stream().map(template::score))
                .filter(score -> !threshold.reachedBy(score))
                .count();
        return new Trial(
                degradation,
                sample.quality().map(quality -> quality.value(FaceQualityMeasure.OVERALL)),
                (double) failed / others.size());
    }

    private void report(List<Trial> trials) {
        for (FaceDegradation degradation : FaceDegradation.values()) {
            List<Trial> own = trials.stream()
                    .filter(trial -> trial.degradation() == degradation)
                    .toList();
            List<Trial> found = withFace(own);
            out.printf(
                    Locale.ROOT,
                    "{\"degradation\":\"%s\",\"pictures\":%d,\"withoutFace\":%d,\"falseNonMatchRate\":%.4f,\"overallMean\":%.1f}%n",
                    degradation.name().toLowerCase(Locale.ROOT),
                    own.size(),
                    own.size() - found.size(),
                    failed(found),
                    found.stream()
                            .mapToDouble(trial -> trial.overall().orElse(0.0))
                            .average()
                            .orElse(0));
        }
        List<Trial> worstFirst = new ArrayList<>(withFace(trials));
        worstFirst.sort(Comparator.comparingDouble(trial -> trial.overall().orElse(0.0)));
        List<Trial> ideal = new ArrayList<>(worstFirst);
        ideal.sort(Comparator.comparingDouble(Trial::failed).reversed());
        for (int percent : DISCARDED_PERCENT) {
            int from = worstFirst.size() * percent / 100;
            out.printf(
                    Locale.ROOT,
                    "{\"discardedPercent\":%d,\"kept\":%d,\"falseNonMatchRate\":%.4f,\"ideal\":%.4f}%n",
                    percent,
                    worstFirst.size() - from,
                    failed(worstFirst.subList(from, worstFirst.size())),
                    failed(ideal.subList(from, ideal.size())));
        }
    }

    private static List<Trial> withFace(List<Trial> trials) {
        return trials.stream().filter(trial -> trial.overall().isPresent()).toList();
    }

    private static double failed(List<Trial> trials) {
        return trials.stream().mapToDouble(Trial::failed).average().orElse(0);
    }
}
