package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.UnreadableTemplate;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Hand;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.simulators.fingers.Slap;
import org.lintas.simulators.fingers.SlapPressing;

class FingerprintVerbTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTemplates() throws IOException {
        FingerTemplate finger = finger(1);
        write("one.cbor", TemplateFormat.NATIVE, finger);
        write("one.fmr", TemplateFormat.ISO_2005, finger);
        write("other.fmr", TemplateFormat.ANSI_2009, finger(2));
    }

    @Test
    void aFingerMatchesItselfInAnotherFormatAndNoOther() {
        Run run = Run.of("fingerprint", "compare", path("one.cbor"), path("one.fmr"), path("other.fmr"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst())
                .startsWith("{\"input\":\"" + path("one.fmr") + "\",\"probe\":\"" + path("one.cbor") + "\",\"score\":")
                .contains("\"match\":true,\"threshold\":25.0,\"calibration\":\"scanners\",\"rate\":\"1-in-1000\"")
                .contains("\"candidateQuality\":null,\"candidateMinutiae\":40");
        assertThat(run.outLines().getLast()).contains("\"match\":false");
    }

    @Test
    void pairsComeFromAFile() throws IOException {
        Path pairs = Files.writeString(
                folder.resolve("pairs.tsv"),
                path("one.cbor") + "\t" + path("one.fmr") + "\nno tab\n" + path("one.fmr") + "\t" + path("absent")
                        + "\n");

        Run run = Run.of("fingerprint", "compare", "--pairs", pairs.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.outLines()).singleElement().asString().contains("\"match\":true");
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.err()).contains("pairs.tsv:2: two names").contains("absent: no such file or folder");
    }

    @Test
    void explainsAScoreByPairsOfMinutiae() {
        Run run = Run.of("fingerprint", "compare", "--explain", path("one.cbor"), path("one.fmr"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).contains("\"pairs\":[{\"probe\":{\"x\":").contains("\"kind\":\"ending\"");
    }

    @Test
    void convertsATemplateIntoAFile() throws IOException, UnreadableTemplate {
        Path output = folder.resolve("out");
        Run run = Run.of(
                "fingerprint",
                "extract",
                "--format",
                "iso-2011",
                "--output",
                output.toString(),
                path("one.cbor"),
                path("one.fmr"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines().getFirst())
                .contains("\"format\":\"iso-2011\",\"template\":null,\"file\":\"" + output.resolve("one.fmr") + "\"")
                .contains("\"minutiae\":40,\"quality\":null");
        byte[] written = Files.readAllBytes(output.resolve("one-2.fmr"));
        assertThat(TemplateFormat.recognise(written)).contains(TemplateFormat.ISO_2011);
        assertThat(TemplateFile.read(written).getFirst().minutiae()).hasSize(40);
    }

    @Test
    void aSlapComesApartIntoFingersAndNamesThoseThatAreMissing() throws IOException {
        Slap thumbs = Hand.thumbs(2).slap(SlapPressing.WELL.without(Set.of(6)), 1);
        Files.write(folder.resolve("thumbs.pgm"), thumbs.picture().pgm());

        Run both = Run.of("fingerprint", "extract", "--slap", "thumbs", path("thumbs.pgm"));
        Run one = Run.of("fingerprint", "extract", "--slap", "thumbs", "--missing", "6", path("thumbs.pgm"));

        assertThat(both.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(both.outLines()).hasSize(2);
        assertThat(both.out()).contains("\"position\":6,").contains("\"problem\":\"missing\"");
        assertThat(one.err()).isEmpty();
        assertThat(one.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(one.outLines())
                .singleElement()
                .asString()
                .contains("\"position\":1,\"confidence\":", "\"box\":{\"centreX\":", "\"findings\":[]");
        expectComplaint("no such slap: foot", "extract", "--slap", "foot", path("thumbs.pgm"));
        expectComplaint("--missing goes with --slap", "extract", "--missing", "6", path("thumbs.pgm"));
        expectComplaint(
                "--missing takes positions", "extract", "--slap", "right", "--missing", "6", path("thumbs.pgm"));
    }

    @Test
    void aTemplateWithoutMinutiaeIsBad() throws IOException {
        write("none.cbor", TemplateFormat.NATIVE, new FingerTemplate(300, 300, List.of()));

        assertThat(Run.of("fingerprint", "extract", path("none.cbor")).exitCode())
                .isEqualTo(ExitCode.BAD);
    }

    @Test
    void picturesOfAnyFormatMatchEachOtherAndTemplates() throws IOException {
        Finger finger = Finger.of(3);
        FingerPicture live = finger.print(Pressing.guided(new SplittableRandom(2)), 2);
        Files.write(folder.resolve("live.pgm"), live.pgm());
        for (String format : new String[] {"png", "bmp", "tiff", "jpeg"}) {
            ImageIO.write(image(live), format, folder.resolve("live." + format).toFile());
        }
        Files.write(
                folder.resolve("enrolled.pgm"), finger.print(Pressing.WELL, 1).pgm());
        Path output = folder.resolve("templates");
        Run extract = Run.of(
                "fingerprint", "extract", "--format", "ansi-2004", "--output", output.toString(), path("enrolled.pgm"));

        assertThat(extract.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(extract.out())
                .contains(
                        "\"kind\":\"image\",\"width\":388,\"height\":450,\"resolution\":500.0,\"resolutionStated\":null");
        for (String probe : new String[] {
            path("enrolled.pgm"), output.resolve("enrolled.fmr").toString()
        }) {
            Run run = Run.of(
                    "fingerprint",
                    "compare",
                    probe,
                    path("live.pgm"),
                    path("live.png"),
                    path("live.bmp"),
                    path("live.tiff"),
                    path("live.jpeg"));
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
            assertThat(run.outLines())
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(line).contains("\"match\":true"));
        }
    }

    private static BufferedImage image(FingerPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.levels());
        return image;
    }

    @Test
    void aFingerIsFoundInAGalleryAndAStrangerIsNot() throws IOException {
        Files.createDirectory(folder.resolve("gallery"));
        for (long seed = 1; seed <= 20; seed++) {
            write("gallery/" + seed + ".cbor", TemplateFormat.NATIVE, finger(seed));
        }
        write("stranger.cbor", TemplateFormat.NATIVE, finger(77));

        Run run = Run.of(
                "fingerprint",
                "identify",
                "--gallery",
                path("gallery"),
                "--top",
                "3",
                path("one.fmr"),
                path("stranger.cbor"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.outLines().getFirst())
                .contains("\"match\":true,\"searched\":20")
                .contains("\"rate\":\"1-in-10000\"")
                .contains("\"candidates\":[{\"rank\":1,\"name\":\"" + path("gallery") + "/1.cbor\",\"score\":")
                .contains("\"rank\":3")
                .doesNotContain("\"rank\":4");
        assertThat(run.outLines().getLast()).contains("\"match\":false");
    }

    @Test
    void wrongCallsAndFilesAreNamed() throws IOException {
        Files.writeString(folder.resolve("text.txt"), "no print at all, only words");

        expectComplaint("no such format: xml", "extract", "--format", "xml", path("one.cbor"));
        expectComplaint("--dpi takes 100 to 2000", "extract", "--dpi", "72", path("one.cbor"));
        expectComplaint("takes a probe", "compare", path("one.cbor"));
        expectComplaint("no such rate", "compare", "--rate", "1-in-2", path("one.cbor"), path("one.fmr"));
        expectComplaint("is no calibration", "compare", "--calibration", "x", path("one.cbor"), path("one.fmr"));
        expectComplaint("text.txt: format: neither JPEG", "compare", path("text.txt"), path("one.fmr"));
        expectComplaint("absent: no such file or folder", "extract", path("absent"));
        expectComplaint("absent: no such file or folder", "identify", "--gallery", path("absent"), path("one.fmr"));
        expectComplaint(
                "--top takes 1 to 1000", "identify", "--gallery", path("one.fmr"), "--top", "0", path("one.fmr"));
        expectComplaint("no print that can be read", "identify", "--gallery", path("text.txt"), path("one.fmr"));
    }

    private static void expectComplaint(String words, String... arguments) {
        List<String> call = new ArrayList<>(List.of("fingerprint"));
        call.addAll(List.of(arguments));
        Run run = Run.of(call.toArray(new String[0]));
        assertThat(run.exitCode()).as(words).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(words);
    }

    private void write(String name, TemplateFormat format, FingerTemplate template) throws IOException {
        Files.write(folder.resolve(name), TemplateFile.write(format, template));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static FingerTemplate finger(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            minutiae.add(new Minutia(
                    20 + random.nextInt(340),
                    20 + random.nextInt(330),
                    random.nextDouble(6.28),
                    random.nextBoolean() ? Minutia.Kind.ENDING : Minutia.Kind.BIFURCATION));
        }
        return new FingerTemplate(388, 374, minutiae);
    }
}
