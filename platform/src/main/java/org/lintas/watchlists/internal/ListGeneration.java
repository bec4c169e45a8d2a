package org.lintas.watchlists.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.MatchedBy;

/**
 * One generation of what is sought: the hash tables of the national list, its index of similar names, which is made by whoever needs it first,
 * and the published lists. Immutable.
 */
final class ListGeneration {

    /** Hits of one look-up: those that are told, and as many as may be kept quiet of one traveller, so that these take no other's place. */
    private static final int HITS_MAX = WatchlistAnswer.HITS_MAX + KnownNotHits.OF_ONE_TRAVELLER_MAX;

    /** What asks for most comes first. */
    private static final Comparator<WatchlistHit> MOST_SEVERE_FIRST = Comparator.<WatchlistHit>comparingInt(
                    hit -> severity(hit.action()))
            .thenComparing(WatchlistHit::category)
            .thenComparing(WatchlistHit::entry);

    private final Made made;
    private final Collection<ListedEntry> entries;
    private final List<ListPart> published;
    private final ScoreBands bands;
    private final Map<String, List<ListedEntry>> byDocument = new HashMap<>();
    private final Map<String, List<ListedEntry>> byName = new HashMap<>();
    private volatile @Nullable ListPart similar;

    /**
     * When a generation was made.
     *
     * @param number 1 and up; 0 before the first change
     * @param at when
     */
    record Made(long number, Instant at) {}

    ListGeneration(Made made, Collection<ListedEntry> entries, List<ListPart> published, ScoreBands bands) {
        this.made = made;
        this.entries = List.copyOf(entries);
        this.published = List.copyOf(published);
        this.bands = bands;
        for (ListedEntry entry : entries) {
            for (DocumentKey document : entry.content().subject().documents()) {
                add(byDocument, DocumentKeys.key(document), entry);
            }
            for (PersonName name : entry.content().subject().names()) {
                NameKeys.listed(name).forEach(key -> add(byName, key, entry));
            }
        }
    }

    long number() {
        return made.number();
    }

    /** Entries of the national list, and persons of the published ones. */
    int size() {
        return entries.size() + published.stream().mapToInt(ListPart::size).sum();
    }

    /** The index of names like those of the national list; made once. */
    ListPart similarNames() {
        ListPart ready = similar;
        return ready == null ? makeSimilarNames() : ready;
    }

    private synchronized ListPart makeSimilarNames() {
        ListPart ready = similar;
        if (ready == null) {
            ready = new ListPart(entries, bands);
            similar = ready;
        }
        return ready;
    }

    WatchlistAnswer lookUp(Traveller traveller, Moment now) {
        Map<UUID, WatchlistHit> hits = new LinkedHashMap<>();
        for (ListedEntry entry : byDocument.getOrDefault(DocumentKeys.key(traveller.document()), List.of())) {
            if (entry.inForce(now)) {
                hits.put(entry.id(), entry.hit(MatchedBy.DOCUMENT));
            }
        }
        for (ListedEntry entry : byName.getOrDefault(NameKeys.asked(traveller.name()), List.of())) {
            if (entry.inForce(now) && entry.mayBeBornOn(traveller.dateOfBirth())) {
                hits.putIfAbsent(entry.id(), entry.hit(MatchedBy.NAME_AND_DATE_OF_BIRTH));
            }
        }
        similarNames().search(traveller, now, hit -> hits.putIfAbsent(hit.entry(), hit));
        for (ListPart list : published) {
            list.search(traveller, now, hit -> hits.putIfAbsent(hit.entry(), hit));
        }
        return new WatchlistAnswer(ordered(hits.values()), made.number(), made.at());
    }

    /** Hits in the order of severity, as many as are ranked. */
    static List<WatchlistHit> ordered(Collection<WatchlistHit> hits) {
        return hits.stream().sorted(MOST_SEVERE_FIRST).limit(HITS_MAX).toList();
    }

    private static void add(Map<String, List<ListedEntry>> table, String key, ListedEntry entry) {
        List<ListedEntry> entries = table.computeIfAbsent(key, missing -> new ArrayList<>(1));
        if (entries.isEmpty() || !entries.getLast().id().equals(entry.id())) {
            entries.add(entry);
        }
    }

    private static int severity(WatchlistHit.Action action) {
        return switch (action) {
            case DETAIN -> 0;
            case PROTECT -> 1;
            case SEIZE_DOCUMENT -> 2;
            case REFER -> 3;
            case REPORT -> 4;
        };
    }
}
