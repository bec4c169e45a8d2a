package org.lintas.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerifierTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<byte[]> ENTRIES = ProofsTests.numbered(21);
    private static final LedgerVerifier PLAIN = new LedgerVerifier(Optional.empty(), Optional.empty());

    private final LedgerKey key = LedgerKey.generate("test/ledger");

    @TempDir
    private Path folder;

    private SignedTreeHead middle = SignedTreeHead.sign(new TreeHead("none", 0, TreeHash.of(new byte[32]), NOW), key);

    @BeforeEach
    void writeALog() {
        try (Ledger ledger = Ledger.open(folder, key)) {
            ledger.append(ENTRIES.subList(0, 13));
            middle = ledger.sign(NOW);
            ledger.append(ENTRIES.subList(13, 21));
            ledger.sign(NOW);
        }
    }

    @Test
    void aWholeLogIsConsistent() throws IOException {
        LedgerFindings findings = PLAIN.verify(folder);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.consistent()).isTrue();
        assertThat(findings.size()).isEqualTo(21);
        assertThat(findings.signedSize()).isEqualTo(21);
        assertThat(findings.root().bytes()).isEqualTo(NaiveTree.root(ENTRIES));
    }

    @Test
    void aChangedEntryWithARightChecksumIsFoundByTheTree() throws IOException {
        List<byte[]> other = new ArrayList<>(ENTRIES);
        other.set(4, "entry X".getBytes(UTF_8));
        rewriteEntries(other);
        LedgerFindings findings = PLAIN.verify(folder);
        assertThat(findings.faults()).extracting(LedgerFault::kind).containsOnly(LedgerFault.Kind.ROOT);
    }

    @Test
    void aLogCutBackWithItsHeadsIsFoundByAHeadKeptElsewhere() throws IOException {
        SignedTreeHead last = head();
        rewriteEntries(ENTRIES.subList(0, 13));
        Files.write(folder.resolve("heads"), headsUpToMiddle());
        assertThat(PLAIN.verify(folder).consistent()).isTrue();
        LedgerFindings findings = new LedgerVerifier(Optional.empty(), Optional.of(last)).verify(folder);
        assertThat(findings.faults()).extracting(LedgerFault::kind).containsExactly(LedgerFault.Kind.NOT_EXTENDED);
        assertThat(new LedgerVerifier(Optional.empty(), Optional.of(middle))
                        .verify(folder)
                        .consistent())
                .isTrue();
    }

    @Test
    void aLogWrittenAnewUnderAnotherKeyIsFoundByAKeyKeptElsewhere() throws IOException {
        LedgerVerifier withKey = new LedgerVerifier(Optional.of(key.verifier()), Optional.empty());
        assertThat(withKey.verify(folder).consistent()).isTrue();
        Path forged = folder.resolve("forged");
        try (Ledger ledger = Ledger.open(forged, LedgerKey.generate("test/ledger"))) {
            ledger.append(ENTRIES.subList(0, 12));
            ledger.sign(NOW);
        }
        assertThat(PLAIN.verify(forged).consistent()).isTrue();
        assertThat(withKey.verify(forged).faults())
                .extracting(LedgerFault::kind)
                .containsExactly(LedgerFault.Kind.SIGNATURE);
    }

    @Test
    void faultsSayWhereTheyAre() throws IOException {
        Path segment = new Layout(folder).segment(0);
        byte[] bytes = Files.readAllBytes(segment);
        int second = FileHeader.BYTES + Frames.HEADER_BYTES + ENTRIES.getFirst().length;
        bytes[second + Frames.HEADER_BYTES] ^= 1;
        Files.write(segment, bytes);
        LedgerFindings findings = PLAIN.verify(folder);
        assertThat(findings.size()).isEqualTo(1);
        assertThat(findings.faults().getFirst())
                .isEqualTo(new LedgerFault(
                        LedgerFault.Kind.RECORD,
                        segment.getFileName().toString(),
                        second,
                        1,
                        "the record's checksum is wrong"));
    }

    @Test
    void aFolderWithoutALogIsNotVerified() {
        assertThatThrownBy(() -> PLAIN.verify(folder.resolve("derived"))).isInstanceOf(MalformedLedgerException.class);
    }

    @Test
    void everyRangeIsExportedAndVerified() throws IOException {
        try (Ledger ledger = Ledger.open(folder, key)) {
            for (int from = 0; from < 21; from++) {
                for (int to = from + 1; to <= 21; to++) {
                    LedgerFindings findings = verifyExport(export(ledger, from, to));
                    assertThat(findings.faults()).as("%d..%d", from, to).isEmpty();
                    assertThat(findings.size()).isEqualTo(21);
                }
            }
        }
    }

    @Test
    void anExportWithAnyByteChangedIsNotConsistent() throws IOException {
        byte[] export;
        try (Ledger ledger = Ledger.open(folder, key)) {
            export = export(ledger, 5, 9);
        }
        for (int place = 0; place < export.length; place++) {
            byte[] changed = export.clone();
            changed[place] ^= 0x04;
            assertThat(isConsistent(changed)).as("byte %d", place).isFalse();
        }
        for (int length = 0; length < export.length; length++) {
            assertThat(isConsistent(Arrays.copyOf(export, length))).isFalse();
        }
        assertThat(isConsistent(Arrays.copyOf(export, export.length + 1))).isFalse();
    }

    @Test
    void aReceiptProvesItsEntryOnly() throws IOException {
        Receipt receipt;
        try (Ledger ledger = Ledger.open(folder, key)) {
            receipt = ledger.receipt(7);
        }
        Receipt read = Receipt.parse(receipt.text());
        assertThat(read.provenBy(key.verifier())).isTrue();
        assertThat(read.entry()).isEqualTo(ENTRIES.get(7));
        assertThat(read.index()).isEqualTo(7);
        assertThat(Receipt.parse(receipt.text().replace("index 7\n", "index 6\n"))
                        .provenBy(key.verifier()))
                .isFalse();
        Path file = Files.write(folder.resolve("receipt"), receipt.encoded());
        LedgerVerifier withKey = new LedgerVerifier(Optional.of(key.verifier()), Optional.empty());
        assertThat(withKey.verify(file).signedSize()).isEqualTo(21);
        assertThat(PLAIN.verify(file).consistent()).isTrue();
        assertThat(PLAIN.verify(file).signedSize()).isZero();
        VerifierKey stranger = LedgerKey.generate("test/ledger").verifier();
        assertThat(new LedgerVerifier(Optional.of(stranger), Optional.empty())
                        .verify(file)
                        .consistent())
                .isFalse();
    }

    @Test
    void theLargestEntryHasAReceipt() {
        try (Ledger ledger = Ledger.open(folder, key)) {
            long index = ledger.append(new byte[Ledger.MAX_ENTRY_BYTES]);
            ledger.sign(NOW);
            String text = ledger.receipt(index).text();
            assertThat(Receipt.parse(text).provenBy(key.verifier())).isTrue();
            assertThatThrownBy(() -> Receipt.parse(text + " ".repeat(Receipt.MAX_BYTES + 1 - text.length())))
                    .isInstanceOf(MalformedLedgerException.class)
                    .hasMessageContaining("at most");
        }
    }

    private SignedTreeHead head() {
        try (Ledger ledger = Ledger.open(folder, key)) {
            return ledger.signedHead().orElseThrow();
        }
    }

    /** Writes the entries as an intruder would who knows the format: right checksums, right positions. */
    private void rewriteEntries(List<byte[]> entries) throws IOException {
        LogIdentity identity = LogIdentity.read(new Layout(folder).identity());
        Files.delete(new Layout(folder).segment(0));
        try (SegmentWriter writer = new SegmentWriter(new Layout(folder), identity, 1_000_000)) {
            writer.write(0, entries);
        }
    }

    private byte[] headsUpToMiddle() throws IOException {
        byte[] heads = Files.readAllBytes(folder.resolve("heads"));
        return Arrays.copyOf(
                heads, FileHeader.BYTES + Frames.HEADER_BYTES + middle.text().getBytes(UTF_8).length);
    }

    private static byte[] export(Ledger ledger, int from, int to) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ledger.export(from, to, target);
        return target.toByteArray();
    }

    private static LedgerFindings verifyExport(byte[] export) throws IOException {
        return PLAIN.verifyExport(new ByteArrayInputStream(export), "export");
    }

    private static boolean isConsistent(byte[] export) throws IOException {
        try {
            return verifyExport(export).consistent();
        } catch (MalformedLedgerException refused) {
            return false;
        }
    }
}
