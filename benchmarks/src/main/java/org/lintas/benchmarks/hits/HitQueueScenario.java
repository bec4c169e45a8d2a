package org.lintas.benchmarks.hits;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.lintas.benchmarks.clearance.MeasuredNode;
import org.lintas.benchmarks.clearance.Report;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistFairness;
import org.lintas.watchlists.WatchlistFairness.Dimension;
import org.lintas.watchlists.WatchlistFairness.Span;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./lintas bench hit-queue [HITS [LOOK-UPS]]}: the queue of hits, its counts, one decision and the figures by group over so many hits, 200,000 if
 * not said, on a whole node with its database; beside them the queue read as without a state on the hit, the newest disposition sought among
 * all. Then the look back of a new entry over so many look-ups, 1,000,000 if not said, by the times its rows say. Progress goes to standard error, one
 * JSON object for each figure to standard output.
 */
final class HitQueueScenario {

    private static final long HITS = 200_000;
    private static final long LOOK_UPS = 1_000_000;
    private static final int ROUNDS = 21;
    private static final int ROUNDS_WITHOUT_STATE = 3;

    /** How often it looks whether the node has done what was asked, in nanoseconds. */
    private static final long LOOKS_EVERY_NANOS = 100_000_000;

    private static final StatedReason AUTHOR = new StatedReason("Sought for the measurement.", "measurement-1");
    private static final StatedReason SECOND = new StatedReason("Seen for the measurement.", "measurement-2");

    private static final String WITHOUT_STATE = """
            SELECT * FROM (
                SELECT screening.*, hit.id AS hit_id, hit.raised_at, hit.action, hit.category, hit.evidence,
                    coalesce(last.outcome, 'OPEN') AS review
                FROM watchlists.hit
                JOIN watchlists.screening ON screening.id = hit.screening
                LEFT JOIN (
                    SELECT DISTINCT ON (hit) * FROM watchlists.disposition ORDER BY hit, number DESC) AS last ON last.hit = hit.id) AS reviewed
            WHERE review = 'OPEN'
            ORDER BY array_position(ARRAY['DETAIN', 'PROTECT', 'SEIZE_DOCUMENT', 'REFER', 'REPORT'], action),
                array_position(ARRAY['WANTED', 'ENTRY_BAN', 'PROTECTION', 'OBSERVATION', 'DOCUMENT_REPORTED'], category),
                raised_at, hit_id
            LIMIT 200
            """;

    private static final String COUNTS_WITHOUT_STATE = """
            SELECT coalesce(last.outcome, 'OPEN') AS review, count(*)
            FROM watchlists.hit
            LEFT JOIN (
                SELECT DISTINCT ON (hit) hit, outcome FROM watchlists.disposition ORDER BY hit, number DESC) AS last ON last.hit = hit.id
            GROUP BY 1
            """;

    private final MeasuredNode node;
    private final Report report;
    private final JdbcClient database;

    private HitQueueScenario(MeasuredNode node, Report report) {
        this.node = node;
        this.report = report;
        this.database = JdbcClient.create(node.part(DataSource.class));
    }

    static void main(String[] arguments) {
        PrintStream results = System.out;
        // What the node says at its start is no result.
        System.setOut(System.err);
        Report report = new Report(results, System.err);
        long hits = arguments.length > 0 ? Long.parseLong(arguments[0]) : HITS;
        long lookUps = arguments.length > 1 ? Long.parseLong(arguments[1]) : LOOK_UPS;
        try (MeasuredNode node =
                MeasuredNode.start(Path.of(System.getProperty("lintas.root", "."), "target", "lintas"))) {
            report.say("The node is up");
            new HitQueueScenario(node, report).measure(hits, lookUps);
        }
        System.exit(0);
    }

    private void measure(long hits, long lookUps) {
        new PastHits(node.part(DataSource.class)).write(hits, lookUps, madeHit());
        report.say("%d hits and %d look-ups of the past are there".formatted(hits, lookUps));
        queue();
        lookBack();
    }

