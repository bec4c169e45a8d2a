package org.lintas.watchlists.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.WatchlistDraft;
import org.springframework.stereotype.Component;

/** Generations of a few persons: those that are new, or one who may be put on the list. */
@Component
class SoughtPicture {

    private final EntryTable entries;
    private final CopyTable copies;
    private final PublishedParts parts;
    private final ScoreBands bands;

    SoughtPicture(EntryTable entries, CopyTable copies, PublishedParts parts, ScoreBands bands) {
        this.entries = entries;
        this.copies = copies;
        this.parts = parts;
        this.bands = bands;
    }

    /** Who came in force with a change; nobody if it was taken back since. */
    ListGeneration newWith(LookBackTable.LookBack asked) {
        List<ListedEntry> listed = asked
                .entry()
                .flatMap(entries::find)
                .filter(entry -> entry.withdrawn().isEmpty())
                .map(ListedEntry::of)
                .stream()
                .toList();
        List<ListPart> published = copies.searched().stream()
                .filter(copy -> asked.copy().equals(Optional.of(copy.id())))
                .map(copy -> parts.some(news(copy, asked.copyBefore())))
                .toList();
        return new ListGeneration(new ListGeneration.Made(asked.generation(), Instant.EPOCH), listed, published, bands);
    }

    /** Only somebody with this content. */
    ListGeneration only(UUID entry, WatchlistDraft content) {
        ListedEntry listed = new ListedEntry(entry, content, Optional.empty());
        return new ListGeneration(new ListGeneration.Made(0, Instant.EPOCH), List.of(listed), List.of(), bands);
    }

    private List<PublishedPerson> news(ListCopy copy, Optional<UUID> copyBefore) {
        Collection<PublishedPerson> before = copyBefore
                .flatMap(copies::find)
                .map(earlier -> parts.passing(earlier).persons().values())
                .orElse(List.of());
        return ListDifference.between(before, parts.passing(copy).persons().values())
                .news();
    }
}
