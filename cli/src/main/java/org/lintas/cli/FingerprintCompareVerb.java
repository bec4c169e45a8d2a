package org.lintas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerComparison;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.MatchExplanation;
import org.lintas.fingerprint.Minutia;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fingerprint compare}: are prints of one finger? */
@Command(
        name = "compare",
        description = {
            "Compare a probe with candidates: pictures (PNG, BMP, TIFF, WSQ, JPEG, JPEG 2000, PGM) or templates"
                    + " (ISO 19794-2, ANSI 378, native), mixed as they come.",
            "Prints an object for each candidate with \"score\" from 0 up, \"match\" true or false, and the threshold it was"
                    + " held against. Of records with several fingers the best pair counts."
        },
        footer = {
            "",
            "Exit code: 0 every candidate matches; 1 at least one does not; 2 something could not be read.",
            "With --pairs, a file of lines PROBE<TAB>CANDIDATE takes the place of the names."
        })
final class FingerprintCompareVerb extends Verb {

    /** Samples kept while the lines of a file name them again; each takes some 10 kB. */
    private static final int SAMPLES_KEPT = 2_000;

    /** Lines of a file of pairs at most. */
    private static final int PAIRS_MAX = 10_000_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "PROBE CANDIDATE",
            description = "The probe, then what it is compared with: files, folders or - for standard input.")
    private List<String> names = List.of();

    @Option(names = "--pairs", paramLabel = "FILE", description = "Pairs to compare, one a line, a tab between; or -.")
    private @Nullable String pairs;

    @Option(names = "--explain", description = "Add the pairs of minutiae that the score rests on.")
    private boolean explain;

    @Mixin
    private FingerprintOptions options = new FingerprintOptions();

    @Mixin
    private FingerprintCalibrations calibrations = new FingerprintCalibrations();

    private final FingerComparer comparer = new FingerComparer();

    FingerprintCompareVerb(Shell shell) {
        super(shell);
    }

    /** What every comparison of the call needs. */
    private record Task(FingerprintInput.Reader reader, Threshold threshold, Report report) {}

    /** A print and its name as given. */
    private record Print(String name, FingerprintInput input) {}

    @Override
    void work(Report report) {
        try {
            Task task = new Task(options.reader(), calibrations.threshold(FalseMatchRate.ONE_IN_1000), report);
            if (pairs != null && names.isEmpty()) {
                comparePairs(pairs, task);
            } else if (pairs == null && names.size() >= 2) {
                read(new Sources(shell()).of(names.getFirst()).getFirst(), task)
                        .ifPresent(probe -> compareWithAll(probe, task));
            } else {
                throw new IllegalArgumentException("takes a probe and at least one candidate, or --pairs FILE");
            }
        } catch (IOException broken) {
            report.unreadable(pairs == null ? names.getFirst() : pairs, FilesVerb.reason(broken));
        } catch (IllegalArgumentException wrong) {
            report.unreadable("fingerprint compare", String.valueOf(wrong.getMessage()));
        }
    }

    private void compareWithAll(Print probe, Task task) {
        Sources sources = new Sources(shell());
        try (Progress progress = new Progress(shell())) {
            for (String name : names.subList(1, names.size())) {
                try {
                    List<Source> found = sources.of(name);
                    progress.expect(found.size());
                    for (Source source : found) {
                        if (task.report().abandoned()) {
                            return;
                        }
                        read(source, task).ifPresent(candidate -> compare(probe, candidate, task));
                        progress.done(source.name());
                    }
                } catch (IOException broken) {
                    task.report().unreadable(name, FilesVerb.reason(broken));
                }
            }
        }
    }

    private void comparePairs(String file, Task task) throws IOException {
        Sources sources = new Sources(shell());
        Map<String, Print> kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Print> eldest) {
                return size() > SAMPLES_KEPT;
            }
        };
        Source source = sources.of(file).getFirst();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] both = line.split("\t", -1);
                if (++number > PAIRS_MAX) {
                    throw new IOException("more than " + PAIRS_MAX + " pairs");
                }
                if (both.length != 2) {
                    task.report().unreadable(file + ":" + number, "two names with a tab between are wanted");
                    continue;
                }
                Optional<Print> probe = named(both[0], kept, task);
                Optional<Print> candidate = named(both[1], kept, task);
                if (probe.isPresent() && candidate.isPresent()) {
                    compare(probe.get(), candidate.get(), task);
                }
            }
        }
    }

    private Optional<Print> named(String name, Map<String, Print> kept, Task task) {
        Print known = kept.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Print> read = read(new Sources(shell()).of(name).getFirst(), task);
            read.ifPresent(print -> kept.put(name, print));
            return read;
        } catch (IOException broken) {
            task.report().unreadable(name, FilesVerb.reason(broken));
            return Optional.empty();
        }
    }

    /** Empty, and reported, if it cannot be read. */
    private Optional<Print> read(Source source, Task task) {
        try {
            return Optional.of(new Print(source.name(), task.reader().read(source)));
        } catch (IOException broken) {
            task.report().unreadable(source.name(), FilesVerb.reason(broken));
            return Optional.empty();
        }
    }

    /** Of several fingers, the pair with the best score. */
    private record Best(FingerSample probe, FingerSample candidate, FingerComparison comparison) {}

    private Best best(Print probe, Print candidate, Threshold threshold) {
        List<Best> all = new ArrayList<>();
        for (FingerSample one : probe.input().fingers()) {
            FingerComparer.Probe ready = comparer.against(one);
            for (FingerSample other : candidate.input().fingers()) {
                all.add(new Best(one, other, ready.compare(other, threshold)));
            }
        }
        Best best = all.getFirst();
        for (Best each : all) {
            best = each.comparison().score() > best.comparison().score() ? each : best;
        }
        return best;
    }

    private void compare(Print probe, Print candidate, Task task) {
        Best best = best(probe, candidate, task.threshold());
        Threshold threshold = best.comparison().threshold();
        Fields fields = new Fields()
                .text("probe", probe.name())
                .number("score", Math.round(best.comparison().score() * 100) / 100.0)
                .truth("match", best.comparison().match())
                .number("threshold", threshold.value())
                .text("calibration", threshold.calibration())
                .text("rate", threshold.falseMatchRate().label())
                .text("engine", threshold.matcher().id())
                .number("readings", best.comparison().readings());
        print("candidate", best.candidate(), fields);
        print("probe", best.probe(), fields);
        if (explain) {
            fields.objects(
                    "pairs",
                    pairs(comparer.explain(
                            best.probe().template(), best.candidate().template())));
        }
        if (best.comparison().match()) {
            task.report().good(candidate.name(), fields);
        } else {
            task.report().bad(candidate.name(), fields);
        }
    }

    private static void print(String who, FingerSample sample, Fields fields) {
        Optional<FingerQuality> quality = sample.quality();
        if (quality.isPresent()) {
            fields.number(who + "Quality", quality.get().score());
        } else {
            fields.absent(who + "Quality");
        }
        fields.number(who + "Minutiae", sample.template().minutiae().size());
    }

    private static List<Fields> pairs(MatchExplanation explanation) {
        return explanation.pairs().stream()
                .map(pair -> new Fields()
                        .object("probe", minutia(pair.probe()))
                        .object("candidate", minutia(pair.candidate())))
                .toList();
    }

    private static Fields minutia(Minutia minutia) {
        return new Fields()
                .number("x", minutia.x())
                .number("y", minutia.y())
                .number("direction", Math.round(minutia.direction() * 1_000) / 1e3)
                .text("kind", minutia.kind() == Minutia.Kind.ENDING ? "ending" : "bifurcation");
    }
}
