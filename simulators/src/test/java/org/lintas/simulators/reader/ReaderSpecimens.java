package org.lintas.simulators.reader;

import java.time.LocalDate;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/** A passport to lay on the reader. */
final class ReaderSpecimens {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private ReaderSpecimens() {}

    static Passport passport() {
        IssueOptions options = IssueOptions.usual(TODAY)
                .with(AccessProfile.BASIC)
                .with(CloneProtection.active(ActiveAuthenticationKind.ECDSA_P256));
        return Authorities.of(21)
                .office(SimulatedState.MERANDA)
                .issue(
                        Population.of(SimulatedState.MERANDA, 21, TODAY).person(2, 20, 50),
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                        options);
    }
}
