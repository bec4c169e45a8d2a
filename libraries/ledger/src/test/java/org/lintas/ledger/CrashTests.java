package org.lintas.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash, a torn write or a worn disk leaves, at every byte of a small log. */
class CrashTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<byte[]> ENTRIES = ProofsTests.numbered(5);

    private final LedgerKey key = LedgerKey.generate("test/ledger");

    @TempDir
    private Path folder;

    private Path log() {
        return folder.resolve("log");
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    @Test
    void aLogCutAtAnyByteOpensWithEveryWholeEntryAndGoesOn() throws IOException {
        long[] ends = writeThreeBatches();
        byte[] segment = Files.readAllBytes(segment(log()));
        for (int length = 0; length < segment.length; length++) {
            freshCopy();
            Files.write(segment(copy()), Arrays.copyOf(segment, length));
            long cut = length;
            long whole = length < FileHeader.BYTES
                    ? 0
                    : Arrays.stream(ends).filter(end -> end <= cut).count();
            try (Ledger ledger = Ledger.open(copy(), key)) {
                assertThat(ledger.size()).as("cut at %d", length).isEqualTo(whole);
                assertEntries(ledger);
                assertThat(ledger.append(ENTRIES.get((int) whole))).isEqualTo(whole);
                assertThat(ledger.root().bytes()).isEqualTo(NaiveTree.root(ENTRIES.subList(0, (int) whole + 1)));
            }
            assertThat(Verifying.folder(copy()).faults())
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @Test
    void whatIsCutIsKeptBesideTheLog() throws IOException {
        writeThreeBatches();
        byte[] segment = Files.readAllBytes(segment(log()));
        freshCopy();
        Files.write(segment(copy()), Arrays.copyOf(segment, segment.length - 3));
        try (Ledger ledger = Ledger.open(copy(), key)) {
            assertThat(ledger.recovery().cutBytes()).isEqualTo(Frames.HEADER_BYTES + ENTRIES.getLast().length - 3);
        }
        try (Stream<Path> kept = Files.list(copy().resolve("cut"))) {
            assertThat(kept)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.size(file)).isEqualTo(32));
        }
    }

    @Test
    void aByteChangedAnywhereNeverCostsAnAcknowledgedEntryInSilence() throws IOException {
        writeThreeBatches();
        byte[] segment = Files.readAllBytes(segment(log()));
        for (int place = 0; place < segment.length; place++) {
            freshCopy();
            byte[] changed = segment.clone();
            changed[place] ^= 0x10;
            Files.write(segment(copy()), changed);
            assertThat(Verifying.folder(copy()).consistent())
                    .as("byte %d", place)
                    .isFalse();
            try (Ledger ledger = Ledger.open(copy(), key)) {
                assertThat(ledger.size()).as("byte %d", place).isBetween(3L, 4L);
                assertEntries(ledger);
            } catch (LedgerException damaged) {
                assertThat(damaged.problem()).isEqualTo(LedgerException.Problem.DAMAGED);
            }
        }
    }

    @Test
    void aLogCutBehindItsSignedHeadIsDamagedNotRepaired() throws IOException {
        long[] ends = writeThreeBatches();
        try (Ledger ledger = Ledger.open(log(), key)) {
            ledger.sign(NOW);
        }
        byte[] segment = Files.readAllBytes(segment(log()));
        for (int length = 0; length < segment.length; length++) {
            freshCopy();
            Files.write(segment(copy()), Arrays.copyOf(segment, length));
            assertThatThrownBy(() -> Ledger.open(copy(), key).close())
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            wrong -> assertThat(wrong.problem()).isEqualTo(LedgerException.Problem.DAMAGED));
            assertThat(Verifying.folder(copy()).consistent()).isFalse();
        }
        assertThat(ends).hasSize(5);
    }

    @Test
    void aHeadFileCutAtAnyByteLosesOnlyTheTornHead() throws IOException {
        writeThreeBatches();
        try (Ledger ledger = Ledger.open(log(), key)) {
            ledger.sign(NOW);
            ledger.append(ENTRIES.getFirst());
            ledger.sign(NOW);
        }
        byte[] heads = Files.readAllBytes(log().resolve("heads"));
        int first = FileHeader.BYTES + (heads.length - FileHeader.BYTES) / 2;
        for (int length = 0; length < heads.length; length += 7) {
            freshCopy();
            Files.write(copy().resolve("heads"), Arrays.copyOf(heads, length));
            try (Ledger ledger = Ledger.open(copy(), key)) {
                assertThat(ledger.size()).isEqualTo(6);
                assertThat(ledger.signedHead().isPresent()).isEqualTo(length >= first);
                ledger.sign(NOW);
            }
            LedgerFindings findings = Verifying.folder(copy());
            assertThat(findings.faults()).as("cut at %d", length).isEmpty();
            assertThat(findings.signedSize()).isEqualTo(6);
        }
    }

    @Test
    void theTailOfAWriteThatNobodyWasToldOfIsCutEvenWithWholeFramesBehindIt() throws IOException {
        long[] ends = writeThreeBatches();
        byte[] segment = Files.readAllBytes(segment(log()));
        segment[(int) ends[2] + 5] ^= 1;
        Files.write(segment(log()), segment);
        try (Ledger ledger = Ledger.open(log(), key)) {
            assertThat(ledger.size()).isEqualTo(3);
        }
    }

    @Test
    void aMissingOrExchangedSegmentIsDamage() throws IOException {
        try (Ledger ledger = FolderLedger.open(log(), key, 100)) {
            ENTRIES.forEach(ledger::append);
        }
        List<Path> segments = new Layout(log()).segments();
        for (int missing = 0; missing < segments.size() - 1; missing++) {
            freshCopy();
            Files.delete(copy().resolve(segments.get(missing).getFileName()));
            assertThatThrownBy(() -> FolderLedger.open(copy(), key, 100)).hasMessageContaining("LEDGER-4");
            assertThat(Verifying.folder(copy()).consistent()).isFalse();
        }
    }

    /** The offsets at which the five entries end: batches of two, one and two. */
    private long[] writeThreeBatches() {
        try (Ledger ledger = Ledger.open(log(), key)) {
            ledger.append(ENTRIES.subList(0, 2));
            ledger.append(ENTRIES.subList(2, 3));
            ledger.append(ENTRIES.subList(3, 5));
        }
        long[] ends = new long[ENTRIES.size()];
        long at = FileHeader.BYTES;
        for (int i = 0; i < ends.length; i++) {
            at += Frames.HEADER_BYTES + ENTRIES.get(i).length;
            ends[i] = at;
        }
        return ends;
    }

    private static void assertEntries(Ledger ledger) {
        for (int index = 0; index < ledger.size(); index++) {
            assertThat(ledger.entry(index)).isEqualTo(ENTRIES.get(index));
        }
    }

    private static Path segment(Path log) {
        return new Layout(log).segment(0);
    }

    private void freshCopy() throws IOException {
        if (Files.exists(copy())) {
            try (Stream<Path> old = Files.walk(copy())) {
                for (Path file : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.walk(log())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy().resolve(log().relativize(file).toString()));
            }
        }
    }
}
