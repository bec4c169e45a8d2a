package org.lintas.systemtest.galleries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SearchExtent;
import org.lintas.biometrics.internal.gallery.DistributedGallery;
import org.lintas.biometrics.internal.gallery.EntryKey;
import org.lintas.biometrics.internal.gallery.GallerySettings;
import org.lintas.biometrics.internal.gallery.MatcherQuestion;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;
import org.lintas.testkit.Seed;

/** A gallery in a matcher, two standby copies and a broker, each a process: what searches see while they come and die. */
@Timeout(300)
class MatchersIT {

    private static final int PEOPLE = 2_400;
    private static final MatcherQuestion.Limit ALL = new MatcherQuestion.Limit(10_000, 10_000, -1);
    private static final MatcherQuestion.Limit FEW = new MatcherQuestion.Limit(5, 5, 0.25);

    /** Longest wait for anything; a busy machine is slow. */
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Between two looks. */
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final long seed = Seed.current();
    private final MadeEntries enrolled = new MadeEntries(new SplittableRandom(seed));
    private final List<GalleryProcess> processes = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aGalleryOutlivesItsProcessesAndSaysHowMuchItSaw() throws IOException {
        int port = freePort();
        for (long entry = 1; entry <= PEOPLE; entry++) {
            enrolled.add(entry);
        }
        try (var gallery = start(port)) {
            everybodyIsFound(gallery);
            whoComesIsFoundAndWhoGoesIsNot(gallery);
            untilEachStandbyCopyHasAHalf(port);
            standbyCopiesAnswerForAKilledMatcher(gallery);
            aKillDuringSearchesMakesAnswersPartialAndThenWholeAgain(gallery);
        } finally {
            for (GalleryProcess process : processes.reversed()) {
                process.close();
            }
        }
    }

    private DistributedGallery start(int port) throws IOException {
        processes.add(GalleryProcess.broker(folder, port, freePort()));
        var settings = new GallerySettings(
                GallerySettings.Kind.KAFKA,
                "127.0.0.1:" + port,
                "lintas-gallery",
                "lintas-matchers",
                false,
                "",
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                "",
                "",
                true,
                Map.of());
        // The node makes the key that the matchers read.
        var gallery = new DistributedGallery(settings, folder, enrolled, Optional.empty());
        processes.add(GalleryProcess.matcher(folder, "matcher", port, false));
        processes.add(GalleryProcess.matcher(folder, "standby-1", port, true));
        processes.add(GalleryProcess.matcher(folder, "standby-2", port, true));
        return gallery;
    }

    private void everybodyIsFound(DistributedGallery gallery) throws IOException {
        var person = enrolled.add(PEOPLE + 1L);
        gallery.insert(new EntryKey(GalleryName.TRAVELLERS, PEOPLE + 1L), person.entry());
        var found = until("whole", gallery, person, ALL, all -> all.extent().whole() && gallery.reconciled());
        assertThat(found.extent().searched()).isEqualTo(PEOPLE + 1L);
        assertThat(entries(found)).containsExactlyInAnyOrderElementsOf(enrolled.entries(GalleryName.TRAVELLERS));
        assertThat(found.faces().getFirst().entry()).isEqualTo(PEOPLE + 1L);
        assertThat(found.fingers().getFirst().entry()).isEqualTo(PEOPLE + 1L);
    }

    private void whoComesIsFoundAndWhoGoesIsNot(DistributedGallery gallery) throws IOException {
        for (long entry = 10_000; entry < 10_010; entry++) {
            var person = enrolled.add(entry);
            var key = new EntryKey(GalleryName.TRAVELLERS, entry);
            gallery.insert(key, person.entry());
            long inserted = System.nanoTime();
            var found = until("whole", gallery, person, FEW, all -> all.extent().whole());
            System.out.printf("inserted and found after %d ms%n", millisSince(inserted));
            assertThat(found.fingers().getFirst().entry()).isEqualTo(entry);
            assertThat(found.faces().getFirst().entry()).isEqualTo(entry);

            enrolled.remove(entry);
            gallery.delete(key);
            var after = until("whole", gallery, person, ALL, all -> all.extent().whole());
            assertThat(entries(after)).doesNotContain(entry);
            assertThat(after.faces()).extracting(FaceCandidate::entry).doesNotContain(entry);
        }
    }

