package org.lintas.watchlists.internal;

import java.util.UUID;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistHit;

/** Somebody who is sought by names, dates and documents: an entry of the national list, or a person of a published one. */
sealed interface Sought permits ListedEntry, PublishedPerson {

    /** Identifier under which it hits. */
    UUID id();

    /** What is said of it, in the library's form. */
    Subject subject();

    /** Whether it hits at a moment. */
    boolean inForce(Moment now);

    /** Why it is on the list; decides how much evidence a similar name needs. */
    WatchlistHit.Category category();

    /** A hit by evidence of names, dates and documents. */
    WatchlistHit hit(NameEvidence evidence);
}
