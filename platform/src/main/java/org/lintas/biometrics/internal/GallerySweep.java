package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.DuplicateSweeps;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Leads one sweep at a time on a thread of its own; the comparisons share the threads of the lanes. */
@Service
class GallerySweep implements DuplicateSweeps {

    private static final Logger LOG = LoggerFactory.getLogger(GallerySweep.class);

    /** Persons whose templates are decrypted at a time. */
    private static final int AT_A_TIME = 50;

    /** Best candidates of each person that are looked at. */
    private static final int CANDIDATES_MAX = 5;

    private final SubjectTable subjects;
    private final SubjectStore store;
    private final PersonIdentifier identifier;
    private final DuplicateTable duplicates;
    private final Identifiers identifiers;
    private final Clock clock;
    private Optional<Progress> newest = Optional.empty();
    private boolean stopping;

    GallerySweep(
            SubjectTable subjects,
            SubjectStore store,
            PersonIdentifier identifier,
            DuplicateTable duplicates,
            Identifiers identifiers,
            Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.identifier = identifier;
        this.duplicates = duplicates;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public synchronized Progress begin() {
        if (newest.filter(progress -> progress.state() == Progress.State.RUNNING)
                .isPresent()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "A search for duplicates runs already.");
        }
        List<Long> entries = subjects.entries(GalleryName.TRAVELLERS);
        Progress begun = new Progress(Progress.State.RUNNING, 0, entries.size(), 0, clock.instant(), Optional.empty());
        newest = Optional.of(begun);
        stopping = false;
        Thread.ofVirtual().name("duplicate-sweep").start(() -> run(entries));
        return begun;
    }

    @Override
    @PreDestroy
    public synchronized void stop() {
        stopping = true;
    }

    @Override
    public synchronized Optional<Progress> newest() {
        return newest;
    }

    private void run(List<Long> entries) {
        try {
            for (int from = 0; from < entries.size() && !stopping(); from += AT_A_TIME) {
                List<Long> part = entries.subList(from, Math.min(entries.size(), from + AT_A_TIME));
                long found = 0;
                for (SubjectStore.Stored person : store.stored(part).values()) {
                    found += search(person);
                }
                went(part.size(), found);
            }
            ended(stopping() ? Progress.State.STOPPED : Progress.State.DONE);
        } catch (RuntimeException broken) {
            // The one boundary of this thread: nobody above it would hear.
            LOG.error("The search for duplicates broke", broken);
            ended(Progress.State.BROKEN);
        }
    }

    /** Pairs that nobody knew. */
    private long search(SubjectStore.Stored person) {
        return identifier
                .identify(GalleryName.TRAVELLERS, person.features(), BiometricUse.DUPLICATES, CANDIDATES_MAX)
                .matches()
                .stream()
                .filter(match -> !match.subject().equals(person.subject()))
                .filter(match -> add(person, match))
                .count();
    }

    private boolean add(SubjectStore.Stored person, BiometricCandidate match) {
        return duplicates.add(identifiers.next(), person.subject(), match, "sweep", clock.instant());
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private synchronized void went(long persons, long found) {
        newest = newest.map(now -> new Progress(
                now.state(), now.searched() + persons, now.total(), now.found() + found, now.begunAt(), now.endedAt()));
    }

    private synchronized void ended(Progress.State how) {
        newest = newest.map(now -> new Progress(
                how, now.searched(), now.total(), now.found(), now.begunAt(), Optional.of(clock.instant())));
    }
}
