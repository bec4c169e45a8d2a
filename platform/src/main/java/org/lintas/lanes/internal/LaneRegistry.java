package org.lintas.lanes.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.OfficerDecision;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneChanged;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.Lanes;
import org.lintas.lanes.StaffAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The lanes of this node, each with its runner. */
@Component
class LaneRegistry implements Lanes {

    /** Most lanes of one node; the largest airports have some hundreds. */
    static final int LANES_MAX = 2_000;

    private final Map<LaneId, LaneRunner> runners = new ConcurrentHashMap<>();
    private final LaneRepository repository;
    private final LaneSetup setup;
    private final LaneTimes times;
    private final LaneWork work;
    private final Inspections inspections;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LaneRegistry(
            LaneRepository repository,
            LaneSetup setup,
            LaneTimes times,
            LaneWork work,
            Inspections inspections,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.setup = setup;
        this.times = times;
        this.work = work;
        this.inspections = inspections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        repository.lanes().forEach(this::run);
    }

    @Override
    public List<LaneView> all() {
        return runners.values().stream()
                .map(LaneRunner::view)
                .sorted(Comparator.comparing(view -> view.lane().id().value()))
                .toList();
    }

    @Override
    public LaneView view(LaneId lane) {
        return runner(lane).view();
    }

    @Override
    public void add(Lane lane) {
        if (runners.size() >= LANES_MAX) {
            throw new LintasException(ErrorCode.EXHAUSTED, "A node has at most %d lanes.".formatted(LANES_MAX));
        }
        setup.add(lane);
        run(lane);
    }

    @Override
    public void changeProfile(LaneId lane, String profile) {
        LaneRunner runner = runner(lane);
        setup.changeProfile(runner.lane(), profile);
        runner.change(old -> old.withProfile(profile));
    }

    @Override
    public void act(LaneId lane, StaffAction action, String person) {
        LaneRunner runner = runner(lane);
        runner.signal(Optional.empty(), new LaneSignal.Staff(action));
        audit.record(AuditEvent.done(
                audited(action),
                AuditActor.person(person),
                new AuditSubject("lane", lane.value()),
                Purpose.BORDER_CHECK));
        if (action == StaffAction.OPEN || action == StaffAction.CLOSE) {
            boolean open = action == StaffAction.OPEN;
            repository.open(lane, open);
            runner.change(old -> old.withOpen(open));
        }
    }

    @Override
    public void decideAtBooth(LaneId booth, OfficerDecision decision) {
        LaneRunner runner = runner(booth);
        TransactionId transaction = runner.view()
                .transaction()
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "Booth %s has no traveller to decide on.".formatted(booth)));
        if (runner.lane().kind() != LaneKind.BOOTH) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "%s is a gate; it decides by itself.".formatted(booth));
        }
        if (runner.view().state() != LaneState.AWAITING_OFFICER) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "At booth %s the document or the fingerprints are still in work.".formatted(booth));
        }
        Decision made = inspections.decide(transaction, decision);
        runner.decided(made);
        boolean cleared = made.kind() == Decision.Kind.CLEAR;
        runner.signal(
                Optional.of(transaction), new LaneSignal.Decided(cleared, false, cleared ? "ok" : "officer-decided"));
    }

    LaneRunner runner(LaneId lane) {
        LaneRunner runner = runners.get(lane);
        if (runner == null) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no lane %s.".formatted(lane));
        }
        return runner;
    }

    @Scheduled(fixedDelay = 100)
    void tick() {
        Instant now = clock.instant();
        runners.values().forEach(runner -> runner.tick(now));
    }

    private static AuditAction audited(StaffAction action) {
        return switch (action) {
            case OPEN -> AuditAction.LANE_OPENED;
            case CLOSE -> AuditAction.LANE_CLOSED;
            case EMERGENCY_OPEN -> AuditAction.EMERGENCY_OPENED;
            case RESET, LET_BACK -> AuditAction.ALARM_CLEARED;
        };
    }

    private void run(Lane lane) {
        runners.put(lane.id(), new LaneRunner(lane, times, work, view -> events.publishEvent(new LaneChanged(view))));
    }
}
