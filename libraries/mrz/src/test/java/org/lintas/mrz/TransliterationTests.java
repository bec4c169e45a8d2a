package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class TransliterationTests {

    /** Examples of Doc 9303-3 sections 4.6 and 6 and appendix B, and names of the region. */
    @ParameterizedTest
    @CsvSource({
        "D'ARTAGNAN, DARTAGNAN",
        "D’Artagnan, DARTAGNAN",
        "Marie-Elise, MARIE ELISE",
        "'ANNA, MARIA', ANNA MARIA",
        "Al-Basri, AL BASRI",
        "Martin Luther King Jr., MARTIN LUTHER KING JR",
        "Müller, MUELLER",
        "Weiß, WEISS",
        "ẞ, SS",
        "Ångström, AANGSTROEM",
        "Þórður Æsir, THORDUR AESIR",
        "Ĳsbrand Œuvre, IJSBRAND OEUVRE",
        "Søren Kierkegård, SOEREN KIERKEGAARD",
        "İlham Işık, ILHAM ISIK",
        "Łukasz Żółć, LUKASZ ZOLC",
        "Nguyễn Thị Đoàn, NGUYEN THI DOAN",
        "Ștefan Țiriac, STEFAN TIRIAC",
        "ＡＢＣ, ABC",
        "ERIKSSON<ANNA, ERIKSSON ANNA",
        "  Sukarno  , SUKARNO"
    })
    void latinNamesFollowTheTables(String name, String expected) {
        assertThat(Transliteration.preferred(name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Щербаков Юрий, SHCHERBAKOV IURII",
        "Ольга Подъячева, OLGA PODIEIACHEVA",
        "Ёлкин, ELKIN",
        "Хрущёв, KHRUSHCHEV"
    })
    void cyrillicNamesFollowTheTables(String name, String expected) {
        assertThat(Transliteration.preferred(name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ابو بكر محمد بن زكريا الرازي, ABW BKR MXHMD BN ZKRYA ALRAZY",
        "جمال عبد الناصر, JMAL EBD ALNAXSSR",
        "العباس عبد الله بن محمد السفاح, ALEBAS EBD ALLH BN MXHMD ALSFAXH",
        "عز الدين إسماعيل, EZ ALDYN ISMAEYL",
        "نعيمة جميلة, NEYMXAH JMYLXAH",
        "عبّاس, EBBAS",
        "فضّة, FXDZDZXAH",
        "فَضَّة, FXDZDZXAH"
    })
    void arabicNamesFollowTheTables(String name, String expected) {
        assertThat(Transliteration.preferred(name)).contains(expected);
    }

    @Test
    void everyChoiceThatTheTablesLeaveIsAForm() {
        assertThat(Transliteration.forms("Müller")).containsExactly("MUELLER", "MUXXLLER", "MULLER");
        assertThat(Transliteration.forms("Cañón")).containsExactly("CANON", "CANXXON");
        assertThat(Transliteration.forms("Åse Ängström"))
                .containsExactlyInAnyOrder(
                        "AASE AENGSTROEM",
                        "ASE AENGSTROEM",
                        "AASE ANGSTROEM",
                        "ASE ANGSTROEM",
                        "AASE AENGSTROM",
                        "ASE AENGSTROM",
                        "AASE ANGSTROM",
                        "ASE ANGSTROM");
        assertThat(Transliteration.forms("ANNA")).containsExactly("ANNA");
    }

    @Test
    void anIssuerTreatsALetterAlikeThroughoutAName() {
        assertThat(Transliteration.forms("Müller Lüdenscheidt"))
                .containsExactly("MUELLER LUEDENSCHEIDT", "MUXXLLER LUXXDENSCHEIDT", "MULLER LUDENSCHEIDT");
    }

    @Test
    void everyCyrillicAlphabetHasItsForm() {
        assertThat(Transliteration.forms("Григорій Юрій"))
                .startsWith("GRIGORII IURII")
                .contains("HRYHORII YURII");
        assertThat(Transliteration.forms("Щукин")).contains("SHCHUKIN", "SHTUKIN", "SHCHUKYN");
        assertThat(Transliteration.forms("Жељко Џајић")).contains("ZELJKO DZAJIC");
        assertThat(Transliteration.forms("Ѓорѓи Ќосев")).contains("GJORGJI KJOSEV");
        assertThat(Transliteration.forms("Яна Ёжык")).contains("IANA IOZHYK");
    }

    @Test
    void aDoublingMarkMayBeWrittenOrNot() {
        assertThat(Transliteration.forms("عبّاس")).containsExactly("EBBAS", "EBAS");
        assertThat(Transliteration.forms("جميلة")).containsExactly("JMYLXAH", "JMYLXTA");
    }

    @Test
    void formsHaveALimit() {
        assertThat(Transliteration.forms("ÄÅÑÖÜ")).hasSize(48);
        assertThat(Transliteration.forms("ÄÅÑÖÜ Щ Ж ىیةبّ")).hasSize(Transliteration.FORMS_MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Γιώργος", "山田", "สมชาย", "R2D2", "", " -' ", "😀"})
    void aNameWithoutTransliterationHasNone(String name) {
        assertThat(Transliteration.preferred(name)).isEmpty();
        assertThat(Transliteration.forms(name)).isEmpty();
    }

    @Test
    void namesHaveALengthLimit() {
        String longest = "A".repeat(Transliteration.NAME_LENGTH_MAX);
        assertThat(Transliteration.preferred(longest)).contains(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> Transliteration.preferred(longest + "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> Transliteration.forms(longest + "A"));
    }

    @Test
    void everyFormIsComponentsOfLetters() {
        Gen<String> names = Gen.text("AZaz ÄÅÑÖÜßþ-'’,.ЩЄЮьЪعبّةی\u0301\u200f0", 0, 20);
        Property.forAll(
                200,
                names,
                name -> assertThat(Transliteration.forms(name))
                        .doesNotHaveDuplicates()
                        .allMatch(form -> form.matches("[A-Z]+( [A-Z]+)*"))
                        .startsWith(Transliteration.preferred(name).stream().toArray(String[]::new)));
    }
}
