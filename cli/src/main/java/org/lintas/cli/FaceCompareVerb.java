package org.lintas.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code face compare}: is the person of one picture the person of others? */
@Command(
        name = "compare",
        description = {
            "Compare a reference, such as a passport's portrait, with other pictures: JPEG, PNG, JPEG 2000, PGM, TIFF, BMP,"
                    + " or EF.DG2 of a chip, alone or in a folder with its other files.",
            "Prints an object for each of the others, with \"score\" -1 to 1, \"match\" true, false, or null if there is no"
                    + " face to compare, the threshold it was held against, and the quality of both pictures."
        },
        footer = {"", "Exit code: 0 every picture matches; 1 at least one does not; 2 something could not be read."})
final class FaceCompareVerb extends Verb {

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "The picture that the others are compared with.")
    private String reference = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Pictures, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--signals",
            description =
                    "Add regular patterns that a picture shows as one of a screen or a print may: advice, never a verdict."
                            + " Not for standard input.")
    private boolean signals;

    @Mixin
    private final FaceThresholdOptions options = new FaceThresholdOptions();

    private final FacePictures pictures = new FacePictures();
    private final FaceComparer comparer = new FaceComparer();

    FaceCompareVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        try {
            Threshold threshold = options.threshold(FalseMatchRate.ONE_IN_1000);
            Optional<FaceSample> sample =
                    pictures.sample(new FaceInputs(shell()).of(reference).getFirst(), report);
            if (sample.isPresent()) {
                names.forEach(name -> compareAll(new Against(sample.get(), threshold), name, report));
            }
        } catch (IOException broken) {
            report.unreadable(reference, FilesVerb.reason(broken));
        } catch (IllegalArgumentException wrong) {
            report.unreadable("--calibration", String.valueOf(wrong.getMessage()));
        }
    }

    /** What each picture is compared with. */
    private record Against(FaceSample reference, Threshold threshold) {}

    private void compareAll(Against against, String name, Report report) {
        try (Progress progress = new Progress(shell())) {
            List<Source> sources = new FaceInputs(shell()).of(name);
            progress.expect(sources.size());
            for (Source source : sources) {
                if (report.abandoned()) {
                    return;
                }
                Optional<FaceSample> sample = pictures.sample(source, report);
                if (sample.isPresent()) {
                    report(source, comparer.compare(against.reference(), sample.get(), against.threshold()), report);
                }
                progress.done(source.name());
            }
        } catch (IOException broken) {
            report.unreadable(name, FilesVerb.reason(broken));
        }
    }

    private void report(Source source, FaceComparison comparison, Report report) throws IOException {
        Fields fields = fields(comparison);
        if (signals && !source.isStandardInput()) {
            fields.objects("signals", pictures.signals(source));
        }
        if (comparison.match()) {
            report.good(source.name(), fields);
        } else {
            report.bad(source.name(), fields);
        }
    }

    private Fields fields(FaceComparison comparison) {
        Fields fields = new Fields().text("reference", reference);
        if (comparison.score().isPresent()) {
            fields.number("score", comparison.score().getAsDouble()).truth("match", comparison.match());
        } else {
            fields.absent("score").absent("match");
        }
        return fields.number("threshold", comparison.threshold().value())
                .text("calibration", comparison.threshold().calibration())
                .text("rate", comparison.threshold().falseMatchRate().label())
                .text("model", comparison.model())
                .object("quality", FacePictures.quality(comparison.probeQuality()))
                .objects("findings", FacePictures.findings(comparison.probeFindings()))
                .object("referenceQuality", FacePictures.quality(comparison.referenceQuality()))
                .objects("referenceFindings", FacePictures.findings(comparison.referenceFindings()));
    }
}
