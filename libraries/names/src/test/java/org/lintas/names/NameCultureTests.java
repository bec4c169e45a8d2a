package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCultureTests {

    @ParameterizedTest
    @CsvSource({
        "AL RASHID, OMAR KHALID, ARABIC",
        "HOSSEINI, REZA, ARABIC",
        "WANG, XIAOMING, CHINESE",
        "TAN, MEI LING, CHINESE",
        "NAKAMURA, HARUTO, JAPANESE",
        "FUJISAWA, RIN, JAPANESE",
        "KIM, MIN JUN, KOREAN",
        "NGUYEN, VAN AN, VIETNAMESE",
        "Nguyễn, Thị Hương, VIETNAMESE",
        "SUHARTO, '', MALAY_INDONESIAN",
        "SITI NURHALIZA BINTI TARUDIN, '', MALAY_INDONESIAN",
        "SETYAWATI, AYU, MALAY_INDONESIAN",
        "SHINAWATRA, SOMCHAI, THAI",
        "PETROVA, ANNA SERGEEVNA, SLAVIC",
        "KOVALENKO, TARAS, SLAVIC",
        "DELA CRUZ, MARIA, IBERIAN",
        "DOMINGUEZ, ANA, IBERIAN",
        "SINGH, HARPREET, SOUTH_ASIAN",
        "RAMASWAMY, MEENA, SOUTH_ASIAN",
        "ERIKSSON, ANNA MARIA, OTHER",
        "MUSTERMANN, ERIKA, OTHER",
        "X, '', OTHER",
        "'', '', OTHER"
    })
    void wordsAndEndingsTellTheCulture(String surname, String givenNames, NameCulture culture) {
        assertThat(NameCulture.of(surname, givenNames)).isEqualTo(culture);
    }

    @ParameterizedTest
    @CsvSource({
        "王, 小明, CHINESE",
        "高橋, ひろし, JAPANESE",
        "김, 민준, KOREAN",
        "สมชาย, '', THAI",
        "Петрова, Анна, SLAVIC",
        "محمد, أحمد, ARABIC",
        "सिंह, '', SOUTH_ASIAN",
        "Παπαδόπουλος, Νίκος, OTHER"
    })
    void aScriptThatOneCultureWritesDecides(String surname, String givenNames, NameCulture culture) {
        assertThat(NameCulture.of(surname, givenNames)).isEqualTo(culture);
    }

    @Test
    void ofTwoWithAsManyVotesTheFirstWordDecides() {
        assertThat(NameCulture.of("LEE", "SINGH")).isEqualTo(NameCulture.KOREAN);
        assertThat(NameCulture.of("SINGH", "LEE")).isEqualTo(NameCulture.SOUTH_ASIAN);
    }

    @Test
    void veryLongNamesAreLookedAtInPart() {
        assertThat(NameCulture.of("A ".repeat(10_000), "NGUYEN")).isEqualTo(NameCulture.OTHER);
    }

    @Test
    void everyCultureHasWordsInOneForm() {
        Set<NameCulture> listed = Resources.lines("name-cultures.txt").stream()
                .map(line -> NameCulture.valueOf(line.substring(0, line.indexOf(' '))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NameCulture.class)));
        assertThat(listed).isEqualTo(EnumSet.complementOf(EnumSet.of(NameCulture.OTHER)));
        assertThat(Resources.lines("name-cultures.txt"))
                .allSatisfy(line -> assertThat(line.split(" ", -1)).allMatch(word -> word.matches("-?[A-Z_]+")));
    }
}
