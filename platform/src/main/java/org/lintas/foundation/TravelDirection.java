package org.lintas.foundation;

/** Which way a traveller crosses the border. */
public enum TravelDirection {
    /** Into the State. */
    ENTRY,
    /** Out of the State. */
    EXIT
}
