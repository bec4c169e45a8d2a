package org.lintas.simulators.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.airport.Journal.Experience;
import org.lintas.simulators.scanner.DeviceProvider;
import org.lintas.systemtest.NodeProcess;

/** Visitors before booths with fingerprint scanners: enrolled, verified when they come again, and found under another name. */
class AirportFingerprintsIT {

    /** Longest wait for travellers; a busy machine is ten times slower than usual. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    private Path home;

    private final Journal journal = new Journal();

    @Test
    void whoComesAgainIsKnownByTheFingersUnderWhateverName() throws Exception {
        DeviceProvider maker =
                DeviceProvider.founded("Scanner Works", Instant.now().minus(Duration.ofDays(1)));
        maker.keep(home);
        try (NodeProcess node =
                NodeProcess.start(home, "--lintas.lanes.sbi.anchors=" + home.resolve(DeviceProvider.ANCHOR_FILE))) {
            PersonLinks links = new PersonLinks(node.address(), home.resolve("simulator.links"));
            Airport airport = airport(node, links, DeviceProvider.kept(home));
            airport.open(links);
            SimulatedTraveller visitor = airport.source().traveller(0, TravellerKind.VISITOR);
            passAll(airport, visitor, airport.source().traveller(1, TravellerKind.CARD_HOLDER));
            passAll(
                    airport,
                    visitor.again(2, TravellerKind.RETURNING_VISITOR),
                    airport.source().underAnotherName(visitor, 3));

            assertThat(airport.differences()).isEmpty();
            PersonSession leader = links.session("SHIFT_LEADER");
            leader.submit("/purpose", Map.of("page", "inspections", "back", "/lanes", "purpose", "supervision"));
            assertThat(leader.read(page(0))).contains("Fingerprints, enrolment").doesNotContain("Fingerprints, holder");
            assertThat(leader.read(page(1))).contains("A citizen gives no fingerprints");
            assertThat(leader.read(page(2))).contains("Fingerprints, holder").doesNotContain("fingerprints-no-match");
            assertThat(leader.read(page(3))).contains("Fingerprints, enrolment", "other-identity");
            airport.close();
        }
    }

    private Airport airport(NodeProcess node, PersonLinks links, DeviceProvider maker) {
        Airport.Options options = new Airport.Options(
                node.address(), home.resolve("simulator.token"), 20261122, 0, 0, 0, Optional.of(maker));
        return new Airport(options, new FloorStaff(links.session("SHIFT_LEADER"), journal), journal);
    }

    /** Lets them come and waits until their ways have ended. */
    private void passAll(Airport airport, SimulatedTraveller... travellers) throws InterruptedException {
        int before = journal.ended();
        for (SimulatedTraveller traveller : travellers) {
            airport.admit(traveller);
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        while (journal.ended() < before + travellers.length && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(journal.ended()).as("travellers at the end of their way").isEqualTo(before + travellers.length);
    }

    private String page(int number) {
        return journal.experiences().stream()
                .filter(experience -> experience.traveller().number() == number)
                .map(Experience::transaction)
                .map(transaction -> "/inspections/" + transaction)
                .findFirst()
                .orElseThrow();
    }
}
