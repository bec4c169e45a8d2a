package org.lintas.inspections.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.LivePicture;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.InspectionProfiles;
import org.lintas.inspections.InspectionSummary;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.LaneProfiles;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.PresentedDocument;
import org.lintas.inspections.Replay;
import org.lintas.inspections.WithoutFingerprints;
import org.springframework.stereotype.Service;

/** Leads each inspection from its opening to its end. */
@Service
class InspectionService implements Inspections {

    /** Form of a reason to abandon: lower case with dashes, at most 64 characters. */
    private static final Pattern REASON_FORM = Pattern.compile("[a-z0-9-]{1,64}");

    private final LaneProfiles profiles;
    private final InspectionProfiles places;
    private final LiveInspections lives;
    private final Journal journal;
    private final Examiner examiner;
    private final FaceDesk faces;
    private final FingerprintDesk fingerprints;
    private final GateDecider gate;
    private final OfficerDecider officers;
    private final Abandonment abandonment;
    private final Identifiers identifiers;
    private final Clock clock;

    InspectionService(
            LaneProfiles profiles,
            InspectionProfiles places,
            LiveInspections lives,
            Journal journal,
            Examiner examiner,
            FaceDesk faces,
            FingerprintDesk fingerprints,
            GateDecider gate,
            OfficerDecider officers,
            Abandonment abandonment,
            Identifiers identifiers,
            Clock clock) {
        this.profiles = profiles;
        this.places = places;
        this.lives = lives;
        this.journal = journal;
        this.examiner = examiner;
        this.faces = faces;
        this.fingerprints = fingerprints;
        this.gate = gate;
        this.officers = officers;
        this.abandonment = abandonment;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public TransactionId open(InspectionOpening opening) {
        LaneProfile profile = profiles.profile(opening.profile());
        Opened opened = new Opened(
                new TransactionId(identifiers.next()),
                opening.lane(),
                opening.direction(),
                profile.name(),
                profile.version(),
                clock.instant());
        lives.reserve();
        boolean durable = false;
        try {
            journal.open(opened);
            lives.add(new LiveInspection(opened, places.of(profile).over(profile)));
            durable = true;
        } finally {
            if (!durable) {
                lives.giveBack();
            }
        }
        return opened.transaction();
    }

    @Override
    public CompletableFuture<Admission> presentDocument(TransactionId transaction, PresentedDocument document) {
        return examiner.examine(live(transaction), document);
    }

    @Override
    public void presentSeal(TransactionId transaction, Octets content) {
        examiner.examineSeal(live(transaction), content);
    }

    @Override
    public CaptureAdvice takePicture(TransactionId transaction, LivePicture picture) {
        LiveInspection live = live(transaction);
        live.touch(clock.instant());
        return faces.picture(live, picture);
    }

    @Override
    public Optional<FingerprintDuty> fingerprintDuty(TransactionId transaction) {
        return fingerprints.duty(live(transaction));
    }

    @Override
    public FingerprintExamination takeFingerprints(TransactionId transaction, String device, BiometricCapture capture) {
        return fingerprints.take(live(transaction), device, capture);
    }

    @Override
    public void goOnWithoutFingerprints(TransactionId transaction, WithoutFingerprints reason) {
        fingerprints.goOnWithout(live(transaction), reason);
    }

    @Override
    public Decision conclude(TransactionId transaction, Occupancy occupancy) {
        return gate.conclude(transaction, occupancy);
    }

    @Override
    public Decision decide(TransactionId transaction, OfficerDecision decision) {
        return officers.decide(transaction, decision);
    }

    @Override
    public void abandon(TransactionId transaction, String reasonCode) {
        if (!REASON_FORM.matcher(reasonCode).matches()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A reason to abandon has 1 to 64 of a-z, 0-9 and dash.");
        }
        abandonment.abandon(transaction, reasonCode);
    }

    @Override
    public Optional<Inspection> find(TransactionId transaction) {
        Optional<LiveInspection> live = lives.find(transaction);
        if (live.isPresent()) {
            return Optional.of(live.get().snapshot());
        }
        return journal.find(transaction).map(InspectionService::inspection);
    }

    @Override
    public List<InspectionSummary> recent(Optional<String> lane, int countMax) {
        return journal.recent(lane, countMax);
    }

    @Override
    public Replay replay(TransactionId transaction) {
        Journal.Settled settled = journal.find(transaction)
                .orElseThrow(() -> Faults.unknown(transaction))
                .newest()
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "Inspection %s has no decision.".formatted(transaction)));
        String version = settled.stored().policies();
        Policies policies = Policies.ofVersion(version)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_FOUND, "This Lintas does not know policies of version '%s'.".formatted(version)));
        List<Finding> findings = policies.judgeDecision(settled.stored().facts());
        return new Replay(findings.equals(settled.decision().findings()), findings);
    }

    private LiveInspection live(TransactionId transaction) {
        return lives.find(transaction)
                .orElseThrow(() -> journal.find(transaction)
                        .map(entry -> Faults.ended(transaction, entry.state()))
                        .orElseGet(() -> Faults.unknown(transaction)));
    }

    private static Inspection inspection(Journal.Entry entry) {
        Opened opened = entry.opened();
        Optional<Journal.Settled> newest = entry.newest();
        return new Inspection(
                opened.transaction(),
                opened.lane(),
                opened.direction(),
                opened.profile(),
                opened.at(),
                entry.state(),
                newest.flatMap(settled -> settled.stored().facts().traveller()),
                newest.map(settled -> settled.stored().facts().checks()).orElse(List.of()),
                newest.map(Journal.Settled::decision),
                newest.map(settled -> settled.stored().facts()));
    }
}
