package org.lintas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintas.names.PersonMatcher;
import org.lintas.watchlist.Screening;
import org.lintas.watchlist.ScreeningHit;
import org.lintas.watchlist.Traveller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code names search}: is this traveller on one of these lists? */
@Command(
        name = "search",
        description = {
            "Screen travellers against lists of persons: one a line, the name, then, if known and with tabs between, the date of"
                    + " birth (1972, 1972-09 or 1972-09-30), nationality, sex and document number.",
            "A name may be written as Anna Maria Eriksson, as Eriksson, Anna Maria, or as ERIKSSON<<ANNA<MARIA, in any script."
                    + " Prints an object for each line: the \"hits\", most evidence first, each with \"score\" 0 to 1, \"bits\""
                    + " and the \"explanation\", whose bits add up; and the \"micros\" that the search took."
        },
        footer = {
            "",
            "Lists are told by content: the United Nations' XML, OFAC's advanced XML, OFAC's sdn.csv (with alt.csv and add.csv",
            "beside it), FollowTheMoney JSON lines, and CSV whose first line names the columns (surname, givenNames, name,",
            "dateOfBirth, nationality, sex, documentNumber, alias, weakAlias, id, ...).",
            "",
            "Exit code: 0 every line was searched; 2 a list or a line could not be read."
        })
final class NamesSearchVerb extends Verb {

    /** Least score of a hit: some 0.5 of 1,000 innocent travellers alert, see docs/benchmarks/names-accuracy.md. */
    private static final double THRESHOLD = 0.95;

    private static final int LIMIT_MAX = 1_000;

    /** Lines that are searched beside each other. */
    private static final int LINES_AT_ONCE = 512;

    private static final long NANOS_PER_MICRO = 1_000;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERIES",
            description = "Files of travellers, folders or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--list",
            required = true,
            paramLabel = "FILE",
            description = "A list, or a folder of lists; may repeat.")
    private List<String> lists = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "For lists in CSV with headers of their own: lines of header = column, such as Apellido = surname.")
    private @Nullable String mapping;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "Least score of a hit, more than 0 and less than 1 (default 0.95).")
    private double threshold = THRESHOLD;

    @Option(names = "--limit", paramLabel = "N", description = "Most hits of a line, 1 to 1000 (default 10).")
    private int limit = 10;

    NamesSearchVerb(Shell shell) {
        super(shell);
    }

    /** What every search of the call needs. */
    private record Task(Screening screening, double bitsMin, Report report) {}

    /** A line and what became of it: hits or a problem. */
    private record Answer(TextLines.Line line, List<ScreeningHit> hits, long micros, Optional<String> problem) {}

    @Override
    void work(Report report) {
        try {
            if (limit < 1 || limit > LIMIT_MAX) {
                throw new IllegalArgumentException("--limit takes 1 to " + LIMIT_MAX + ", not " + limit);
            }
            double bitsMin = PersonMatcher.bits(threshold);
            Screening screening = Screening.of(new WatchlistFiles(shell()).read(lists, Optional.ofNullable(mapping)));
            if (screening.size() == 0) {
                throw new IOException("no person on the lists");
            }
            searchAll(new Task(screening, bitsMin, report));
        } catch (IOException broken) {
            report.unreadable("names search", FilesVerb.reason(broken));
        } catch (IllegalArgumentException wrong) {
            report.unreadable("names search", String.valueOf(wrong.getMessage()));
        }
    }

    private void searchAll(Task task) {
        Sources sources = new Sources(shell());
        for (String name : names) {
            try {
                for (Source source : sources.of(name)) {
                    search(source, task);
                }
            } catch (IOException broken) {
                task.report().unreadable(name, FilesVerb.reason(broken));
            }
        }
    }

    private void search(Source source, Task task) throws IOException {
        try (TextLines lines = new TextLines(source.open(), TravellerLine.LINE_MAX)) {
            List<TextLines.Line> together = new ArrayList<>();
            for (Optional<TextLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().text().isBlank() && !heading(line.get())) {
                    together.add(line.get());
                }
                if (together.size() == LINES_AT_ONCE) {
                    answer(source, together, task);
                    together.clear();
                }
                if (task.report().abandoned()) {
                    return;
                }
            }
            answer(source, together, task);
        }
    }

    /** A first line that names the columns. */
    private static boolean heading(TextLines.Line line) {
        return line.number() == 1 && line.text().toLowerCase(Locale.ROOT).startsWith("name\t");
    }

    /** On all processors, printed in order. */
    private void answer(Source source, List<TextLines.Line> lines, Task task) {
        List<Answer> answers = IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(at -> answer(lines.get(at), task))
                .toList();
        for (Answer answer : answers) {
            if (answer.problem().isPresent()) {
                task.report()
                        .unreadable(
                                source.name() + ":" + answer.line().number(),
                                answer.problem().get());
            } else {
                task.report().good(source.at(answer.line().number()), fields(answer));
            }
        }
    }

    private static Answer answer(TextLines.Line line, Task task) {
        if (!line.whole()) {
            return new Answer(line, List.of(), 0, Optional.of("longer than " + TravellerLine.LINE_MAX + " characters"));
        }
        try {
            long begin = System.nanoTime();
            Traveller traveller = TravellerLine.read(line.text());
            List<ScreeningHit> hits = task.screening().search(traveller, task.bitsMin());
            return new Answer(line, hits, (System.nanoTime() - begin) / NANOS_PER_MICRO, Optional.empty());
        } catch (IllegalArgumentException wrong) {
            return new Answer(line, List.of(), 0, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    private Fields fields(Answer answer) {
        return new Fields()
                .number("line", answer.line().number())
                .text("query", answer.line().text().split("\t", -1)[0].strip())
                .objects(
                        "hits",
                        answer.hits().stream()
                                .limit(limit)
                                .map(NamesSearchVerb::hit)
                                .toList())
                .number("micros", answer.micros());
    }

    private static Fields hit(ScreeningHit hit) {
        return new Fields()
                .text("list", hit.subject().list())
                .text("subject", hit.subject().id())
                .text("reference", hit.subject().reference())
                .text("name", hit.name())
                .number("score", NamesCompareVerb.score(hit.score()))
                .number("bits", NamesCompareVerb.rounded(hit.bits(), 1e3))
                .objects(
                        "explanation",
                        hit.explanation().stream().map(NamesCompareVerb::part).toList());
    }
}
