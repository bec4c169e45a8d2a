package org.lintas.watchlists.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.MatchedBy;

/**
 * A person of a published list.
 *
 * @param id the same for the same record of each copy
 * @param subject what the list says
 * @param terms of the list
 */
record PublishedPerson(UUID id, Subject subject, ListTerms terms) implements Sought {

    /** A reason of this kind says that the document is listed, whatever the name. */
    private static final String DOCUMENT = "DOCUMENT";

    static PublishedPerson of(UUID source, Subject subject, ListTerms terms) {
        String named = source + "/" + subject.id();
        return new PublishedPerson(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)), subject, terms);
    }

    @Override
    public boolean inForce(Moment now) {
        return true;
    }

    @Override
    public WatchlistHit.Category category() {
        return terms.category();
    }

    /** Publishers seldom say who issued a document, so what they ask is done once an officer has looked, also of a document. */
    @Override
    public WatchlistHit hit(NameEvidence evidence) {
        boolean document =
                evidence.reasons().stream().anyMatch(reason -> reason.rule().equals(DOCUMENT));
        return new WatchlistHit(
                id,
                document ? MatchedBy.DOCUMENT : MatchedBy.SIMILAR_NAME,
                terms.category(),
                FirstAction.of(terms.action()),
                terms.legalBasis(),
                terms.owner(),
                Optional.of(evidence));
    }
}
