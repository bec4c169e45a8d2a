package org.lintas.biometrics.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.Identification;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** Galleries for systems beside the lanes. */
@Service
class GalleryService implements BiometricGalleries {

    private final FeatureExtractor extractor;
    private final PersonIdentifier identifier;
    private final GallerySearch galleries;
    private final SubjectStore store;
    private final SubjectTable subjects;
    private final ReferenceTable references;
    private final SiteCalibrations calibrations;
    private final SubjectDeletion deletion;

    GalleryService(
            FeatureExtractor extractor,
            PersonIdentifier identifier,
            GallerySearch galleries,
            SubjectStore store,
            SubjectTable subjects,
            ReferenceTable references,
            SiteCalibrations calibrations,
            SubjectDeletion deletion) {
        this.extractor = extractor;
        this.identifier = identifier;
        this.galleries = galleries;
        this.store = store;
        this.subjects = subjects;
        this.references = references;
        this.calibrations = calibrations;
        this.deletion = deletion;
    }

    @Override
    public List<GallerySize> galleries() {
        return subjects.sizes();
    }

    @Override
    public SubjectId enrol(GalleryEnrolment enrolment) {
        Features features = comparable(enrolment.capture());
        SubjectStore.Enrolled enrolled = store.enrol(new NewSubject(
                enrolment.externalId(),
                enrolment.galleries(),
                Optional.empty(),
                WatchedGroup.UNKNOWN,
                enrolment.capture(),
                features));
        enrolment.galleries().forEach(gallery -> galleries.insert(gallery, enrolled.entry(), features));
        return enrolled.subject();
    }

    @Override
    public Optional<SubjectId> find(String externalId) {
        return subjects.byExternalId(externalId);
    }

    @Override
    public Optional<SubjectSummary> summary(SubjectId subject) {
        return subjects.living(subject).map(this::summary);
    }

    @Override
    public boolean delete(SubjectId subject, StatedReason reason) {
        return deletion.delete(subject, reason).isPresent();
    }

    @Override
    public Identification identify(GalleryName gallery, BiometricCapture probe, BiometricUse use, int candidatesMax) {
        refuseUnknown(gallery, candidatesMax);
        return identifier.identify(gallery, comparable(probe), use, candidatesMax);
    }

    @Override
    public BiometricCandidate verify(SubjectId subject, BiometricCapture probe, BiometricUse use) {
        return new PersonComparer(comparable(probe), calibrations).compare(subject, require(subject), use);
    }

    @Override
    public Identification alike(GalleryName gallery, SubjectId subject, BiometricUse use, int candidatesMax) {
        refuseUnknown(gallery, candidatesMax);
        Features features = require(subject);
        if (features.nothing()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Nothing of this person counts in comparisons.");
        }
        int most = Math.min(CANDIDATES_MAX, candidatesMax + 1);
        Identification found = identifier.identify(gallery, features, use, most);
        List<BiometricCandidate> others = found.candidates().stream()
                .filter(candidate -> !candidate.subject().equals(subject))
                .limit(candidatesMax)
                .toList();
        return new Identification(others, found.extent(), found.calibration());
    }

    @Override
    public BiometricCandidate compare(BiometricCapture first, BiometricCapture second, BiometricUse use) {
        SubjectId nobody = new SubjectId(new UUID(0, 0));
        return new PersonComparer(comparable(first), calibrations).compare(nobody, comparable(second), use);
    }

    private Features require(SubjectId subject) {
        return store.features(subject)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such biometric subject."));
    }

    private void refuseUnknown(GalleryName gallery, int candidatesMax) {
        if (candidatesMax < 1 || candidatesMax > CANDIDATES_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A search gives 1 to %d candidates.".formatted(CANDIDATES_MAX));
        }
        boolean known = gallery.equals(GalleryName.TRAVELLERS)
                || gallery.equals(GalleryName.SOUGHT)
                || subjects.sizes().stream().anyMatch(size -> size.name().equals(gallery));
        if (!known) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no gallery %s.".formatted(gallery));
        }
    }

    private Features comparable(BiometricCapture capture) {
        Features features = extractor.of(capture);
        if (features.nothing()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Nothing can be compared: no finger with enough minutiae and no face.");
        }
        return features;
    }

    private SubjectSummary summary(SubjectTable.Keyed keyed) {
        Map<FingerPosition, Integer> quality = new EnumMap<>(FingerPosition.class);
        List<ReferenceTable.Row> rows = references.of(keyed.subject());
        rows.stream()
                .filter(row ->
                        row.position() != ReferenceTable.FACE && row.template().isPresent())
                .forEach(row -> quality.put(
                        FingerPosition.numbered(row.position()), row.quality().orElse(0)));
        List<MissingFinger> missing = rows.stream()
                .flatMap(row -> row.missing().stream()
                        .map(reason -> new MissingFinger(FingerPosition.numbered(row.position()), reason)))
                .toList();
        return new SubjectSummary(
                keyed.subject(),
                keyed.externalId(),
                subjects.galleries(keyed.subject()),
                quality,
                missing,
                rows.stream().anyMatch(row -> row.position() == ReferenceTable.FACE));
    }
}