    private UUID madeHit() {
        sought(new PersonName("Müstermann", "Erika"), "1964-08-12");
        Traveller erica = new Traveller(
                new PersonName("MUSTERMANN", "ERICA"),
                new StateCode("UTO"),
                Optional.of(PartialDate.parse("1964-08-12")),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), "X1234567"),
                "P",
                Optional.of(LocalDate.of(2040, 1, 31)));
        node.part(Watchlists.class).lookUp(erica, new Occasion(Occasion.Kind.ENTRY, "E1", "made"));
        return node.part(HitReview.class)
                .hits(Optional.of(HitState.OPEN))
                .getFirst()
                .id();
    }

    private UUID sought(PersonName name, String born) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        WatchlistRegister register = node.part(WatchlistRegister.class);
        WatchlistDraft draft = new WatchlistDraft(
                new WatchlistSubject(List.of(name), List.of(PartialDate.parse(born)), List.of()),
                Category.WANTED,
                Action.DETAIN,
                "Act of the measurement",
                "Police of Meranda",
                today.plusDays(100),
                today.plusDays(1_000));
        UUID entry = register.draft(draft, AUTHOR).id();
        wait("SELECT count(*) FROM watchlists.impact WHERE done_at IS NULL");
        return register.approve(entry, SECOND).id();
    }

    private void wait(String open) {
        while (database.sql(open).query(Long.class).single() > 0) {
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
        }
    }

    private void queue() {
        HitReview review = node.part(HitReview.class);
        WatchlistFairness fairness = node.part(WatchlistFairness.class);
        ReviewedHit first = review.hits(Optional.of(HitState.OPEN)).getFirst();
        timed("open hits", ROUNDS, () -> review.hits(Optional.of(HitState.OPEN)));
        timed("hits of all states", ROUNDS, () -> review.hits(Optional.empty()));
        timed("counts", ROUNDS, review::counts);
        timed("findings of before", ROUNDS, () -> review.earlier(first.id()));
        timed("one decision", ROUNDS, this::decide);
        timed("alerts by nationality", ROUNDS_WITHOUT_STATE, () -> fairness.groups(Span.MONTH, Dimension.NATIONALITY));
        timed("open hits without a state", ROUNDS_WITHOUT_STATE, () -> rows(WITHOUT_STATE));
        timed("counts without a state", ROUNDS_WITHOUT_STATE, () -> rows(COUNTS_WITHOUT_STATE));
    }

    private void decide() {
        HitReview review = node.part(HitReview.class);
        ReviewedHit next = review.hits(Optional.of(HitState.OPEN)).getFirst();
        review.dispose(next.id(), new Finding(Outcome.POSSIBLE, AUTHOR, next.dispositions(), false));
    }

    private void rows(String query) {
        database.sql(query).query((row, number) -> row.getString(1)).list();
    }

    /** The median of the rounds after one that warms up. */
    private void timed(String name, int rounds, Runnable work) {
        work.run();
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        report.say("%s: median %.1f ms, longest %.1f ms"
                .formatted(name, nanos[rounds / 2] / 1e6, nanos[rounds - 1] / 1e6));
        report.figure(name, nanos[rounds / 2] / 1e6, "ms");
    }

    private void lookBack() {
        String name = database.sql(
                        "SELECT surname || '/' || given_names || '/' || date_of_birth FROM watchlists.screening LIMIT 1")
                .query((row, number) -> row.getString(1))
                .single();
        String[] parts = name.split("/", -1);
        sought(new PersonName(parts[0], parts[1]), parts[2]);
        wait("SELECT count(*) FROM watchlists.look_back WHERE done_at IS NULL");
        seconds("impact", "SELECT * FROM watchlists.impact ORDER BY asked_at DESC LIMIT 1");
        seconds("look back", "SELECT * FROM watchlists.look_back ORDER BY asked_at DESC LIMIT 1");
    }

    private void seconds(String name, String newest) {
        String times = "SELECT travellers, extract(EPOCH FROM done_at - asked_at)::FLOAT8 AS seconds FROM (" + newest
                + ") AS newest";
        database.sql(times)
                .query((row, number) -> {
                    report.say("%s: %d travellers".formatted(name, row.getInt("travellers")));
                    report.figure(name, row.getDouble("seconds"), "s");
                    return row.getInt("travellers");
                })
                .list();
    }
}
