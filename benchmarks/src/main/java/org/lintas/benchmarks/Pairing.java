package org.lintas.benchmarks;

/** Which pictures are compared with which. */
enum Pairing {
    /** Every picture with every other. */
    ALL,
    /** Every reference with every probe, as at a gate. */
    REFERENCE_WITH_PROBE
}
