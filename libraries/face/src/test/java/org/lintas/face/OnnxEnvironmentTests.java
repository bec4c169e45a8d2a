package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OnnxEnvironmentTests {

    /** Characters: some twenty times the class path that ends a process without the thread of its own. */
    private static final int COMMAND_LINE_LENGTH = 100_000;

    /** A program of its own, since what is tested ends the process. */
    static final class Maker {

        private Maker() {}

        static void main() {
            OnnxEnvironment.made();
        }
    }

    @Test
    void survivesALongCommandLine() throws IOException, InterruptedException {
        String padding = "x".repeat(COMMAND_LINE_LENGTH);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(
                        File.pathSeparator,
                        Path.of("target", "classes").toString(),
                        Path.of("target", "test-classes").toString(),
                        OrtEnvironment.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()),
                Maker.class.getName(),
                padding);
        Process process = new ProcessBuilder(command).inheritIO().start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
