package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.face.Calibration;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceFinding;
import org.lintas.face.FaceQuality;
import org.lintas.face.FaceSample;
import org.lintas.face.FalseMatchRate;
import org.lintas.face.Threshold;
import org.lintas.images.ImageBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code face compare}: is the person of one picture the person of others? */
@Command(
        name = "compare",
        description = {
            "Compare a reference, such as a passport's portrait, with other pictures: JPEG, PNG or JPEG 2000.",
            "Prints an object for each of the others, with \"score\" -1 to 1, \"match\" true, false, or null if there is no"
                    + " face to compare, the threshold it was held against, and the quality of both pictures."
        },
        footer = {"", "Exit code: 0 every picture matches; 1 at least one does not; 2 something could not be read."})
final class FaceCompareVerb extends Verb {

    private static final String SIMULATED_SITE = "simulated-site";
    private static final String PHOTOGRAPHS = "photographs";

    /** Longest calibration file, in bytes: twice its most characters. */
    private static final long CALIBRATION_BYTES_MAX = 32 * 1_024;

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "The picture that the others are compared with.")
    private String reference = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Pictures, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--calibration",
            paramLabel = "NAME",
            description = "photographs (default), simulated-site for rendered faces, or a site's own calibration file.")
    private String calibration = PHOTOGRAPHS;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "False match rate of the threshold: 1-in-1000 (default) or 1-in-10000.")
    private String rate = FalseMatchRate.ONE_IN_1000.label();

    private final FaceComparer comparer = new FaceComparer();

    FaceCompareVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        Sources sources = new Sources(shell());
        try {
            Threshold threshold = threshold();
            Optional<FaceSample> sample = sample(sources.of(reference).getFirst(), report);
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
            List<Source> sources = new Sources(shell()).of(name);
            progress.expect(sources.size());
            for (Source source : sources) {
                if (report.abandoned()) {
                    return;
                }
                sample(source, report)
                        .ifPresent(sample -> report(
                                source.name(),
                                comparer.compare(against.reference(), sample, against.threshold()),
                                report));
                progress.done(source.name());
            }
        } catch (IOException broken) {
            report.unreadable(name, FilesVerb.reason(broken));
        }
    }

    /** The sample of a picture; empty, and reported, if the picture cannot be read. */
    private Optional<FaceSample> sample(Source source, Report report) {
        try {
            FaceSample sample = comparer.sample(source.bytes(ImageBounds.STANDARD.bytesMax()));
            Optional<FaceFinding> unreadable = sample.findings().stream()
                    .filter(finding -> finding.kind() == FaceFinding.Kind.UNREADABLE)
                    .findFirst();
            unreadable.ifPresent(finding -> report.unreadable(source.name(), finding.detail()));
            return unreadable.isPresent() ? Optional.empty() : Optional.of(sample);
        } catch (IOException broken) {
            report.unreadable(source.name(), FilesVerb.reason(broken));
            return Optional.empty();
        }
    }

    private void report(String input, FaceComparison comparison, Report report) {
        if (comparison.match()) {
            report.good(input, fields(comparison));
        } else {
            report.bad(input, fields(comparison));
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
                .object("quality", quality(comparison.probeQuality()))
                .objects("findings", findings(comparison.probeFindings()))
                .object("referenceQuality", quality(comparison.referenceQuality()))
                .objects("referenceFindings", findings(comparison.referenceFindings()));
    }

    private static Fields quality(Optional<FaceQuality> quality) {
        Fields fields = new Fields();
        quality.ifPresent(present ->
                present.measures().forEach((measure, value) -> fields.number(name(measure), (double) value)));
        return fields;
    }

    private static List<Fields> findings(List<FaceFinding> findings) {
        return findings.stream()
                .map(finding -> new Fields().text("kind", name(finding.kind())).text("detail", finding.detail()))
                .toList();
    }

    /** {@code interEyeDistance} for {@code INTER_EYE_DISTANCE}. */
    private static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private Threshold threshold() throws IOException {
        for (FalseMatchRate known : FalseMatchRate.values()) {
            if (known.label().equals(rate)) {
                return calibration().threshold(known);
            }
        }
        throw new IllegalArgumentException("no such rate: " + rate + "; 1-in-1000 or 1-in-10000");
    }

    private Calibration calibration() throws IOException {
        return switch (calibration) {
            case PHOTOGRAPHS -> Calibration.photographs();
            case SIMULATED_SITE -> Calibration.simulatedSite();
            default -> ownCalibration(Path.of(calibration));
        };
    }

    private static Calibration ownCalibration(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > CALIBRATION_BYTES_MAX) {
            throw new IllegalArgumentException(file + " is no calibration: photographs, simulated-site or a file");
        }
        return Calibration.of(Files.readString(file, StandardCharsets.UTF_8));
    }
}
