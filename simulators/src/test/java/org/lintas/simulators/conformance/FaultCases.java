package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.Disturbance;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.KeyDefect;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;
import org.lintas.simulators.chip.ProtocolStep;

/** A sound reader before chips that refuse, err, lie or leave. What it must say of each is pinned in a file beside this class. */
final class FaultCases {

    /** Refusals that chips give for every reason. */
    private static final List<Integer> STATUS_WORDS =
            List.of(0x6300, 0x6700, 0x6982, 0x6985, 0x6988, 0x6A80, 0x6A88, 0x6D00, 0x6F00);

    private static final List<Integer> ENDLESS = List.of(0x6110, 0x6282, 0x6300, 0x6CFF, 0x9000);

    /** Commands of a reading of {@link #fast()} up to the first block of the first data group. */
    private static final int COMMANDS = 18;

    private static final PinnedOutcomes PINNED = PinnedOutcomes.load();

    private FaultCases() {}

    static List<Case> refusals() {
        List<Case> cases = new ArrayList<>();
        for (ProtocolStep step : ProtocolStep.values()) {
            for (int statusWord : STATUS_WORDS) {
                cases.add(pinned(
                        "refusal",
                        "%s %04X".formatted(step, statusWord),
                        options(step),
                        new ChipFault.Refused(step, statusWord)));
            }
        }
        return cases;
    }

    static List<Case> wrongKeys() {
        List<Case> cases = new ArrayList<>();
        List<DomainParameters> all =
                List.of(EllipticCurve.P256, EllipticCurve.BRAINPOOL_P256R1, PrimeGroup.MODP_1024_160);
        for (DomainParameters parameters : all) {
            IssueOptions options = Laboratory.USUAL
                    .with(AccessProfile.withPace(CipherSuite.AES_128, parameters))
                    .with(CloneProtection.NONE);
            for (ProtocolStep step : List.of(ProtocolStep.PACE_MAPPING, ProtocolStep.PACE_AGREEMENT)) {
                for (KeyDefect defect : KeyDefect.values()) {
                    String name = "%s %s %s".formatted(parameters, step, defect);
                    cases.add(pinned("wrong key", name, options, new ChipFault.WrongKey(step, defect)));
                }
            }
        }
        return cases;
    }

    static List<Case> wrongProofs() {
        List<Case> cases = new ArrayList<>();
        for (ProtocolStep step : List.of(
                ProtocolStep.BASIC_AUTHENTICATION,
                ProtocolStep.PACE_CONFIRMATION,
                ProtocolStep.ACTIVE_AUTHENTICATION)) {
            cases.add(pinned("wrong proof", step.toString(), options(step), new ChipFault.WrongProof(step)));
        }
        return cases;
    }

    static List<Case> disturbances() {
        List<Case> cases = new ArrayList<>();
        for (int command = 0; command < COMMANDS; command++) {
            for (Disturbance how : Disturbance.values()) {
                String name = "response %d %s".formatted(command, how);
                cases.add(pinned("disturbed", name, fast(), new ChipFault.DisturbedResponse(command, how)));
            }
        }
        return cases;
    }

    static List<Case> endless() {
        List<Case> cases = new ArrayList<>();
        for (int from : List.of(0, 3, 5, 8, 12)) {
            for (int statusWord : ENDLESS) {
                String name = "%04X from response %d".formatted(statusWord, from);
                cases.add(pinned("endless", name, fast(), new ChipFault.EndlessStatus(from, statusWord)));
            }
        }
        return cases;
    }

    static List<Case> tornAway() {
        List<Case> cases = new ArrayList<>();
        for (int commands = 0; commands < COMMANDS; commands++) {
            cases.add(pinned(
                    "torn away",
                    "after %d commands".formatted(commands),
                    fast(),
                    new ChipFault.TornAwayAfter(commands)));
        }
        return cases;
    }

    static List<Case> missingFiles() {
        List<Case> cases = new ArrayList<>();
        for (ElementaryFile file : List.of(
                ElementaryFile.CARD_ACCESS,
                ElementaryFile.COM,
                ElementaryFile.SOD,
                ElementaryFile.DG1,
                ElementaryFile.DG2,
                ElementaryFile.DG14)) {
            cases.add(pinned("missing file", file.toString(), fast(), new ChipFault.MissingFile(file)));
        }
        cases.add(pinned(
                "missing file",
                "DG15",
                options(ProtocolStep.ACTIVE_AUTHENTICATION),
                new ChipFault.MissingFile(ElementaryFile.DG15)));
        return cases;
    }

    private static Case pinned(String group, String name, IssueOptions options, ChipFault fault) {
        return new Case(name, () -> {
            Passport passport = Laboratory.passport(options);
            ApduChannel chip = Laboratory.extended(Laboratory.chip(passport, fault));
            ChipReading reading = Laboratory.read(chip, Laboratory.zone(passport), plan(options));
            assertThat(Laboratory.told(reading)).isEqualTo(PINNED.of(group, name));
            reading.files()
                    .dataGroups()
                    .forEach((number, content) -> assertThat(content)
                            .isEqualTo(Octets.of(passport.chip().file(ElementaryFile.valueOf("DG" + number)))));
        });
    }

    private static ReadingPlan plan(IssueOptions options) {
        return options.terminals().isEmpty()
                ? Laboratory.plan(1, 2)
                : new ReadingPlan(
                        new TreeSet<>(List.of(1, 3)),
                        AccessPolicy.PACE_PREFERRED,
                        ReadingPlan.BLOCK_BYTES_SHORT,
                        Optional.of(TerminalCases.usual()));
    }

    /** A document whose reading goes through the step. */
    private static IssueOptions options(ProtocolStep step) {
        return switch (step) {
            case BASIC_CHALLENGE, BASIC_AUTHENTICATION ->
                Laboratory.USUAL.with(AccessProfile.BASIC).with(CloneProtection.NONE);
            case ACTIVE_AUTHENTICATION -> fast().with(CloneProtection.active(ActiveAuthenticationKind.ECDSA_P256));
            case TERMINAL_AUTHORITY,
                    TERMINAL_CERTIFICATE,
                    TERMINAL_CHOICE,
                    TERMINAL_CHALLENGE,
                    TERMINAL_AUTHENTICATION -> TerminalCases.GUARDED;
            case SELECT_APPLICATION,
                    SELECT_FILE,
                    READ_BINARY,
                    PACE_CHOICE,
                    PACE_NONCE,
                    PACE_MAPPING,
                    PACE_AGREEMENT,
                    PACE_CONFIRMATION,
                    CHIP_AUTHENTICATION_CHOICE,
                    CHIP_AUTHENTICATION_AGREEMENT -> fast();
        };
    }

    /** PACE and Chip Authentication on a fast curve. */
    private static IssueOptions fast() {
        return Laboratory.USUAL
                .with(AccessProfile.withPace(PaceProtocol.generic(CipherSuite.AES_128, EllipticCurve.P256)))
                .with(CloneProtection.chip(CipherSuite.AES_128, EllipticCurve.P256));
    }
}
