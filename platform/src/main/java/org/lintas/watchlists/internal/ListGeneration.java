package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.LocalDate;
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
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.MatchedBy;

/** One generation of the list: its hash tables, and its index of similar names, which is made by whoever needs it first. Immutable. */
final class ListGeneration {

    /** What asks for most comes first. */
    private static final Comparator<WatchlistHit> MOST_SEVERE_FIRST = Comparator.<WatchlistHit>comparingInt(
                    hit -> severity(hit.action()))
            .thenComparing(WatchlistHit::category)
            .thenComparing(WatchlistHit::entry);

    private final long number;
    private final Instant madeAt;
    private final int size;
    private final Map<String, List<ListedEntry>> byDocument = new HashMap<>();
    private final Map<String, List<ListedEntry>> byName = new HashMap<>();
    private final Collection<ListedEntry> entries;
    private volatile @Nullable SimilarNames similar;

    ListGeneration(long number, Instant madeAt, Collection<ListedEntry> entries) {
        this.number = number;
        this.madeAt = madeAt;
        this.size = entries.size();
        this.entries = List.copyOf(entries);
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
        return number;
    }

    int size() {
        return size;
    }

    /** The index of similar names; made once. */
    SimilarNames similarNames() {
        SimilarNames made = similar;
        return made == null ? makeSimilarNames() : made;
    }

    private synchronized SimilarNames makeSimilarNames() {
        SimilarNames made = similar;
        if (made == null) {
            made = new SimilarNames(entries);
            similar = made;
        }
        return made;
    }

    WatchlistAnswer lookUp(Traveller traveller, LocalDate day) {
        Map<UUID, WatchlistHit> hits = new LinkedHashMap<>();
        for (ListedEntry entry : byDocument.getOrDefault(DocumentKeys.key(traveller.document()), List.of())) {
            if (entry.inForce(day)) {
                hits.put(entry.id(), entry.hit(MatchedBy.DOCUMENT));
            }
        }
        for (ListedEntry entry : byName.getOrDefault(NameKeys.asked(traveller.name()), List.of())) {
            if (entry.inForce(day) && entry.mayBeBornOn(traveller.dateOfBirth())) {
                hits.putIfAbsent(entry.id(), entry.hit(MatchedBy.NAME_AND_DATE_OF_BIRTH));
            }
        }
        similarNames().search(traveller, (entry, evidence) -> {
            if (entry.inForce(day)) {
                hits.putIfAbsent(entry.id(), entry.hit(evidence));
            }
        });
        List<WatchlistHit> ordered = hits.values().stream()
                .sorted(MOST_SEVERE_FIRST)
                .limit(WatchlistAnswer.HITS_MAX)
                .toList();
        return new WatchlistAnswer(ordered, number, madeAt);
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
