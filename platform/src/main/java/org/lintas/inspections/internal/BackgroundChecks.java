package org.lintas.inspections.internal;

/** Names of the checks that this module makes itself, as they stand in check records. */
final class BackgroundChecks {

    static final String WATCHLISTS = "watchlists";
    static final String PERMISSIONS = "permissions";
    static final String STAY = "stay";

    /** Whether an analyst asks officers to look at the traveller. */
    static final String LOOKOUTS = "lookouts";

    /** The capture device's word on a presentation attack (ISO/IEC 30107-3). */
    static final String PRESENTATION_ATTACK = "presentation-attack";

    /** What fingerprints the lane has to take of the traveller; made where a lane has a scanner. */
    static final String FINGERPRINT_DUTY = "fingerprint-duty";

    /** How the capture ended: with what the scanner gave, or with an officer who went on without it. */
    static final String FINGERPRINT_CAPTURE = "fingerprint-capture";

    private BackgroundChecks() {}
}