    private void untilEachStandbyCopyHasAHalf(int port) throws IOException {
        String group = "lintas-matchers-standby";
        long end = System.nanoTime() + LONG.toNanos();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            while (System.nanoTime() < end) {
                var members = admin
                        .describeConsumerGroups(List.of(group))
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .values()
                        .stream()
                        .flatMap(found -> found.members().stream())
                        .toList();
                if (members.size() == 2
                        && members.stream()
                                .allMatch(member ->
                                        member.assignment().topicPartitions().size()
                                                == GallerySettings.PARTITIONS / 2)) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
        throw new AssertionError(printed("the standby copies never shared the partitions"));
    }

    /** Nobody else is in the matcher's group, so that whatever is seen is in the copies, each of which has a half. */
    private void standbyCopiesAnswerForAKilledMatcher(DistributedGallery gallery) throws IOException {
        var person = enrolled.add(PEOPLE + 2L);
        gallery.insert(new EntryKey(GalleryName.TRAVELLERS, PEOPLE + 2L), person.entry());
        processes.get(1).kill();
        long killed = System.nanoTime();
        var whole = until("whole", gallery, person, ALL, all -> all.extent().whole());
        System.out.printf("matcher killed: the standby copies answer after %d ms%n", millisSince(killed));
        assertThat(entries(whole)).containsExactlyInAnyOrderElementsOf(enrolled.entries(GalleryName.TRAVELLERS));
    }

    private void aKillDuringSearchesMakesAnswersPartialAndThenWholeAgain(DistributedGallery gallery)
            throws IOException {
        var person = enrolled.add(PEOPLE + 3L);
        gallery.insert(new EntryKey(GalleryName.TRAVELLERS, PEOPLE + 3L), person.entry());
        var kill = CompletableFuture.runAsync(processes.get(3)::kill);
        long killed = System.nanoTime();
        SearchExtent partial = until(
                        "partial", gallery, person, ALL, all -> !all.extent().whole())
                .extent();
        kill.join();
        assertThat(partial.expected()).isEqualTo(PEOPLE + 3L);
        assertThat(partial.searched()).isBetween(1L, PEOPLE + 2L);

        var whole = until("whole", gallery, person, ALL, all -> all.extent().whole());
        System.out.printf(
                "copy killed: saw %d of %d; whole again after %d ms%n",
                partial.searched(), partial.expected(), millisSince(killed));
        assertThat(whole.extent().searched()).isEqualTo(PEOPLE + 3L);
        assertThat(entries(whole)).containsExactlyInAnyOrderElementsOf(enrolled.entries(GalleryName.TRAVELLERS));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private DistributedGallery.Found until(
            String what,
            DistributedGallery gallery,
            MadeEntries.Person person,
            MatcherQuestion.Limit limit,
            Predicate<DistributedGallery.Found> wanted)
            throws IOException {
        long end = System.nanoTime() + LONG.toNanos();
        DistributedGallery.Found found;
        do {
            found = gallery.search(GalleryName.TRAVELLERS, person.probe(), limit, Clock.systemUTC());
            if (wanted.test(found)) {
                return found;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        } while (System.nanoTime() < end);
        throw new AssertionError(printed("seed " + seed + ", never " + what + ": " + found.extent()));
    }

    private String printed(String what) throws IOException {
        var printed = new StringBuilder(what);
        for (GalleryProcess process : processes) {
            printed.append('\n').append(process.printed());
        }
        return printed.toString();
    }

    private static List<Long> entries(DistributedGallery.Found found) {
        return found.fingers().stream().map(FilterCandidate::entry).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
