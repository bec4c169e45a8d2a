package org.lintas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceSample;
import org.lintas.face.search.SearchLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code face identify}: who of a gallery's pictures is the person of a picture? */
@Command(
        name = "identify",
        description = {
            "Search the persons of pictures among the pictures of a gallery: JPEG, PNG, JPEG 2000, PGM, TIFF, BMP, or EF.DG2 of a chip.",
            "Prints an object for each picture, with \"candidates\", the most alike first, each with the \"input\" of the gallery,"
                    + " its \"score\" -1 to 1 and whether it is a \"match\"; with \"match\" true if any is, or null if there is no"
                    + " face to search; with the number of faces in the gallery and its pictures that show none."
        },
        footer = {"", "Exit code: 0 every picture has a match; 1 at least one has none; 2 something could not be read."
        })
final class FaceIdentifyVerb extends Verb {

    /** A gallery gives a stranger many chances, so each is made rarer than in a comparison of two. */
    private static final FalseMatchRate USUAL_RATE = FalseMatchRate.ONE_IN_10000;

    private static final int CANDIDATES_SHOWN = 10;

    @Option(
            names = "--gallery",
            required = true,
            paramLabel = "DIR",
            description =
                    "Pictures to search in: a folder (every file below it) or a file. May be given several times.")
    private List<String> galleries = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Candidates for each picture at most: 1 to 10000, 10 if not given.")
    private int limit = CANDIDATES_SHOWN;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "Least score of a match, -1 to 1, instead of the calibration's.")
    private Optional<Double> givenThreshold = Optional.empty();

    @Parameters(
            arity = "1..*",
            paramLabel = "PROBE",
            description = "Pictures, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Mixin
    private final FaceThresholdOptions options = new FaceThresholdOptions();

    private final FacePictures pictures = new FacePictures();
    private final FacePictureGallery gallery = new FacePictureGallery();
    private final List<String> withoutFace = new ArrayList<>();

    FaceIdentifyVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        try {
            Threshold calibrated = options.threshold(USUAL_RATE);
            SearchLimit.best(limit);
            if (givenThreshold.isPresent()) {
                new SearchLimit(limit, givenThreshold.get());
            }
            each(galleries, report, source -> enrol(source, report));
            each(names, report, source -> identify(source, calibrated, report));
        } catch (IOException | IllegalArgumentException wrong) {
            report.unreadable("identify", String.valueOf(wrong.getMessage()));
        }
    }

    /** Does something with each input, in order. */
    private interface Step {
        void take(Source source);
    }

    private void each(List<String> given, Report report, Step step) {
        try (Progress progress = new Progress(shell())) {
            for (String name : given) {
                List<Source> sources = sources(name, report);
                progress.expect(sources.size());
                for (Source source : sources) {
                    if (report.abandoned()) {
                        return;
                    }
                    step.take(source);
                    progress.done(source.name());
                }
            }
        }
    }

    private List<Source> sources(String name, Report report) {
        try {
            return new FaceInputs(shell()).of(name);
        } catch (IOException broken) {
            report.unreadable(name, FilesVerb.reason(broken));
            return List.of();
        }
    }

    private void enrol(Source source, Report report) {
        Optional<FaceSample> sample = pictures.sample(source, report);
        sample.flatMap(FaceSample::template).ifPresent(template -> gallery.enrol(source.name(), template));
        if (sample.isPresent() && sample.get().template().isEmpty()) {
            withoutFace.add(source.name());
        }
    }

    private void identify(Source source, Threshold calibrated, Report report) {
        pictures.sample(source, report).ifPresent(sample -> report(source.name(), sample, calibrated, report));
    }

    private void report(String input, FaceSample sample, Threshold calibrated, Report report) {
        double threshold = givenThreshold.orElse(calibrated.value());
        List<FacePictureGallery.Candidate> candidates = sample.template()
                .map(template -> gallery.identify(template, limit))
                .orElse(List.of());
        boolean match = !candidates.isEmpty() && candidates.getFirst().score() >= threshold;
        Fields fields = new Fields()
                .truth("match", sample.template().map(template -> match))
                .objects(
                        "candidates",
                        candidates.stream()
                                .map(found -> candidate(found, threshold))
                                .toList())
                .number("threshold", threshold)
                .text("calibration", givenThreshold.isPresent() ? "" : calibrated.calibration())
                .text(
                        "rate",
                        givenThreshold.isPresent()
                                ? ""
                                : calibrated.falseMatchRate().label())
                .text("model", calibrated.matcher().id())
                .object("quality", FacePictures.quality(sample.quality()))
                .objects("findings", FacePictures.findings(sample.findings()))
                .number("galleryFaces", gallery.size())
                .texts("galleryWithoutFace", withoutFace);
        if (match) {
            report.good(input, fields);
        } else {
            report.bad(input, fields);
        }
    }

    private static Fields candidate(FacePictureGallery.Candidate found, double threshold) {
        return new Fields()
                .text("input", found.input())
                .number("score", found.score())
                .truth("match", found.score() >= threshold);
    }
}
