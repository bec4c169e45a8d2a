package org.lintas.inspections.internal;

/** Names of the checks that this module makes itself, as they stand in check records. */
final class BackgroundChecks {

    static final String WATCHLISTS = "watchlists";
    static final String PERMISSIONS = "permissions";
    static final String STAY = "stay";

    /** The capture device's word on a presentation attack (ISO/IEC 30107-3). */
    static final String PRESENTATION_ATTACK = "presentation-attack";

    private BackgroundChecks() {}
}
