package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.chip.DataObject;

/** Faces out of EF.DG2, and as JPEG 2000. */
class FaceChipFilesTests {

    @TempDir
    private Path folder;

    private byte[] portrait = new byte[0];

    @BeforeEach
    void copyPictures() throws IOException {
        portrait = resource("nobody-61-portrait.jpg");
        Files.write(folder.resolve("live.jpg"), resource("nobody-61-live.jpg"));
        Files.write(folder.resolve("other.jpg"), resource("nobody-66-live.jpg"));
    }

    @Test
    void aDataGroupIsComparedLikeItsPicture() throws IOException {
        Files.write(folder.resolve("EF.DG2"), of2005(portrait));

        assertThat(compare("EF.DG2", "live.jpg").exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(compare("EF.DG2", "other.jpg").exitCode()).isEqualTo(ExitCode.BAD);
    }

    @Test
    void ofTheFilesOfAChipInAFolderTheDataGroupIsTaken() throws IOException {
        Path chip = Files.createDirectories(folder.resolve("chip"));
        Files.write(chip.resolve("EF.COM"), new byte[] {0x60, 0});
        Files.write(chip.resolve("EF.DG1"), new byte[] {0x61, 0});
        Files.write(chip.resolve("EF.DG2"), of2005(portrait));
        Files.write(chip.resolve("EF.SOD"), new byte[] {0x77, 0});

        Run run = compare("chip", "live.jpg");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(compare("live.jpg", "chip").outLines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("chip/EF.DG2").contains("\"match\":true"));
    }

    @Test
    void aPictureWithTheNameOfAChipFileIsAPicture() throws IOException {
        Path gallery = Files.createDirectories(folder.resolve("gallery"));
        Files.write(gallery.resolve("DG1"), portrait);
        Files.write(gallery.resolve("DG3"), resource("nobody-66-live.jpg"));

        Run run = Run.of(
                "face",
                "identify",
                "--calibration",
                "simulated-site",
                "--gallery",
                gallery.toString(),
                path("live.jpg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).contains("\"galleryFaces\":2");
    }

    @Test
    void theNewerEncodingAndJpeg2000AreReadToo() throws IOException {
        Files.write(folder.resolve("newer"), of2019(jpeg2000(portrait)));
        Files.write(folder.resolve("older"), of2005(jpeg2000(portrait)));
        Files.write(folder.resolve("portrait.jp2"), jpeg2000(portrait));

        Run run = compare("live.jpg", "newer", "older", "portrait.jp2");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines()).hasSize(3);
    }

    @Test
    void aBrokenDataGroupIsNamed() throws IOException {
        byte[] whole = of2005(portrait);
        Files.write(folder.resolve("EF.DG2"), Arrays.copyOf(whole, 60));

        Run run = compare("live.jpg", "EF.DG2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("EF.DG2: ");
    }

    @Test
    void signalsAreAddedWhenAskedFor() {
        Run run = Run.of(
                "face", "compare", "--signals", "--calibration", "simulated-site", path("live.jpg"), path("live.jpg"));

        assertThat(run.out()).contains("\"signals\":[]");
    }

    /** ISO/IEC 19794-5:2005 in CBEFF. */
    private static byte[] of2005(byte[] picture) {
        ByteBuffer record = ByteBuffer.allocate(14 + 32 + picture.length);
        record.put(new byte[] {'F', 'A', 'C', 0, '0', '1', '0', 0}).putInt(record.capacity());
        record.putShort((short) 1).putInt(32 + picture.length);
        record.position(14 + 20).put((byte) 1).position(14 + 32).put(picture);
        return file(0x5F2E, record.array());
    }

    /** ISO/IEC 39794-5:2019, as far as it says where the picture is. */
    private static byte[] of2019(byte[] picture) {
        return file(
                0x7F2E, DataObject.encode(0xA1, List.of(DataObject.encode(0xA2, DataObject.encode(0x80, picture)))));
    }

    private static byte[] file(int tag, byte[] block) {
        byte[] header = DataObject.encode(0xA1, DataObject.encode(0x80, new byte[] {1, 1}));
        byte[] template = DataObject.encode(0x7F60, List.of(header, DataObject.encode(tag, block)));
        byte[] count = DataObject.encode(0x02, new byte[] {1});
        return DataObject.encode(0x75, DataObject.encode(0x7F61, List.of(count, template)));
    }

    private static byte[] jpeg2000(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.scanForPlugins();
        assertThat(ImageIO.write(image, "jpeg 2000", bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = FaceChipFilesTests.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    private Run compare(String reference, String... probes) {
        String[] arguments = new String[5 + probes.length];
        System.arraycopy(new String[] {"face", "compare", "--calibration", "simulated-site"}, 0, arguments, 0, 4);
        arguments[4] = path(reference);
        for (int i = 0; i < probes.length; i++) {
            arguments[5 + i] = path(probes[i]);
        }
        return Run.of(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
