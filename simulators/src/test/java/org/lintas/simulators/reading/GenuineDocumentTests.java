package org.lintas.simulators.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.reading.Border.Findings;
import org.lintas.simulators.states.SimulatedState;

/** Every State, with its signature algorithm, by every way in and every protection against copies: all good. */
class GenuineDocumentTests {

    private static final Map<String, AccessProfile> WAYS_IN = Map.of(
            "BAC",
            AccessProfile.BASIC,
            "PACE or BAC",
            AccessProfile.USUAL,
            "PACE 3DES",
            AccessProfile.withPace(CipherSuite.TRIPLE_DES, EllipticCurve.P256),
            "PACE AES-256",
            AccessProfile.paceOnly(CipherSuite.AES_256, EllipticCurve.P384));

    private static final Map<String, CloneProtection> PROTECTIONS = Map.of(
            "none", CloneProtection.NONE,
            "CA AES-128", CloneProtection.USUAL,
            "CA AES-256", CloneProtection.chip(CipherSuite.AES_256, EllipticCurve.P256),
            "CA 3DES", CloneProtection.chip(CipherSuite.TRIPLE_DES, EllipticCurve.BRAINPOOL_P256R1),
            "AA ECDSA", CloneProtection.active(ActiveAuthenticationKind.ECDSA_BRAINPOOL_P256R1),
            "AA RSA", CloneProtection.active(ActiveAuthenticationKind.RSA),
            "CA and AA", CloneProtection.USUAL.and(ActiveAuthenticationKind.ECDSA_P256));

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfDocumentIsGenuine(SimulatedState state, String wayIn, String protection) {
        IssueOptions options = IssueOptions.usual(Border.TODAY.minusYears(3))
                .with(WAYS_IN.getOrDefault(wayIn, AccessProfile.USUAL))
                .with(PROTECTIONS.getOrDefault(protection, CloneProtection.NONE));
        Passport passport = Border.issue(state, options);

        Findings found = Border.examine(passport);

        assertThat(found.reading().result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.dataCodes()).allMatch(code -> code.startsWith("card-security "));
        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.cloneResult())
                .isEqualTo(protection.equals("none") ? CheckResult.UNDETERMINED : CheckResult.SUCCESSFUL);
        for (ElementaryFile file :
                List.of(ElementaryFile.DG1, ElementaryFile.DG2, ElementaryFile.DG11, ElementaryFile.DG12)) {
            assertThat(found.reading().dataGroup(file.dataGroup().orElseThrow()))
                    .contains(Octets.of(passport.chip().file(file)));
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(SimulatedState.values())
                .flatMap(state -> WAYS_IN.keySet().stream()
                        .sorted()
                        .flatMap(wayIn -> PROTECTIONS.keySet().stream()
                                .sorted()
                                .map(protection -> Arguments.of(state, wayIn, protection))));
    }
}
