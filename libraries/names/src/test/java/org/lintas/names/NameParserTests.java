package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.names.NameWord.Kind;
import org.lintas.names.NameWord.Role;

class NameParserTests {

    @ParameterizedTest
    @CsvSource({
        "Anna Maria Eriksson, ANNA MARIA ERIKSSON",
        "'Eriksson, Anna Maria', ERIKSSON ANNA MARIA",
        "ERIKSSON<<ANNA<MARIA<<<<, ERIKSSON ANNA MARIA",
        "Jürgen Groß, JURGEN GROSS",
        "O'Brien Seán, OBRIEN SEAN",
        "Łukasz Żółć, LUKASZ ZOLC",
        "Đặng Thị Hồng, DANG THI HONG",
        "Kim Jong-un, KIM JONG UN",
        "Владимир Путин, VLADIMIR PUTIN",
        "Хрущёв, KHRUSHCHEV",
        "习近平, XI JIN PING",
        "欧阳修, OUYANG XIU",
        "김정은, GIM JEONG EUN",
        "たなか ゆうこ, TANAKA YUUKO",
        "Γιώργος Παπανδρέου, GIORGOS PAPANDREOU",
        "Abd al-Rahman, ABDULRAHMAN",
        "Abdurrahman, ABDULRAHMAN",
        "Abdel Rahman, ABDULRAHMAN",
        "Salah ud-Din, SALAHUDDIN",
        "Salaheddine, SALAHUDDIN",
        "Nasr Allah, NASRULLAH",
        "'Smith, Jr.', SMITH JR"
    })
    void aNameIsWordsOfLatinLetters(String name, String words) {
        assertThat(letters(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, MHMD",
        "عبد الرحمن, BDLRHMN",
        "عبدالرحمن, BDLRHMN",
        "التكريتي, AL TKRYTY",
        "سيف الله, SYFL",
        "ชินวัตร, CNWTR",
        "สวัสดิ์, SWS"
    })
    void arabicHebrewAndThaiGiveConsonants(String name, String words) {
        assertThat(letters(name)).isEqualTo(words);
    }

    @Test
    void partsHaveTheirRolesAndParticlesAreWeak() {
        PersonName name = NameParser.text("VAN DER BERG<<J<PIETER");

        assertThat(name.words())
                .extracting(NameWord::kind)
                .containsExactly(Kind.WEAK, Kind.WEAK, Kind.WORD, Kind.INITIAL, Kind.WORD);
        assertThat(name.words())
                .extracting(NameWord::role)
                .containsExactly(Role.SURNAME, Role.SURNAME, Role.SURNAME, Role.GIVEN, Role.GIVEN);
    }

    @Test
    void titlesBehindAGivenNameAreTakenOffOnlyWhereANameIsLeft() {
        assertThat(letters("SMITH<<JOHNMR")).isEqualTo("SMITH JOHN");
        assertThat(letters("DOE/MARIAMRS")).isEqualTo("DOE MARIA");
        assertThat(letters("AMR")).isEqualTo("AMR");
        assertThat(letters("ADAMS")).isEqualTo("ADAMS");
        assertThat(letters("XQZWMR")).isEqualTo("XQZWMR");
    }

    @Test
    void marksOfDescentWithASlashAreWeak() {
        assertThat(NameParser.text("Ravi a/l Kumar").words())
                .extracting(NameWord::kind)
                .containsExactly(NameWord.Kind.WORD, NameWord.Kind.WEAK, NameWord.Kind.WORD);
        assertThat(letters("MEENA D/O RAJU")).isEqualTo("MEENA BINTI RAJU");
        assertThat(letters("DOE/A/LEE")).isEqualTo("DOE A LEE");
    }

    @Test
    void theLastWordOfATruncatedZoneMayGoOn() {
        PersonName name = NameParser.zone("PAPANDROPOULOUS", "JONATHAN ALEC", true);

        assertThat(name.words()).extracting(NameWord::cut).containsExactly(false, false, true);
    }

    @Test
    void whatHasNoLettersGivesNoWords() {
        assertThat(NameParser.text("").words()).isEmpty();
        assertThat(NameParser.text("- . 12 <<<<").words()).isEmpty();
        assertThat(NameParser.text("<<").words()).isEmpty();
    }

    @Test
    void longNamesAreCutAtTheBounds() {
        assertThat(NameParser.text("AB ".repeat(NameParser.WORDS_MAX)).words()).hasSize(NameParser.WORDS_MAX);
        assertThat(NameParser.text("AB ".repeat(NameParser.WORDS_MAX + 1)).words())
                .hasSize(NameParser.WORDS_MAX);
        String longest = "B".repeat(NameParser.WORD_LETTERS_MAX);
        assertThat(NameParser.text(longest).words().getFirst().letters()).isEqualTo(longest);
        assertThat(NameParser.text(longest + "B").words().getFirst().letters()).isEqualTo(longest);
    }

    private static String letters(String name) {
        List<String> letters =
                NameParser.text(name).words().stream().map(NameWord::letters).toList();
        return String.join(" ", letters);
    }
}
