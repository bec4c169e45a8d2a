package org.lintas.inspections;

import java.util.Locale;

/** Why an officer goes on without fingerprints that are owed, or with fewer. */
public enum WithoutFingerprints {
    /** The scanner does not work. */
    SCANNER_FAULT,
    /** The traveller cannot give them. */
    TRAVELLER_CANNOT,
    /** The traveller does not want to give them. */
    TRAVELLER_REFUSES,
    /** The decision does not depend on them. */
    NOT_DECISIVE;

    /** The code of the check, in lower case with dashes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
