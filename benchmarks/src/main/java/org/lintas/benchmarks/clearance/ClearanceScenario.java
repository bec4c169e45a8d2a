package org.lintas.benchmarks.clearance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lintas.audit.AuditAction;
import org.lintas.biometrics.Biometrics;
import org.lintas.emrtd.ApduChannel;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.StatedReason;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.LaneProfiles;

/**
 * {@code ./lintas bench clearance}: how many travellers a node decides about in a second with the record durable, and how long one
 * waits. Two figures: {@code whole}, with the conversation with every chip, whose own work burns the same processors; and {@code
 * decision}, from the files read before to the durable record, with hashes, signature, signer, revocation, clone detection, lists,
 * permissions and stays judged anew for each traveller. Faces are compared apart. Progress goes to standard error, one JSON object
 * for each figure to standard output; the exit code is 1 when a decision is wrong or a record is missing or doubled.
 */
final class ClearanceScenario {

    private static final String PROFILE = "gate-without-face";

    /** Goal of the decisions: this many a second on two cores, with the next as the bound of the 99th percentile. */
    private static final double GOAL_PER_SECOND = 100;

    private static final double GOAL_P99_MILLIS = 250;

    /** Lanes that are tried; the fewest are measured that clear nearly as many as any whose 99th percentile meets the goal. */
    private static final List<Integer> LANES = List.of(2, 3, 4, 6, 8, 12, 16);

    /** What more lanes must bring: beyond it they only wait for each other. */
    private static final double NEARLY = 0.9;

    /** Lanes of the figure {@code whole}: two for each core, since a lane waits for its chip half of the time. */
    private static final int WHOLE_LANES = 4;

    private static final Duration WHOLE_TIME = Duration.ofSeconds(10);
    private static final Duration TRY_TIME = Duration.ofSeconds(2);
    private static final Duration DECISION_TIME = Duration.ofSeconds(20);
    private static final Duration REFERENCE_TIME = Duration.ofSeconds(3);
    private static final Duration FACE_TIME = Duration.ofSeconds(3);

    private final MeasuredNode node;
    private final ChipField field;
    private final FaceRate faces;
    private final LaneLoad load;
    private final Report report;

    private ClearanceScenario(MeasuredNode node, ChipField field, FaceRate faces, Report report) {
        this.node = node;
        this.field = field;
        this.faces = faces;
        this.report = report;
        List<BorderTraveller> travellers = new BorderTravellers(node).make(faces.portraits());
        report.say("%d travellers of six States have their passports".formatted(travellers.size()));
        this.load = new LaneLoad(node.part(Inspections.class), PROFILE, travellers);
    }

