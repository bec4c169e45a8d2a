package org.lintas.simulators.authority;

import java.time.LocalDate;
import org.lintas.emrtd.lds.CardVerifiableCertificate.Role;

/**
 * What a certificate says of its holder.
 *
 * @param role what the holder is
 * @param rights bits: 1 fingerprints, 2 irises
 * @param effective first day
 * @param expires last day
 */
public record TerminalProfile(Role role, int rights, LocalDate effective, LocalDate expires) {

    /** Refuses bits beside the six of rights. */
    public TerminalProfile {
        if (rights < 0 || rights > 0x3F) {
            throw new IllegalArgumentException("Rights are six bits: " + rights);
        }
    }
}
