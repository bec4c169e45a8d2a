package org.lintas.lanes.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lintas.biometrics.FingerPosition;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.lanes.Devices;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.internal.LaneSignal.Resumption;
import org.lintas.lanes.internal.LaneSituation.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one lane: takes signals one at a time, asks the machine, and has its actions done. Whatever takes time is done off the lock by
 * {@link LaneWork} and comes back as a signal.
 */
final class LaneRunner implements ScannerStand {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final CommandQueue commands = new CommandQueue();
    private final LaneMachine machine;
    private final LaneTimes times;
    private final LaneWork work;
    private final Consumer<LaneView> changed;

    private Lane lane;
    private LaneSituation situation;
    /** The inspection that a step began with: what is told then is about it, also when the step ends it. */
    private Optional<TransactionId> spokenAbout = Optional.empty();

    private long epoch;
    private long lastSequence;
    private int readerPort;
    private int scannerPort;
    private Instant heard;
    private Optional<Integer> queue = Optional.empty();
    private Optional<String> lastOutcome = Optional.empty();
    private final List<Octets> seals = new ArrayList<>();
    private long cleared;
    private long referred;

    LaneRunner(Lane lane, LaneTimes times, LaneWork work, Consumer<LaneView> changed) {
        this.lane = lane;
        this.machine = lane.kind() == LaneKind.GATE ? new GateMachine() : new BoothMachine();
        this.times = times;
        this.work = work;
        this.changed = changed;
        this.heard = work.now();
        this.situation = LaneSituation.outOfService(heard, "not-attached").closingAfter(!lane.open());
    }

    /** The device is there. Gives the new epoch, in which its sequence starts again. */
    long attach(Devices.Attachment attachment, Optional<TransactionId> remembered) {
        lock.lock();
        try {
            epoch = Math.max(epoch + 1, work.now().toEpochMilli());
            lastSequence = 0;
            readerPort = attachment.readerPort();
            scannerPort = attachment.scannerPort().orElse(0);
            heard = work.now();
            commands.clear();
            seals.clear();
            Resumption resumption = remembered
                    .map(transaction -> work.resumption(transaction, attachment.passed()))
                    .orElseGet(Resumption.Nothing::new);
            abandonWhatTheDeviceForgot(remembered);
            apply(new LaneSignal.Attached(attachment.persons(), attachment.objectLeft(), resumption));
            if (attachment.documentPresent()) {
                apply(new LaneSignal.DocumentPresented());
            }
            return epoch;
        } finally {
            lock.unlock();
        }
    }

