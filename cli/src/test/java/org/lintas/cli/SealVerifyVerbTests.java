package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.seals.SealOffice;
import org.lintas.simulators.seals.VisaSticker;
import org.lintas.simulators.states.SimulatedState;

class SealVerifyVerbTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
    private static final VisaSticker STICKER = new VisaSticker(
            List.of("VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
            "UFO001979",
            2,
            30);

    private final IssuingAuthority authority = IssuingAuthority.of(SimulatedState.UTOPIA, 7);
    private final SealOffice office = new SealOffice(authority.sealSigner(ISSUED));

    @TempDir
    private Path folder;

    private Path store = Path.of("");

    @BeforeEach
    void fillTheStore() throws IOException {
        store = Files.createDirectory(folder.resolve("store"));
        int number = 0;
        for (byte[] country : authority.countrySigners(LocalDate.of(2026, 11, 22))) {
            Files.write(store.resolve("country-" + number++ + ".cer"), country);
        }
        Files.write(store.resolve("list.crl"), authority.revocationList(NOW));
        Files.write(store.resolve("seals.cer"), authority.sealSigner(ISSUED).certificate());
    }

    private Run verify(String... files) {
        String[] arguments = new String[files.length + 4];
        System.arraycopy(new String[] {"seal", "verify", "--store", store.toString()}, 0, arguments, 0, 4);
        System.arraycopy(files, 0, arguments, 4, files.length);
        return Run.of(arguments);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void aGenuineVisaIsOneObject() throws IOException {
        String visa = file("visa.bin", office.visa(STICKER, ISSUED));

        Run run = verify(visa);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"input\":\"" + visa
                                + "\",\"kind\":\"VDS\",\"verdict\":\"successful\",\"reason\":\"ok\","
                                + "\"documentType\":\"visa\"")
                        .contains("\"numberOfEntries\":2,\"durationOfStay\":{\"days\":30,\"months\":0,\"years\":0}")
                        .contains("\"passportNumber\":\"UFO001979\"")
                        .contains("\"signer\":{\"reference\":\"UTS1")
                        .contains(
                                "\"checks\":[{\"name\":\"seal-signature\",\"result\":\"successful\",\"code\":\"ok\""));
    }

    @Test
    void aForgedOneMakesTheExitCodeOneAndTheNextGoesOn() throws IOException {
        String forged = file("forged.bin", office.forgedVisa(STICKER, STICKER.withEntries(9), ISSUED));
        String nothing = file("nothing.txt", "nothing".getBytes(StandardCharsets.US_ASCII));
        String good = file("good.txt", office.visaBarcode(STICKER, ISSUED, true).getBytes(StandardCharsets.US_ASCII));

        Run two = verify(forged, good);
        assertThat(two.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(two.outLines()).hasSize(2);
        assertThat(two.outLines().getFirst()).contains("\"verdict\":\"failed\",\"reason\":\"signature-wrong\"");
        assertThat(two.outLines().getLast()).contains("\"kind\":\"IDB\",\"verdict\":\"successful\"");

        Run three = verify(nothing, forged, good);
        assertThat(three.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(three.outLines()).hasSize(2);
        assertThat(three.errLines()).singleElement().asString().contains("seal-unknown");
    }

    @Test
    void standardInputAndTablesWork() {
        byte[] visa = office.visa(STICKER, ISSUED);
        Run piped = Run.with(visa, "seal", "verify", "--store", store.toString(), "-");
        assertThat(piped.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(piped.out()).startsWith("{\"input\":\"-\",\"kind\":\"VDS\"");
        Run table = Run.with(visa, "seal", "verify", "--table", "--store", store.toString(), "-");
        assertThat(table.outLines()).hasSize(2);
        assertThat(table.out()).contains("fields.passportNumber").contains("UFO001979");
    }

    @Test
    void whatWasImportedIntoAStoreIsUsed() throws IOException {
        String visa = file("visa.bin", office.visa(STICKER, ISSUED));
        Path imported = folder.resolve("imported");
        Run run = Run.of("trust", "import", store.toString(), "--store", imported.toString());
        assertThat(run.err()).isEmpty();
        Run verified = Run.of("seal", "verify", "--store", imported.toString(), visa);
        assertThat(verified.out()).contains("\"verdict\":\"successful\"");
        assertThat(verified.exitCode()).isEqualTo(ExitCode.GOOD);
    }

    @Test
    void timesAreJudgedAtTheInstantThatIsAsked() throws IOException {
        String visa = file("visa.bin", office.visa(STICKER, ISSUED));
        Run later = verify("--at", "2060-01-01T00:00:00Z", visa);
        assertThat(later.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(later.out()).contains("\"reason\":\"signer-expired\"");
        Run wrong = verify("--at", "yesterday", visa);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void definitionsOfAnotherStateAreAFile() throws IOException {
        String seal = file("seal.bin", office.visa(STICKER, ISSUED));
        String definitions = file(
                "definitions.txt", "vds 5d01 stickerOfUtopia\n05 papers c40\n".getBytes(StandardCharsets.US_ASCII));
        Run run = verify("--definitions", definitions, seal);
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .contains("\"documentType\":\"stickerOfUtopia\"")
                .contains("\"papers\":\"UFO001979\"")
                .contains("\"tag03\":\"02\"");
    }

    @Test
    void aStoreThatIsMissingOrAPictureWithoutABarcodeIsSaid() throws IOException {
        Path picture = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Run empty = verify(picture.toString());
        assertThat(empty.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(empty.err()).contains("barcode-missing");
        Run missing = Run.of("seal", "verify", "--store", folder.resolve("none").toString(), picture.toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(missing.err()).contains("no such folder");
    }
}
