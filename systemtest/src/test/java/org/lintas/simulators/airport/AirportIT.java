package org.lintas.simulators.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.airport.TravellerKind.Place;
import org.lintas.systemtest.NodeProcess;
import tools.jackson.databind.JsonNode;

/** Travellers of all kinds through four gates (three in, one out) and two booths, while the node is killed again and again. */
class AirportIT {

    /** Travellers; {@code -Dtests.travellers} changes it. */
    private static final int TRAVELLERS = Integer.getInteger("tests.travellers", 500);

    /** Times that the node is killed with -9 on the way; {@code -Dtests.kills} changes it. */
    private static final int KILLS = Integer.getInteger("tests.kills", 10);

    private static final Duration LONGEST = Duration.ofMinutes(40);

    @TempDir
    private Path home;

    @Test
    void everyDecisionIsTheTruthAndEveryCrossingIsRecordedOnceThoughTheNodeIsKilled() throws Exception {
        Instant begin = Instant.now();
        try (NodeProcess node = NodeProcess.start(home)) {
            PersonLinks links = new PersonLinks(node.address(), home.resolve("simulator.links"));
            Journal journal = new Journal();
            Airport airport = new Airport(
                    new Airport.Options(
                            node.address(),
                            home.resolve("simulator.token"),
                            20261122,
                            TRAVELLERS,
                            0,
                            0,
                            Optional.empty()),
                    new FloorStaff(links.session("SHIFT_LEADER"), journal),
                    journal);
            airport.open(links);
            CompletableFuture<Void> day = CompletableFuture.runAsync(
                    () -> walk(airport), task -> Thread.ofPlatform().daemon().start(task));
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitEnded(journal, day, kill * TRAVELLERS / (KILLS + 1));
                node.killAndRestart();
            }
            day.get(LONGEST.toMinutes(), TimeUnit.MINUTES);

            assertThat(journal.ended()).isEqualTo(TRAVELLERS);
            assertThat(airport.differences()).isEmpty();
            JsonNode crossings = crossings(node, begin);
            assertThat(crossings.path("exits").asLong()).isEqualTo(leaving(journal));
            assertThat(crossings.path("entries").asLong())
                    .isEqualTo(journal.cleared().size() - leaving(journal));
            airport.close();
        }
    }

    private static long leaving(Journal journal) {
        return journal.cleared().stream()
                .filter(traveller -> traveller.kind().place() == Place.EXIT_GATE)
                .count();
    }

    private JsonNode crossings(NodeProcess node, Instant begin) throws NodeUnreachableException, NodeRefusalException {
        return new NodeClient(node.address(), home.resolve("simulator.token"))
                .get("/api/crossing-counts?from=%s&to=%s"
                        .formatted(begin.minusSeconds(60), Instant.now().plusSeconds(60)));
    }

    private static void walk(Airport airport) {
        try {
            airport.bringTravellers();
            airport.awaitAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnded(Journal journal, CompletableFuture<Void> day, int count) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (journal.ended() < count && !day.isDone()) {
            assertThat(System.nanoTime())
                    .as("%d of %d ended", journal.ended(), count)
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