    /** One event of the device; false when it was already applied. */
    boolean event(long eventEpoch, long sequence, LaneSignal signal) {
        lock.lock();
        try {
            requireEpoch(eventEpoch);
            heard = work.now();
            if (sequence <= lastSequence) {
                return false;
            }
            lastSequence = sequence;
            if (signal instanceof LaneSignal.DocumentRemoved) {
                seals.clear();
            }
            apply(signal);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The device lives; {@code waiting} is how many travellers it sees queueing, when it counts them. */
    void heartbeat(long eventEpoch, Optional<Integer> waiting) {
        lock.lock();
        try {
            requireEpoch(eventEpoch);
            heard = work.now();
            if (!waiting.equals(queue)) {
                queue = waiting;
                changed.accept(view());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The transaction in work, for which a seal is; or empty, and the seal is kept for the next document. */
    Optional<TransactionId> keepSealUnlessInWork(long eventEpoch, Octets content) {
        lock.lock();
        try {
            requireEpoch(eventEpoch);
            heard = work.now();
            if (situation.transaction().isEmpty()) {
                if (seals.size() == SealRequest.NUMBER_MAX) {
                    throw new LintasException(
                            ErrorCode.TOO_LARGE,
                            "Lane %s holds %d seals for the next document already.".formatted(lane.id(), seals.size()));
                }
                seals.add(content);
            }
            return situation.transaction();
        } finally {
            lock.unlock();
        }
    }

    /** The seals that waited for this document; they are handed over once. */
    List<Octets> takeSeals() {
        lock.lock();
        try {
            List<Octets> taken = List.copyOf(seals);
            seals.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void looksAgain() {
        changed.accept(view());
    }

    List<Devices.Command> commands(long ofEpoch, long after, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            requireEpoch(ofEpoch);
            heard = work.now();
        } finally {
            lock.unlock();
        }
        return commands.after(after, wait);
    }

    /** A signal from staff or from work done off the lock; false when it is about a transaction that is no longer in work. */
    boolean signal(Optional<TransactionId> about, LaneSignal signal) {
        lock.lock();
        try {
            if (about.isPresent() && !about.equals(situation.transaction())) {
                return false;
            }
            apply(signal);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Called many times a second: ends states whose time is over and takes silent devices out of service. */
    void tick(Instant now) {
        lock.lock();
        try {
            boolean silent = situation.state() != LaneState.OUT_OF_SERVICE
                    && Duration.between(heard, now).compareTo(times.silence()) > 0;
            if (silent) {
                apply(new LaneSignal.Faulted("device-silent"));
            } else if (Duration.between(situation.since(), now).compareTo(times.limit(situation.state())) > 0) {
                apply(new LaneSignal.TimedOut());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Counts a durable decision made at this lane. */
    void decided(Decision decision) {
        lock.lock();
        try {
            lastOutcome = Optional.of(decision.kind().name());
            if (decision.kind() == Decision.Kind.CLEAR) {
                cleared++;
            } else {
                referred++;
            }
        } finally {
            lock.unlock();
        }
    }

    void change(UnaryOperator<Lane> change) {
        lock.lock();
        try {
            lane = change.apply(lane);
            changed.accept(view());
        } finally {
            lock.unlock();
        }
    }

    Lane lane() {
        lock.lock();
        try {
            return lane;
        } finally {
            lock.unlock();
        }
    }

    int readerPort() {
        lock.lock();
        try {
            return readerPort;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return lane().id().value();
    }

    /** At a gate the traveller stands before no scanner, whatever its device announces. */
    @Override
    public int scannerPort() {
        lock.lock();
        try {
            return lane.kind() == LaneKind.BOOTH ? scannerPort : 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean worksOn(TransactionId transaction) {
        return view().transaction().equals(Optional.of(transaction));
    }

    LaneView view() {
        lock.lock();
        try {
            return new LaneView(
                    lane,
                    situation.state(),
                    situation.since(),
                    situation.transaction(),
                    situation.persons(),
                    situation.notice(),
                    lastOutcome,
                    cleared,
                    referred,
                    queue);
        } finally {
            lock.unlock();
        }
    }

    void tell(CommandType command, String message) {
        String about = spokenAbout
                .or(situation::transaction)
                .map(TransactionId::toString)
                .orElse(null);
        commands.add(command, about, message, null);
    }

    @Override
    public void show(TransactionId about, String message, Optional<FingerPosition> finger) {
        String word = finger.map(
                        position -> position.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
        commands.show(about.toString(), message, word);
    }

    @Override
    public boolean fingerprintsWanted(TransactionId about) {
        return signal(Optional.of(about), new LaneSignal.FingerprintsWanted());
    }

    @Override
    public void fingerprintsOver(TransactionId about) {
        signal(Optional.of(about), new LaneSignal.FingerprintsOver());
    }

    void openExit(TransactionId transaction, String permit) {
        commands.add(CommandType.OPEN_EXIT, transaction.toString(), "gate.go", permit);
    }

    private void abandonWhatTheDeviceForgot(Optional<TransactionId> remembered) {
        boolean forgotten = situation.progress() == Progress.OPEN
                && !situation.transaction().equals(remembered);
        if (forgotten) {
            work.perform(this, situation.abandon("device-interrupted"));
        }
    }

    private void apply(LaneSignal signal) {
        LaneSituation before = situation;
        LaneStep step = machine.next(before, signal, work.now());
        situation = step.situation();
        LOG.debug("{} {} --{}--> {}", lane.id(), before.state(), signal, situation.state());
        Optional<TransactionId> outer = spokenAbout;
        spokenAbout = before.transaction();
        for (LaneAction action : step.actions()) {
            work.perform(this, action);
        }
        spokenAbout = outer;
        if (before.state() != LaneState.ALARM && situation.state() == LaneState.ALARM) {
            work.alarmRaised(lane, situation.notice().orElse("unknown"));
        }
        if (!before.equals(situation)) {
            changed.accept(view());
        }
    }

    private void requireEpoch(long given) {
        if (given != epoch) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "Lane %s is in epoch %d, not %d; attach again.".formatted(lane.id(), epoch, given));
        }
    }
}
