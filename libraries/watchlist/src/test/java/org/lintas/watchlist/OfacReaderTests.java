package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfacReaderTests {

    private static final String SUBJECTS = """
            42,"DENT, Arthur \\"Art\\"","individual","GALAXY] [EARTH","Doctor",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 17 Dec 1984; alt. DOB circa 1951; alt. DOB 1951 to 1953; POB Cottington, England; nationality Korea, North; citizen Mexico; Gender Male; Passport A30439933 (Iran) issued 15 Sep 1991 expires 22 Jul 1996; alt. Passport 760620; Cedula No. 10.548.414 (Venezuela); National ID No. 660000 73767 (Belgium); a.k.a. 'ARTY'; f.k.a. 'PHILIP, Arthur'; Linked To: SIRIUS CORP."
            43,"SIRIUS CORP.",-0- ,"GALAXY",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            44,"HEART OF GOLD","vessel","GALAXY",-0- ,"CALL",-0- ,-0- ,-0- ,-0- ,-0- ,"DOB yesterday."
            \u001a
            """.replace("\\\"", "\"\"");

    @Test
    void whatStandsInTheRemarksIsDugOut() throws IOException {
        Gathered gathered = Gathered.of(SUBJECTS);

        Subject person = gathered.subjects.getFirst();
        assertThat(person.kind()).isEqualTo(Subject.Kind.PERSON);
        assertThat(Gathered.names(person)).containsExactly("DENT, Arthur \"Art\"", "~ARTY", "~PHILIP, Arthur");
        assertThat(Gathered.births(person)).containsExactly("1984-12-17", "~1949..1953", "1951..1953");
        assertThat(Gathered.nationalities(person)).containsExactly("PRK", "MEX");
        assertThat(Gathered.documents(person))
                .containsExactly(
                        "Passport A30439933 IRN",
                        "Passport 760620",
                        "Cedula No. 10.548.414 VEN",
                        "National ID No. 660000 73767 BEL");
        assertThat(person.statements(Statement.Holds.class).getFirst().details())
                .isEqualTo("issued 15 Sep 1991 expires 22 Jul 1996");
        assertThat(person.statements(Statement.Under.class))
                .extracting(Statement.Under::programme)
                .containsExactly("GALAXY", "EARTH");
        assertThat(person.statements(Statement.Remark.class))
                .extracting(Statement.Remark::text)
                .containsExactly("title: Doctor", "Linked To: SIRIUS CORP");
        assertThat(gathered.subjects)
                .extracting(Subject::kind)
                .containsExactly(Subject.Kind.PERSON, Subject.Kind.ORGANIZATION, Subject.Kind.CRAFT);
        assertThat(gathered.diagnostics).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.origin()).hasToString("list:3");
            assertThat(diagnostic.problem()).contains("yesterday");
        });
    }

    @Test
    void namesAndAddressesOfOtherFilesAreSaidOfTheirSubject() throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        WatchlistCollection collection = new WatchlistCollection(diagnostics::add);
        assertThat(read(collection, "alt", "42,1,\"aka\",\"DENT, Artur\",-0- \n99,2,\"fka\",\"NOBODY\",-0- \n"))
                .isEqualTo(ListFormat.OFAC_ALT);
        assertThat(read(collection, "add", "42,1,-0- ,\"Cottington\",\"England\",-0- \n"))
                .isEqualTo(ListFormat.OFAC_ADD);
        assertThat(read(collection, "sdn", "42,\"DENT, Arthur\",\"individual\",\"GALAXY\"\n"))
                .isEqualTo(ListFormat.OFAC_SDN);

        Subject person = collection.subjects().getFirst();

        assertThat(Gathered.names(person)).containsExactly("DENT, Arthur", "DENT, Artur");
        assertThat(person.statements(Statement.At.class))
                .extracting(Statement.At::text)
                .containsExactly("Cottington, England");
        assertThat(diagnostics)
                .extracting(Diagnostic::problem)
                .containsExactly("about a subject that no list has, dropped: 99");
    }

    private static ListFormat read(WatchlistCollection collection, String name, String content) throws IOException {
        return collection.read(
                name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ColumnMapping.usual());
    }
}
