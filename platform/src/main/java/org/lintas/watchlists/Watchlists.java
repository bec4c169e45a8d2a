package org.lintas.watchlists;

import org.lintas.foundation.Traveller;

/** Looks a traveller up in every list in force. Thread-safe; answers from memory. */
public interface Watchlists {

    /**
     * Exact look-up: the document's issuer and number, and the transliterated name with the date of birth. Entries that are not in
     * force (not approved, expired, withdrawn) never hit.
     */
    WatchlistAnswer lookUp(Traveller traveller);
}
