package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.TerminalCredentials;
import org.lintas.emrtd.lds.CardVerifiableCertificate;
import org.lintas.emrtd.lds.CardVerifiableCertificate.Role;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.authority.SimulatedTerminal;
import org.lintas.simulators.authority.TerminalKeyHolder;
import org.lintas.simulators.authority.TerminalKeyKind;
import org.lintas.simulators.authority.TerminalProfile;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.HashFunction;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;
import org.lintas.simulators.chip.TerminalKey.RsaPadding;
import org.lintas.simulators.chip.TerminalTrust;
import org.lintas.simulators.chip.VirtualChip;

/** Terminal Authentication: who may read fingerprints and who may not. */
final class TerminalCases {

    private static final LocalDate TODAY = Laboratory.TODAY;
    private static final int FINGERPRINTS = 1;
    private static final long SEED = 5;

    private static final String LET_IN =
            "SUCCESSFUL | PACE ok, CHIP_AUTHENTICATION ok, TERMINAL_AUTHENTICATION ok |  | ";
    private static final String REFUSED = "UNDETERMINED | PACE ok, CHIP_AUTHENTICATION ok, "
            + "TERMINAL_AUTHENTICATION terminal-authentication-refused | DG3 terminal-not-authenticated | ";
    private static final String DENIED = "UNDETERMINED | PACE ok, CHIP_AUTHENTICATION ok, "
            + "TERMINAL_AUTHENTICATION ok | DG3 file-access-denied | ";

    private static final TerminalKeyHolder AUTHORITY = holder("QVLCVCA00001", TerminalKeyKind.USUAL);
    private static final TerminalKeyHolder NEXT = holder("QVLCVCA00002", TerminalKeyKind.USUAL);
    private static final TerminalKeyHolder VERIFIER = holder("QVLDV00000001", TerminalKeyKind.USUAL);
    private static final TerminalKeyHolder TERMINAL = holder("QVLIS0000000001", TerminalKeyKind.USUAL);
    static final IssueOptions GUARDED = guarded(AUTHORITY);

    private TerminalCases() {}

    static List<Case> letIn() {
        List<Case> cases = new ArrayList<>();
        for (TerminalKeyKind kind : kinds()) {
            cases.add(new Case("all keys " + name(kind), () -> {
                TerminalKeyHolder authority = holder("QVLCVCA00007", kind);
                TerminalKeyHolder verifier = holder("QVLDV00000007", kind);
                TerminalKeyHolder terminal = holder("QVLIS0000000007", kind);
                List<CardVerifiableCertificate> chain = List.of(
                        authority.certify(verifier, verifier(FINGERPRINTS)),
                        verifier.certify(terminal, terminal(FINGERPRINTS)));
                Passport passport = Laboratory.passport(guarded(authority));
                ChipReading reading = read(
                        Laboratory.chip(passport), passport, new SimulatedTerminal("QVLCVCA00007", chain, terminal));
                assertThat(Laboratory.told(reading)).isEqualTo(LET_IN);
                assertThat(reading.dataGroup(3))
                        .contains(Octets.of(passport.chip().file(ElementaryFile.DG3)));
            }));
        }
        cases.add(chain(
                "a foreign verifier",
                LET_IN,
                AUTHORITY.certify(
                        VERIFIER,
                        new TerminalProfile(Role.FOREIGN_VERIFIER, FINGERPRINTS, TODAY.minusDays(9), TODAY))));
        for (String way :
                List.of("BAC", "PACE integrated", "PACE of integers", "PACE with mapping", "CA of integers")) {
            cases.add(new Case("behind " + way, () -> assertReadsBehind(way)));
        }
        return cases;
    }

