package org.lintas.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whatever the bytes are: read, or refused as malformed; nothing else. */
class LedgerFuzzTests {

    private static final LogIdentity IDENTITY = new LogIdentity("0".repeat(32));

    @FuzzTest
    void receiptsAreReadOrRefused(byte[] input) {
        try {
            Receipt receipt = Receipt.parse(new String(input, StandardCharsets.UTF_8));
            assertThat(Receipt.parse(receipt.text()).text()).isEqualTo(receipt.text());
        } catch (MalformedLedgerException refused) {
            assertThat(refused.position()).isNotNegative();
        }
    }

    @FuzzTest
    void exportsAreReadOrRefused(byte[] input) throws IOException {
        try {
            LedgerVerifier verifier = new LedgerVerifier(Optional.empty(), Optional.empty());
            LedgerFindings findings = verifier.verifyExport(new ByteArrayInputStream(input), "input");
            assertThat(findings.size()).isNotNegative();
        } catch (MalformedLedgerException refused) {
            assertThat(refused.position()).isNotNegative();
        }
    }

    @FuzzTest
    void keysAreReadOrRefused(byte[] input) {
        try {
            VerifierKey key = VerifierKey.parse(new String(input, StandardCharsets.UTF_8));
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
        } catch (MalformedLedgerException refused) {
            assertThat(refused.position()).isNotNegative();
        }
    }

    @FuzzTest
    void segmentsAreWalkedToAnEnd(byte[] input) throws IOException {
        Path file = Files.createTempFile("segment", ".fuzz");
        try {
            Files.write(file, input);
            try (PositionedBytes bytes = PositionedBytes.open(file)) {
                Walk walk = new Walk(new Frames(IDENTITY), bytes);
                Walk.Stop stop = walk.from(0, 0, (index, offset, entry) -> {});
                assertThat(stop.index()).isBetween(0L, (long) input.length);
                assertThat(walk.wasAcknowledged(0, Long.MAX_VALUE)).isFalse();
            }
        } finally {
            Files.delete(file);
        }
    }
}
