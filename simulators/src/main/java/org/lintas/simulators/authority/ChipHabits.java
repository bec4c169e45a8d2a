package org.lintas.simulators.authority;

import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;
import org.lintas.simulators.states.SimulatedState;

/** What kind of chip each State puts into its passports, so that a border meets every protocol. */
public final class ChipHabits {

    private ChipHabits() {}

    /** The options with the State's way in and its protection against copies. */
    public static IssueOptions of(SimulatedState state, IssueOptions options) {
        return options.with(access(state)).with(protection(state));
    }

    private static AccessProfile access(SimulatedState state) {
        return switch (state) {
            case MERANDA -> AccessProfile.USUAL;
            case SUVANTA ->
                AccessProfile.withPace(PaceProtocol.integrated(CipherSuite.AES_256, EllipticCurve.BRAINPOOL_P256R1));
            case VALINH ->
                AccessProfile.withPace(PaceProtocol.chipAuthentication(CipherSuite.AES_128, EllipticCurve.P256));
            case PALMERA -> AccessProfile.withPace(CipherSuite.TRIPLE_DES, PrimeGroup.MODP_1024_160);
            case RAHBA ->
                AccessProfile.paceOnly(PaceProtocol.integrated(CipherSuite.AES_128, PrimeGroup.MODP_1024_160));
            case UTOPIA -> AccessProfile.paceOnly(CipherSuite.AES_192, EllipticCurve.BRAINPOOL_P384R1);
        };
    }

    private static CloneProtection protection(SimulatedState state) {
        return switch (state) {
            case MERANDA -> CloneProtection.USUAL;
            case SUVANTA -> CloneProtection.chip(CipherSuite.TRIPLE_DES, EllipticCurve.BRAINPOOL_P256R1);
            case VALINH -> CloneProtection.chip(CipherSuite.AES_256, EllipticCurve.P256);
            case PALMERA -> CloneProtection.active(ActiveAuthenticationKind.RSA_SHA_256);
            case RAHBA -> CloneProtection.chip(CipherSuite.AES_128, PrimeGroup.MODP_1024_160);
            case UTOPIA ->
                CloneProtection.chip(CipherSuite.AES_192, EllipticCurve.P384).and(ActiveAuthenticationKind.RSA_SHA_512);
        };
    }
}
