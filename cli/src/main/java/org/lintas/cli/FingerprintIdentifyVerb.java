package org.lintas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fingerprint identify}: whose finger is it, of those in a folder? */
@Command(
        name = "identify",
        description = {
            "Seek a finger in a gallery: pictures or templates, mixed as they come; every print of the gallery is looked at.",
            "Prints an object for each probe with the \"candidates\" that come nearest, best first, and how many prints were"
                    + " \"searched\"."
        },
        footer = {
            "",
            "Exit code: 0 every probe has a candidate that matches; 1 at least one has none; 2 something could not be read."
        })
final class FingerprintIdentifyVerb extends Verb {

    /** A gallery gives a stranger many chances, so each is made rarer than in a comparison of two. */
    private static final FalseMatchRate USUAL_RATE = FalseMatchRate.ONE_IN_10000;

    /** Most candidates that are printed. */
    private static final int TOP_MAX = 1_000;

    /** Candidates compared in full for each that is printed, after a quick look at all. */
    private static final int COMPARED_PER_CANDIDATE = 5;

    /** Prints in a gallery at most: each takes some 20 kB, and 0.1 ms of every search. */
    private static final int GALLERY_MAX = 100_000;

    @Parameters(
            arity = "1..*",
            paramLabel = "PROBE",
            description = "Pictures or templates, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(names = "--gallery", required = true, paramLabel = "DIR", description = "Folder (or file) of known prints.")
    private String gallery = "";

    @Option(names = "--top", paramLabel = "N", description = "Candidates to print, 1 to 1000 (default 10).")
    private int top = 10;

    @Mixin
    private FingerprintOptions options = new FingerprintOptions();

    @Mixin
    private FingerprintCalibrations calibrations = new FingerprintCalibrations();

    private final FingerComparer comparer = new FingerComparer();

    FingerprintIdentifyVerb(Shell shell) {
        super(shell);
    }

    /** A print of the gallery. */
    private record Known(String name, FingerSample sample) {}

    /** A print of the gallery and how near it comes. */
    private record Candidate(Known known, double score) {}

    /** What every search of the call needs. */
    private record Task(FingerprintInput.Reader reader, Threshold threshold, List<Known> gallery, Report report) {}

    @Override
    void work(Report report) {
        try {
            if (top < 1 || top > TOP_MAX) {
                throw new IllegalArgumentException("--top takes 1 to " + TOP_MAX + ", not " + top);
            }
            FingerprintInput.Reader reader = options.reader();
            Threshold threshold = calibrations.threshold(USUAL_RATE);
            Task task = new Task(reader, threshold, gallery(reader, report), report);
            try (Progress progress = new Progress(shell())) {
                names.forEach(name -> identifyAll(name, task, progress));
            }
        } catch (IOException broken) {
            report.unreadable(gallery, FilesVerb.reason(broken));
        } catch (IllegalArgumentException wrong) {
            report.unreadable("fingerprint identify", String.valueOf(wrong.getMessage()));
        }
    }

    /** Every print that can be read; the others are named. */
    private List<Known> gallery(FingerprintInput.Reader reader, Report report) throws IOException {
        List<Source> sources = new Sources(shell()).of(gallery);
        if (sources.size() > GALLERY_MAX) {
            throw new IOException(sources.size() + " files, at most " + GALLERY_MAX);
        }
        List<Known> known = new ArrayList<>();
        try (Progress progress = new Progress(shell())) {
            progress.expect(sources.size());
            for (Source source : sources) {
                try {
                    reader.read(source).fingers().forEach(finger -> known.add(new Known(source.name(), finger)));
                } catch (IOException broken) {
                    report.unreadable(source.name(), FilesVerb.reason(broken));
                }
                progress.done(source.name());
            }
        }
        if (known.isEmpty()) {
            throw new IOException("no print that can be read");
        }
        return known;
    }

    private void identifyAll(String name, Task task, Progress progress) {
        try {
            List<Source> sources = new Sources(shell()).of(name);
            progress.expect(sources.size());
            for (Source source : sources) {
                if (task.report().abandoned()) {
                    return;
                }
                identify(source, task);
                progress.done(source.name());
            }
        } catch (IOException broken) {
            task.report().unreadable(name, FilesVerb.reason(broken));
        }
    }

    private void identify(Source source, Task task) {
        try {
            List<FingerSample> views = task.reader().read(source).fingers();
            for (int view = 0; view < views.size(); view++) {
                report(source.name(), view + 1, candidates(views.get(view), task), task);
            }
        } catch (IOException broken) {
            task.report().unreadable(source.name(), FilesVerb.reason(broken));
        }
    }

    /** A quick look at all, then a comparison in full of the nearest. */
    private List<Candidate> candidates(FingerSample sample, Task task) {
        FingerComparer.Probe probe = comparer.against(sample);
        Comparator<Candidate> bestFirst =
                Comparator.comparingDouble(Candidate::score).reversed();
        return task.gallery().stream()
                .map(known ->
                        new Candidate(known, probe.quickScore(known.sample().template())))
                .sorted(bestFirst)
                .limit((long) top * COMPARED_PER_CANDIDATE)
                .map(near -> new Candidate(
                        near.known(),
                        probe.compare(near.known().sample(), task.threshold()).score()))
                .sorted(bestFirst)
                .limit(top)
                .toList();
    }

    private static void report(String input, int view, List<Candidate> candidates, Task task) {
        Optional<Candidate> best = candidates.stream().findFirst();
        boolean match =
                best.isPresent() && task.threshold().reachedBy(best.get().score());
        List<Fields> listed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            listed.add(new Fields()
                    .number("rank", listed.size() + 1)
                    .text("name", candidate.known().name())
                    .number("score", Math.round(candidate.score() * 100) / 100.0)
                    .truth("match", task.threshold().reachedBy(candidate.score())));
        }
        Fields fields = new Fields()
                .number("view", view)
                .truth("match", match)
                .number("searched", task.gallery().size())
                .number("threshold", task.threshold().value())
                .text("calibration", task.threshold().calibration())
                .text("rate", task.threshold().falseMatchRate().label())
                .objects("candidates", listed);
        if (match) {
            task.report().good(input, fields);
        } else {
            task.report().bad(input, fields);
        }
    }
}
