package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceCompareVerbTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyPictures() throws IOException {
        for (String name : new String[] {"nobody-61-portrait.jpg", "nobody-61-live.jpg", "nobody-66-live.jpg"}) {
            try (InputStream stream = FaceCompareVerbTests.class.getResourceAsStream(name)) {
                assertThat(stream).as(name).isNotNull();
                Files.copy(stream, folder.resolve(name));
            }
        }
    }

    @Test
    void theSamePersonMatches() {
        Run run = compare("nobody-61-live.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"input\":\"" + folder.resolve("nobody-61-live.jpg") + "\",\"reference\":")
                        .contains(
                                "\"match\":true,\"threshold\":0.8449,\"calibration\":\"simulated-site\",\"rate\":\"1-in-1000\"")
                        .contains("\"quality\":{\"interEyeDistance\":")
                        .contains("\"findings\":[]"));
    }

    @Test
    void anotherPersonMakesTheExitCodeOne() {
        Run run = compare("nobody-61-live.jpg", "nobody-66-live.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst()).contains("\"match\":true");
        assertThat(run.outLines().getLast()).contains("\"match\":false");
    }

    @Test
    void anUnreadablePictureIsNamedAndTheNextGoesOn() throws IOException {
        Files.writeString(folder.resolve("broken.jpg"), "no picture", StandardCharsets.US_ASCII);

        Run run = compare("broken.jpg", "nobody-61-live.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("broken.jpg: FORMAT"));
        assertThat(run.outLines()).hasSize(1);
    }

    @Test
    void aSitesOwnCalibrationIsReadFromItsFile() throws IOException {
        Path own = Files.writeString(folder.resolve("own.properties"), """
                name=own-gate
                model=mobilefacenet-192-1
                measured=2026-11-22
                pairs.genuine=1000
                pairs.impostor=3000
                threshold.1-in-1000=0.9999
                method=invented
                """);
        Run run = Run.of(
                "face",
                "compare",
                "--calibration",
                own.toString(),
                path("nobody-61-portrait.jpg"),
                path("nobody-61-live.jpg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).contains("\"calibration\":\"own-gate\"");
    }

    @Test
    void aCalibrationOfFingerprintsIsRefused() throws IOException {
        Path own = Files.writeString(folder.resolve("prints.properties"), """
                name=own-gate
                engine=sourceafis-3.18.1
                measured=2026-11-22
                pairs.genuine=1000
                pairs.impostor=3000
                threshold.1-in-1000=25
                method=invented
                """);
        Run run = Run.of(
                "face",
                "compare",
                "--calibration",
                own.toString(),
                path("nobody-61-portrait.jpg"),
                path("nobody-61-live.jpg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("a threshold for sourceafis-3.18.1, scores of mobilefacenet-192-1");
    }

    @Test
    void wrongCallsAreNamed() {
        Run noRate = Run.of(
                "face", "compare", "--rate", "1-in-2", path("nobody-61-portrait.jpg"), path("nobody-61-live.jpg"));
        Run noCalibration = Run.of(
                "face",
                "compare",
                "--calibration",
                "other",
                path("nobody-61-portrait.jpg"),
                path("nobody-61-live.jpg"));
        Run noReference = Run.of("face", "compare", path("absent.jpg"), path("nobody-61-live.jpg"));

        assertThat(noRate.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(noRate.err()).contains("no such rate");
        assertThat(noCalibration.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(noCalibration.err()).contains("no calibration");
        assertThat(noReference.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(noReference.err()).contains("absent.jpg: no such file or folder");
    }

    private Run compare(String... probes) {
        String[] arguments = new String[5 + probes.length];
        System.arraycopy(new String[] {"face", "compare", "--calibration", "simulated-site"}, 0, arguments, 0, 4);
        arguments[4] = path("nobody-61-portrait.jpg");
        for (int i = 0; i < probes.length; i++) {
            arguments[5 + i] = path(probes[i]);
        }
        return Run.of(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
