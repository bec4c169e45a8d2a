package org.lintas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.LedgerKey;

class LedgerVerifyVerbTests {

    /** Root of the entries a, b, c: worked out with another SHA-256 after RFC 9162, 2.1.1. */
    private static final String ROOT = "36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1";

    private final LedgerKey key = LedgerKey.generate("test/ledger");

    @TempDir
    private Path folder;

    private Path log = Path.of("");
    private Path keyFile = Path.of("");
    private Path headFile = Path.of("");
    private Path receipt = Path.of("");
    private Path export = Path.of("");

    @BeforeEach
    void writeALog() throws IOException {
        log = folder.resolve("log");
        keyFile = Files.writeString(folder.resolve("key"), key.verifier() + "\n");
        try (Ledger ledger = Ledger.open(log, key)) {
            ledger.append(List.of("a".getBytes(UTF_8), "b".getBytes(UTF_8), "c".getBytes(UTF_8)));
            headFile = Files.writeString(
                    folder.resolve("head"),
                    ledger.sign(Instant.parse("2026-11-22T12:00:00Z")).text());
            receipt = Files.writeString(
                    folder.resolve("receipt"), ledger.receipt(1).text());
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            ledger.export(1, 3, target);
            export = Files.write(folder.resolve("export"), target.toByteArray());
        }
    }

    @Test
    void aWholeLogIsOneObject() {
        Run run = verify(log);
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).isEqualTo("""
                        {"input":"%s","size":3,"root":"%s","consistent":true,"faults":[],"signedSize":3}
                        """.formatted(log, ROOT));
    }

    @Test
    void exportsAndReceiptsAreProvenByTheKey() throws IOException {
        Run run = Run.of("ledger", "verify", "--key", keyFile.toString(), export.toString(), receipt.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("\"consistent\":true"));
        Run piped = Run.with(Files.readAllBytes(receipt), "ledger", "verify", "--key", keyFile.toString(), "-");
        assertThat(piped.out()).contains("\"input\":\"-\"").contains("\"signedSize\":3");
    }

    @Test
    void aChangedByteMakesTheExitCodeOneAndSaysWhere() throws IOException {
        Path segment = log.resolve("00000000000000000000.segment");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 1] ^= 1;
        Files.write(segment, bytes);
        Run run = verify(log);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out())
                .contains("\"size\":2,")
                .contains("\"consistent\":false")
                .contains("\"kind\":\"torn-tail\",\"file\":\"00000000000000000000.segment\",\"offset\":98,\"index\":2");
    }

    @Test
    void aLogCutBackIsFoundByAHeadKeptElsewhere() throws IOException {
        try (Ledger other = Ledger.open(folder.resolve("other"), key)) {
            other.append("a".getBytes(UTF_8));
        }
        Run run = Run.of(
                "ledger",
                "verify",
                "--head",
                headFile.toString(),
                folder.resolve("other").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).contains("\"kind\":\"not-extended\"");
        assertThat(Run.of("ledger", "verify", "--head", headFile.toString(), log.toString())
                        .exitCode())
                .isEqualTo(ExitCode.GOOD);
    }

    @Test
    void whatIsNoLedgerCannotBeReadAndTheNextGoesOn() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of("ledger", "verify", empty.toString(), "missing", keyFile.toString(), log.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines()).hasSize(3);
        assertThat(run.outLines()).hasSize(1);
        Run wrongKey = Run.of("ledger", "verify", "--key", receipt.toString(), log.toString());
        assertThat(wrongKey.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(wrongKey.out()).isEmpty();
    }

    private static Run verify(Path path) {
        return Run.of("ledger", "verify", path.toString());
    }
}
