package org.lintas.biometrics.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** Encounters: stored first, then searched. Changes of one person exclude each other. */
@Service
class EncounterService implements BiometricEncounters {

    /** Locks that persons share by their number: so many change at the same time. */
    private static final int LOCKS = 64;

    private final FeatureExtractor extractor;
    private final EncounterStore encounters;
    private final EncounterTable table;
    private final SubjectStore store;
    private final SubjectTable subjects;
    private final GallerySearch galleries;
    private final BiometricGalleries whole;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new ReentrantLock()).toList();

    EncounterService(
            FeatureExtractor extractor,
            EncounterStore encounters,
            EncounterTable table,
            SubjectStore store,
            SubjectTable subjects,
            GallerySearch galleries,
            BiometricGalleries whole) {
        this.extractor = extractor;
        this.encounters = encounters;
        this.table = table;
        this.store = store;
        this.subjects = subjects;
        this.galleries = galleries;
        this.whole = whole;
    }

    @Override
    public void add(String person, Encounter encounter) {
        new Name(person, encounter.name());
        Features features = comparable(encounter);
        refuseTooManyGalleries(encounter);
        alone(person, () -> {
            Optional<SubjectId> known = subjects.byExternalId(person);
            if (known.isEmpty()) {
                encounters.enrol(person, encounter, features);
                search(subjects.byExternalId(person).orElseThrow());
            } else {
                SubjectId subject = known.get();
                refuseWhatDoesNotFit(encounters.of(subject), encounter);
                exchange(subject, () -> encounters.add(subject, encounter, features));
            }
            return true;
        });
    }

    private static void refuseWhatDoesNotFit(List<Encounter> kept, Encounter further) {
        if (kept.isEmpty()) {
            throw new LintasException(
                    ErrorCode.NOT_ALLOWED, "The person was enrolled by this node, who alone adds to it.");
        }
        if (kept.stream().anyMatch(encounter -> encounter.name().equals(further.name()))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "The person has an encounter of this name.");
        }
        if (kept.size() >= ENCOUNTERS_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "A person has at most %d encounters.".formatted(ENCOUNTERS_MAX));
        }
    }

    private void refuseTooManyGalleries(Encounter encounter) {
        Set<GalleryName> all = new HashSet<>(encounter.galleries());
        all.addAll(List.of(GalleryName.TRAVELLERS, GalleryName.SOUGHT));
        subjects.sizes().forEach(size -> all.add(size.name()));
        if (all.size() > BiometricGalleries.GALLERIES_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "There are at most %d galleries.".formatted(BiometricGalleries.GALLERIES_MAX));
        }
    }

    @Override
    public boolean replace(String person, Encounter encounter) {
        comparable(encounter);
        refuseTooManyGalleries(encounter);
        return alone(person, () -> {
            Optional<SubjectId> known = holder(person, encounter.name());
            known.ifPresent(subject -> rebuild(subject, encounter.name(), Optional.of(encounter)));
            return known.isPresent();
        });
    }

    @Override
    public List<Encounter> of(String person) {
        return subjects.byExternalId(person).map(encounters::of).orElse(List.of());
    }

    @Override
    public boolean delete(String person, String encounter, StatedReason reason) {
        return alone(person, () -> {
            Optional<SubjectId> known = holder(person, encounter);
            known.ifPresent(subject -> {
                if (encounters.of(subject).size() == 1) {
                    whole.delete(subject, reason);
                } else {
                    rebuild(subject, encounter, Optional.empty());
                }
            });
            return known.isPresent();
        });
    }

    @Override
    public List<Name> page(GalleryName gallery, long offset, int limit) {
        if (offset < 0 || limit < 1 || limit > PAGE_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A page has 1 to %d encounters from 0 on.".formatted(PAGE_MAX));
        }
        return table.page(gallery, offset, limit);
    }

    private Optional<SubjectId> holder(String person, String encounter) {
        return subjects.byExternalId(person)
                .filter(subject -> encounters.of(subject).stream()
                        .anyMatch(kept -> kept.name().equals(encounter)));
    }

    private void rebuild(SubjectId subject, String removed, Optional<Encounter> instead) {
        Map<String, Features> features = new HashMap<>();
        encounters.of(subject).stream()
                .filter(kept -> kept.active() && !kept.name().equals(removed))
                .forEach(kept -> features.put(kept.name(), extractor.of(kept.capture())));
        instead.ifPresent(encounter -> features.put(encounter.name(), extractor.of(encounter.capture())));
        exchange(subject, () -> encounters.rebuild(subject, removed, instead, features));
    }

    /** Changes what is stored; searches see the old or the new at every moment, and only the new in the end. */
    private void exchange(SubjectId subject, Runnable change) {
        long before = subjects.living(subject).orElseThrow().entry();
        Set<GalleryName> left = subjects.galleries(subject);
        encounters.exchange(
                subject,
                change,
                (entry, features) ->
                        subjects.galleries(subject).forEach(gallery -> galleries.insert(gallery, entry, features)));
        left.forEach(gallery -> galleries.delete(gallery, before));
    }

    /** Lets the searches see who was enrolled. */
    private void search(SubjectId subject) {
        long entry = subjects.living(subject).orElseThrow().entry();
        Features features = store.features(subject).orElseThrow();
        subjects.galleries(subject).forEach(gallery -> galleries.insert(gallery, entry, features));
    }

    private Features comparable(Encounter encounter) {
        Features features = extractor.of(encounter.capture());
        if (features.nothing()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Nothing can be compared: no finger with enough minutiae and no face.");
        }
        return features;
    }

    private boolean alone(String person, Supplier<Boolean> change) {
        ReentrantLock lock = locks.get(Math.floorMod(person.hashCode(), LOCKS));
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
