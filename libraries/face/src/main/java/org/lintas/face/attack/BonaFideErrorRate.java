package org.lintas.face.attack;

import java.util.OptionalDouble;

/**
 * What a laboratory measured of presentations without an attack (ISO/IEC 30107-3:2023). Each rate is a share, 0 to 1.
 *
 * @param bpcer bona fide presentation classification error rate: people taken for attacks
 * @param bpnrr bona fide presentation non-response rate: people who got no answer; empty if not stated
 * @param presentations how many were made, at least 1
 */
public record BonaFideErrorRate(double bpcer, OptionalDouble bpnrr, int presentations) {

    /** Refuses rates that are no shares, and none measured. */
    public BonaFideErrorRate {
        if (presentations < 1) {
            throw new IllegalArgumentException("a rate has presentations");
        }
        Shares.require(OptionalDouble.of(bpcer), "BPCER");
        Shares.require(bpnrr, "BPNRR");
    }
}
