package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.lintas.simulators.scanner.DeviceProvider;

/** An airport whose booths have fingerprint scanners: a visitor comes in twice under two names, and another one once. */
public final class FingerprintDay {

    private static final long SEED = 20_261_122;

    /** Longest wait for the travellers; a busy machine is ten times slower than usual. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Airport airport;
    private final SimulatedTraveller honest;

    private FingerprintDay(Airport airport, SimulatedTraveller honest) {
        this.airport = airport;
        this.honest = honest;
    }

    /** Founds a maker of scanners in a folder and gives the setting with which a node trusts it. */
    public static String maker(Path folder) throws IOException {
        DeviceProvider.founded("Scanner Works", Instant.now().minus(Duration.ofDays(1)))
                .keep(folder);
        return "--lintas.lanes.sbi.anchors=" + folder.resolve(DeviceProvider.ANCHOR_FILE);
    }

    /** Lets the visitors cross and waits until they have. */
    public static FingerprintDay of(URI node, Path home, Path maker) throws Exception {
        PersonLinks links = new PersonLinks(node, home.resolve("simulator.links"));
        Journal journal = new Journal();
        Airport airport = new Airport(
                new Airport.Options(
                        node, home.resolve("simulator.token"), SEED, 0, 0, 0, Optional.of(DeviceProvider.kept(maker))),
                new FloorStaff(links.session("SHIFT_LEADER"), journal),
                journal);
        airport.open(links);
        SimulatedTraveller visitor = airport.source().traveller(0, TravellerKind.VISITOR);
        SimulatedTraveller honest = airport.source().traveller(1, TravellerKind.VISITOR);
        airport.admit(visitor);
        airport.admit(honest);
        await(journal, 2);
        airport.admit(airport.source().underAnotherName(visitor, 2));
        await(journal, 3);
        return new FingerprintDay(airport, honest);
    }

    /** Issuing State of the passport of the visitor who came once. */
    public String issuer() {
        return honest.passport().issuer().code().letters();
    }

    /** Number of the passport of the visitor who came once. */
    public String document() {
        return honest.passport().number();
    }

    /** Sends devices and officers home. */
    public void end() throws InterruptedException {
        airport.close();
    }

    private static void await(Journal journal, int travellers) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (journal.ended() < travellers && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        if (journal.ended() < travellers) {
            throw new IllegalStateException("Only %d of %d travellers came through: %s"
                    .formatted(journal.ended(), travellers, journal.notes()));
        }
    }
}
