package org.lintas.benchmarks.targeting;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.lintas.access.DeviceScope;
import org.lintas.access.MachineCredentials;
import org.lintas.audit.AuditActor;
import org.lintas.benchmarks.MadeNames;
import org.lintas.benchmarks.clearance.Latencies;
import org.lintas.benchmarks.clearance.MeasuredNode;
import org.lintas.benchmarks.clearance.Report;
import org.lintas.foundation.StatedReason;
import org.lintas.targeting.TargetingRules;
import org.lintas.watchlists.PublishedLists;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./lintas bench interactive [PASSENGERS-A-SECOND [NAMES [RULES [FOLDER]]]]}: a carrier asks about so many passengers a second, 200 if not said, one a
 * message over HTTP, against a list of so many names, 1,000,000 if not said, and so many rules, 500 if not said, on a whole node with its database, fsync on. A request
 * begins when it is due, not when the one before has its answer. Names are made of the words of the lists of a folder, {@code ../shared/data/watchlists} if not said.
 * Progress goes to standard error, one JSON object for each figure to standard output.
 */
final class InteractiveScenario {

    private static final int PER_SECOND = 200;
    private static final int NAMES = 1_000_000;
    private static final int RULES = 500;
    private static final int FLIGHTS = 120;
    private static final int SECONDS_WARM = 120;
    private static final int SECONDS = 60;
    private static final int DOCUMENTS = 100_000_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final MeasuredNode node;
    private final Report report;
    private final MadeNames names;
    private final SplittableRandom random = new SplittableRandom(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private int asked;

    private InteractiveScenario(MeasuredNode node, Report report, MadeNames names) {
        this.node = node;
        this.report = report;
        this.names = names;
    }

    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PrintStream results = System.out;
        // What the node says at its start is no result.
        System.setOut(System.err);
        Report report = new Report(results, System.err);
        String root = System.getProperty("lintas.root", ".");
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PER_SECOND;
        int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : NAMES;
        int rules = arguments.length > 2 ? Integer.parseInt(arguments[2]) : RULES;
        Path folder =
                arguments.length > 3 ? Path.of(arguments[3]) : Path.of(root, "..", "shared", "data", "watchlists");
        MadeNames names = MadeNames.from(folder);
        try (MeasuredNode node = MeasuredNode.start(Path.of(root, "target", "lintas"))) {
            report.say("The node is up");
            new InteractiveScenario(node, report, names).measure(perSecond, persons, rules);
        }
        System.exit(0);
    }

    private void measure(int perSecond, int persons, int rules)
            throws IOException, InterruptedException, ExecutionException {
        new ListOfNames(node.part(PublishedLists.class), names).putInForce(persons);
        report.say("A list of %d names is in force".formatted(persons));
        useRules(rules);
        report.say("%d rules are in use".formatted(rules));
        String token = node.part(TransactionTemplate.class)
                .execute(_ -> node.part(MachineCredentials.class)
                        .issueToken("measurement", DeviceScope.carrier("LT"), AuditActor.system("measurement")));
        ask(perSecond, SECONDS_WARM, token);
        List<Answer> answers = ask(perSecond, SECONDS, token);
        long refused = answers.stream().filter(answer -> answer.status() != 200).count();
        Latencies latencies =
                new Latencies(answers.stream().mapToLong(Answer::nanos).toArray());
        report.say("%d a second for %d s: %s; %d refused".formatted(perSecond, SECONDS, latencies, refused));
        report.figure("interactive.p50", latencies.millis(0.5), "ms");
        report.figure("interactive.p99", latencies.millis(0.99), "ms");
        report.figure("interactive.longest", latencies.millis(1), "ms");
        report.figure("interactive.refused", (double) refused, "messages");
    }

    private void useRules(int rules) {
        TargetingRules desk = node.part(TargetingRules.class);
        String terms = "\n  basis \"Act of the measurement\"\n  until %s\nwhen "
                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(90));
        new MadeRules()
                .text(rules)
                .lines()
                .map(rule -> rule.replaceFirst(" when ", " \"made\"" + terms))
                .forEach(rule -> desk.approve(
                        desk.draft(rule, new StatedReason("Written for the measurement.", "measurement-1"))
                                .id(),
                        new StatedReason("Approved for the measurement.", "measurement-2")));
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param nanos since the request was due
     */
    private record Answer(int status, long nanos) {}

    private List<Answer> ask(int perSecond, int seconds, String token) throws InterruptedException, ExecutionException {
        List<Future<Answer>> asking = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < perSecond * seconds; number++) {
                long due = begin + number * 1_000_000_000L / perSecond;
                HttpRequest request = request(token);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                asking.add(threads.submit(() -> {
                    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                    return new Answer(answer.statusCode(), System.nanoTime() - due);
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : asking) {
            answers.add(one.get());
        }
        return answers;
    }

    private HttpRequest request(String token) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/carrier-messages/interactive"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/EDIFACT")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofString(question(asked++)))
                .build();
    }

    private String question(int number) {
        MadeNames.Written person = names.travelling(random);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        int flight = 100 + number % FLIGHTS;
        return ("UNA:+.?*'UNB+UNOA:4+LT+BORDER+%1$s:0900+%2$d'UNH+%2$d+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++FLIGHT DESK'TDT+20+LT%3$d'"
                        + "LOC+125+BKK'DTM+189:%1$s1000:201'LOC+87+QMA'DTM+232:%1$s1320:201'"
                        + "NAD+FL+++%4$s:%5$s'ATT+2++M'DTM+329:%6$s'LOC+178+BKK'LOC+179+QMA'NAT+2+UTO'RFF+AVF:Q%2$05d'RFF+SEA:12C'"
                        + "DOC+P:110:111+X%7$08d'DTM+36:320415'LOC+91+UTO'CNT+42:1'UNT+22+%2$d'UNZ+1+%2$d'")
                .formatted(
                        DAY.format(day),
                        number + 1,
                        flight,
                        letters(person.surname()),
                        letters(person.givenNames()),
                        DAY.format(LocalDate.parse(person.birth())),
                        random.nextInt(DOCUMENTS));
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Z ]", "");
    }
}
