package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes encounters and the references that follow from them, in one transaction each. */
@Component
class EncounterStore {

    private final EncounterTable encounters;
    private final SubjectStore store;
    private final SubjectTable subjects;
    private final SubjectKeys keys;
    private final Clock clock;

    EncounterStore(
            EncounterTable encounters, SubjectStore store, SubjectTable subjects, SubjectKeys keys, Clock clock) {
        this.encounters = encounters;
        this.store = store;
        this.subjects = subjects;
        this.keys = keys;
        this.clock = clock;
    }

    /** Enrols a person with a first encounter. */
    @Transactional
    public void enrol(String person, Encounter first, Features features) {
        Set<GalleryName> in = first.active() ? first.galleries() : Set.of();
        SubjectStore.Enrolled enrolled = store.enrol(new NewSubject(
                Optional.of(person),
                in,
                Optional.empty(),
                WatchedGroup.UNKNOWN,
                first.capture(),
                first.active() ? features : Features.NONE));
        keep(enrolled.subject(), first);
    }

    /** Adds an encounter to a person who is known. */
    @Transactional
    public void add(SubjectId subject, Encounter encounter, Features features) {
        keep(subject, encounter);
        if (encounter.active()) {
            store.add(subject, encounter.capture(), features);
            encounter.galleries().forEach(gallery -> subjects.join(subject, gallery));
        }
    }

    /** Takes an encounter away, puts others in its place, and makes the references anew. */
    @Transactional
    public void rebuild(
            SubjectId subject, String removed, Optional<Encounter> instead, Map<String, Features> features) {
        encounters.delete(subject, removed);
        instead.ifPresent(encounter -> keep(subject, encounter));
        store.clear(subject);
        Set<GalleryName> in = new HashSet<>();
        for (Encounter left : of(subject)) {
            if (left.active()) {
                store.add(subject, left.capture(), features.getOrDefault(left.name(), Features.NONE));
                in.addAll(left.galleries());
            }
        }
        Set<GalleryName> before = new HashSet<>(subjects.galleries(subject));
        in.forEach(gallery -> subjects.join(subject, gallery));
        before.removeAll(in);
        before.forEach(gallery -> subjects.leave(subject, gallery));
    }

    /**
     * Changes what a subject is compared by, and the number under which galleries hold it: before the change is committed they hold the old
     * and the new one, of which the database knows one at any moment, so that no search misses the subject.
     */
    @Transactional
    public void exchange(SubjectId subject, Runnable change, BiConsumer<Long, Features> search) {
        change.run();
        long entry = subjects.renumber(subject);
        search.accept(entry, store.features(subject).orElseThrow());
    }

    /** The encounters of a subject, oldest first. */
    List<Encounter> of(SubjectId subject) {
        List<Encounter> found = new ArrayList<>();
        subjects.living(subject)
                .ifPresent(living -> encounters
                        .of(subject)
                        .forEach(content ->
                                found.add(StoredEncounter.read(keys.decrypt(subject, living.key(), content)))));
        return found;
    }

    private void keep(SubjectId subject, Encounter encounter) {
        byte[] key = subjects.living(subject).orElseThrow().key();
        byte[] content = keys.encrypt(subject, key, StoredEncounter.write(encounter));
        encounters.add(subject, encounter.name(), encounter.active(), content, clock.instant());
    }
}
