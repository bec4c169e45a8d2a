package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTests {

    private static final String FILE = """
            # Rules of the analysis unit.
            list cash-agencies = {"91200011", "91200012"}

            rule late-cash "Booked late, paid in cash"
              severity high
              category smuggling
              basis "Customs Act, section 12"
              from 2026-11-01 until 2027-05-01
              cap 40 per day
            when pnr.daysBookedBeforeTravel <= 2
             and payment.form = CA
             and (agency.id member of cash-agencies or any bag (bag.weightKg > 30))

            rule broken when pnr.daysBookedBeforeTravel <=

            rule new-document when document.daysSinceIssue < 30 and history.journeys within 365 days >= 6
            """;

    @Test
    void aRuleIsReadWithItsTerms() {
        Rule rule = RuleFile.read(FILE).rules().getFirst();
        assertThat(rule.name()).isEqualTo("late-cash");
        assertThat(rule.title()).isEqualTo("Booked late, paid in cash");
        Rule.Terms terms = rule.terms();
        assertThat(terms.severity()).isEqualTo(Rule.Severity.HIGH);
        assertThat(terms.category()).isEqualTo("smuggling");
        assertThat(terms.basis()).isEqualTo("Customs Act, section 12");
        assertThat(terms.capPerDay()).hasValue(40);
        assertThat(terms.on(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(terms.on(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(terms.on(LocalDate.of(2027, 5, 1))).isTrue();
        assertThat(terms.on(LocalDate.of(2027, 5, 2))).isFalse();
        assertThat(rule.text()).startsWith("rule late-cash").endsWith("> 30))");
    }

    @Test
    void aValueMayBeginWithADigitAndEndWithALetter() {
        assertThat(RuleFile.read("rule seat when seat.number in {12C, 3AB} and document.number = 9ab12")
                        .problems())
                .isEmpty();
    }

    @Test
    void aBrokenRuleTakesNoNeighbourAlongAndIsNamedByItsPlace() {
        RuleFile file = RuleFile.read(FILE);
        assertThat(file.rules()).extracting(Rule::name).containsExactly("late-cash", "new-document");
        assertThat(file.whole()).isFalse();
        Problem problem = file.problems().getFirst();
        assertThat(file.problems()).hasSize(1);
        assertThat(problem.code()).isEqualTo(Problem.Code.SYNTAX);
        assertThat(problem.span().line()).isEqualTo(16);
        assertThat(FILE.substring(problem.span().offset())).startsWith("rule new-document");
        assertThat(problem.text()).isEqualTo("a value is needed here, not \"rule\"");
    }

    @Test
    void theVocabularyHasTheFieldsAndOperatorsOfThePeerAndMore() {
        assertThat(Vocabulary.standard().fields()).hasSizeGreaterThanOrEqualTo(109 + 12);
        assertThat(Operator.values()).hasSize(22);
        assertThat(Vocabulary.standard().fields()).extracting(Field::path).doesNotHaveDuplicates();
    }

    @Test
    void anOperatorAndItsOppositeAreEachOthers() {
        for (Operator operator : Operator.values()) {
            assertThat(operator.negated().negated()).isEqualTo(operator);
            for (ValueType type : ValueType.values()) {
                assertThat(operator.takes(type))
                        .as(operator + " " + type)
                        .isEqualTo(operator.negated().takes(type));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passenger.agee > 3                              | FIELD_UNKNOWN
            passenger.age begins with 3                     | OPERATOR_UNFIT
            passenger.surname < 3                           | OPERATOR_UNFIT
            passenger.age > old                             | VALUE_UNFIT
            flight.departure > 2026-02-30                   | VALUE_UNFIT
            passenger.transit = maybe                       | VALUE_UNFIT
            document.issuer = passenger.age                 | VALUE_UNFIT
            passenger.age > 200                             | NEVER_TRUE
            passenger.age between 30 and 20                 | NEVER_TRUE
            flight.carrier = LT and passenger.age >= 0      | ALWAYS_TRUE
            agency.id member of nobody                      | LIST_UNKNOWN
            passenger.age >                                 | SYNTAX
            passenger.age 3                                 | SYNTAX
            (passenger.age > 3                              | SYNTAX
            passenger.age > 3 flight.carrier = LT           | SYNTAX
            any flight (flight.carrier = LT)                | FIELD_UNKNOWN
            count bag >= 1.5                                | VALUE_UNFIT
            flight.carrier = ""                             | VALUE_UNFIT
            """)
    void whatIsWrongIsNamed(String condition, Problem.Code code) {
        assertThat(Samples.codes(condition)).containsExactly(code);
    }

    @Test
    void aFieldThatWasProbablyMeantIsProposed() {
        assertThat(Samples.file("passenger.agee > 3").problems().getFirst().text())
                .isEqualTo("there is no field passenger.agee; passenger.age is meant perhaps");
    }

    @Test
    void termsAreCheckedToo() {
        assertThat(problem("rule a when flight.carrier = LT\nrule a when flight.carrier = LT"))
                .isEqualTo(Problem.Code.NAME_TWICE);
        assertThat(problem("rule a from 2026-02-01 until 2026-01-01 when flight.carrier = LT"))
                .isEqualTo(Problem.Code.PERIOD_EMPTY);
        assertThat(problem("rule Shouted when flight.carrier = LT")).isEqualTo(Problem.Code.SYNTAX);
        assertThat(problem("rule a severity grave when flight.carrier = LT")).isEqualTo(Problem.Code.SYNTAX);
        assertThat(problem("list a = {1}\nlist a = {2}")).isEqualTo(Problem.Code.NAME_TWICE);
        assertThat(problem("role a when flight.carrier = LT")).isEqualTo(Problem.Code.SYNTAX);
    }

    @Test
    void boundsHoldAtThemAndPastThem() {
        assertThat(Samples.codes(nested(31))).isEmpty();
        assertThat(Samples.codes(nested(32))).containsExactly(Problem.Code.PAST_A_BOUND);
        assertThat(Samples.codes(repeated(1_000))).isEmpty();
        assertThat(Samples.codes(repeated(1_001))).containsExactly(Problem.Code.PAST_A_BOUND);
        String rule = "rule a when flight.carrier = LT #";
        String longest = rule + "x".repeat(RuleFile.LENGTH_MAX - rule.length());
        assertThat(RuleFile.read(longest).rules()).hasSize(1);
        assertThat(problem(longest + "x")).isEqualTo(Problem.Code.PAST_A_BOUND);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "flight.carrier = LT" + ")".repeat(depth);
    }

    private static String repeated(int parts) {
        return IntStream.range(0, parts).mapToObj(at -> "flight.carrier = LT").collect(Collectors.joining(" or "));
    }

    private static Problem.Code problem(String text) {
        List<Problem> problems = RuleFile.read(text).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().code();
    }
}
