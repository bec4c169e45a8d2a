package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flight.carrier = lt",
                "flight.carrier in {QM, LT}",
                "passenger.age between 52 and 60",
                "passenger.age in {51, 52} and not passenger.transit",
                "flight.origin begins with BK and flight.origin ends with KK and flight.origin contains K",
                "document.expiry > flight.arrival",
                "document.issuer = passenger.nationality",
                "document.expiry >= 2032-04-15 and passenger.companions = 0",
                "history.journeys within 80 days = 3",
                "history.journeys = 4",
                "count bag = 2",
                "count bag (bag.weightKg > 30) >= 1 or passenger.companions > 9",
                "any bag (bag.weightKg > 30 and bag.tag = \"0001\")",
                "every document (document.type = P) and passenger.companions < 1",
                "no document (document.type = V) and flight.carrier = LT",
                "agency.id is unknown",
                "seat.number is unknown",
                "payment.form = CA and payment.amount not between 0 and 900",
                "agency.country = UT or payment.form = CA"
            })
    void whatIsTrueHits(String condition) {
        assertThat(Samples.hits(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flight.carrier = QM",
                "history.journeys within 79 days > 2",
                "any bag (bag.weightKg > 30 and bag.tag = \"0002\")",
                "count bag (bag.weightKg > 30) >= 2",
                "document.expiry < flight.arrival",
                "not flight.origin begins with B and flight.carrier = LT",
                "seat.number is empty and flight.carrier = QM"
            })
    void whatIsFalseDoesNot(String condition) {
        assertThat(Samples.hits(condition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency.country = UT",
                "agency.country != UT and flight.carrier = LT",
                "not agency.country = UT and flight.carrier = LT",
                "not (agency.country = UT or flight.carrier = QM) and passenger.companions = 0",
                "seat.row > 30",
                "seat.row not in {30, 31} and flight.carrier = LT",
                "count bag (bag.weightKg > 30) = 1",
                "count bag (bag.weightKg > 30) = 2",
                "no bag (bag.weightKg > 40) and flight.carrier = LT",
                "agency.country = passenger.nationality"
            })
    void whatIsUnknownIsNoGroundWhicheverWayItIsAsked(String condition) {
        assertThat(Samples.hits(condition)).isFalse();
    }

    @Test
    void aHitTellsEverythingThatWasTrue() {
        Rule rule = Samples.rule(
                "pnr.daysBookedBeforeTravel <= 2 and (payment.form = CA or agency.id = \"1\") and not passenger.transit"
                        + " and any bag (bag.weightKg > 30)");
        List<RuleHit> hits = CompiledRules.of(List.of(rule)).screen(Samples.anna(), Samples.DAY);
        PlainLanguage english = PlainLanguage.of(Locale.ENGLISH);
        assertThat(hits.getFirst().reasons())
                .extracting(english::of)
                .containsExactly(
                        "days from booking to departure is at most 2: 1",
                        "form of payment is \"CA\": CA",
                        "it is not so that in transit: false",
                        "there is a bag for which weight of a bag (kg) is more than 30: 1");
    }

    @Test
    void aRuleIsUsedOnlyInItsTime() {
        Rule rule = RuleFile.read("rule a until 2026-11-22 when flight.carrier = LT")
                .rules()
                .getFirst();
        CompiledRules compiled = CompiledRules.of(List.of(rule));
        assertThat(compiled.screen(Samples.anna(), Samples.DAY.minusDays(1))).hasSize(1);
        assertThat(compiled.screen(Samples.anna(), Samples.DAY)).isEmpty();
        assertThat(compiled.screenAnyDay(Samples.anna())).hasSize(1);
    }

    @Test
    void hitsComeInTheOrderOfTheRulesWhateverTheirKeys() {
        RuleFile file = RuleFile.read("""
                list carriers = {QM, LT}
                rule a when passenger.age > 50
                rule b when flight.origin = BKK and passenger.age > 50
                rule c when flight.origin in {DXB, SIN}
                rule d when passenger.age > 40 and flight.carrier member of carriers
                rule e when flight.carrier = QM
                rule f when flight.carrier = LT or flight.origin = DXB
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(CompiledRules.of(file.rules()).hits(Samples.anna())).containsExactly(0, 1, 3, 5);
    }

    @Test
    void whatNobodyAsksOfIsKnown() {
        CompiledRules rules = CompiledRules.of(RuleFile.read("""
                        rule one when flight.carrier = LT and not (any leg (leg.dwellHours > 6) or history.noShows >= 2)
                        rule two when passenger.companions = 3 and flight.departure < document.expiry
                        rule three when count bag >= 3
                        """).rules());
        assertThat(rules.rules()).hasSize(3);
        assertThat(List.of("leg", "history", "history.noShows", "passenger.companions", "document.expiry", "bag"))
                .allMatch(rules::askOf);
        assertThat(List.of("companion", "history.journeys", "passenger.age", "pnr"))
                .noneMatch(rules::askOf);
    }
}
