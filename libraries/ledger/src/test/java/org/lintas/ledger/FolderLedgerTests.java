package org.lintas.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLedgerTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final LedgerKey key = LedgerKey.generate("test/ledger");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasAppendedAcrossOpenings() {
        List<byte[]> entries = ProofsTests.numbered(25);
        try (Ledger ledger = open()) {
            assertThat(ledger.append(entries.subList(0, 10))).isZero();
            assertThat(ledger.append(entries.get(10))).isEqualTo(10);
            ledger.sign(NOW);
            assertThat(ledger.append(entries.subList(11, 25))).isEqualTo(11);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.recovery()).isEqualTo(new Recovery(25, 14, 0));
            assertThat(ledger.size()).isEqualTo(25);
            assertThat(ledger.root().bytes()).isEqualTo(NaiveTree.root(entries));
            for (int index = 0; index < 25; index++) {
                assertThat(ledger.entry(index)).isEqualTo(entries.get(index));
            }
        }
    }

    @Test
    void provesEntriesAndGrowth() {
        List<byte[]> entries = ProofsTests.numbered(40);
        try (Ledger ledger = open()) {
            entries.forEach(ledger::append);
            TreeHash half = TreeHash.of(NaiveTree.root(entries.subList(0, 19)));
            for (int index = 0; index < 40; index++) {
                TreeHash leaf = TreeHash.ofEntry(entries.get(index));
                assertThat(ledger.inclusionProof(index, 40).leadsTo(ledger.root(), leaf))
                        .isTrue();
            }
            assertThat(ledger.consistencyProof(19, 40).connects(half, ledger.root()))
                    .isTrue();
            assertThat(ledger.consistencyProof(0, 0).path()).isEmpty();
        }
    }

    @Test
    void beginsANewSegmentWhenOneIsFullAndReadsAcrossThem() throws IOException {
        List<byte[]> entries = ProofsTests.numbered(50);
        try (Ledger ledger = FolderLedger.open(folder, key, 200)) {
            entries.forEach(ledger::append);
            ledger.sign(NOW);
        }
        assertThat(new Layout(folder).segments()).hasSizeGreaterThan(5);
        try (Ledger ledger = FolderLedger.open(folder, key, 200)) {
            assertThat(ledger.recovery().readAgain()).isZero();
            assertThat(ledger.append(new byte[0])).isEqualTo(50);
            for (int index = 0; index < 50; index++) {
                assertThat(ledger.entry(index)).isEqualTo(entries.get(index));
            }
        }
        assertThat(verify().consistent()).isTrue();
    }

    @Test
    void manyCallersGetOnePlaceEach() throws InterruptedException, ExecutionException {
        Set<Long> places = new ConcurrentSkipListSet<>();
        try (Ledger ledger = open();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < 40; caller++) {
                byte[] entry = ("caller " + caller).getBytes(UTF_8);
                running.add(callers.submit(() -> {
                    for (int turn = 0; turn < 10; turn++) {
                        long index = ledger.append(entry);
                        assertThat(ledger.entry(index)).isEqualTo(entry);
                        places.add(index);
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
            assertThat(ledger.size()).isEqualTo(400);
        }
        assertThat(places).hasSize(400);
        assertThat(verify().size()).isEqualTo(400);
    }

    @Test
    void anInterruptedCallerDoesNotCloseTheLog() {
        try (Ledger ledger = open()) {
            Thread.currentThread().interrupt();
            ledger.append(new byte[] {1});
            ledger.sign(NOW);
            assertThat(ledger.inclusionProof(0, 1).path()).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ledger.append(new byte[] {2})).isEqualTo(1);
        }
    }

    @Test
    void entriesAndBatchesHaveBounds() {
        try (Ledger ledger = open()) {
            assertThat(ledger.append(new byte[Ledger.MAX_ENTRY_BYTES])).isZero();
            refused(() -> ledger.append(new byte[Ledger.MAX_ENTRY_BYTES + 1]));
            refused(() -> ledger.append(List.of()));
            ledger.append(Collections.nCopies(Ledger.MAX_BATCH_ENTRIES, new byte[0]));
            refused(() -> ledger.append(Collections.nCopies(Ledger.MAX_BATCH_ENTRIES + 1, new byte[0])));
            ledger.append(Collections.nCopies(8, new byte[Ledger.MAX_ENTRY_BYTES]));
            refused(() -> ledger.append(Collections.nCopies(9, new byte[Ledger.MAX_ENTRY_BYTES])));
            assertThat(ledger.size()).isEqualTo(10_009);
            assertThat(ledger.entry(10_008)).hasSize(Ledger.MAX_ENTRY_BYTES);
        }
    }

    @Test
    void questionsOutsideTheLogAreRefused() {
        try (Ledger ledger = open()) {
            ledger.append(new byte[1]);
            refused(() -> ledger.entry(1));
            refused(() -> ledger.entry(-1));
            refused(() -> ledger.inclusionProof(0, 2));
            refused(() -> ledger.consistencyProof(0, 2));
            refused(() -> ledger.receipt(0));
            ledger.sign(NOW);
            ledger.append(new byte[1]);
            assertThat(ledger.receipt(0).provenBy(key.verifier())).isTrue();
            refused(() -> ledger.receipt(1));
        }
    }

    @Test
    void aFolderHasOneWriterAtATime() {
        try (Ledger first = open()) {
            assertThat(first.size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            inUse -> assertThat(inUse.problem()).isEqualTo(LedgerException.Problem.IN_USE));
        }
        open().close();
    }

    @Test
    void aClosedLogRefuses() {
        Ledger ledger = open();
        ledger.close();
        assertThatThrownBy(() -> ledger.append(new byte[1]))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        closed -> assertThat(closed.problem()).isEqualTo(LedgerException.Problem.CLOSED));
    }

    @Test
    void theDerivedFilesMayBeDeleted() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append(ProofsTests.numbered(30));
            ledger.sign(NOW);
        }
        try (Stream<Path> derived = Files.list(folder.resolve("derived"))) {
            for (Path file : derived.toList()) {
                Files.delete(file);
            }
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.recovery()).isEqualTo(new Recovery(30, 30, 0));
            assertThat(ledger.receipt(17).provenBy(key.verifier())).isTrue();
        }
    }

    @Test
    void changedDerivedFilesAreMadeAgainOrNoticed() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append(ProofsTests.numbered(32));
            ledger.sign(NOW);
        }
        Path top = folder.resolve("derived").resolve("level-05");
        Files.write(top, new byte[32]);
        Files.write(folder.resolve("derived").resolve("offsets"), new byte[32 * 8]);
        try (Ledger ledger = open()) {
            assertThat(ledger.recovery().readAgain()).isEqualTo(32);
            assertThat(ledger.entry(31)).isEqualTo("entry 31".getBytes(UTF_8));
        }
        byte[] leaves = Files.readAllBytes(folder.resolve("derived").resolve("level-00"));
        leaves[0] ^= 1;
        Files.write(folder.resolve("derived").resolve("level-00"), leaves);
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.receipt(1))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("LEDGER-4");
        }
    }

    @Test
    void aNewKeyGoesOnWithTheLog() {
        try (Ledger ledger = open()) {
            ledger.append(new byte[1]);
            ledger.sign(NOW);
        }
        LedgerKey next = LedgerKey.generate("test/ledger");
        try (Ledger ledger = Ledger.open(folder, next)) {
            ledger.append(new byte[1]);
            assertThat(ledger.sign(NOW).signedBy(next.verifier())).isTrue();
        }
        LedgerFindings findings = verify();
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.signedSize()).isEqualTo(2);
    }

    private Ledger open() {
        return Ledger.open(folder, key);
    }

    private LedgerFindings verify() {
        return Verifying.folder(folder);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        wrong -> assertThat(wrong.problem()).isEqualTo(LedgerException.Problem.OUT_OF_BOUNDS));
    }
}
