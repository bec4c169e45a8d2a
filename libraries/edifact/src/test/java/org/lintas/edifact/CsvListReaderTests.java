package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class CsvListReaderTests {

    static final String LIST = """
            surname,givenNames,sex,dateOfBirth,nationality,documentType,documentNumber,documentIssuer,documentExpiry,carrier,number,from,to,departure,seat,role
            "O""HARA, JR",ANNA,F,1974-08-12,UTO,P,L898902C3,UTO,2032-04-15,LT,77,BKK,SIN,2026-11-22T10:00,12C,
            SUHARTO,,X,1972-09,IDN,,,,,LT,77,BKK,SIN,2026-11-22T10:00,,
            SMED,JAN,M,1972,UTO,P,X1,UTO,,LT,77,BKK,SIN,2026-11-22T10:00,,CR1
            """;

    @Test
    void aListWithNamedColumnsHasTheSameObjects() {
        PassengerList list = list(LIST);
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.header().type()).isEqualTo("CSV");
        assertThat(list.flight().number()).contains("77");
        assertThat(list.flight().legs().getFirst().departure()).contains("2026-11-22T10:00");
        assertThat(list.passengers()).hasSize(2);
        Passenger anna = list.passengers().getFirst();
        assertThat(anna.person().surname()).contains("O\"HARA, JR");
        assertThat(anna.person().dateOfBirth()).hasToString("Optional[1974-08-12]");
        assertThat(anna.documents().getFirst().expiry()).hasToString("Optional[2032-04-15]");
        assertThat(anna.references()).containsEntry("SEA", "12C");
        assertThat(list.passengers().getLast().person().dateOfBirth()).hasToString("Optional[1972-09]");
        assertThat(list.crew().getFirst().details().role()).contains("CR1");
    }

    @Test
    void semicolonsTabsAByteOrderMarkAndOtherLineEndsAreRead() {
        PassengerList list = list(LIST);
        String plain = LIST.replace("\"O\"\"HARA, JR\"", "O'HARA");
        for (String separator : List.of(";", "\t")) {
            PassengerList other = list("\uFEFF" + plain.replace(",", separator).replace("\n", "\r\n"));
            assertThat(other.diagnostics()).isEmpty();
            assertThat(other.flight()).isEqualTo(list.flight());
            assertThat(other.passengers().getLast()).isEqualTo(list.passengers().getLast());
        }
    }

    @Test
    void aBadRowCostsNoOtherAndIsFoundByItsBytes() {
        String head = "surname,dateOfBirth,carrier,number\n";
        String text = head
                + "SM\u00c9D,99ZZ12,LT,77\n\"OPEN,1972,LT,77\nSHORT,1972\nOTHER,1972,LT,78\nERIKSSON,1974-08-12,LT,77\n";
        PassengerList list = list(text);
        assertThat(list.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(list.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("date-unreadable", "row-unreadable", "row-unreadable", "flight-differs");
        assertThat(list.passengers())
                .extracting(each -> each.person().surname().orElseThrow())
                .containsExactly("SM\u00c9D", "ERIKSSON");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Diagnostic.Span open = list.diagnostics().get(1).span();
        assertThat(new String(bytes, open.offset(), open.length(), StandardCharsets.UTF_8))
                .isEqualTo("\"OPEN,1972,LT,77");
    }

    @Test
    void aFieldIsReadUpToItsBoundAndNotPastIt() {
        String longest = "A".repeat(CsvRows.FIELD_LENGTH_MAX);
        PassengerList list = list(
                "surname,sex\n" + longest + ",M\n" + longest + "A,M\n\"" + longest + "\",M\n\"" + longest + "A\",M\n");
        assertThat(list.passengers()).hasSize(2);
        assertThat(list.diagnostics()).extracting(Diagnostic::code).containsExactly("row-unreadable", "row-unreadable");
    }

    @Test
    void whateverNamesHoldTheyAreReadFromQuotes() {
        Gen<String> names =
                Gen.text("ABC,;\t\"'\n \u00e9\u4e2d", 1, 20).map(String::strip).where(name -> !name.isEmpty());
        Property.forAll(300, names.list(1, 8), written -> {
            String rows = written.stream()
                    .map(name -> "\"" + name.replace("\"", "\"\"") + "\",M\n")
                    .collect(Collectors.joining());
            PassengerList list = list("surname,sex\n" + rows);
            assertThat(list.diagnostics()).isEmpty();
            assertThat(list.passengers())
                    .extracting(each -> each.person().surname().orElseThrow())
                    .isEqualTo(written);
        });
    }

    private static PassengerList list(String text) {
        return Samples.passengerList(text);
    }
}
