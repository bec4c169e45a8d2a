package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.Transliteration;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class NameKeysTests {

    private static final Gen<String> PARTS = Gen.elements(List.of(
            "NGUYEN", "Nguyễn", "Văn An", "bin Abdul Rahman", "Müller", "Straße", "Ó Briain", "Suharto", "Åse"));

    @Test
    void theOrderOfTheNamesDoesNotMatter() {
        assertThat(listed("Nguyễn", "Văn An"))
                .contains(asked("NGUYEN", "VAN AN"), asked("VAN AN", "NGUYEN"), asked("NGUYEN VAN AN", ""));
    }

    @Test
    void aMononymIsFoundWhereverItStands() {
        assertThat(listed("Suharto", "")).containsExactly(asked("SUHARTO", ""));
    }

    @Test
    void everyTransliterationThatAnIssuerMayChooseIsListed() {
        assertThat(listed("Müller", "Jürgen"))
                .contains(asked("MUELLER", "JUERGEN"), asked("MULLER", "JURGEN"), asked("MUXXLLER", "JUXXRGEN"));
        assertThat(listed("Strauß", "")).contains(asked("STRAUSS", ""));
    }

    @Test
    void separatorsDoNotMatter() {
        assertThat(listed("Abdul-Rahman", "bin Ali")).contains(asked("ABDULRAHMAN", "BIN ALI"));
        assertThat(listed("O'Brien", "")).contains(asked("OBRIEN", ""));
    }

    @Test
    void aNameThatDoesNotFitTheZoneIsListedAsCutOff() {
        String surname = "NILAVADHANANANDA";
        String given = "CHAYAPA DEJTHAMRONG KRASUANG";
        // Doc 9303-4, section 4.2.3: the name field of a TD3 has 39 characters.
        String field = "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG".substring(0, 39);
        assertThat(field).endsWith("<K");
        assertThat(listed(surname, given)).contains(asked(surname, "CHAYAPA DEJTHAMRONG K"));
    }

    @Test
    void aNameWithoutTransliterationHasNoKey() {
        assertThat(listed("王", "小明")).isEmpty();
        assertThat(asked("王", "小明")).isEmpty();
    }

    @Test
    void whatADocumentShowsOfAListedNameIsAlwaysFound() {
        Property.forAll(
                choices -> new PersonName(PARTS.from(choices), choices.upTo(3) == 0 ? "" : PARTS.from(choices)),
                name -> {
                    for (String surname : Transliteration.forms(name.surname())) {
                        for (String given : givenForms(name)) {
                            assertThat(NameKeys.listed(name)).contains(asked(surname, given));
                            if (!given.isEmpty()) {
                                assertThat(NameKeys.listed(name)).contains(asked(given, surname));
                            }
                        }
                    }
                });
    }

    private static List<String> givenForms(PersonName name) {
        return name.givenNames().isEmpty() ? List.of("") : Transliteration.forms(name.givenNames());
    }

    private static Set<String> listed(String surname, String given) {
        return NameKeys.listed(new PersonName(surname, given));
    }

    private static String asked(String surname, String given) {
        return NameKeys.asked(new PersonName(surname, given));
    }
}
