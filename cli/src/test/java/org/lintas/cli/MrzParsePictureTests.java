package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mrz parse} of pictures: the object of a text's zone, then where it lies and how sure it is. */
class MrzParsePictureTests {

    private static final String ERIKSSON = """
            "format":"TD3","documentCode":"P","issuer":"UTO","documentNumber":"L898902C3",\
            "primaryIdentifier":"ERIKSSON","secondaryIdentifier":"ANNA MARIA","nationality":"UTO",\
            "dateOfBirth":"1974-08-12","sex":"F","dateOfExpiry":"2012-04-15","optionalData1":"ZE184226B",\
            "optionalData2":null,"truncated":false,"checks":{"documentNumber":true,"dateOfBirth":true,\
            "dateOfExpiry":true,"optionalData":true,"composite":true},"valid":true,"repairs":[],"place":{"corners":[{"x":""";

    @TempDir
    private Path folder;

    @Test
    void aPictureGivesTheObjectOfItsZoneAndWhereItLies() throws IOException {
        Path file = Files.write(folder.resolve("page"), picture("eriksson-page.jpg"));
        Run run = Run.of("mrz", "parse", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .startsWith("{\"input\":\"" + file + "\"," + ERIKSSON)
                .containsPattern("\\],\"rotation\":\\d+\\.\\d},\"confidence\":[01]\\.\\d+,\"doubtful\":\\[")
                .endsWith("]}\n");
    }

    @Test
    void aPictureMayComeOnStandardInput() throws IOException {
        Run run = Run.with(picture("eriksson-page.jpg"), "mrz", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).startsWith("{\"input\":\"-:1\"," + ERIKSSON);
    }

    @Test
    void aWrongCheckDigitOnAPictureIsReadAndNotValid() throws IOException {
        Path file = Files.write(folder.resolve("page.jpg"), picture("eriksson-wrong-composite.jpg"));
        Run run = Run.of("mrz", "parse", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).contains("\"composite\":false},\"valid\":false,\"repairs\":[],\"place\":");
    }

    @Test
    void aDamagedPictureIsUnreadableAndTheNextFileGoesOn() throws IOException {
        byte[] start = new byte[64];
        System.arraycopy(picture("eriksson-page.jpg"), 0, start, 0, start.length);
        Path damaged = Files.write(folder.resolve("1.jpg"), start);
        Path good = Files.write(folder.resolve("2.jpg"), picture("eriksson-page.jpg"));
        Run run = Run.of("mrz", "parse", damaged.toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines()).hasSize(1).first().asString().contains("1.jpg: the picture is damaged");
        assertThat(run.outLines()).hasSize(1);
    }

    private static byte[] picture(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(MrzParsePictureTests.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }
}
