package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReading;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;
import org.lintas.simulators.chip.ProtocolStep;

/** Chips that show that they are no copy, and copies that cannot. */
final class AuthenticationCases {

    private AuthenticationCases() {}

    static List<Case> chipAuthentication() {
        List<Case> cases = new ArrayList<>();
        for (DomainParameters parameters : parameters()) {
            for (CipherSuite suite : CipherSuite.values()) {
                CloneProtection protection = CloneProtection.chip(suite, parameters);
                cases.add(expected(
                        "genuine, %s, %s".formatted(parameters, suite),
                        protection,
                        "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, CHIP_AUTHENTICATION ok |  | "));
            }
        }
        return cases;
    }

    static List<Case> copiedChipAuthentication() {
        List<Case> cases = new ArrayList<>();
        for (CipherSuite suite : CipherSuite.values()) {
            for (DomainParameters parameters : List.of(EllipticCurve.P256, PrimeGroup.MODP_1024_160)) {
                CloneProtection protection = CloneProtection.chip(suite, parameters);
                cases.add(expected(
                        "copy with another key, %s, %s".formatted(parameters, suite),
                        protection,
                        "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, CHIP_AUTHENTICATION session-keys-differ |  | session-reopened",
                        new ClonedChip(CloneAnswer.WRONG_KEY)));
                cases.add(expected(
                        "copy that refuses, %s, %s".formatted(parameters, suite),
                        protection,
                        "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, CHIP_AUTHENTICATION chip-authentication-refused |  | ",
                        new ClonedChip(CloneAnswer.REFUSES)));
            }
        }
        return cases;
    }

    static List<Case> activeAuthentication() {
        List<Case> cases = new ArrayList<>();
        for (ActiveAuthenticationKind kind : ActiveAuthenticationKind.values()) {
            CloneProtection protection = CloneProtection.active(kind);
            cases.add(expected(
                    "genuine, " + kind,
                    protection,
                    "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, ACTIVE_AUTHENTICATION ok |  | "));
            cases.add(expected(
                    "copy with another key, " + kind,
                    protection,
                    "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, ACTIVE_AUTHENTICATION signature-wrong |  | ",
                    new ClonedChip(CloneAnswer.WRONG_KEY)));
            cases.add(expected(
                    "copy that refuses, " + kind,
                    protection,
                    "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, ACTIVE_AUTHENTICATION active-authentication-refused |  | ",
                    new ClonedChip(CloneAnswer.REFUSES)));
            cases.add(expected(
                    "one bit of the signature wrong, " + kind,
                    protection,
                    "SUCCESSFUL | BASIC_ACCESS_CONTROL ok, ACTIVE_AUTHENTICATION signature-wrong |  | ",
                    new ChipFault.WrongProof(ProtocolStep.ACTIVE_AUTHENTICATION)));
        }
        return cases;
    }

    static List<Case> copiedMapping() {
        List<Case> cases = new ArrayList<>();
        for (EllipticCurve curve : List.of(EllipticCurve.P256, EllipticCurve.BRAINPOOL_P384R1, EllipticCurve.P521)) {
            for (CipherSuite suite : List.of(CipherSuite.AES_128, CipherSuite.AES_192, CipherSuite.AES_256)) {
                Passport passport = Laboratory.passport(Laboratory.USUAL
                        .with(AccessProfile.paceOnly(PaceProtocol.chipAuthentication(suite, curve)))
                        .with(CloneProtection.NONE));
                cases.add(
                        new Case(
                                "copy with another key, %s, %s".formatted(curve, suite),
                                () -> assertThat(told(passport, new ClonedChip(CloneAnswer.WRONG_KEY)))
                                        .isEqualTo(
                                                "SUCCESSFUL | PACE ok, PACE_CHIP_AUTHENTICATION_MAPPING mapping-failed |  | ")));
                cases.add(new Case(
                        "copy that refuses, %s, %s".formatted(curve, suite),
                        () -> assertThat(told(passport, new ClonedChip(CloneAnswer.REFUSES)))
                                .isEqualTo("FAILED | PACE pace-failed |  | ")));
            }
        }
        return cases;
    }

    private static List<DomainParameters> parameters() {
        List<DomainParameters> all = new ArrayList<>(List.of(EllipticCurve.values()));
        all.addAll(List.of(PrimeGroup.values()));
        return all;
    }

    private static Case expected(String name, CloneProtection protection, String told, ChipFault... faults) {
        return new Case(name, () -> {
            Passport passport = Laboratory.passport(
                    Laboratory.USUAL.with(AccessProfile.BASIC).with(protection));
            String expected = told.endsWith(" | ")
                    ? told + "pace-not-offered"
                    : told.replace(" | session-reopened", " | pace-not-offered, session-reopened");
            assertThat(told(passport, faults)).isEqualTo(expected);
        });
    }

    private static String told(Passport passport, ChipFault... faults) {
        ApduChannel chip = Laboratory.extended(Laboratory.chip(passport, faults));
        ChipReading reading = Laboratory.read(chip, Laboratory.zone(passport), Laboratory.plan(1));
        return Laboratory.told(reading);
    }
}
