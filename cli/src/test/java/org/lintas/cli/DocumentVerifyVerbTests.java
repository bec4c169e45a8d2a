package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/** The verbs {@code trust} and {@code document} on a passport that a simulated State issued. */
class DocumentVerifyVerbTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Authorities WORLD = Authorities.of(11);
    private static final IssuingAuthority AUTHORITY = WORLD.authority(SimulatedState.UTOPIA);
    private static final Passport PASSPORT = WORLD.office(SimulatedState.UTOPIA)
            .issue(
                    Population.of(SimulatedState.UTOPIA, 11, TODAY).person(1, 25, 60),
                    new byte[500],
                    IssueOptions.usual(TODAY.minusYears(1)));

    @TempDir
    private Path folder;

    private Path store = Path.of("");
    private Path document = Path.of("");

    @BeforeEach
    void write() throws IOException {
        store = folder.resolve("store");
        document = Files.createDirectory(folder.resolve("passport"));
        for (ElementaryFile file : ElementaryFile.values()) {
            if (PASSPORT.chip().files().containsKey(file)) {
                Files.write(
                        document.resolve(file.name() + ".bin"), PASSPORT.chip().file(file));
            }
        }
    }

    private Path authority() throws IOException {
        return Files.write(
                folder.resolve("csca.cer"), AUTHORITY.countrySigners(TODAY).getLast());
    }

    private Path revocations() throws IOException {
        return Files.write(folder.resolve("utopia.crl"), AUTHORITY.revocationList(Run.CLOCK.instant()));
    }

    private Run trust(Path... files) {
        String[] arguments = new String[files.length + 4];
        arguments[0] = "trust";
        arguments[1] = "import";
        for (int i = 0; i < files.length; i++) {
            arguments[2 + i] = files[i].toString();
        }
        arguments[files.length + 2] = "--store";
        arguments[files.length + 3] = store.toString();
        return Run.of(arguments);
    }

    private Run verify(Path input) {
        return Run.of("document", "verify", "--store", store.toString(), input.toString());
    }

    @Test
    void aGenuinePassportIsSuccessful() throws IOException {
        Run imported = trust(revocations(), authority());
        assertThat(imported.outLines()).hasSize(2);
        assertThat(imported.outLines().getFirst())
                .contains("\"kind\":\"crl\"", "\"accepted\":1", "\"rejected\":[]", "\"countries\":1");
        Run run = verify(document);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"verdict\":\"successful\"", "\"country\":\"UT\"", "\"name\":\"signer-chain\"");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
    }

    @Test
    void filesThatLieInTheStoresFolderCountToo() throws IOException {
        Files.createDirectory(store);
        Files.copy(authority(), store.resolve("csca.cer"));
        Files.copy(revocations(), store.resolve("utopia.crl"));
        Files.writeString(store.resolve("README"), "not a certificate");
        assertThat(verify(document).out()).contains("\"verdict\":\"successful\"");
    }

    @Test
    void aChangedDataGroupFailsAndIsNamed() throws IOException {
        trust(authority(), revocations());
        byte[] portrait = Files.readAllBytes(document.resolve("DG2.bin"));
        portrait[portrait.length - 1] ^= 1;
        Files.write(document.resolve("DG2.bin"), portrait);
        Run run = verify(document);
        assertThat(run.out()).contains("\"verdict\":\"failed\"", "\"code\":\"hash-differs\"", "[2]");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
    }

    @Test
    void anUnknownAuthorityOrNoRevocationListIsUndetermined() throws IOException {
        Files.createDirectory(store);
        assertThat(verify(document).out()).contains("\"verdict\":\"undetermined\"", "\"code\":\"authority-unknown\"");
        trust(authority());
        Run run = verify(document);
        assertThat(run.out()).contains("\"verdict\":\"undetermined\"", "\"code\":\"no-revocation-list\"");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
    }

    @Test
    void theSecurityObjectAloneIsAskedForItsSignatureOnly() throws IOException {
        trust(authority(), revocations());
        Path alone = Files.copy(document.resolve("SOD.bin"), folder.resolve("alone"));
        assertThat(verify(alone).out()).contains("\"verdict\":\"successful\"", "\"code\":\"no-data-group\"");
    }

    @Test
    void filesAreTakenFromAZipAsTextAndWithPadding() throws IOException {
        trust(authority(), revocations());
        byte[] object = PASSPORT.chip().file(ElementaryFile.SOD);
        byte[] mrz = PASSPORT.chip().file(ElementaryFile.DG1);
        byte[] padded = Arrays.copyOf(mrz, mrz.length + 40);
        Path zip = folder.resolve("passport.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : Map.of(
                            "a/EF.SOD",
                            Base64.getMimeEncoder().encode(object),
                            "a/EF_DG01.BIN",
                            padded,
                            "a/note.txt",
                            mrz)
                    .entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        Run run = verify(zip);
        assertThat(run.out()).contains("\"verdict\":\"successful\"", "EF_DG01.BIN: 40 bytes of padding", "note.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "EF.SOD,EF.DG1,EF.COM",
        "sod,dg01,com",
        "011D,0101,011E",
        "EF_011d.bin,EF_0101.bin,EF_011e.bin",
        "X12_EF_SOD.binary,X12_DG1_MRZ.binary,X12_COM.binary",
        "SOD.hex,Datagroup1.hex,EF-COM.hex"
    })
    void filesAreToldByEveryNameInUse(String object, String zone, String common) throws IOException {
        trust(authority(), revocations());
        Path named = Files.createDirectory(folder.resolve("named"));
        write(named.resolve(object), PASSPORT.chip().file(ElementaryFile.SOD));
        write(named.resolve(zone), PASSPORT.chip().file(ElementaryFile.DG1));
        write(named.resolve(common), PASSPORT.chip().file(ElementaryFile.COM));
        Files.write(named.resolve("._" + object), new byte[] {0, 5, 22, 7});
        Files.writeString(named.resolve("DG1.json"), "{}");
        assertThat(verify(named).outLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"verdict\":\"successful\"", "\"ignored\":[\"._%s\",\"DG1.json\"]".formatted(object))
                        .doesNotContain("no-data-group", "common-data-missing"));
    }

    /** As text with the mark of UTF-8 where the name says so. */
    private static void write(Path file, byte[] content) throws IOException {
        if (file.toString().endsWith(".hex")) {
            Files.writeString(file, "\uFEFF" + HexFormat.of().formatHex(content) + "\r\n");
        } else {
            Files.write(file, content);
        }
    }

    @Test
    void aSecurityObjectInArmourIsRead() throws IOException {
        trust(authority(), revocations());
        byte[] tagged = PASSPORT.chip().file(ElementaryFile.SOD);
        byte[] bare = Arrays.copyOfRange(tagged, 4, tagged.length);
        Path armoured = Files.writeString(
                folder.resolve("sod.pem"),
                "-----BEGIN CMS-----\n%s\n-----END CMS-----\n"
                        .formatted(Base64.getMimeEncoder().encodeToString(bare)));
        assertThat(verify(armoured).out()).contains("\"verdict\":\"successful\"");
    }

    @Test
    void documentsInOneFolderAreToldApartByWhatStandsBefore() throws IOException {
        trust(authority(), revocations());
        Path many = Files.createDirectory(folder.resolve("many"));
        write(many.resolve("A1.sod"), PASSPORT.chip().file(ElementaryFile.SOD));
        write(many.resolve("B2_EF.SOD"), PASSPORT.chip().file(ElementaryFile.SOD));
        write(many.resolve("B2_EF.DG1"), PASSPORT.chip().file(ElementaryFile.DG1));
        Run run = verify(many);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst()).contains("/A1.sod\"", "\"verdict\":\"successful\"", "no-data-group");
        assertThat(run.outLines().getLast())
                .contains("/B2_EF.SOD\"", "\"verdict\":\"successful\"")
                .doesNotContain("no-data-group");
    }

    @Test
    void documentsInOneZipAreNotMixed() throws IOException {
        trust(authority(), revocations());
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"a/EF.SOD", "a/EF.DG1", "b/EF.SOD"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(PASSPORT.chip().file(ElementaryFile.valueOf(name.substring(5))));
            }
        }
        Run run = verify(zip);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines()).singleElement().asString().contains("more than one document in a zip");
    }

    @Test
    void validityIsJudgedAtTheInstantThatIsAskedFor() throws IOException {
        trust(authority(), revocations());
        Run run = Run.of("document", "verify", "--store", store.toString(), "--at", "2060-01-01", document.toString());
        assertThat(run.out()).contains("\"verdict\":\"failed\"", "signer-expired", "\"at\":\"2060-01-01T23:59:59Z\"");
        Run wrong = Run.of("document", "verify", "--store", store.toString(), "--at", "soon", document.toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void whatCannotBeReadNeverStopsTheNext() throws IOException {
        trust(authority(), revocations());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of(
                "document",
                "verify",
                "--store",
                store.toString(),
                empty.toString(),
                folder.resolve("missing").toString(),
                document.toString());
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.outLines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void aListIsNotTrustedForItself() throws IOException {
        Run run = trust(revocations());
        assertThat(run.out()).contains("\"accepted\":0", "\"code\":\"crl-not-verified\"");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
    }

    @Test
    void whatIsTrustedIsListedWithItsProvenance() throws IOException {
        Path file = authority();
        trust(file);
        Run run = Run.of("trust", "list", "--store", store.toString());
        assertThat(run.outLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "\"country\":\"UT\"",
                                "\"curve\":\"brainpoolP384r1\"",
                                "\"selfIssued\":true",
                                "\"link\":false")
                        .contains("\"sources\":[{\"file\":\"" + file, "\"imported\":\"2026-11-22T12:00:00Z\""));
        assertThat(Run.of("trust", "list", "--store", folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(ExitCode.UNREADABLE);
    }
}
