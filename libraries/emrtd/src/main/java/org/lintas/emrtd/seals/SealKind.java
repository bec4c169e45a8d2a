package org.lintas.emrtd.seals;

/** The three ways in which a seal is written. */
public enum SealKind {
    /** Visible Digital Seal (ICAO Doc 9303-13, 8th edition; BSI TR-03137-1). */
    VDS("VDS"),
    /** ICAO Datastructure for Barcode (ICAO technical report of that name, version 1). */
    IDB("IDB"),
    /** Visible Digital Seal for non-constrained environments (ICAO technical report VDS-NC, version 1.1). */
    VDS_NC("VDS-NC");

    private final String label;

    SealKind(String label) {
        this.label = label;
    }

    /** The standard's short name. */
    public String label() {
        return label;
    }
}
