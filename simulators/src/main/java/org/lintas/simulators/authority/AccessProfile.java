package org.lintas.simulators.authority;

import java.util.List;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceProtocol;

/**
 * How readers get into a State's passports.
 *
 * @param basicAccessControl whether the chips speak BAC
 * @param pace the kinds of PACE they speak
 * @param cardAccessNumber whether a card access number is printed on them
 */
public record AccessProfile(boolean basicAccessControl, List<PaceProtocol> pace, boolean cardAccessNumber) {

    /** BAC alone, as in older passports. */
    public static final AccessProfile BASIC = new AccessProfile(true, List.of(), false);

    /** BAC beside PACE on brainpoolP256r1 with AES-128: the usual one today. */
    public static final AccessProfile USUAL = withPace(CipherSuite.AES_128, EllipticCurve.BRAINPOOL_P256R1);

    /** Copies the list. */
    public AccessProfile {
        pace = List.copyOf(pace);
    }

    /** BAC beside PACE with generic mapping. */
    public static AccessProfile withPace(CipherSuite suite, DomainParameters parameters) {
        return withPace(PaceProtocol.generic(suite, parameters));
    }

    /** BAC beside these kinds of PACE. */
    public static AccessProfile withPace(PaceProtocol... protocols) {
        return new AccessProfile(true, List.of(protocols), true);
    }

    /** PACE with generic mapping and no BAC. */
    public static AccessProfile paceOnly(CipherSuite suite, DomainParameters parameters) {
        return paceOnly(PaceProtocol.generic(suite, parameters));
    }

    /** These kinds of PACE and no BAC. */
    public static AccessProfile paceOnly(PaceProtocol... protocols) {
        return new AccessProfile(false, List.of(protocols), true);
    }
}
