package org.lintas.lanes.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.LivePicture;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.Inspections;
import org.lintas.lanes.Devices;
import org.lintas.lanes.LaneView;
import org.springframework.stereotype.Component;

/** Takes what devices say, turns it into signals, and hands out commands. */
@Component
class DeviceDesk implements Devices {

    /** Longest word of an event's type, detail or controller, in characters. */
    private static final int WORD_LENGTH_MAX = 100;

    /** Longest queue that a device counts. */
    private static final int QUEUE_MAX = 10_000;

    private final LaneRegistry lanes;
    private final Inspections inspections;
    private final PermitSigner permits;

    DeviceDesk(LaneRegistry lanes, Inspections inspections, PermitSigner permits) {
        this.lanes = lanes;
        this.inspections = inspections;
        this.permits = permits;
    }

    @Override
    public Attached attach(LaneId lane, Attachment attachment) {
        LaneRunner runner = lanes.runner(lane);
        requirePersons(attachment.persons());
        if (attachment.readerPort() < 0 || attachment.readerPort() > 65_535) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "readerPort is 0 to 65535.");
        }
        if (attachment.scannerPort().filter(port -> port < 1 || port > 65_535).isPresent()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "scannerPort is 1 to 65535.");
        }
        Optional<TransactionId> remembered = attachment.transaction().map(TransactionId::of);
        Optional<Decision> decided = remembered.flatMap(inspections::find).flatMap(Inspection::decision);
        long epoch = runner.attach(attachment, remembered);
        LaneView view = runner.view();
        Map<String, Object> key = permits.verificationKey();
        return new Attached(
                epoch,
                view.state(),
                view.lane().kind().name(),
                view.lane().direction().name(),
                decided.map(decision -> decision.kind() == Decision.Kind.CLEAR ? "cleared" : "referred"),
                key);
    }

    @Override
    public Standing event(LaneId lane, Event event) {
        LaneRunner runner = lanes.runner(lane);
        requirePersons(event.persons());
        if (event.queue().filter(count -> count < 0 || count > QUEUE_MAX).isPresent()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "queue is 0 to %d.".formatted(QUEUE_MAX));
        }
        runner.heartbeat(event.epoch(), event.queue());
        signal(event).ifPresent(signal -> runner.event(event.epoch(), event.sequence(), signal));
        LaneView view = runner.view();
        return new Standing(view.state(), view.transaction().map(TransactionId::toString));
    }

    @Override
    public CaptureAdvice picture(LaneId lane, TransactionId transaction, LivePicture picture) {
        LaneRunner runner = lanes.runner(lane);
        if (!runner.view().transaction().equals(Optional.of(transaction))) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Lane %s does not work on transaction %s.".formatted(lane, transaction));
        }
        CaptureAdvice advice = inspections.takePicture(transaction, picture);
        if (advice == CaptureAdvice.GOOD) {
            runner.signal(Optional.of(transaction), new LaneSignal.PictureGood());
        }
        return advice;
    }

    @Override
    public SealTaken seal(LaneId lane, long epoch, Octets content) {
        SealRequest.requireSize(content);
        LaneRunner runner = lanes.runner(lane);
        Optional<TransactionId> transaction = runner.keepSealUnlessInWork(epoch, content);
        transaction.ifPresent(inWork -> {
            inspections.presentSeal(inWork, content);
            runner.looksAgain();
        });
        return new SealTaken(transaction.map(TransactionId::toString));
    }

    @Override
    public Commands commands(LaneId lane, long epoch, long after, Duration wait) {
        try {
            return new Commands(epoch, lanes.runner(lane).commands(epoch, after, wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Commands(epoch, List.of());
        }
    }

    private static Optional<LaneSignal> signal(Event event) {
        String detail = event.detail().orElse("unknown");
        if (detail.length() > WORD_LENGTH_MAX || event.type().length() > WORD_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "type and detail have at most %d characters.".formatted(WORD_LENGTH_MAX));
        }
        int persons = event.persons();
        boolean object = event.objectLeft();
        return Optional.ofNullable(
                switch (event.type()) {
                    case "heartbeat" -> null;
                    case "document-presented" -> new LaneSignal.DocumentPresented();
                    case "document-removed" -> new LaneSignal.DocumentRemoved();
                    case "persons" -> new LaneSignal.PersonsSeen(persons, object);
                    case "entry-passed" -> new LaneSignal.EntryPassed(persons, object);
                    case "exit-passed" -> new LaneSignal.ExitPassed(persons, object);
                    case "backed-out" -> new LaneSignal.BackedOut(persons, object);
                    case "alarm" -> new LaneSignal.Alarmed(detail, persons);
                    case "emergency" -> new LaneSignal.EmergencyPressed();
                    case "fault" -> new LaneSignal.Faulted(detail);
                    case "recovered" -> new LaneSignal.Attached(persons, object, new LaneSignal.Resumption.Nothing());
                    default ->
                        throw new LintasException(
                                ErrorCode.VALUE_INVALID, "There is no event of type '%s'.".formatted(event.type()));
                });
    }

    private static void requirePersons(int persons) {
        if (persons < 0 || persons > 9) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "persons is 0 to 9, not %d.".formatted(persons));
        }
    }
}
