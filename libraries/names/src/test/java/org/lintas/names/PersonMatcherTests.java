package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.mrz.PartialDate;
import org.lintas.names.EvidencePart.Rule;

class PersonMatcherTests {

    private final PersonMatcher matcher = new PersonMatcher();

    @ParameterizedTest
    @CsvSource({
        "Vladimir Putin, Владимир Путин",
        "Xi Jinping, 习近平",
        "Kim Jong Un, 김정은",
        "Mohammed Hussein, محمد حسين",
        "Abdul Rahman Al Tikriti, عبد الرحمن التكريتي",
        "Anna Maria Eriksson, 'ERIKSSON, Anna Maria'",
        "Abdul Latif Mansoor, Abdallatif Mansur",
        "Jürgen Müller-Lüdenscheidt, JUERGEN MUELLER LUEDENSCHEIDT",
        "Oleksandr Shevchenko, Alexander Schewtschenko",
        "Jose Rodriguez Orejuela, J. RODRIGUES OREJUELA",
        "Mary-Anne Okonkwo, Maryanne Okonkwo",
        "Muammar Qadhafi, Moammar Gaddafi"
    })
    void spellingsOfOneNameMatch(String left, String right) {
        assertThat(compare(left, right).bits()).as("%s", compare(left, right)).isGreaterThan(9.5);
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, Mary Smith",
        "Mohammed Ali, Mohammed Hassan",
        "Kim Jong Un, Kim Yo Jong",
        "Ivan Petrov, Sergey Petrov",
        "Maria Garcia, Maria Lopez",
        "Li Wei, Li Na"
    })
    void namesOfDifferentPeopleDoNot(String left, String right) {
        assertThat(compare(left, right).bits()).as("%s", compare(left, right)).isLessThan(9.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-03-04, 1970-03-04, 1970-03-04, 1970-04-03",
        "1970-03-04, 1970-04-03, 1970-03-04, 1970-03-09",
        "1970-03-12, 1970-03-21, 1970-03-12, 1970-03-05",
        "1956-03-04, 1965-03-04, 1956-03-04, 1981-03-04",
        "1970-03-04, 1970, 1970-03-04, 1970-08-20",
        "1970-03-04, 1970, 1970-03-04, 1971-08-20",
        "1970-03-04, 1971-08-20, 1970-03-04, 1976-08-20",
        "1970-03-04, 1976-08-20, 1970-03-04, 1990-08-20"
    })
    void theNearerTheDatesOfBirthTheMoreTheySay(String one, String nearer, String same, String farther) {
        assertThat(born(one, nearer).bits()).isGreaterThan(born(same, farther).bits());
    }

    @ParameterizedTest
    @CsvSource({
        "'Buitrago Marin, Nubia', NUBIABUITRAGO MARIN",
        "'Yuldashev, Takhir', TOHIRYULDASHEV",
        "Sayf Al-Adl, SAYFAL ADL",
        "VILLADA<<ELMER, ELMERVILLADA"
    })
    void aWordJoinedOfTwoSaysAlmostAsMuchAsBoth(String name, String joined) {
        assertThat(compare(name, joined).bits())
                .isEqualTo(compare(joined, name).bits(), within(1e-9))
                .isGreaterThan(0.7 * compare(name, name).bits());
    }

    @ParameterizedTest
    @CsvSource({
        "Jalaluddin Haqqani, Jalalddin Haqqani, Jamaluddin Haqqani",
        "Ayoub Soleimani, Ayoub Soleimadi, Ayoub Salmani",
        "محمد يونس, Mohammed Yunis, Mohammed Nasser"
    })
    void aMistakeInALongNameCostsLessThanAnotherName(String name, String mistaken, String other) {
        assertThat(compare(name, mistaken).bits())
                .isGreaterThan(compare(name, other).bits());
    }

    @Test
    void firstWordsThatConflictSayMoreWhereTwoOthersAgreeThanLastOnesDo() {
        assertThat(compare("Emilio Fakhrizadeh Mahabadi", "Mohsen Fakhrizadeh Mahabadi")
                        .bits())
                .isLessThan(compare("Fakhrizadeh Mahabadi Emilio", "Fakhrizadeh Mahabadi Mohsen")
                        .bits());
    }

    @Test
    void aMistakeInALongCommonNameIsNotAnotherName() {
        assertThat(compare("Abdlullah Karimov", "Abdullah Karimov").explanation())
                .noneMatch(part -> part.rule() == EvidencePart.Rule.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "Sarah Levy, שרה לוי",
        "Hershko Chaim, הרשקו חיים",
        "Chavalit Yongchaiyudh, ชวลิต ยงใจยุทธ",
        "Korn Chatikavanij, กรณ์ จาติกวณิช",
        "Supattra Phromma, สุพัตรา พรหมมา",
        "Lee Young-ae, 이영애",
        "Shaimaa Rashid, شيماء رشيد"
    })
    void consonantsWrittenWithTwoLettersAreThoseOfOtherScripts(String latin, String own) {
        assertThat(compare(latin, own).explanation())
                .as("%s", compare(latin, own))
                .noneMatch(part -> part.rule() == EvidencePart.Rule.CONFLICT);
    }

    @Test
    void wholeDatesInNeighbouringYearsSayMoreAgainstThanYearsAloneDo() {
        assertThat(born("1957-05-16", "1958-10-10").bits())
                .isLessThan(born("1957", "1958").bits());
    }

    @Test
    void relativesWhoShareARareSurnameAreToldApartByTheirGivenNames() {
        double relatives = compare("FAKHRIZADEH-MAHABADI, Mohsen", "FAKHRIZADEH-MAHABADI, Emilio")
                .bits();

        assertThat(relatives)
                .isLessThan(compare("FAKHRIZADEH-MAHABADI, Mohsen", "FAKHRIZADEH-MAHABADI")
                                .bits()
                        - 6);
    }

    @Test
    void rareNamesSayMoreThanCommonOnes() {
        assertThat(compare("Ali Ahmed", "Ali Ahmed").bits())
                .isLessThan(compare("Zaphod Beeblebrox", "Zaphod Beeblebrox").bits());
    }

    @Test
    void theBitsAreTheSumOfTheirReasons() {
        PersonComparison made = born("1970-03-04", "1970");

        double sum = made.explanation().stream().mapToDouble(EvidencePart::bits).sum();
        assertThat(made.bits()).isEqualTo(sum, within(1e-9));
        assertThat(made.explanation()).extracting(EvidencePart::rule).containsOnlyOnce(Rule.BIRTH);
    }

    @Test
    void whoWritesANameFirstDoesNotMatter() {
        String[][] pairs = {
            {"Abd al Latif Tilfah", "TILFAH, Abdullatif M."},
            {"Ana Maria de Souza", "Souza Ana"},
            {"محمد علي", "Ali Mohammed Hassan"}
        };
        for (String[] pair : pairs) {
            assertThat(compare(pair[0], pair[1]).bits())
                    .isEqualTo(compare(pair[1], pair[0]).bits(), within(1e-9));
        }
    }

    @Test
    void aWordThatWasCutOffMatchesTheWholeOne() {
        PersonComparison made = matcher.compare(
                NamedPerson.of(NameParser.zone("PAPANDROPOULOS", "JONATHON ALEX", true)),
                NamedPerson.of(NameParser.text("Papandropoulos, Jonathon Alexander")));

        assertThat(made.explanation()).extracting(EvidencePart::rule).containsExactly(Rule.SAME, Rule.SAME, Rule.CUT);
    }

    @Test
    void whatHasNoWordsSaysNothing() {
        PersonComparison made = compare("...", "Anna Eriksson");

        assertThat(made.explanation()).isEmpty();
        assertThat(made.bits()).isZero();
        assertThat(made.score()).isLessThan(0.1);
    }

    private PersonComparison compare(String left, String right) {
        return matcher.compare(NamedPerson.of(NameParser.text(left)), NamedPerson.of(NameParser.text(right)));
    }

    private PersonComparison born(String left, String right) {
        PersonName name = NameParser.text("Anna Eriksson");
        return matcher.compare(
                new NamedPerson(name, Optional.of(PartialDate.parse(left))),
                new NamedPerson(name, Optional.of(PartialDate.parse(right))));
    }
}
