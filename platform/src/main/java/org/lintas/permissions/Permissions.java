package org.lintas.permissions;

import java.time.LocalDate;
import org.lintas.foundation.Traveller;

/** Says on what ground a traveller may enter or stay. Thread-safe. */
public interface Permissions {

    /**
     * The standing of a traveller on a day: the first that applies in the order of {@link Standing.Kind}. A citizen has our
     * nationality and a document that we issued. Of several permissions of one kind the one that ends last counts, then the one
     * given last.
     */
    Standing standing(Traveller traveller, LocalDate day);
}
