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

class FaceIdentifyVerbTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyPictures() throws IOException {
        Files.createDirectories(folder.resolve("gallery/below"));
        copy("nobody-61-portrait.jpg", "gallery/anna.jpg");
        copy("nobody-66-live.jpg", "gallery/below/bela.jpg");
        copy("nobody-61-live.jpg", "probe.jpg");
    }

    @Test
    void candidatesComeBestFirst() {
        Run run = identify("probe.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches(
                                ".*\"match\":true,\"candidates\":\\[\\{\"input\":\"[^\"]*/anna\\.jpg\",\"score\":0\\.[0-9]+,"
                                        + "\"match\":true},\\{\"input\":\"[^\"]*/below/bela\\.jpg\",\"score\":0\\.[0-9]+,\"match\":false}].*")
                        .contains("\"rate\":\"1-in-10000\"")
                        .contains("\"galleryFaces\":2,\"galleryWithoutFace\":[]"));
    }

    @Test
    void theScoreIsThatOfTheComparison() {
        String compared = Run.of("face", "compare", path("gallery/anna.jpg"), path("probe.jpg"))
                .out();
        String score = compared.replaceAll("(?s).*\"score\":([0-9.]+),.*", "$1");

        assertThat(identify("probe.jpg").out()).contains("anna.jpg\",\"score\":" + score + ",");
    }

    @Test
    void nobodyInTheGalleryMakesTheExitCodeOne() {
        Run run =
                Run.of("face", "identify", "--gallery", path("gallery/below"), "--threshold", "0.9", path("probe.jpg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).contains("\"match\":false", "\"threshold\":0.9,\"calibration\":null,\"rate\":null");
    }

    @Test
    void theLimitCutsTheCandidates() {
        Run run = Run.of(
                "face",
                "identify",
                "--gallery",
                path("gallery"),
                "--limit",
                "1",
                "--threshold",
                "0",
                path("probe.jpg"));

        assertThat(run.out()).contains("anna.jpg").doesNotContain("bela.jpg");
    }

    @Test
    void picturesWithoutAFaceAreNamed() throws IOException {
        byte[] grey = new byte[64 * 64];
        byte[] head = "P5 64 64 255\n".getBytes(StandardCharsets.US_ASCII);
        byte[] empty = new byte[head.length + grey.length];
        System.arraycopy(head, 0, empty, 0, head.length);
        Files.write(folder.resolve("gallery/empty.pgm"), empty);
        Files.write(folder.resolve("empty.pgm"), empty);

        Run run = identify("empty.pgm", "probe.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst())
                .contains("\"match\":null,\"candidates\":[]", "\"kind\":\"noFace\"", "\"galleryWithoutFace\":[\"")
                .contains("gallery/empty.pgm\"]");
        assertThat(run.outLines().getLast()).contains("\"match\":true");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheNextGoesOn() throws IOException {
        Files.writeString(folder.resolve("gallery/broken.jpg"), "no picture", StandardCharsets.US_ASCII);

        Run run = identify("absent.jpg", "probe.jpg");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.outLines()).hasSize(1);
    }

    @Test
    void wrongCallsAreNamed() {
        assertThat(Run.of("face", "identify", path("probe.jpg")).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        Run limit = Run.of("face", "identify", "--gallery", path("gallery"), "--limit", "0", path("probe.jpg"));
        Run threshold = Run.of("face", "identify", "--gallery", path("gallery"), "--threshold", "2", path("probe.jpg"));

        assertThat(limit.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(limit.err()).contains("1 to 10000");
        assertThat(threshold.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(threshold.err()).contains("-1 to 1");
    }

    private Run identify(String... probes) {
        String[] arguments = new String[6 + probes.length];
        System.arraycopy(
                new String[] {"face", "identify", "--calibration", "simulated-site", "--gallery", path("gallery")},
                0,
                arguments,
                0,
                6);
        for (int i = 0; i < probes.length; i++) {
            arguments[6 + i] = path(probes[i]);
        }
        return Run.of(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream stream = FaceIdentifyVerbTests.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            Files.copy(stream, folder.resolve(name));
        }
    }
}
