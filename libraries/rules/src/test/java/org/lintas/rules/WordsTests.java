package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.rules.Completion.Kind;
import org.lintas.rules.Completion.Proposal;

/** What people read: rules in plain words, and what might be written next. */
class WordsTests {

    private static final String RULE =
            "pnr.daysBookedBeforeTravel <= 2 and (flight.origin in {BKK, DXB} or history.journeys within 90 days >= 3)"
                    + " and not document.expiry < 2026-12-01 and passenger.alone and count bag (bag.weightKg > 30) >= 2";

    @Test
    void aRuleIsSaidInPlainWords() {
        assertThat(PlainLanguage.of(Locale.ENGLISH).of(Samples.rule(RULE)))
                .isEqualTo(
                        "Hits when days from booking to departure is at most 2 and (first airport is one of \"BKK\", \"DXB\" or"
                                + " earlier journeys in the last 90 days is at least 3) and it is not so that date of expiry is"
                                + " before 2026-12-01 and travels alone and there are at least 2 bags for which weight of a bag"
                                + " (kg) is more than 30.");
        assertThat(PlainLanguage.of(Locale.of("id")).of(Samples.rule("passenger.alone")))
                .isEqualTo("Mengenai bila bepergian sendiri.");
        assertThat(PlainLanguage.of(Locale.of("vi")).of(Samples.rule("no bag")))
                .isEqualTo("Nêu khi không có kiện hành lý.");
        assertThat(PlainLanguage.of(Locale.FRENCH).of(Samples.rule("no bag"))).isEqualTo("Hits when there is no bags.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "vi"})
    void everyLanguageHasAllWords(String language) {
        ResourceBundle english = ResourceBundle.getBundle("org.lintas.rules.plain", Locale.ROOT);
        ResourceBundle words = ResourceBundle.getBundle("org.lintas.rules.plain", Locale.of(language));
        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        PlainLanguage plain = PlainLanguage.of(Locale.of(language));
        Vocabulary.standard()
                .fields()
                .forEach(field -> assertThat(plain.of(field)).isNotBlank());
        for (String key : english.keySet()) {
            assertThat(places(words.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static List<Integer> places(String pattern) {
        return pattern.chars().filter(Character::isDigit).sorted().boxed().toList();
    }

    @Test
    void fieldsOperatorsAndWordsAreProposedWhereTheyFit() {
        assertThat(texts("rule a when pass")).contains("passenger.age").doesNotContain("flight.origin", "any");
        assertThat(texts("rule a when ")).contains("passenger.age", "flight.origin", "not", "any", "count");
        assertThat(texts("rule a when weightk")).contains("bag.weightKg");
        assertThat(texts("rule a when passenger.age "))
                .contains("between", ">=")
                .doesNotContain("begins with");
        assertThat(texts("rule a when flight.carrier be")).containsExactly("begins with");
        assertThat(texts("rule a when any b")).containsExactly("bag");
        assertThat(texts("rule a when passenger.age > 3 ")).contains("and", "or", "rule");
        assertThat(texts("rule a ")).contains("when", "severity", "until");
        assertThat(texts("rule a severity ")).containsExactly("low", "normal", "high", "top");
        assertThat(texts("list x = {1} rule a when flight.carrier member of ")).containsExactly("x");
        assertThat(texts("")).containsExactly("rule", "list");
        assertThat(Completion.at("rule a when passenger.age > ", 28)).contains(new Proposal("a number", Kind.HINT, 0));
        assertThat(Completion.at("rule a when pass and x", 16)).contains(new Proposal("passenger.age", Kind.FIELD, 4));
    }

    private static List<String> texts(String text) {
        return Completion.at(text, text.length()).stream().map(Proposal::text).toList();
    }
}
