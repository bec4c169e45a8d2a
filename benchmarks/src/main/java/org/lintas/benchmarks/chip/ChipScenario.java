package org.lintas.benchmarks.chip;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/**
 * Processor time of a chip session, reader and chip each, by the processor time of the one thread that runs both: PACE with generic
 * mapping, Chip Authentication, Active Authentication with ECDSA, AES-128, EF.DG2 of 13 kB. The reader does Active Authentication
 * only where there is no Chip Authentication; its share is that of a session with it less that of a session with neither.
 * Reference: plain JMRTD with all three protocols on the same chip, in turn with the reader.
 */
public final class ChipScenario {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long SEED = 7;

    /** Bytes of the portrait: that of a usual passport. */
    private static final int PORTRAIT_BYTES = 12_900;

    /** Sessions before the measured ones, for the just-in-time compiler. */
    private static final int WARM_UP = 150;

    private static final int MEASURED = 150;

    /** Processor time of a session that must not be exceeded, in milliseconds. */
    private static final double GOAL_MILLIS = 40;

    private final ChipReader reader = new ChipReader();
    private final Map<String, Passport> passports = new TreeMap<>();

    private ChipScenario() {}

    /** Runs the scenario and prints its table. */
    public static void main(String[] arguments) throws CardServiceException, IOException, GeneralSecurityException {
        Security.addProvider(new BouncyCastleProvider());
        Logger.getLogger("org.jmrtd").setLevel(Level.OFF);
        System.out.println("| curve | session | reader ms | chip ms | both ms | commands | against plain JMRTD |");
        System.out.println("|---|---|---|---|---|---|---|");
        boolean met = true;
        for (EllipticCurve curve : List.of(EllipticCurve.P256, EllipticCurve.BRAINPOOL_P256R1)) {
            met &= new ChipScenario().measure(curve);
        }
        System.out.printf(
                "%nGoal: PACE, CA and AA under %.0f ms of processor time, both sides: %s.%n",
                GOAL_MILLIS, met ? "met" : "missed");
    }

    /** Median processor times of one kind of session. */
    private record Cost(double reader, double chip, int commands) {

        double both() {
            return reader + chip;
        }
    }

    private boolean measure(EllipticCurve curve) throws CardServiceException, IOException, GeneralSecurityException {
        AccessProfile access = AccessProfile.withPace(CipherSuite.AES_128, curve);
        CloneProtection chip = CloneProtection.chip(CipherSuite.AES_128, curve);
        ActiveAuthenticationKind active = curve == EllipticCurve.P256
                ? ActiveAuthenticationKind.ECDSA_P256
                : ActiveAuthenticationKind.ECDSA_BRAINPOOL_P256R1;
        issue("PACE", access, CloneProtection.NONE);
        issue("PACE, CA", access, chip);
        issue("PACE, AA", access, CloneProtection.active(active));
        issue("plain JMRTD: PACE, CA, AA", access, chip.and(active));
        Map<String, Cost> costs = costs();
        Cost reference = costs.getOrDefault("plain JMRTD: PACE, CA, AA", new Cost(0, 0, 0));
        costs.put("PACE, CA, AA", sum(costs));
        costs.forEach((session, cost) -> System.out.printf(
                "| %s | %s | %.1f | %.1f | %.1f | %d | %.2f |%n",
                curve,
                session,
                cost.reader(),
                cost.chip(),
                cost.both(),
                cost.commands(),
                cost.both() / reference.both()));
        return costs.getOrDefault("PACE, CA, AA", reference).both() < GOAL_MILLIS;
    }

    private static Cost sum(Map<String, Cost> costs) {
        Cost none = new Cost(0, 0, 0);
        Cost opened = costs.getOrDefault("PACE", none);
        Cost chip = costs.getOrDefault("PACE, CA", none);
        Cost active = costs.getOrDefault("PACE, AA", none);
        return new Cost(
                chip.reader() + active.reader() - opened.reader(),
                chip.chip() + active.chip() - opened.chip(),
                chip.commands() + active.commands() - opened.commands());
    }

    private void issue(String name, AccessProfile access, CloneProtection protection) {
        IssueOptions options =
                IssueOptions.usual(TODAY.minusYears(1)).with(access).with(protection);
        passports.put(
                name,
                Authorities.of(SEED)
                        .office(SimulatedState.VALINH)
                        .issue(
                                Population.of(SimulatedState.VALINH, SEED, TODAY)
                                        .person(1, 25, 60),
                                new byte[PORTRAIT_BYTES],
                                options));
    }

    /** All kinds of session in turn, so that what else the machine does falls on each alike. */
    private Map<String, Cost> costs() throws CardServiceException, IOException, GeneralSecurityException {
        Map<String, double[][]> times = new TreeMap<>();
        Map<String, Integer> commands = new TreeMap<>();
        passports.keySet().forEach(name -> times.put(name, new double[2][MEASURED]));
        for (int round = -WARM_UP; round < MEASURED; round++) {
            for (Map.Entry<String, Passport> entry : passports.entrySet()) {
                MeteredChip chip =
                        new MeteredChip(VirtualChip.inField(entry.getValue().chip(), FaultPlan.none(), SEED + round));
                long begin = processorNanos();
                run(entry.getKey(), entry.getValue(), chip);
                double all = processorNanos() - begin;
                commands.put(entry.getKey(), chip.commands());
                if (round >= 0) {
                    double[][] own = times.getOrDefault(entry.getKey(), new double[2][MEASURED]);
                    own[0][round] = (all - chip.nanos()) / 1e6;
                    own[1][round] = chip.nanos() / 1e6;
                }
            }
        }
        Map<String, Cost> costs = new TreeMap<>();
        times.forEach((name, own) ->
                costs.put(name, new Cost(median(own[0]), median(own[1]), commands.getOrDefault(name, 0))));
        return costs;
    }

    private void run(String name, Passport passport, MeteredChip chip)
            throws CardServiceException, IOException, GeneralSecurityException {
        String line = passport.mrz().get(1);
        MrzInformation zone = new MrzInformation(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
        if (name.startsWith("plain")) {
            new JmrtdSession(chip).run(zone);
            return;
        }
        ChipReading reading = reader.read(chip, zone, ReadingPlan.standard(), ReadingListener.none());
        boolean opened = reading.outcome(ChipProtocol.PACE)
                .filter(one -> one.code().equals("ok"))
                .isPresent();
        boolean good = reading.protocols().stream().allMatch(one -> one.code().equals("ok"));
        if (!opened || !good || reading.dataGroup(2).isEmpty()) {
            throw new IllegalStateException("the benchmark's chip was not read: " + reading.protocols());
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
