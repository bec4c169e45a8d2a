package org.lintas.face.attack;

import java.util.OptionalDouble;

/**
 * What a laboratory measured of one species of attack instruments, such as prints, replays on a screen, or silicone masks (ISO/IEC
 * 30107-3:2023). Each rate is a share, 0 to 1; one that the certificate does not state is empty.
 *
 * @param species of the instruments, in the certificate's words
 * @param apcer attack presentation classification error rate: attacks taken for bona fide presentations
 * @param apnrr attack presentation non-response rate: attacks that got no answer
 * @param iapar impostor attack presentation accept rate of the full system: attacks that also matched
 * @param presentations how many were made, at least 1
 */
public record AttackErrorRate(
        String species, OptionalDouble apcer, OptionalDouble apnrr, OptionalDouble iapar, int presentations) {

    /** Refuses rates that are no shares, and a species that is not named or was not presented. */
    public AttackErrorRate {
        if (species.isBlank() || presentations < 1) {
            throw new IllegalArgumentException("a species has a name and presentations");
        }
        Shares.require(apcer, "APCER");
        Shares.require(apnrr, "APNRR");
        Shares.require(iapar, "IAPAR");
    }
}
