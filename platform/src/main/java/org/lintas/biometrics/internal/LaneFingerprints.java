package org.lintas.biometrics.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.Identification;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.springframework.stereotype.Service;

/** Fingerprints at a lane: whose are taken, whether they are the holder's, and whether another identity has them. */
@Service
class LaneFingerprints implements TravellerFingerprints {

    /** Candidates of a search at a lane: an officer looks at no more. */
    private static final int CANDIDATES_MAX = 5;

    /** Fingers that a first entry owes: four of each hand. */
    private static final Set<FingerPosition> OWED = FingerPosition.EIGHT;

    private final FeatureExtractor extractor;
    private final PersonIdentifier identifier;
    private final SubjectStore store;
    private final GallerySearch galleries;
    private final SiteCalibrations calibrations;
    private final FingerprintFigures figures;
    private final DuplicateTable duplicates;
    private final Identifiers identifiers;
    private final BiometricsSettings settings;
    private final StateSettings state;
    private final Clock clock;

    LaneFingerprints(
            FeatureExtractor extractor,
            PersonIdentifier identifier,
            SubjectStore store,
            GallerySearch galleries,
            SiteCalibrations calibrations,
            FingerprintFigures figures,
            DuplicateTable duplicates,
            Identifiers identifiers,
            BiometricsSettings settings,
            StateSettings state,
            Clock clock) {
        this.extractor = extractor;
        this.identifier = identifier;
        this.store = store;
        this.galleries = galleries;
        this.calibrations = calibrations;
        this.figures = figures;
        this.duplicates = duplicates;
        this.identifiers = identifiers;
        this.settings = settings;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public FingerprintDuty duty(Traveller traveller, TravelDirection direction, LocalDate day) {
        if (traveller.nationality().equals(state.code())) {
            return new FingerprintDuty(FingerprintDuty.Kind.EXEMPT, Set.of(), "citizen");
        }
        if (child(traveller, day)) {
            return new FingerprintDuty(FingerprintDuty.Kind.EXEMPT, Set.of(), "child");
        }
        if (store.holder(traveller.document()).isPresent()) {
            return new FingerprintDuty(FingerprintDuty.Kind.VERIFY, FingerPosition.RIGHT_FOUR, "enrolled");
        }
        return direction == TravelDirection.ENTRY
                ? new FingerprintDuty(FingerprintDuty.Kind.ENROL, OWED, "first-entry")
                : new FingerprintDuty(FingerprintDuty.Kind.EXEMPT, Set.of(), "not-enrolled");
    }

    @Override
    public AssessedFinger assess(CapturedFinger finger) {
        return extractor
                .assessed(finger)
                .map(sample -> FingerAssessment.of(sample, settings.fingerQualityMin()))
                .orElse(new AssessedFinger(FingerAdvice.PLACE_FINGER, OptionalInt.empty()));
    }

    @Override
    public FingerprintExamination examine(FingerprintRequest request) {
        Features features = extractor.of(request.capture());
        figures.acquired(request, features);
        return new Examination(request, features).make();
    }

    private boolean child(Traveller traveller, LocalDate day) {
        return traveller
                .dateOfBirth()
                .map(PartialDate::latest)
                .filter(born -> born.plusYears(settings.fingerprintAgeMin()).isAfter(day))
                .isPresent();
    }

    /** One traveller's fingerprints, examined once. */
    private final class Examination {

        private final FingerprintRequest request;
        private final Features features;
        private final FingerprintChecks words;
        private final KnownIdentity identity;
        private final List<CheckRecord> checks = new ArrayList<>();
        private long begin = System.nanoTime();

        Examination(FingerprintRequest request, Features features) {
            this.request = request;
            this.features = features;
            this.words = new FingerprintChecks(request.capture());
            this.identity = KnownIdentity.of(request.traveller());
        }

        FingerprintExamination make() {
            Optional<SubjectId> holder = store.holder(request.traveller().document());
            if (features.nothing()) {
                checks.add(words.notEnrolled(time()));
                return ended(Optional.empty(), List.of());
            }
            boolean verified = holder.filter(this::verify).isPresent();
            searchAmongSought();
            if (verified) {
                holder.filter(duplicates::undecided).ifPresent(subject -> checks.add(words.undecided(time())));
                holder.ifPresent(subject -> store.link(request.traveller().document(), subject, identity));
                return ended(holder, List.of());
            }
            return holder.isPresent() ? searchForStranger(holder.get()) : enrol();
        }

        private boolean verify(SubjectId holder) {
            Features enrolled = store.features(holder).orElseThrow();
            BiometricCandidate compared =
                    new PersonComparer(features, calibrations).compare(holder, enrolled, BiometricUse.VERIFICATION);
            Threshold threshold = calibrations.fingers(BiometricUse.VERIFICATION, compared.fingers());
            CheckRecord check = words.verified(compared, threshold, time());
            figures.compared(request, check, compared, threshold);
            checks.add(check);
            return check.result() == CheckResult.SUCCESSFUL;
        }

        private void searchAmongSought() {
            Identification search =
                    identifier.identify(GalleryName.SOUGHT, features, BiometricUse.WATCHLIST, CANDIDATES_MAX);
            checks.add(words.sought(search, time()));
        }

        /** The prints are not the holder's: whose are they? Nothing is enrolled; an officer has to see to it. */
        private FingerprintExamination searchForStranger(SubjectId holder) {
            Identification search = searchAmongTravellers();
            List<BiometricCandidate> others = search.matches().stream()
                    .filter(candidate -> !candidate.subject().equals(holder))
                    .toList();
            checks.add(words.identified(search, !others.isEmpty(), false, time()));
            return ended(Optional.empty(), others);
        }

        private FingerprintExamination enrol() {
            Identification search = searchAmongTravellers();
            Optional<SubjectId> known = search.matches().stream()
                    .map(BiometricCandidate::subject)
                    .filter(subject -> store.identities(subject).stream().anyMatch(identity::samePerson))
                    .findFirst();
            return known.isPresent() ? anotherDocument(known.get(), search) : newcomer(search);
        }

        /** A subject of the same name has these fingers: a new document, unless others have them too. */
        private FingerprintExamination anotherDocument(SubjectId known, Identification search) {
            store.link(request.traveller().document(), known, identity);
            List<BiometricCandidate> others = new ArrayList<>();
            for (BiometricCandidate match : search.matches()) {
                if (!match.subject().equals(known) && suspected(known, match)) {
                    others.add(match);
                }
            }
            checks.add(
                    others.isEmpty() && duplicates.undecided(known)
                            ? words.undecided(time())
                            : words.identified(search, !others.isEmpty(), true, time()));
            return ended(Optional.of(known), others);
        }

        private FingerprintExamination newcomer(Identification search) {
            checks.add(words.identified(search, !search.matches().isEmpty(), false, time()));
            SubjectId subject = enrolled();
            search.matches().forEach(other -> suspected(subject, other));
            return ended(Optional.of(subject), search.matches());
        }

        /** Whether the pair is new to the officers who decide on pairs. */
        private boolean suspected(SubjectId subject, BiometricCandidate other) {
            return duplicates.add(identifiers.next(), subject, other, "lane", clock.instant());
        }

        private SubjectId enrolled() {
            SubjectStore.Enrolled enrolled = store.enrolTraveller(
                    new NewSubject(
                            Optional.empty(),
                            Set.of(GalleryName.TRAVELLERS),
                            Optional.of(identity),
                            WatchedGroup.of(request.traveller(), request.day()),
                            request.capture(),
                            features),
                    request.traveller().document());
            galleries.insert(GalleryName.TRAVELLERS, enrolled.entry(), features);
            checks.add(words.enrolled(features.fingers().size(), OWED.size(), time()));
            return enrolled.subject();
        }

        private Identification searchAmongTravellers() {
            return identifier.identify(GalleryName.TRAVELLERS, features, BiometricUse.IDENTIFICATION, CANDIDATES_MAX);
        }

        private FingerprintExamination ended(Optional<SubjectId> subject, List<BiometricCandidate> others) {
            Map<FingerPosition, Integer> quality = new EnumMap<>(FingerPosition.class);
            features.fingers()
                    .forEach((position, finger) -> quality.put(
                            position, finger.quality().map(FingerQuality::score).orElse(0)));
            return new FingerprintExamination(checks, subject, others, quality);
        }

        /** Since the last time it was asked. */
        private Duration time() {
            long now = System.nanoTime();
            Duration passed = Duration.ofNanos(now - begin);
            begin = now;
            return passed;
        }
    }
}