    private static void assertReadsBehind(String way) {
        AccessProfile access = switch (way) {
            case "BAC" -> AccessProfile.BASIC;
            case "PACE integrated" ->
                AccessProfile.paceOnly(PaceProtocol.integrated(CipherSuite.AES_256, EllipticCurve.P256));
            case "PACE of integers" -> AccessProfile.paceOnly(CipherSuite.AES_128, PrimeGroup.MODP_1024_160);
            case "PACE with mapping" ->
                AccessProfile.paceOnly(PaceProtocol.chipAuthentication(CipherSuite.AES_128, EllipticCurve.P256));
            default -> AccessProfile.USUAL;
        };
        CloneProtection protection = way.startsWith("CA")
                ? CloneProtection.chip(CipherSuite.AES_128, PrimeGroup.MODP_1024_160)
                : CloneProtection.USUAL;
        Passport passport = Laboratory.passport(GUARDED.with(access).with(protection));
        ChipReading reading = read(Laboratory.chip(passport), passport, usual());
        assertThat(reading.dataGroup(3)).contains(Octets.of(passport.chip().file(ElementaryFile.DG3)));
        assertThat(reading.result()).hasToString("SUCCESSFUL");
    }

    static List<Case> turnedAway() {
        TerminalKeyHolder stranger =
                holder("QVLCVCA00001", new TerminalKeyKind.Ecdsa(EllipticCurve.P256, HashFunction.SHA_256));
        return List.of(
                chain("a verifier without the right", DENIED, AUTHORITY.certify(VERIFIER, verifier(0))),
                chain("a verifier with the right to irises only", DENIED, AUTHORITY.certify(VERIFIER, verifier(2))),
                links(
                        "a terminal without the right",
                        DENIED,
                        TERMINAL,
                        usualVerifier(),
                        VERIFIER.certify(TERMINAL, terminal(0))),
                chain(
                        "a verifier of a stranger with the authority's name",
                        REFUSED,
                        stranger.certify(VERIFIER, verifier(1))),
                chain(
                        "an expired verifier",
                        REFUSED,
                        AUTHORITY.certify(
                                VERIFIER,
                                new TerminalProfile(
                                        Role.DOMESTIC_VERIFIER, 1, TODAY.minusYears(4), TODAY.minusYears(3)))),
                links(
                        "an expired terminal",
                        REFUSED,
                        TERMINAL,
                        usualVerifier(),
                        VERIFIER.certify(
                                TERMINAL,
                                new TerminalProfile(
                                        Role.INSPECTION_SYSTEM, 1, TODAY.minusYears(4), TODAY.minusYears(3)))),
                links(
                        "a terminal right below the authority",
                        REFUSED,
                        TERMINAL,
                        AUTHORITY.certify(TERMINAL, terminal(1))),
                links(
                        "a verifier below a verifier",
                        REFUSED,
                        TERMINAL,
                        usualVerifier(),
                        VERIFIER.certify(NEXT, verifier(1)),
                        NEXT.certify(TERMINAL, terminal(1))),
                links("a verifier that calls itself a terminal's authority", REFUSED, VERIFIER, usualVerifier()),
                links(
                        "a terminal whose verifier is left out",
                        REFUSED,
                        TERMINAL,
                        VERIFIER.certify(TERMINAL, terminal(1))),
                links("a terminal with another's key", REFUSED, NEXT, usualVerifier(), usualTerminal()),
                links(
                        "a terminal signed by another verifier",
                        REFUSED,
                        TERMINAL,
                        usualVerifier(),
                        holder(
                                        "QVLDV00000001",
                                        new TerminalKeyKind.Ecdsa(EllipticCurve.BRAINPOOL_P256R1, HashFunction.SHA_1))
                                .certify(TERMINAL, terminal(1))),
                new Case("no certificates for the chip's authority", () -> {
                    TerminalCredentials none = new SimulatedTerminal("SOMEBODY", usual().chain(), TERMINAL);
                    assertThat(told(none))
                            .isEqualTo(
                                    "UNDETERMINED | PACE ok, CHIP_AUTHENTICATION ok, "
                                            + "TERMINAL_AUTHENTICATION no-certificate-for-chip | DG3 terminal-not-authenticated | ");
                }),
                new Case("a reader without extended length", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    ChipReading reading =
                            Laboratory.read(Laboratory.chip(passport), Laboratory.zone(passport), plan(usual()));
                    assertThat(Laboratory.told(reading))
                            .isEqualTo(
                                    "UNDETERMINED | PACE ok, CHIP_AUTHENTICATION ok, "
                                            + "TERMINAL_AUTHENTICATION extended-length-needed | DG3 terminal-not-authenticated | ");
                }),
                new Case("a plan without fingerprints does not prove anything", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    ReadingPlan plan = new ReadingPlan(
                            new TreeSet<>(List.of(1)), AccessPolicy.PACE_PREFERRED, 223, Optional.of(usual()));
                    assertThat(Laboratory.told(Laboratory.read(
                                    Laboratory.extended(Laboratory.chip(passport)), Laboratory.zone(passport), plan)))
                            .isEqualTo("SUCCESSFUL | PACE ok, CHIP_AUTHENTICATION ok |  | ");
                }),
                new Case("a chip without Chip Authentication", () -> {
                    Passport passport = Laboratory.passport(GUARDED.with(CloneProtection.NONE));
                    ChipReading reading = read(Laboratory.chip(passport), passport, usual());
                    assertThat(Laboratory.told(reading))
                            .isEqualTo("UNDETERMINED | PACE ok | DG3 terminal-not-authenticated | ");
                }));
    }

    static List<Case> memory() {
        CardVerifiableCertificate link = AUTHORITY.certify(
                NEXT, new TerminalProfile(Role.AUTHORITY, 3, TODAY.minusDays(20), TODAY.plusYears(3)));
        CardVerifiableCertificate verifier = NEXT.certify(VERIFIER, verifier(FINGERPRINTS));
        return List.of(
                links("a link to the next authority", LET_IN, TERMINAL, link, verifier, usualTerminal()),
                new Case("an expired link is still one", () -> {
                    CardVerifiableCertificate old = AUTHORITY.certify(
                            NEXT, new TerminalProfile(Role.AUTHORITY, 3, TODAY.minusYears(9), TODAY.minusYears(8)));
                    assertThat(told(terminal(old, verifier, usualTerminal()))).isEqualTo(LET_IN);
                }),
                new Case("the next authority is known at the next session", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    VirtualChip chip = Laboratory.chip(passport);
                    read(chip, passport, terminal(link, verifier, usualTerminal()));
                    chip.powerOn();
                    TerminalCredentials next =
                            new SimulatedTerminal("QVLCVCA00002", List.of(verifier, usualTerminal()), TERMINAL);
                    assertThat(Laboratory.told(read(chip, passport, next))).isEqualTo(LET_IN);
                }),
                new Case("a later domestic certificate sets the chip's date", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    VirtualChip chip = Laboratory.chip(passport);
                    TerminalProfile later =
                            new TerminalProfile(Role.DOMESTIC_VERIFIER, 1, TODAY.plusDays(20), TODAY.plusYears(1));
                    CardVerifiableCertificate shortLived = VERIFIER.certify(
                            TERMINAL, new TerminalProfile(Role.INSPECTION_SYSTEM, 1, TODAY, TODAY.plusDays(10)));
                    assertThat(Laboratory.told(read(chip, passport, terminal(usualVerifier(), shortLived))))
                            .isEqualTo(LET_IN);
                    chip.powerOn();
                    assertThat(Laboratory.told(
                                    read(chip, passport, terminal(AUTHORITY.certify(VERIFIER, later), shortLived))))
                            .isEqualTo(REFUSED);
                }),
                new Case("a later foreign certificate does not set the chip's date", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    VirtualChip chip = Laboratory.chip(passport);
                    TerminalProfile later =
                            new TerminalProfile(Role.FOREIGN_VERIFIER, 1, TODAY.plusDays(20), TODAY.plusYears(1));
                    CardVerifiableCertificate shortLived = VERIFIER.certify(
                            TERMINAL, new TerminalProfile(Role.INSPECTION_SYSTEM, 1, TODAY, TODAY.plusDays(10)));
                    assertThat(Laboratory.told(
                                    read(chip, passport, terminal(AUTHORITY.certify(VERIFIER, later), shortLived))))
                            .isEqualTo(LET_IN);
                }),
                new Case("what one session proved is gone at the next", () -> {
                    Passport passport = Laboratory.passport(GUARDED);
                    VirtualChip chip = Laboratory.chip(passport);
                    assertThat(Laboratory.told(read(chip, passport, usual()))).isEqualTo(LET_IN);
                    chip.powerOn();
                    assertThat(Laboratory.told(read(
                                    chip,
                                    passport,
                                    new SimulatedTerminal(
                                            "QVLCVCA00001",
                                            List.of(AUTHORITY.certify(VERIFIER, verifier(0)), usualTerminal()),
                                            TERMINAL))))
                            .isEqualTo(DENIED);
                }));
    }

    private static List<TerminalKeyKind> kinds() {
        List<TerminalKeyKind> kinds = new ArrayList<>();
        for (HashFunction hash : HashFunction.values()) {
            kinds.add(new TerminalKeyKind.Ecdsa(EllipticCurve.P256, hash));
        }
        for (EllipticCurve curve : List.of(
                EllipticCurve.P224,
                EllipticCurve.P384,
                EllipticCurve.P521,
                EllipticCurve.BRAINPOOL_P224R1,
                EllipticCurve.BRAINPOOL_P256R1,
                EllipticCurve.BRAINPOOL_P320R1,
                EllipticCurve.BRAINPOOL_P384R1,
                EllipticCurve.BRAINPOOL_P512R1)) {
            kinds.add(new TerminalKeyKind.Ecdsa(curve, HashFunction.SHA_256));
        }
        for (RsaPadding padding : RsaPadding.values()) {
            for (HashFunction hash : List.of(HashFunction.SHA_1, HashFunction.SHA_256, HashFunction.SHA_512)) {
                kinds.add(new TerminalKeyKind.Rsa(1_280, hash, padding));
            }
        }
        return kinds;
    }

    private static String name(TerminalKeyKind kind) {
        return switch (kind) {
            case TerminalKeyKind.Ecdsa ecdsa -> "%s, %s".formatted(ecdsa.curve(), ecdsa.hash());
            case TerminalKeyKind.Rsa rsa -> "RSA, %s, %s".formatted(rsa.padding(), rsa.hash());
        };
    }

    private static Case chain(String name, String told, CardVerifiableCertificate verifier) {
        return links(name, told, TERMINAL, verifier, usualTerminal());
    }

    private static Case links(
            String name, String told, TerminalKeyHolder key, CardVerifiableCertificate... certificates) {
        return new Case(
                name,
                () -> assertThat(told(new SimulatedTerminal("QVLCVCA00001", List.of(certificates), key)))
                        .isEqualTo(told));
    }

    private static String told(TerminalCredentials credentials) {
        Passport passport = Laboratory.passport(GUARDED);
        return Laboratory.told(read(Laboratory.chip(passport), passport, credentials));
    }

    private static ChipReading read(ApduChannel chip, Passport passport, TerminalCredentials credentials) {
        return Laboratory.read(Laboratory.extended(chip), Laboratory.zone(passport), plan(credentials));
    }

    private static ReadingPlan plan(TerminalCredentials credentials) {
        return new ReadingPlan(
                new TreeSet<>(List.of(1, 3)), AccessPolicy.PACE_PREFERRED, 223, Optional.of(credentials));
    }

    static SimulatedTerminal usual() {
        return terminal(usualVerifier(), usualTerminal());
    }

    private static SimulatedTerminal terminal(CardVerifiableCertificate... chain) {
        return new SimulatedTerminal("QVLCVCA00001", List.of(chain), TERMINAL);
    }

    private static CardVerifiableCertificate usualVerifier() {
        return AUTHORITY.certify(VERIFIER, verifier(FINGERPRINTS));
    }

    private static CardVerifiableCertificate usualTerminal() {
        return VERIFIER.certify(TERMINAL, terminal(FINGERPRINTS));
    }

    private static TerminalProfile verifier(int rights) {
        return new TerminalProfile(Role.DOMESTIC_VERIFIER, rights, TODAY.minusDays(9), TODAY.plusDays(90));
    }

    private static TerminalProfile terminal(int rights) {
        return new TerminalProfile(Role.INSPECTION_SYSTEM, rights, TODAY.minusDays(5), TODAY.plusDays(30));
    }

    private static TerminalKeyHolder holder(String reference, TerminalKeyKind kind) {
        return TerminalKeyHolder.of(reference, kind, SEED);
    }

    private static IssueOptions guarded(TerminalKeyHolder authority) {
        return Laboratory.USUAL.with(new TerminalTrust(List.of(authority.trustPoint(3)), TODAY.minusYears(2)));
    }
}
