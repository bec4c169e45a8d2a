package org.lintas.watchlists.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListCopy.File;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListSource.Check;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.PublishedLists.Offered;
import org.springframework.stereotype.Component;

/** Takes the files of a copy: kept first, read afterwards, searched when they look right. */
@Component
class ListIntake {

    private final SourceTable sources;
    private final CopyTable copies;
    private final CopyChanges changes;
    private final ListFiles files;
    private final ListTrials trials;
    private final PublishedParts parts;
    private final ListsInMemory lists;
    private final Identifiers identifiers;
    private final Clock clock;

    ListIntake(
            SourceTable sources,
            CopyTable copies,
            CopyChanges changes,
            ListFiles files,
            ListTrials trials,
            PublishedParts parts,
            ListsInMemory lists,
            Identifiers identifiers,
            Clock clock) {
        this.sources = sources;
        this.copies = copies;
        this.changes = changes;
        this.files = files;
        this.trials = trials;
        this.parts = parts;
        this.lists = lists;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Keeps files; they are read by {@link #read}. The copy in force if they are the same. */
    ListCopy keep(ListSource source, List<Offered> offered, String by) {
        if (offered.isEmpty() || offered.size() > PublishedLists.FILES_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A copy has 1 to %d files.".formatted(PublishedLists.FILES_MAX));
        }
        if (offered.stream().map(Offered::name).distinct().count() < offered.size()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Two files of a copy have one name.");
        }
        List<File> kept = offered.stream()
                .map(each -> files.keep(each.name(), each.content()))
                .toList();
        var inForce =
                copies.inForce(source.id()).filter(copy -> hashes(copy.files()).equals(hashes(kept)));
        if (inForce.isPresent()) {
            sources.checked(source.id(), Check.good(clock.instant(), Check.Outcome.AS_BEFORE));
            return inForce.get();
        }
        UUID id = identifiers.next();
        changes.received(
                new CopyTable.Received(id, source.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), by), kept);
        return copies.find(id).orElseThrow();
    }

    /** Copies that came and were not read yet. */
    List<UUID> waiting() {
        return copies.reading();
    }

    /** Reads a copy, unless that was done. */
    void read(UUID id) {
        copies.find(id).filter(copy -> copy.state() == ListCopy.State.READING).ifPresent(this::read);
    }

    private void read(ListCopy copy) {
        ListTrials.Tried tried = tried(copy);
        if (tried.part().isEmpty()) {
            changes.refused(copy, tried);
        } else if (!tried.trial().holds().isEmpty()) {
            changes.held(copy, tried);
        } else {
            changes.good(copy, tried);
            parts.ready(copy.id(), tried.part().get());
            lists.rebuild();
        }
    }

    private ListTrials.Tried tried(ListCopy copy) {
        try {
            return trials.tried(sources.find(copy.source()).orElseThrow(), copy.files(), files::open);
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A file of a list cannot be read.", e);
        }
    }

    private static List<String> hashes(List<File> files) {
        return files.stream()
                .filter(file -> !file.name().endsWith(ListSignature.SUFFIX))
                .map(File::sha256)
                .sorted()
                .toList();
    }
}
