package org.lintas.oprf.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.names.NameParser;

class PersonKeysTests {

    /** The form of keys is an agreement between States: whoever changes these texts changes the form's number. */
    @Test
    void theFormOfKeysStays() {
        CheckedPerson person = person("ERIKSSON<<ANNA<MARIA", "1974-08-12", "L898902C");

        assertThat(PersonKeys.listed(person))
                .extracting(key -> key.kind() + " " + key.text())
                .containsExactly(
                        "DOCUMENT UTO|L898902C",
                        "NAME_AND_DAY AN ARKSN MR|1974-08-12",
                        "PAIR_AND_DAY AN ARKSN|1974-08-12",
                        "PAIR_AND_DAY ARKSN MR|1974-08-12",
                        "PAIR_AND_DAY AN MR|1974-08-12",
                        "NAME_AND_YEAR ANNA ERIKSSON MARIA|1974");
        assertThat(PersonKeys.asked(person))
                .containsAll(PersonKeys.listed(person))
                .hasSize(7)
                .contains(new PersonKey(PersonKey.Kind.NAME_AND_DAY, "AN ARKSN MR|1974-12-08"));
        assertThat(new String(PersonKeys.listed(person).getFirst().input(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("lintas-person-key 1 D UTO|L898902C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mohammed Hussain|1970-01-02|Muhammad Hussein|1970-01-02",
                "Anna Maria Eriksson|1974-08-12|ERIKSSON, Anna|1974-08-12",
                "Anna Maria Eriksson|1974-08-12|ERIKSSON<<ANNA<MARIA|1974-12-08",
                "Anna Eriksson|1974-08-12|Anna Eriksson|1974-01-31",
                "Юрий Гагарин|1934-03-09|Yuri Gagarin|1934-03-09",
                "Olga bint Petrova|1980-05-06|Olga Petrova|1980-05-06",
            })
    void peopleWhoMayBeOneHaveAKeyInCommon(String listed, String listedBirth, String asked, String askedBirth) {
        assertThat(PersonKeys.asked(person(asked, askedBirth, "")))
                .containsAnyElementsOf(PersonKeys.listed(person(listed, listedBirth, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Eriksson|1974-08-12|Anna Eriksson|1975-08-12",
                "Anna Eriksson|1974-08-12|Petra Eriksson|1974-08-12",
                "Anna Eriksson|1974-08-12|Anna Erika|1974-08-12",
            })
    void othersHaveNone(String listed, String listedBirth, String asked, String askedBirth) {
        assertThat(PersonKeys.asked(person(asked, askedBirth, "")))
                .doesNotContainAnyElementsOf(PersonKeys.listed(person(listed, listedBirth, "")));
    }

    @Test
    void numbersOfDocumentsAreWrittenInManyWays() {
        assertThat(PersonKeys.asked(person("", "", "ab-1O 234i")))
                .containsExactly(new PersonKey(PersonKey.Kind.DOCUMENT, "UTO|AB102341"));
        assertThat(PersonKeys.asked(person("", "", "A1-2"))).isEmpty();
        assertThat(PersonKeys.asked(person("", "", "A1-23"))).hasSize(1);
    }

    @Test
    void aPersonIsAskedForByAtMostEightKeysOfTheNameAndListedByMore() {
        CheckedPerson person = person("Aba Caca Daba Faga Laga Maca Naba Raga", "1970-01-02", "");

        assertThat(PersonKeys.asked(person)).hasSize(8);
        assertThat(PersonKeys.listed(person)).hasSize(17);
    }

    @Test
    void aYearAloneGivesOneKeyAndNoBirthNone() {
        assertThat(PersonKeys.asked(person("Anna Eriksson", "1974", ""))).hasSize(1);
        assertThat(PersonKeys.asked(person("Anna Eriksson", "", ""))).isEmpty();
        assertThat(PersonKeys.asked(person("Anna", "1974-08-12", ""))).hasSize(3);
    }

    @Test
    void aPersonHasSixteenDocumentsAtMost() {
        List<CheckedPerson.Document> sixteen =
                Collections.nCopies(16, new CheckedPerson.Document(new StateCode("UTO"), "A".repeat(64)));
        List<CheckedPerson.Document> more = Collections.nCopies(17, sixteen.getFirst());
        assertThat(new CheckedPerson(NameParser.text(""), Optional.empty(), sixteen).documents())
                .hasSize(16);
        assertThatThrownBy(() -> new CheckedPerson(NameParser.text(""), Optional.empty(), more))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckedPerson.Document(new StateCode("UTO"), "A".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static CheckedPerson person(String name, String birth, String number) {
        return new CheckedPerson(
                NameParser.text(name),
                birth.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(birth)),
                number.isEmpty() ? List.of() : List.of(new CheckedPerson.Document(new StateCode("UTO"), number)));
    }
}
