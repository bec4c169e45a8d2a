package org.lintas.watchlists;

import org.lintas.foundation.Traveller;

/** Looks a traveller up in every list in force. Thread-safe; answers from memory. */
public interface Watchlists {

    /**
     * Looks up the document's issuer and number, the transliterated name with the date of birth, and names like it with their
     * evidence. Entries that are not in force (not approved, expired, withdrawn) never hit.
     */
    WatchlistAnswer lookUp(Traveller traveller);
}
