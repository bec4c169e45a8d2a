package org.lintas.lanes.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrection;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.PresentedDocument;
import org.lintas.lanes.DocumentReader;
import org.lintas.lanes.Lane;
import org.lintas.lanes.internal.LaneSignal.Resumption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what the lane machines want done, with the inspections, the crossings, the readers and the permit key. */
@Component
class LaneWork {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);

    private final Inspections inspections;
    private final Crossings crossings;
    private final TravellerRecords records;
    private final DocumentReaders readers;
    private final BoothScanner scanner;
    private final PermitSigner permits;
    private final LaneRepository repository;
    private final Audit audit;
    private final LaneTimes times;
    private final Clock clock;

    LaneWork(
            Inspections inspections,
            Crossings crossings,
            TravellerRecords records,
            DocumentReaders readers,
            BoothScanner scanner,
            PermitSigner permits,
            LaneRepository repository,
            Audit audit,
            LaneTimes times,
            Clock clock) {
        this.inspections = inspections;
        this.crossings = crossings;
        this.records = records;
        this.readers = readers;
        this.scanner = scanner;
        this.permits = permits;
        this.repository = repository;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does one action. What takes time goes to a thread of its own and comes back to the runner as a signal. */
    void perform(LaneRunner runner, LaneAction action) {
        switch (action) {
            case LaneAction.OpenInspection() -> openInspection(runner);
            case LaneAction.AbandonInspection(TransactionId transaction, String reason) ->
                aside(() -> inspections.abandon(transaction, reason));
            case LaneAction.Conclude(TransactionId transaction, Occupancy occupancy) ->
                aside(() -> conclude(runner, transaction, occupancy));
            case LaneAction.OpenExit(TransactionId transaction) ->
                runner.openExit(
                        transaction, permits.sign(transaction, runner.lane().id(), now().plus(times.leaving())));
            case LaneAction.RecordPassage(TransactionId transaction, boolean passed) ->
                recordPassage(transaction, runner.lane(), passed);
            case LaneAction.EndFingerprints(TransactionId transaction) -> scanner.end(transaction);
            case LaneAction.Tell(CommandType command, String message) -> runner.tell(command, message);
        }
    }

    /** What is left of a transaction that a device was working on when it lost the node. */
    Resumption resumption(TransactionId transaction, Optional<Boolean> passed) {
        Optional<Crossing> crossing = crossings.find(transaction).filter(found -> !found.voided());
        if (crossing.isEmpty()) {
            return inspections.find(transaction).map(LaneWork::withoutCrossing).orElseGet(Resumption.Nothing::new);
        }
        if (repository.passed(transaction).isPresent()) {
            return new Resumption.Nothing();
        }
        return passed.orElse(false) ? new Resumption.Passed(transaction) : new Resumption.Cleared(transaction);
    }

    private static Resumption withoutCrossing(Inspection inspection) {
        if (inspection.decision().isEmpty()) {
            return new Resumption.Undecided(inspection.transaction());
        }
        return inspection
                .decision()
                .filter(decision -> decision.kind() == Decision.Kind.REFER)
                .<Resumption>map(decision -> new Resumption.Referred(inspection.transaction()))
                .orElseGet(Resumption.Nothing::new);
    }

    /** Writes down that a lane raised an alarm. */
    void alarmRaised(Lane lane, String kind) {
        audit.record(AuditEvent.done(
                        AuditAction.ALARM_RAISED,
                        AuditActor.device(lane.id().value()),
                        new AuditSubject("lane", lane.id().value()),
                        Purpose.BORDER_CHECK)
                .with("kind", kind));
    }

    private void openInspection(LaneRunner runner) {
        Lane lane = runner.lane();
        TransactionId transaction =
                inspections.open(new InspectionOpening(lane.id(), lane.direction(), lane.profile()));
        runner.signal(Optional.empty(), new LaneSignal.InspectionOpened(transaction));
        aside(() -> {
            LaneSignal known = readDocument(runner, transaction);
            try {
                scanner.takeWhatIsOwed(runner, transaction);
            } finally {
                runner.signal(Optional.of(transaction), known);
            }
        });
    }

    /** What is known when everything was read and checked that does not need the traveller. */
    private LaneSignal readDocument(LaneRunner runner, TransactionId transaction) {
        try (DocumentReader reader = readers.open(runner.lane(), runner.readerPort())) {
            CompletableFuture<Admission> examined = inspections.presentDocument(transaction, presented(reader));
            runner.takeSeals().forEach(seal -> inspections.presentSeal(transaction, seal));
            Admission admission = examined.join();
            return admission.admitted()
                    ? new LaneSignal.Admitted()
                    : new LaneSignal.NotAdmitted(firstReason(admission.findings()));
        } catch (IOException e) {
            LOG.warn("The reader of lane {} failed: {}", runner.lane().id(), e.getMessage());
            return new LaneSignal.NotAdmitted("reader-failed");
        }
    }

    private static PresentedDocument presented(DocumentReader reader) {
        return new PresentedDocument(reader.machineReadableZone(), reader.cardAccessNumber(), reader.chip());
    }

    private void conclude(LaneRunner runner, TransactionId transaction, Occupancy occupancy) {
        Decision decision = inspections.conclude(transaction, occupancy);
        runner.decided(decision);
        boolean cleared = decision.kind() == Decision.Kind.CLEAR;
        boolean hold = decision.referrals().stream()
                .anyMatch(finding -> "DETAIN".equals(finding.details().get("action")));
        boolean stillThere = runner.signal(
                Optional.of(transaction),
                new LaneSignal.Decided(cleared, hold, cleared ? "ok" : firstReason(decision.findings())));
        if (cleared && !stillThere) {
            recordPassage(transaction, runner.lane(), false);
        }
    }

    private void recordPassage(TransactionId transaction, Lane lane, boolean passed) {
        boolean firstWord = repository.recordPassage(transaction, lane.id(), passed);
        if (firstWord && !passed) {
            crossings
                    .find(transaction)
                    .ifPresent(crossing -> records.correct(
                            crossing.id(),
                            new CrossingCorrection.NotTaken(),
                            new StatedReason(
                                    "Cleared, then left through the entry of the lane.",
                                    lane.id().value())));
        }
    }

    private static String firstReason(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFER)
                .map(Finding::reason)
                .findFirst()
                .orElse("unknown");
    }

    private static void aside(Runnable task) {
        Thread.ofVirtual().name("lane-work").start(() -> {
            try {
                task.run();
            } catch (LintasException e) {
                LOG.error("Work at a lane failed", e);
            }
        });
    }
}
