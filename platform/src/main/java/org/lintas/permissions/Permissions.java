package org.lintas.permissions;

import java.time.LocalDate;
import org.lintas.foundation.Traveller;

/** Says on what ground a traveller may enter or stay. Thread-safe. */
public interface Permissions {

    /** The standing of a traveller on a day, from nationality, the permission table and the visa-free rules. */
    Standing standing(Traveller traveller, LocalDate day);
}