    static void main() throws IOException, SQLException, InterruptedException, ExecutionException {
        PrintStream results = System.out;
        // What the node says at its start is no result.
        System.setOut(System.err);
        Report report = new Report(results, System.err);
        Path folder = Path.of(System.getProperty("lintas.root", "."), "target", "lintas");
        boolean good;
        FaceRate faces = new FaceRate();
        report.say("Pictures are rendered");
        try (MeasuredNode node = MeasuredNode.start(folder);
                ChipField field = new ChipField()) {
            report.say("The node is up");
            PastRecords.write(node.part(DataSource.class));
            report.say("190,000 crossings, 10,000 watchlist entries and 20,000 permissions of the past are there");
            good = new ClearanceScenario(node, field, faces, report).measure();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measure() throws IOException, SQLException, InterruptedException, ExecutionException {
        leaveFacesOut();
        CommitReference reference = new CommitReference(node.part(DataSource.class));
        reference.prepare();
        report.say("Flush of one block to the disk: " + CommitReference.flushes(node.home()));
        whole();
        node.readings().replay();
        int lanes = bestLanes();
        double before = reference.perSecond(lanes, REFERENCE_TIME);
        report.say("Reference: %.0f bare commits a second over %d connections".formatted(before, lanes));
        Load decisions = measured(lanes, DECISION_TIME, traveller -> ChipField.none());
        double after = reference.perSecond(lanes, REFERENCE_TIME);
        report.say("Reference: %.0f bare commits a second over %d connections".formatted(after, lanes));
        decisions(decisions, (before + after) / 2);
        faces();
        return recordsAreGood();
    }

    /** The gate's profile without the comparison of faces; all else as at every gate. */
    private void leaveFacesOut() {
        LaneProfiles profiles = node.part(LaneProfiles.class);
        LaneProfile gate = profiles.profile("gate-entry");
        Map<String, CheckMode> checks = new HashMap<>(gate.checks());
        checks.remove("face");
        profiles.change(
                new LaneProfile(
                        PROFILE,
                        gate.version(),
                        gate.attended(),
                        gate.standings(),
                        gate.ageMin(),
                        gate.documentTypes(),
                        checks,
                        false,
                        false,
                        gate.examinationTimeMax()),
                new StatedReason("Measured without the comparison of faces", "measurement"));
    }

    private void whole() {
        Function<BorderTraveller, ApduChannel> chips = traveller -> field.chip(traveller.passport());
        load.round(WHOLE_LANES, chips);
        report.say("Every chip was read once");
        Load whole = measured(WHOLE_LANES, WHOLE_TIME, chips);
        report.load("whole", whole);
        report.figure("clearance whole", whole.perSecond(), "decisions/s");
    }

    private int bestLanes() {
        load.round(WHOLE_LANES, traveller -> ChipField.none());
        List<Load> good = new ArrayList<>();
        for (int lanes : LANES) {
            Load tried = measured(lanes, TRY_TIME, traveller -> ChipField.none());
            double p99 = tried.whole().millis(0.99);
            report.say("%d lanes: %.1f decisions a second, p99 %.1f ms".formatted(lanes, tried.perSecond(), p99));
            if (p99 < GOAL_P99_MILLIS) {
                good.add(tried);
            }
        }
        double best = good.stream().mapToDouble(Load::perSecond).max().orElse(0);
        return good.stream()
                .filter(tried -> tried.perSecond() >= best * NEARLY)
                .mapToInt(Load::lanes)
                .findFirst()
                .orElse(LANES.getFirst());
    }

    private void decisions(Load decisions, double commits) {
        report.load("decision", decisions);
        double p99 = decisions.whole().millis(0.99);
        boolean met = decisions.perSecond() >= GOAL_PER_SECOND && p99 < GOAL_P99_MILLIS;
        report.say("Goal of %.0f a second with p99 under %.0f ms: %s"
                .formatted(GOAL_PER_SECOND, GOAL_P99_MILLIS, met ? "met" : "missed"));
        report.figure("clearance decision", decisions.perSecond(), new Report.Reference(commits, "bare commits/s"));
        report.figure("clearance decision p99", p99, "ms");
    }

    private void faces() throws InterruptedException, ExecutionException {
        Biometrics biometrics = node.part(Biometrics.class);
        faces.measure(biometrics, 2, Duration.ofSeconds(2));
        for (int threads : List.of(1, 2)) {
            FaceRate.Rate rate = faces.measure(biometrics, threads, FACE_TIME);
            report.say("Faces, %d at a time: %.1f comparisons a second, %s"
                    .formatted(threads, rate.perSecond(), rate.latencies()));
            report.figure("face comparison, %d at a time".formatted(threads), rate.perSecond(), "comparisons/s");
        }
    }

    private boolean recordsAreGood() {
        RecordCount count = RecordCount.of(node.part(DataSource.class), AuditAction.INSPECTION_DECIDED.id());
        List<String> faults = count.faults(load.cleared());
        faults.forEach(report::say);
        if (faults.isEmpty()) {
            report.say("%d decisions, each audited once; %d cleared, each with exactly one crossing; %d wrong"
                    .formatted(count.decisions(), count.cleared(), load.wrong()));
        }
        return faults.isEmpty() && load.wrong() == 0;
    }

    private Load measured(int lanes, Duration time, Function<BorderTraveller, ApduChannel> chips) {
        ProcessorTime processor = ProcessorTime.now(field, node.database());
        long begin = System.nanoTime();
        List<Clearance> made = load.run(lanes, time, chips);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Load(
                lanes, seconds, made, ProcessorTime.now(field, node.database()).since(processor), begin);
    }
}
