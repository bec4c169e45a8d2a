package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.QualityMeasure;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fingerprint extract}: the minutiae of prints, and how good the prints are. */
@Command(
        name = "extract",
        description = {
            "Find the minutiae of fingerprints: PNG, BMP, TIFF, WSQ, JPEG, JPEG 2000 or PGM; or convert templates.",
            "Prints an object for each finger with its template, \"quality\" 0 to 100 (by an algorithm of this program,"
                    + " not NFIQ), the number of minutiae, and size and sampling of the picture."
        },
        footer = {
            "",
            "Exit code: 0 minutiae in every finger; 1 at least one has none or is missing; 2 something could not be read."
        })
final class FingerprintExtractVerb extends Verb {

    /** Same names in one folder that are told apart: more want several folders. */
    private static final int NAMES_ALIKE_MAX = 100_000;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Pictures or templates, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "native (default), iso-2005, iso-2011, ansi-2004, ansi-2009 or ansi-2009-am1.")
    private String format = TemplateFormat.NATIVE.label();

    @Option(names = "--output", paramLabel = "DIR", description = "Write templates as files here, not as Base64.")
    private @Nullable Path output;

    @Mixin
    private FingerprintOptions options = new FingerprintOptions();

    @Mixin
    private FingerprintSlapOptions slaps = new FingerprintSlapOptions();

    private final Set<String> written = new HashSet<>();

    FingerprintExtractVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        Task task;
        try {
            TemplateFormat wanted = TemplateFormat.labelled(format)
                    .orElseThrow(() -> new IllegalArgumentException("no such format: " + format));
            task = new Task(options.reader(), slaps.slap(), wanted, report);
            if (output != null) {
                Files.createDirectories(output);
            }
        } catch (IllegalArgumentException wrong) {
            report.unreadable("fingerprint extract", String.valueOf(wrong.getMessage()));
            return;
        } catch (IOException broken) {
            report.unreadable("--output", "cannot make the folder " + output);
            return;
        }
        Sources sources = new Sources(shell());
        try (Progress progress = new Progress(shell())) {
            for (String name : names) {
                extractAll(sources, name, task, progress);
            }
        }
    }

    /** What is done with each input. */
    private record Task(
            FingerprintInput.Reader reader, Optional<FingerprintSlap> slap, TemplateFormat format, Report report) {}

    private void extractAll(Sources sources, String name, Task task, Progress progress) {
        try {
            List<Source> found = sources.of(name);
            progress.expect(found.size());
            for (Source source : found) {
                if (task.report().abandoned()) {
                    return;
                }
                extract(source, task);
                progress.done(source.name());
            }
        } catch (IOException broken) {
            task.report().unreadable(name, FilesVerb.reason(broken));
        }
    }

    private void extract(Source source, Task task) {
        try {
            if (task.slap().isPresent()) {
                extract(source, task.reader().read(source, task.slap().get()), task);
                return;
            }
            FingerprintInput input = task.reader().read(source);
            int view = 0;
            for (FingerSample finger : input.fingers()) {
                Fields fields = fields(source, ++view, finger, task.format());
                pictureFields(input, fields);
                if (finger.template().minutiae().isEmpty()) {
                    task.report().bad(source.name(), fields);
                } else {
                    task.report().good(source.name(), fields);
                }
            }
        } catch (IOException broken) {
            task.report().unreadable(source.name(), FilesVerb.reason(broken));
        }
    }

    /** A slap's fingers, those that are missing too. */
    private void extract(Source source, List<FingerprintSlap.Finger> fingers, Task task) throws IOException {
        int view = 0;
        for (FingerprintSlap.Finger finger : fingers) {
            view++;
            Fields fields = finger.sample().isPresent()
                    ? fields(source, view, finger.sample().get(), task.format())
                    : absent(view, task.format());
            finger.addTo(fields);
            if (finger.sample().isPresent()
                    && !finger.sample().get().template().minutiae().isEmpty()) {
                task.report().good(source.name(), fields);
            } else {
                task.report().bad(source.name(), fields);
            }
        }
    }

    private static Fields absent(int view, TemplateFormat wanted) {
        return new Fields()
                .number("view", view)
                .text("format", wanted.label())
                .absent("template")
                .absent("file")
                .number("minutiae", 0)
                .absent("quality")
                .absent("qualityAlgorithm")
                .object("measures", new Fields());
    }

    private Fields fields(Source source, int view, FingerSample finger, TemplateFormat wanted) throws IOException {
        Fields fields = new Fields().number("view", view).text("format", wanted.label());
        byte[] template = TemplateFile.write(wanted, finger.template());
        if (output == null) {
            fields.text("template", Base64.getEncoder().encodeToString(template))
                    .absent("file");
        } else {
            Path file = output.resolve(freshName(source, wanted));
            Files.write(file, template);
            fields.absent("template").text("file", file);
        }
        fields.number("minutiae", finger.template().minutiae().size());
        Optional<FingerQuality> quality = finger.quality();
        if (quality.isPresent()) {
            fields.number("quality", quality.get().score())
                    .text("qualityAlgorithm", quality.get().algorithm());
        } else {
            fields.absent("quality").absent("qualityAlgorithm");
        }
        return fields.object("measures", measures(quality));
    }

    private static void pictureFields(FingerprintInput input, Fields fields) {
        fields.text("kind", input.kind());
        if (input.picture().isPresent()) {
            FingerprintInput.Picture picture = input.picture().get();
            fields.number("width", picture.width())
                    .number("height", picture.height())
                    .number("resolution", picture.pixelsPerInch());
            if (picture.stated().isPresent()) {
                fields.number("resolutionStated", picture.stated().get().pixelsPerInch());
            } else {
                fields.absent("resolutionStated");
            }
        } else {
            fields.number("width", input.fingers().getFirst().template().width())
                    .number("height", input.fingers().getFirst().template().height())
                    .absent("resolution")
                    .absent("resolutionStated");
        }
    }

    private static Fields measures(Optional<FingerQuality> quality) {
        Fields fields = new Fields();
        quality.ifPresent(present ->
                present.measures().forEach((measure, value) -> fields.number(name(measure), (double) value)));
        return fields;
    }

    private static String name(QualityMeasure measure) {
        return switch (measure) {
            case RIDGE_FLOW_COHERENCE -> "ridgeFlowCoherence";
            case LOCAL_CLARITY -> "localClarity";
            case FOREGROUND_AREA -> "foregroundArea";
            case MINUTIAE -> "minutiae";
        };
    }

    /** The input's own name with the format's ending; a number tells names apart that are alike. */
    private String freshName(Source source, TemplateFormat wanted) {
        String own = source.path().map(path -> path.getFileName().toString()).orElse("standard-input");
        int dot = own.lastIndexOf('.');
        String stem = dot > 0 ? own.substring(0, dot) : own;
        for (int i = 1; i <= NAMES_ALIKE_MAX; i++) {
            String name = i == 1 ? stem + "." + wanted.extension() : stem + "-" + i + "." + wanted.extension();
            if (written.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        throw new IllegalStateException("more than " + NAMES_ALIKE_MAX + " inputs are called " + own);
    }
}
