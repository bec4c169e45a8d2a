package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherListsTests {

    @Test
    void entitiesOfFollowTheMoney() throws IOException {
        Gathered gathered = Gathered.of("""
                {"id":"Q1","schema":"Person","caption":"Ford Prefect","properties":{"name":["Ford Prefect","Форд Префект"],"alias":["Ix"],"weakAlias":["Hoopy"],"birthDate":["1970","1971-02-03"],"nationality":["ir"],"gender":["male"],"passportNumber":["P1234567"],"notes":["knows where his towel is"]},"datasets":["x"]}
                {"id":"Q2","schema":"Company","properties":{"name":["Sirius"]}}
                {"id":"Q3","schema":"Person","properties":{"firstName":["Tricia"],"lastName":["McMillan"]}}
                {"broken
                [1]
                {"id":"Q4"}
                """);

        Subject person = gathered.subjects.getFirst();
        assertThat(Gathered.names(person)).containsExactly("Ix", "Ford Prefect", "Форд Префект", "~Hoopy");
        assertThat(Gathered.births(person)).containsExactly("1970", "1971-02-03");
        assertThat(Gathered.nationalities(person)).containsExactly("IRN");
        assertThat(Gathered.documents(person)).containsExactly("passport P1234567");
        assertThat(gathered.subjects.get(1).kind()).isEqualTo(Subject.Kind.ORGANIZATION);
        assertThat(Gathered.names(gathered.subjects.get(2))).contains("McMillan, Tricia");
        assertThat(gathered.diagnostics)
                .extracting(diagnostic -> diagnostic.origin().line())
                .containsExactly(4L, 5L, 6L);
    }

    @Test
    void aNationalListGoesByItsHeaders() throws IOException {
        Gathered gathered = Gathered.of("""
                \uFEFFID;Surname;Given Names;Date of birth;Nationality;Sex;Document number;Weak alias;Colour
                7;Dent;Arthur;1984-12-17;GBR|D;M;P1234567;Arty|Monkey;blue
                """);

        Subject person = gathered.subjects.getFirst();
        assertThat(person.id()).isEqualTo("7");
        assertThat(Gathered.names(person)).containsExactly("Dent, Arthur", "~Arty", "~Monkey");
        assertThat(Gathered.births(person)).containsExactly("1984-12-17");
        assertThat(Gathered.nationalities(person)).containsExactly("GBR", "D");
        assertThat(Gathered.documents(person)).containsExactly("Document number P1234567");
        assertThat(person.statements(Statement.Remark.class))
                .extracting(Statement.Remark::text)
                .containsExactly("Colour: blue");
    }

    @Test
    void aDeclaredMappingGoesFirst() throws IOException {
        Gathered gathered = Gathered.of(
                "Apellido,Nombre,Nacido\nDent,Arthur,17/12/1984\n",
                ColumnMapping.of(Map.of("apellido", "surname", "NOMBRE", "given-names", "nacido", "Date of birth")));

        assertThat(Gathered.names(gathered.subjects.getFirst())).containsExactly("Dent, Arthur");
        assertThat(Gathered.births(gathered.subjects.getFirst())).containsExactly("1984-12-17");
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("a", "colour"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gathered.of("a,b\n1,2\n")).isInstanceOf(ListRefusedException.class);
    }

    @Test
    void theListOfTheUnitedKingdom() throws IOException {
        Gathered gathered = Gathered.of("""
                Last Updated,06/02/2024
                Name 6,Name 1,Name 2,Title,Name Non-Latin Script,DOB,Nationality,Passport Number,Group Type,Alias Type,Alias Quality,Regime,Group ID
                DENT,Arthur,Philip,Dr,,00/00/1951,(1) Syria (2) Iraq,P1234567,Individual,Primary name,,Earth,77
                DENT,Art,,,,,,,Individual,AKA,Low quality,Earth,77
                """);

        assertThat(Gathered.names(gathered.subjects.getFirst())).containsExactly("DENT, Arthur Philip");
        assertThat(Gathered.births(gathered.subjects.getFirst())).containsExactly("1951");
        assertThat(Gathered.nationalities(gathered.subjects.getFirst())).containsExactly("SYR", "IRQ");
        assertThat(Gathered.names(gathered.subjects.get(1))).containsExactly("~DENT, Art");
        assertThat(gathered.subjects).extracting(Subject::id).containsExactly("77", "77");
    }

    @Test
    void theListOfTheEuropeanUnion() throws IOException {
        Gathered gathered = Gathered.of("""
                Entity_LogicalId;Entity_SubjectType;NameAlias_LastName;NameAlias_FirstName;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate;Identification_Number;Identification_CountryIso2Code;Citizenship_CountryIso2Code
                13;P;Dent;Arthur;Arthur Dent;M;1951-03-04;P1234567;IQ;IQ
                14;E;;;Sirius;;;;;
                """);

        Subject person = gathered.subjects.getFirst();
        assertThat(Gathered.names(person)).containsExactly("Arthur Dent", "Dent, Arthur");
        assertThat(Gathered.documents(person)).containsExactly("Identification_Number P1234567 IRQ");
        assertThat(gathered.subjects.get(1).kind()).isEqualTo(Subject.Kind.ORGANIZATION);
    }
}
