package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintasCommandTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "mrz", "mrz parse", "mrz make", "completion", "manual"})
    void everyVerbHasHelp(String verb) {
        Run run = Run.of((verb + " --help").strip().split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).startsWith(("Usage: lintas " + verb).strip());
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mrz", "mrz parse", "mrz nonsense x", "nonsense", "mrz parse --at tomorrow -", "mrz parse --x -"
            })
    void aWrongCallIsOneLineOnStandardErrorAndExitCodeTwo(String call) {
        Run run = Run.of(call.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1).allMatch(line -> line.startsWith("lintas: "));
    }

    @Test
    void aCallWithoutVerbNamesTheVerbs() {
        assertThat(Run.of())
                .isEqualTo(
                        new Run(
                                ExitCode.UNREADABLE,
                                "",
                                "lintas: a verb is missing: mrz, edifact, ledger, trust, document, face, fingerprint, names, rules, seal, completion, manual (see lintas --help)\n"));
    }

    @Test
    void theCompletionScriptKnowsVerbsAndOptions() {
        assertThat(Run.of("completion").out()).contains("complete -F", "mrz", "parse", "--primary-identifier");
    }

    @Test
    void theManualPageDescribesEveryVerb() {
        Run run = Run.of("manual");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .startsWith(".TH LINTAS 1\n.SH NAME\nlintas \\- The libraries")
                .contains(".SS lintas mrz parse", ".SS lintas mrz make", "\\fB\\-\\-at DATE\\fR", ".SH EXIT STATUS");
    }

    @Test
    void aClosedPipeEndsTheRun() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Shell shell = new Shell(
                System.in,
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Run.CLOCK,
                false);
        Report report = new Report(shell, false);
        report.good("x", new Fields().text("name", "value"));
        report.flush();
        assertThat(report.abandoned()).isTrue();
    }

    @Test
    void aTableStartsAgainWhenItIsFull() {
        TextTable table = new TextTable();
        for (int row = 0; row < TextTable.ROWS_MAX; row++) {
            assertThat(table.full()).isFalse();
            table.add(new Fields().number("row", row).object("inner", new Fields().truth("odd", row % 2 == 1)));
        }
        assertThat(table.full()).isTrue();
        List<String> lines = table.take().lines().toList();
        assertThat(lines).hasSize(TextTable.ROWS_MAX + 1).startsWith("row  inner.odd", "0    false", "1    true");
        assertThat(table.take()).isEmpty();
    }

    @Test
    void aBarShowsProgressWhereAPersonWatches() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                System.in,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Run.CLOCK,
                true);
        try (Progress progress = new Progress(shell, 0)) {
            progress.expect(4);
            progress.done("a");
            progress.done("b");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("] 1/4 a", "[############            ] 2/4 b");
    }
}
