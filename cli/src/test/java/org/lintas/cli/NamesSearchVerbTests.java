package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesSearchVerbTests {

    private static final String NATIONAL = """
            id,surname,givenNames,dateOfBirth,nationality,sex,documentNumber
            7,Beeblebrox,Zaphod,1970-03-04,IRN,M,P1234567
            """;

    private static final String OFAC = "42,\"PREFECT, Ford\",\"individual\",\"GALAXY\",,,,,,,,\"DOB 1971.\"\n";

    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnObjectWithItsHits() throws IOException {
        Run run = search("name\tdob\nBEEBLEBROX<<ZAPHOD\t1970-03-04\tIRN\tM\nArthur Dent\t1980\n", NATIONAL);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().getFirst())
                .contains("\"line\":2,\"query\":\"BEEBLEBROX<<ZAPHOD\",\"hits\":[{\"list\":")
                .contains("\"subject\":\"7\",\"reference\":null,\"name\":\"Beeblebrox, Zaphod\",\"score\":0.99")
                .contains("{\"rule\":\"NATIONALITY\",\"left\":\"IRN\",\"right\":\"IRN\",\"bits\":2.0}")
                .contains("\"micros\":");
        assertThat(run.outLines().get(1)).contains("\"hits\":[],\"micros\":");
    }

    @Test
    void ofacsOtherNamesAreTakenFromBeside() throws IOException {
        Files.writeString(folder.resolve("x-alt.csv"), "42,1,\"aka\",\"BETELGEUSE, Ix\",-0- \n");
        Path sdn = Files.writeString(folder.resolve("x-sdn.csv"), OFAC);

        Run run = Run.with("Ix Betelgeuse\t1971\n", "names", "search", "--list", sdn.toString(), "-");

        assertThat(run.out())
                .startsWith("{\"input\":\"-:1\"")
                .contains("\"subject\":\"42\"", "\"name\":\"BETELGEUSE, Ix\"");
    }

    @Test
    void ofacsAdvancedXmlIsToldByContent() throws IOException {
        String list = """
                <?xml version="1.0"?><Sanctions><DistinctParties><DistinctParty FixedRef="42"><Profile ID="42"><Identity ID="1">
                <Alias LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue>Ix Betelgeuse</NamePartValue>
                </DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties></Sanctions>
                """;

        assertThat(search("Ix Betelgeuse\n", list).out()).contains("\"subject\":\"42\"", "\"name\":\"Ix Betelgeuse\"");
    }

    @Test
    void documentsAreFoundUnderAnyName() throws IOException {
        assertThat(search("Trillian Astra\t1980-01-01\tGBR\tF\tP1234567\n", NATIONAL)
                        .out())
                .contains("\"subject\":\"7\"", "\"rule\":\"DOCUMENT\"");
    }

    @Test
    void aDeclaredMappingReadsOtherHeaders() throws IOException {
        Path mapping =
                Files.writeString(folder.resolve("columns.properties"), "Apellido = surname\nNombre = given-names\n");
        Path list = Files.writeString(folder.resolve("national.csv"), "Apellido,Nombre\nBeeblebrox,Zaphod\n");

        Run run = Run.with(
                "Zaphod Beeblebrox\n",
                "names",
                "search",
                "--list",
                list.toString(),
                "--mapping",
                mapping.toString(),
                "-");

        assertThat(run.out()).contains("\"name\":\"Beeblebrox, Zaphod\"");
    }

    @Test
    void aBadLineDoesNotStopTheNext() throws IOException {
        Run run = search("Arthur Dent\tyesterday\n\t1970\nZaphod Beeblebrox\t1970-XX-XX\n", NATIONAL);

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(":1: not a date", ":2: no name");
        assertThat(run.outLines()).singleElement().asString().contains("\"subject\":\"7\"");
    }

    @Test
    void aLineMayHaveItsBoundAndNoCharacterMore() throws IOException {
        String line = "A" + "\t".repeat(TravellerLine.LINE_MAX - 1);

        assertThat(search(line + "\n", NATIONAL).exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(search(line + "\t\n", NATIONAL).err())
                .contains(":1: longer than " + TravellerLine.LINE_MAX + " characters");
    }

    @Test
    void aWrongCallSaysWhatIsWrong() throws IOException {
        assertThat(search("A\n", NATIONAL, "--threshold", "1").err())
                .contains("a score of more than 0 and less than 1");
        assertThat(search("A\n", NATIONAL, "--limit", "0").err()).contains("--limit takes 1 to 1000");
        assertThat(search("A\n", "<html/>").err()).contains("no list of a form that is known");
        assertThat(search("A\n", NATIONAL, "--limit", "1000").exitCode()).isEqualTo(ExitCode.GOOD);
    }

    private Run search(String queries, String list, String... options) throws IOException {
        String[] call = new String[options.length + 5];
        call[0] = "names";
        call[1] = "search";
        call[2] = "--list";
        call[3] = Files.writeString(folder.resolve("list.csv"), list).toString();
        System.arraycopy(options, 0, call, 4, options.length);
        call[call.length - 1] =
                Files.writeString(folder.resolve("queries.tsv"), queries).toString();
        return Run.of(call);
    }
}
