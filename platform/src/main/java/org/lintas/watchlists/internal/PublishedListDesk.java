package org.lintas.watchlists.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.ListedPersonView;
import org.lintas.watchlists.PublishedLists;
import org.springframework.stereotype.Service;

/** The desk's side of published lists: what is decided is committed, then in memory, then answered. */
@Service
class PublishedListDesk implements PublishedLists {

    private final SourceTable sources;
    private final SourceChanges sourceChanges;
    private final CopyTable copies;
    private final CopyChanges copyChanges;
    private final PublishedParts parts;
    private final ListTrials trials;
    private final ListIntake intake;
    private final ListFetcher fetcher;
    private final ListsInMemory lists;
    private final ListWork work;
    private final Acts acts;

    PublishedListDesk(
            SourceTable sources,
            SourceChanges sourceChanges,
            CopyTable copies,
            CopyChanges copyChanges,
            PublishedParts parts,
            ListTrials trials,
            ListIntake intake,
            ListFetcher fetcher,
            ListsInMemory lists,
            ListWork work,
            Acts acts) {
        this.sources = sources;
        this.sourceChanges = sourceChanges;
        this.copies = copies;
        this.copyChanges = copyChanges;
        this.parts = parts;
        this.trials = trials;
        this.intake = intake;
        this.fetcher = fetcher;
        this.lists = lists;
        this.work = work;
        this.acts = acts;
    }

    @Override
    public ListSource add(ListTerms terms, StatedReason reason) {
        ListReading.columns(terms.supply().columns());
        if (!terms.supply().signerKey().isEmpty()) {
            ListSignature.by(terms.supply().signerKey());
        }
        UUID id = acts.nextId();
        sourceChanges.add(id, terms, acts.now(reason));
        return sources.find(id).orElseThrow();
    }

    @Override
    public ListSource approve(UUID source, StatedReason reason) {
        sourceChanges.approve(source, acts.now(reason));
        work.wake();
        return sources.find(source).orElseThrow();
    }

    @Override
    public ListSource end(UUID source, StatedReason reason) {
        sourceChanges.end(source, acts.now(reason));
        lists.rebuild();
        return sources.find(source).orElseThrow();
    }

    @Override
    public List<ListSource> sources() {
        return sources.all();
    }

    @Override
    public Optional<ListSource> source(UUID source) {
        return sources.find(source);
    }

    @Override
    public ListCopy receive(UUID source, List<Offered> files, StatedReason reason) {
        ListCopy copy = intake.keep(searched(source), files, reason.person());
        work.wake();
        return copy;
    }

    @Override
    public Trial rehearse(UUID source, List<Offered> files) {
        Map<ListCopy.File, Path> content = new HashMap<>();
        try {
            for (Offered offered : files) {
                content.put(ListFiles.named(offered.name(), offered.content()), offered.content());
            }
            ListSource list = known(source);
            return trials.tried(list, List.copyOf(content.keySet()), file -> Files.newInputStream(content.get(file)))
                    .trial();
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A file that was handed in cannot be read.", e);
        }
    }

    @Override
    public ListCopy fetch(UUID source, StatedReason reason) {
        ListSource list = searched(source);
        if (list.terms().supply().addresses().isEmpty()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "The copies of this list are handed in.");
        }
        try {
            ListCopy copy = fetcher.fetch(list, reason.person());
            work.wake();
            return copy;
        } catch (IOException e) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "The list could not be fetched: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public List<ListCopy> copies(UUID source) {
        return copies.of(source);
    }

    @Override
    public Optional<ListCopy> copy(UUID copy) {
        return copies.find(copy);
    }

    @Override
    public List<ListCopy.Line> lines(UUID copy) {
        return copies.lines(copy);
    }

    @Override
    public List<ListCopy.Note> notes(UUID copy) {
        return copies.notes(copy);
    }

    @Override
    public ListCopy approveCopy(UUID copy, StatedReason reason) {
        ListCopy held = require(copy, ListCopy.State.HELD);
        if (held.receivedBy().equals(reason.person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person approves a copy, not who handed it in.");
        }
        PublishedParts.Part read = parts.passing(held);
        copyChanges.approved(held, acts.now(reason));
        parts.ready(copy, read);
        return inForce(copy);
    }

    @Override
    public ListCopy rejectCopy(UUID copy, StatedReason reason) {
        copyChanges.rejected(require(copy, ListCopy.State.HELD), acts.now(reason));
        return copies.find(copy).orElseThrow();
    }

    @Override
    public ListCopy putBack(UUID copy, StatedReason reason) {
        ListCopy replaced = require(copy, ListCopy.State.REPLACED);
        if (!copies.replacedLast(replaced.source()).equals(Optional.of(copy))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only the copy that was replaced last is put back.");
        }
        PublishedParts.Part read = parts.passing(replaced);
        copyChanges.putBack(replaced, acts.now(reason));
        parts.ready(copy, read);
        return inForce(copy);
    }

    private ListCopy inForce(UUID copy) {
        lists.rebuild();
        work.wake();
        return copies.find(copy).orElseThrow();
    }

    @Override
    public Optional<ListedPersonView> person(UUID entry) {
        return parts.person(entry)
                .flatMap(person -> parts.source(entry)
                        .map(source -> new ListedPersonView(
                                entry,
                                source,
                                person.subject().reference(),
                                StatementText.name(person.subject()),
                                StatementText.lines(person.subject()))));
    }

    private ListSource known(UUID source) {
        return sources.find(source)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such list."));
    }

    private ListSource searched(UUID source) {
        ListSource known = known(source);
        if (known.state() != ListSource.State.IN_FORCE && known.state() != ListSource.State.ENDING) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This list is not in force.");
        }
        return known;
    }

    private ListCopy require(UUID copy, ListCopy.State state) {
        ListCopy known =
                copies.find(copy).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such copy."));
        if (known.state() != state) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This copy is in another state.");
        }
        return known;
    }
}
