package org.lintas.simulators.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.CloneDetection;
import org.lintas.emrtd.trust.CloneVerdict;
import org.lintas.emrtd.trust.DocumentData;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/** A border that trusts every simulated State and reads documents as the platform does. */
final class Border {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final long SEED = 31;
    private static final Authorities WORLD = Authorities.of(SEED);
    private static final TrustStore TRUST = trust();
    private static final PassiveAuthentication AUTHENTICATION =
            new PassiveAuthentication(PassiveAuthenticationPolicy.standard().withStates(states()));

    private Border() {}

    /** What the border found. */
    record Findings(ChipReading reading, Optional<PassiveAuthenticationResult> data, Optional<CloneVerdict> copy) {

        /** The result for the data; aborted or failed with the reading when there was no security object. */
        CheckResult dataResult() {
            return data.map(PassiveAuthenticationResult::result).orElse(reading.result());
        }

        CheckResult cloneResult() {
            return copy.map(CloneVerdict::result).orElse(CheckResult.UNDETERMINED);
        }

        /** Codes of the checks of the data that are not successful. */
        List<String> dataCodes() {
            return data.stream()
                    .flatMap(result -> result.checks().stream())
                    .filter(check -> check.result() != CheckResult.SUCCESSFUL)
                    .map(check -> check.name().text() + " " + check.code())
                    .toList();
        }
    }

    static Passport issue(SimulatedState state, IssueOptions options) {
        return WORLD.office(state).issue(Population.of(state, SEED, TODAY).person(1, 25, 60), new byte[3_000], options);
    }

    static Findings examine(Passport passport, ChipFault... faults) {
        return examine(passport, chip(passport, faults), AccessPolicy.PACE_PREFERRED);
    }

    static ApduChannel chip(Passport passport, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(passport.chip(), FaultPlan.of(faults), SEED, time -> {});
        chip.powerOn();
        return chip;
    }

    static Findings examine(Passport passport, ApduChannel chip, AccessPolicy policy) {
        ReadingPlan plan = new ReadingPlan(new TreeSet<>(List.of(1, 2, 11, 12)), policy, ReadingPlan.BLOCK_BYTES_SHORT);
        ChipReading reading = new ChipReader().read(chip, key(passport), plan, ReadingListener.none());
        Optional<PassiveAuthenticationResult> data = DocumentData.of(
                        reading.files(), Optional.of(passport.issuer().code().toString()))
                .map(document -> AUTHENTICATION.verify(document, TRUST, NOW));
        return new Findings(reading, data, data.map(result -> CloneDetection.judge(reading, result)));
    }

    static AccessKey key(Passport passport) {
        String line = passport.mrz().get(1);
        return new AccessKey.MrzInformation(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
    }

    private static TrustStore trust() {
        TrustStoreBuilder builder = TrustStore.builder();
        for (SimulatedState state : SimulatedState.values()) {
            IssuingAuthority authority = WORLD.authority(state);
            authority.countrySigners(TODAY).forEach(der -> builder.add(Octets.of(der), state.title()));
            authority.linkCertificates(TODAY).forEach(der -> builder.add(Octets.of(der), state.title()));
            builder.add(Octets.of(authority.revocationList(NOW)), state.title());
        }
        return builder.build();
    }

    private static IssuingStates states() {
        IssuingStates states = IssuingStates.standard();
        for (SimulatedState state : SimulatedState.values()) {
            states = states.with(state.code().toString(), state.certificateCountry());
        }
        return states;
    }
}
