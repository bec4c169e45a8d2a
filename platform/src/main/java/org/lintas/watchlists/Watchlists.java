package org.lintas.watchlists;

import org.lintas.foundation.Traveller;

/** Looks a traveller up in every list in force. Thread-safe; answers from memory, and writes down what was asked. */
public interface Watchlists {

    /**
     * Looks up the document's issuer and number, the transliterated name with the date of birth, and names like it with their
     * evidence. Entries that are not in force (not approved, expired, withdrawn) never hit. The answer is recorded before it is given:
     * it is reviewed, and travellers of the last days are looked up again when a list changes.
     */
    WatchlistAnswer lookUp(Traveller traveller, Occasion occasion);
}
