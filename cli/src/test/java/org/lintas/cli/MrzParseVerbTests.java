package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MrzParseVerbTests {

    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private static final String TD3_OBJECT = """
            {"input":"-:1","format":"TD3","documentCode":"P","issuer":"UTO","documentNumber":"L898902C3",\
            "primaryIdentifier":"ERIKSSON","secondaryIdentifier":"ANNA MARIA","nationality":"UTO",\
            "dateOfBirth":"1974-08-12","sex":"F","dateOfExpiry":"2012-04-15","optionalData1":"ZE184226B",\
            "optionalData2":null,"truncated":false,"checks":{"documentNumber":true,"dateOfBirth":true,\
            "dateOfExpiry":true,"optionalData":true,"composite":true},"valid":true,"repairs":[]}
            """;
    private static final String WRONG_COMPOSITE = TD3.replace("<10", "<11");

    @TempDir
    private Path folder;

    @Test
    void aValidZoneIsOneObjectOnOneLine() {
        Run run = Run.with(TD3, "mrz", "parse", "-");
        assertThat(run).isEqualTo(new Run(ExitCode.GOOD, TD3_OBJECT, ""));
    }

    @Test
    void aBlankLineEndsAZoneAndTheInputNamesItsFirstLine() {
        Run run = Run.with("\n \r\n" + TD3 + "\r\n\n" + TD3.replace("\n", "\r\n"), "mrz", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines())
                .containsExactly(
                        TD3_OBJECT.strip().replace("-:1", "-:3"),
                        TD3_OBJECT.strip().replace("-:1", "-:7"));
    }

    @Test
    void theInputOfAFileIsItsNameAsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("two zones.txt"), TD3 + "\n" + TD3);
        Run run = Run.of("mrz", "parse", file.toString());
        assertThat(run.outLines()).hasSize(2).allMatch(line -> line.startsWith("{\"input\":\"" + file + "\","));
    }

    @Test
    void aWrongCheckDigitMakesTheExitCodeOne() {
        Run run = Run.with(WRONG_COMPOSITE, "mrz", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).contains("\"composite\":false},\"valid\":false,\"repairs\":[]");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void wrongLengthsAreNamedOnStandardErrorAndTheNextZoneGoesOn() {
        Run run = Run.with("P<UTO\n\n" + TD3, "mrz", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.errLines())
                .containsExactly(
                        "lintas: -:1: 1 line of 5 characters; a zone has 3 lines of 30 (TD1), 2 of 36 (TD2, MRV-B)"
                                + " or 2 of 44 characters (TD3, MRV-A)");
        assertThat(run.outLines()).containsExactly(TD3_OBJECT.strip().replace("-:1", "-:3"));
    }

    @Test
    void aBadInputNeverStopsTheNextOneAndTheWorstDecidesTheExitCode() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), TD3);
        Path bad = Files.writeString(folder.resolve("bad.txt"), WRONG_COMPOSITE);
        Path junk = Files.write(folder.resolve("junk.bin"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
        Path zeros = Files.write(folder.resolve("zeros.bin"), new byte[100]);
        Path missing = folder.resolve("missing.txt");
        Run run = Run.of(
                "mrz", "parse", missing.toString(), junk.toString(), bad.toString(), zeros.toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst()).startsWith("{\"input\":\"" + bad + "\"");
        assertThat(run.errLines())
                .containsExactly(
                        "lintas: " + missing + ": no such file or folder",
                        "lintas: " + junk + ": not UTF-8 text",
                        "lintas: " + zeros + ": not text: it holds a zero byte");
    }

    @Test
    void foldersAreWalkedInTheOrderOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("b/c/2.txt"), TD3);
        Files.writeString(folder.resolve("a.txt"), TD3);
        Files.writeString(folder.resolve("b/1.txt"), TD3);
        Run run = Run.of("mrz", "parse", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines())
                .extracting(line -> line.substring(line.indexOf(folder.toString()), line.indexOf("\",")))
                .containsExactly(folder + "/a.txt", folder + "/b/1.txt", folder + "/b/c/2.txt");
    }

    @Test
    void nothingToReadIsAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Run.with("", "mrz", "parse", "-"))
                .isEqualTo(new Run(ExitCode.UNREADABLE, "", "lintas: -: no zone in it\n"));
        assertThat(Run.of("mrz", "parse", empty.toString()))
                .isEqualTo(new Run(ExitCode.UNREADABLE, "", "lintas: " + empty + ": no file in this folder\n"));
    }

    @Test
    void repairsAreListed() {
        Run run = Run.with(TD3.replace("7408122", "74O8122"), "mrz", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .contains("\"valid\":true,\"repairs\":[{\"line\":2,\"position\":16,\"from\":\"O\",\"to\":\"0\"}]}");
    }

    @Test
    void whatIsAbsentIsNull() {
        Run run = Run.with(
                "V<UTOSUKARNO<<<<<<<<<<<<<<<<<<<<<<<<\n<<<<<<<<<0<<<72<<<<5<<<<<<<0<<<<<<<<\n", "mrz", "parse", "-");
        assertThat(run.out())
                .contains("\"documentNumber\":null,\"primaryIdentifier\":\"SUKARNO\",\"secondaryIdentifier\":null")
                .contains("\"nationality\":null,\"dateOfBirth\":\"1972\",\"sex\":\"X\",\"dateOfExpiry\":null")
                .contains("\"optionalData\":null,\"composite\":null},\"valid\":true");
    }

    @Test
    void theCenturyFollowsTheDayGiven() {
        String zone = TD3.replace("7408122", "2008122").replace("<10", "<12");
        assertThat(Run.with(zone, "mrz", "parse", "-").out()).contains("\"dateOfBirth\":\"2020-08-12\"");
        assertThat(Run.with(zone, "mrz", "parse", "--at", "2019-12-31", "-").out())
                .contains("\"dateOfBirth\":\"1920-08-12\"");
    }

    @Test
    void aTableIsForPeople() {
        Run run = Run.with(TD3, "mrz", "parse", "--table", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst()).startsWith("input  format  documentCode  issuer  documentNumber");
        assertThat(run.outLines().get(1)).startsWith("-:1    TD3     P             UTO     L898902C3");
    }

    @Test
    void aByteOrderMarkCountsForNothing() {
        assertThat(Run.with("\uFEFF" + TD3, "mrz", "parse", "-").out()).isEqualTo(TD3_OBJECT);
    }

    @Test
    void endlessTextWithoutALineEndIsRefusedWithoutBeingKept() {
        byte[] endless = "A".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        Run run = Run.with(endless, "mrz", "parse", "-");
        assertThat(run).isEqualTo(new Run(ExitCode.UNREADABLE, "", "lintas: -:1: more than 512 characters of input\n"));
    }
}
