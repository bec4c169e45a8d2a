package org.lintas.biometrics.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricGalleries.GalleryEnrolment;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SoughtPersons;
import org.lintas.biometrics.SubjectId;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** Keeps those who are sought by their fingers in a gallery of their own. */
@Service
class SoughtDesk implements SoughtPersons {

    /** What a case's number begins with among the numbers of other systems. */
    private static final String PREFIX = "sought:";

    private static final Purpose CASE_WORK = new Purpose("case-work");

    /** Most of one answer. */
    private static final int ANSWER_MAX = 1_000;

    private final BiometricGalleries galleries;
    private final SubjectTable subjects;
    private final Audit audit;
    private final CurrentActor actor;

    SoughtDesk(BiometricGalleries galleries, SubjectTable subjects, Audit audit, CurrentActor actor) {
        this.galleries = galleries;
        this.subjects = subjects;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    public List<Sought> all() {
        return subjects.numbered(GalleryName.SOUGHT, PREFIX, ANSWER_MAX).stream()
                .flatMap(subject -> galleries.summary(subject).stream())
                .map(SoughtDesk::sought)
                .toList();
    }

    @Override
    public Added add(String caseNumber, Octets transaction, StatedReason reason) {
        PoliceTransaction read = PoliceTransaction.read(transaction);
        SubjectId subject = galleries.enrol(
                new GalleryEnrolment(Optional.of(number(caseNumber)), Set.of(GalleryName.SOUGHT), read.capture()));
        Optional<SubjectId> known =
                galleries.identify(GalleryName.TRAVELLERS, read.capture(), BiometricUse.WATCHLIST, 1).matches().stream()
                        .map(BiometricCandidate::subject)
                        .findFirst();
        writeDown(subject, "added", reason);
        return new Added(sought(galleries.summary(subject).orElseThrow()), read.left(), known);
    }

    @Override
    public boolean remove(String caseNumber, StatedReason reason) {
        Optional<SubjectId> subject = galleries.find(number(caseNumber));
        subject.filter(found -> galleries.delete(found, reason)).ifPresent(gone -> writeDown(gone, "removed", reason));
        return subject.isPresent();
    }

    private void writeDown(SubjectId subject, String change, StatedReason reason) {
        String words = reason.words();
        audit.record(AuditEvent.done(
                        AuditAction.SOUGHT_CHANGED,
                        actor.actor(),
                        new AuditSubject("biometric-subject", subject.toString()),
                        CASE_WORK)
                .with("change", change)
                .with("person", reason.person())
                .with("reason", words.substring(0, Math.min(words.length(), AuditEvent.DETAIL_LENGTH_MAX))));
    }

    private static Sought sought(BiometricGalleries.SubjectSummary summary) {
        return new Sought(summary.externalId().orElseThrow().substring(PREFIX.length()), summary.quality());
    }

    private static String number(String caseNumber) {
        String stripped = caseNumber.strip();
        if (stripped.isEmpty() || stripped.length() > CASE_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A case is named by 1 to %d characters.".formatted(CASE_LENGTH_MAX));
        }
        return PREFIX + stripped;
    }
}
