package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceMapping;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;

/** A sound reader opens a sound chip: PACE in every kind that the standard defines, by zone and by card access number, and BAC. */
final class AccessCases {

    private AccessCases() {}

    static List<Case> byZone() {
        List<Case> cases = new ArrayList<>();
        for (PaceProtocol protocol : protocols()) {
            cases.add(new Case(name(protocol), () -> assertOpens(protocol, false)));
        }
        return cases;
    }

    static List<Case> byCardAccessNumber() {
        List<Case> cases = new ArrayList<>();
        for (CipherSuite suite : CipherSuite.values()) {
            List<PaceProtocol> protocols = new ArrayList<>(List.of(
                    PaceProtocol.generic(suite, EllipticCurve.P256),
                    PaceProtocol.generic(suite, PrimeGroup.MODP_1024_160),
                    PaceProtocol.integrated(suite, EllipticCurve.BRAINPOOL_P256R1),
                    PaceProtocol.integrated(suite, PrimeGroup.MODP_1024_160)));
            if (suite != CipherSuite.TRIPLE_DES) {
                protocols.add(PaceProtocol.chipAuthentication(suite, EllipticCurve.P256));
            }
            protocols.forEach(one -> cases.add(new Case(name(one), () -> assertOpens(one, true))));
        }
        return cases;
    }

    static List<PaceProtocol> protocols() {
        List<PaceProtocol> protocols = new ArrayList<>();
        List<DomainParameters> all = new ArrayList<>(List.of(EllipticCurve.values()));
        all.addAll(List.of(PrimeGroup.values()));
        for (DomainParameters parameters : all) {
            for (CipherSuite suite : CipherSuite.values()) {
                protocols.add(PaceProtocol.generic(suite, parameters));
                if (parameters != EllipticCurve.P224) {
                    protocols.add(PaceProtocol.integrated(suite, parameters));
                }
                if (suite != CipherSuite.TRIPLE_DES && parameters instanceof EllipticCurve curve) {
                    protocols.add(PaceProtocol.chipAuthentication(suite, curve));
                }
            }
        }
        return protocols;
    }

    private static String name(PaceProtocol protocol) {
        return "%s mapping, %s, %s".formatted(protocol.mapping(), protocol.parameters(), protocol.suite());
    }

    private static void assertOpens(PaceProtocol protocol, boolean cardAccessNumber) {
        Passport passport = Laboratory.passport(
                Laboratory.USUAL.with(AccessProfile.paceOnly(protocol)).with(CloneProtection.NONE));
        AccessKey key = cardAccessNumber ? Laboratory.number(passport) : Laboratory.zone(passport);
        ApduChannel chip = Laboratory.extended(Laboratory.chip(passport));

        ChipReading reading = Laboratory.read(chip, key, Laboratory.plan(1));

        boolean mapping = protocol.mapping() == PaceMapping.CHIP_AUTHENTICATION;
        assertThat(Laboratory.told(reading))
                .isEqualTo("SUCCESSFUL | PACE ok%s |  | "
                        .formatted(mapping ? ", PACE_CHIP_AUTHENTICATION_MAPPING ok" : ""));
        assertThat(reading.outcome(ChipProtocol.PACE).orElseThrow().detail())
                .endsWith("parameters " + protocol.parameters().parameterId());
        assertThat(reading.dataGroup(1)).contains(Octets.of(passport.chip().file(ElementaryFile.DG1)));
    }

    static List<Case> policies() {
        List<Case> cases = new ArrayList<>();
        Passport basic =
                Laboratory.passport(Laboratory.USUAL.with(AccessProfile.BASIC).with(CloneProtection.NONE));
        Passport both = Laboratory.passport(Laboratory.USUAL.with(CloneProtection.NONE));
        Passport paceOnly = Laboratory.passport(Laboratory.USUAL
                .with(AccessProfile.paceOnly(CipherSuite.AES_128, EllipticCurve.P256))
                .with(CloneProtection.NONE));
        cases.add(policy("BAC alone", basic, AccessPolicy.BAC_ONLY, "SUCCESSFUL | BASIC_ACCESS_CONTROL ok |  | "));
        cases.add(policy(
                "BAC where no PACE is offered",
                basic,
                AccessPolicy.PACE_PREFERRED,
                "SUCCESSFUL | BASIC_ACCESS_CONTROL ok |  | pace-not-offered"));
        cases.add(policy(
                "no BAC where PACE is required",
                basic,
                AccessPolicy.PACE_REQUIRED,
                "FAILED | PACE pace-required |  | pace-not-offered"));
        cases.add(
                policy("PACE where both are offered", both, AccessPolicy.PACE_THEN_BAC, "SUCCESSFUL | PACE ok |  | "));
        cases.add(policy("PACE required", both, AccessPolicy.PACE_REQUIRED, "SUCCESSFUL | PACE ok |  | "));
        cases.add(policy(
                "BAC by order on a chip of both",
                both,
                AccessPolicy.BAC_ONLY,
                "SUCCESSFUL | BASIC_ACCESS_CONTROL ok |  | "));
        cases.add(policy(
                "BAC by order on a chip of PACE alone",
                paceOnly,
                AccessPolicy.BAC_ONLY,
                "FAILED | BASIC_ACCESS_CONTROL bac-failed |  | "));
        cases.add(new Case(
                "a wrong zone opens no PACE",
                () -> assertThat(told(both, wrongZone(), AccessPolicy.PACE_PREFERRED))
                        .isEqualTo("FAILED | PACE pace-failed |  | ")));
        cases.add(new Case(
                "a wrong zone opens no BAC",
                () -> assertThat(told(basic, wrongZone(), AccessPolicy.BAC_ONLY))
                        .isEqualTo("FAILED | BASIC_ACCESS_CONTROL bac-failed |  | ")));
        cases.add(new Case(
                "a wrong card access number opens no PACE",
                () -> assertThat(told(both, wrongNumber(both), AccessPolicy.PACE_PREFERRED))
                        .isEqualTo("FAILED | PACE pace-failed |  | ")));
        cases.add(new Case(
                "a card access number opens no BAC",
                () -> assertThat(told(basic, wrongNumber(both), AccessPolicy.PACE_PREFERRED))
                        .isEqualTo("FAILED | BASIC_ACCESS_CONTROL bac-needs-mrz |  | pace-not-offered")));
        cases.add(new Case(
                "after a wrong zone BAC is tried only by policy",
                () -> assertThat(told(both, wrongZone(), AccessPolicy.PACE_THEN_BAC))
                        .isEqualTo(
                                "FAILED | PACE pace-failed, BASIC_ACCESS_CONTROL bac-failed |  | downgraded-to-bac")));
        return cases;
    }

    private static Case policy(String name, Passport passport, AccessPolicy policy, String told) {
        return new Case(
                name,
                () -> assertThat(told(passport, Laboratory.zone(passport), policy))
                        .isEqualTo(told));
    }

    private static String told(Passport passport, AccessKey key, AccessPolicy policy) {
        return Laboratory.told(Laboratory.read(
                Laboratory.chip(passport), key, Laboratory.plan(1).withAccess(policy)));
    }

    private static AccessKey wrongZone() {
        return new AccessKey.MrzInformation("X00000000", "800101", "300101");
    }

    private static AccessKey wrongNumber(Passport passport) {
        String right = passport.chip().access().cardAccessNumber().orElseThrow();
        return new AccessKey.CardAccessNumber("%06d".formatted((Integer.parseInt(right) + 1) % 1_000_000));
    }
}
