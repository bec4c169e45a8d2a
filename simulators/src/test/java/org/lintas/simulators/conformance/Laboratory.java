package org.lintas.simulators.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipContents;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/** Documents, chips and readers of the suite. Documents are issued once; everything comes from one seed. */
final class Laboratory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final IssueOptions USUAL = IssueOptions.usual(TODAY.minusYears(2));

    private static final long SEED = 77;
    private static final byte[] PORTRAIT = new byte[700];
    private static final Authorities WORLD = Authorities.of(SEED);
    private static final Person HOLDER =
            Population.of(SimulatedState.VALINH, SEED, TODAY).person(1, 25, 60);
    private static final ChipReader READER = new ChipReader();
    private static final Map<IssueOptions, Passport> ISSUED = new ConcurrentHashMap<>();

    private Laboratory() {}

    static Passport passport(IssueOptions options) {
        return ISSUED.computeIfAbsent(
                options, kind -> WORLD.office(SimulatedState.VALINH).issue(HOLDER, PORTRAIT, kind));
    }

    static VirtualChip chip(Passport passport, ChipFault... faults) {
        return chip(passport.chip(), faults);
    }

    static VirtualChip chip(ChipContents contents, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(contents, FaultPlan.of(faults), SEED, time -> {});
        chip.powerOn();
        return chip;
    }

    static AccessKey zone(Passport passport) {
        String line = passport.mrz().get(1);
        return new AccessKey.MrzInformation(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
    }

    static AccessKey number(Passport passport) {
        return new AccessKey.CardAccessNumber(
                passport.chip().access().cardAccessNumber().orElseThrow());
    }

    static ReadingPlan plan(Integer... dataGroups) {
        return new ReadingPlan(
                new TreeSet<>(List.of(dataGroups)), AccessPolicy.PACE_PREFERRED, ReadingPlan.BLOCK_BYTES_SHORT);
    }

    static ChipReading read(ApduChannel chip, AccessKey key, ReadingPlan plan) {
        return READER.read(chip, key, plan, ReadingListener.none());
    }

    /** A channel that carries APDUs of extended length. */
    static ApduChannel extended(ApduChannel chip) {
        return new ApduChannel() {
            @Override
            public byte[] transceive(byte[] command) throws ChipLostException {
                return chip.transceive(command);
            }

            @Override
            public boolean extendedLength() {
                return true;
            }

            @Override
            public void close() {
                chip.close();
            }
        };
    }

    /** All that a reading says, in one line: result, protocols, data groups that are missing, findings. */
    static String told(ChipReading reading) {
        String protocols = reading.protocols().stream()
                .map(one -> "%s %s".formatted(one.protocol(), one.code()))
                .collect(Collectors.joining(", "));
        String missing = reading.missing().entrySet().stream()
                .map(one -> "DG%d %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        String findings = reading.findings().stream().map(Finding::code).collect(Collectors.joining(", "));
        return "%s | %s | %s | %s".formatted(reading.result(), protocols, missing, findings);
    }

    static Optional<String> code(ChipReading reading, org.lintas.emrtd.ChipProtocol protocol) {
        return reading.outcome(protocol).map(outcome -> outcome.code());
    }
}
