package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCompareVerbTests {

    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnObjectWhoseReasonsAddUp() throws IOException {
        Run run = compare("Zaphod Beeblebrox\tBEEBLEBROX, Zaphod\t1970-03-04\t1970\n");

        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .startsWith("{\"input\":\"")
                .contains("\"line\":1,\"left\":\"Zaphod Beeblebrox\",\"right\":\"BEEBLEBROX, Zaphod\",\"score\":0.99")
                .contains("\"explanation\":[{\"rule\":\"SAME\",\"left\":\"Zaphod\",\"right\":\"Zaphod\",\"bits\":")
                .contains("{\"rule\":\"BIRTH\",\"left\":\"1970-03-04\",\"right\":\"1970\",\"bits\":5.0}");
    }

    @Test
    void aBadLineDoesNotStopTheNext() throws IOException {
        Run run = compare("""
                only one name
                Anna\tAnna\tyesterday

                Владимир Путин\tVladimir Putin
                """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(":1: not two names with a tab between").contains(":2: not a date");
        assertThat(run.out()).contains("\"line\":4").hasLineCount(1);
    }

    @Test
    void aLineOverTheBoundIsRefused() throws IOException {
        Run run = compare("A\tB" + "B".repeat(2_000) + "\nAnna\tAnna\n");

        assertThat(run.err()).contains(":1: longer than 1088 characters");
        assertThat(run.out()).contains("\"line\":2").hasLineCount(1);
    }

    @Test
    void standardInputNamesTheLine() {
        Run run = Run.with("Anna\tAnna\n", "names", "compare", "-");

        assertThat(run.out()).startsWith("{\"input\":\"-:1\"");
    }

    private Run compare(String lines) throws IOException {
        return Run.of(
                "names",
                "compare",
                Files.writeString(folder.resolve("pairs.tsv"), lines).toString());
    }
}
