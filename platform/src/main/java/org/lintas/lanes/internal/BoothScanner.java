package org.lintas.lanes.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspections;
import org.lintas.lanes.BoothFingerprints;
import org.lintas.lanes.FingerprintAct;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.PreviewViewer;
import org.lintas.lanes.internal.sbi.ScannerClient;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has booths with a scanner take the fingerprints that travellers owe, lets officers steer it, and ends it when they have left. */
@Component
class BoothScanner implements BoothFingerprints {

    private final FingerprintSession.Works works;
    private final Audit audit;

    /** Of the travellers who stand at booths now; the lanes bound them, and each lane ends its own. */
    private final Map<TransactionId, FingerprintSession> sessions = new ConcurrentHashMap<>();

    BoothScanner(Inspections inspections, TravellerFingerprints fingerprints, ScannerClient client, Audit audit) {
        this.works = new FingerprintSession.Works(inspections, fingerprints, client);
        this.audit = audit;
    }

    /** Once the document was read. Returns at once: the stand is told when the taking is over. */
    void takeWhatIsOwed(ScannerStand stand, TransactionId transaction) {
        if (stand.scannerPort() == 0 || !stand.worksOn(transaction)) {
            return;
        }
        Optional<FingerprintDuty> duty = works.inspections()
                .fingerprintDuty(transaction)
                .filter(owed -> owed.kind() != FingerprintDuty.Kind.EXEMPT);
        stand.looksAgain();
        duty.ifPresent(owed -> begin(new FingerprintSession(works, stand, transaction, owed), transaction));
    }

    /** Known before it begins, so that a traveller who leaves in that moment ends it. */
    private void begin(FingerprintSession session, TransactionId transaction) {
        sessions.put(transaction, session);
        if (!session.goOn()) {
            end(transaction);
        }
    }

    /** The traveller has left: nothing more is captured, and what was is forgotten. Never waits. */
    void end(TransactionId transaction) {
        Optional.ofNullable(sessions.remove(transaction)).ifPresent(FingerprintSession::end);
    }

    @Override
    public Optional<FingerprintStanding> standing(TransactionId transaction) {
        return Optional.ofNullable(sessions.get(transaction)).map(FingerprintSession::standing);
    }

    @Override
    public void act(TransactionId transaction, FingerprintAct act, String officer) {
        FingerprintSession session =
                Optional.ofNullable(sessions.get(transaction)).orElseThrow(BoothScanner::gone);
        session.act(act);
        audit.record(audited(transaction, act, officer));
        if (!session.goOn()) {
            throw gone();
        }
    }

    @Override
    public void preview(TransactionId transaction, PreviewViewer viewer) throws IOException {
        FingerprintSession session = sessions.get(transaction);
        if (session != null) {
            new PreviewRelay(works.client(), session, viewer).run();
        }
    }

    /** Previews end before the server waits for its last answers. */
    @EventListener
    void closePreviews(ContextClosedEvent closed) {
        sessions.values().forEach(FingerprintSession::nextViewer);
    }

    private static LintasException gone() {
        return new LintasException(ErrorCode.STATE_CONFLICT, "No fingerprints are taken of this traveller any more.");
    }

    private static AuditEvent audited(TransactionId transaction, FingerprintAct act, String officer) {
        AuditEvent event = AuditEvent.done(
                action(act),
                AuditActor.person(officer),
                new AuditSubject("transaction", transaction.toString()),
                Purpose.BORDER_CHECK);
        return switch (act) {
            case FingerprintAct.StateMissing(var finger, var reason) ->
                event.with("finger", finger.name()).with("reason", reason.name());
            case FingerprintAct.Repeat(var fingers) ->
                event.with("fingers", fingers.stream().sorted().toList().toString());
            case FingerprintAct.TakeAsTheyAre() -> event;
            case FingerprintAct.GoOnWithout(var reason) -> event.with("reason", reason.code());
        };
    }

    private static AuditAction action(FingerprintAct act) {
        return switch (act) {
            case FingerprintAct.StateMissing ignored -> AuditAction.FINGER_STATED_MISSING;
            case FingerprintAct.Repeat ignored -> AuditAction.FINGERPRINTS_REPEATED;
            case FingerprintAct.TakeAsTheyAre ignored -> AuditAction.FINGERPRINTS_ACCEPTED;
            case FingerprintAct.GoOnWithout ignored -> AuditAction.FINGERPRINTS_GONE_WITHOUT;
        };
    }
}
