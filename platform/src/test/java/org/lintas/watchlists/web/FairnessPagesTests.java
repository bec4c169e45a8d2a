package org.lintas.watchlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.calibration.ErrorRate;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.names.NameCulture;
import org.lintas.watchlists.WatchlistFairness.GroupAlerts;
import org.lintas.watchlists.WatchlistFairness.Measure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class FairnessPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "vi"})
    void everyGroupHasWordsInEveryLanguage(String language) throws Exception {
        for (NameCulture culture : NameCulture.values()) {
            lookedUp(culture.name(), 31, language);
        }
        UUID alarm = alarm(language);
        Visitor reader = Visitor.person(web, "DATA_PROTECTION_OFFICER");
        for (String by : List.of("nationality", "sex", "age-band", "culture")) {
            for (String span : List.of("day", "week", "month")) {
                reader.open("/watchlist/fairness?by={by}&span={span}&language={language}", by, span, language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("rate-interval")))
                        .andExpect(content().string(containsString(alarm.toString())))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void anAlarmIsAnsweredByWhoMay() throws Exception {
        UUID alarm = alarm("answered");
        String path = "/watchlist/fairness/alarms/" + alarm + "/acknowledgements";
        Map<String, String> reason = Map.of("reason", "The spelling table was corrected.");
        Visitor.person(web, "ANALYST")
                .open("/watchlist/fairness")
                .andExpect(content().string(not(containsString(path))));
        Visitor.person(web, "ANALYST").submit(path, reason).andExpect(status().isForbidden());
        Visitor leader = Visitor.person(web, "SHIFT_LEADER");
        leader.submit(path, reason).andExpect(redirectedUrl("/watchlist/fairness"));
        leader.submit(path, reason).andExpect(status().isConflict());
        leader.open("/watchlist/fairness")
                .andExpect(content().string(containsString("The spelling table was corrected.")));
        Visitor.person(web, "OFFICER").open("/watchlist/fairness").andExpect(status().isForbidden());
        leader.open("/watchlist/fairness?by=shoe-size").andExpect(status().isBadRequest());
    }

    @Test
    void aPlotHoldsEveryIntervalAndLeavesSmallGroupsOut() {
        AlertPlot plot = AlertPlot.of(
                Measure.ALERTS,
                List.of(
                        new GroupAlerts("A", new ErrorRate(4, 1_000), Optional.empty()),
                        new GroupAlerts("B", new ErrorRate(0, 500), Optional.of(new ErrorRate(3, 3))),
                        new GroupAlerts("C", new ErrorRate(29, 29), Optional.empty())));
        assertThat(plot.bars()).extracting(AlertPlot.Bar::value).containsExactly("A", "B");
        assertThat(plot.most()).isEqualTo(0.02);
        assertThat(plot.bars().getFirst().x()).isEqualTo(40);
        assertThat(plot.bars()).allSatisfy(bar -> {
            assertThat(bar.from()).isLessThanOrEqualTo(bar.x());
            assertThat(bar.to()).isBetween(bar.x(), (double) AlertPlot.WIDTH);
        });
        assertThat(AlertPlot.of(Measure.FALSE_ALERTS, List.of()).bars()).isEmpty();
    }

    private void lookedUp(String culture, int cases, String run) {
        for (int i = 0; i < cases; i++) {
            database.sql("""
                            INSERT INTO watchlists.screening (
                                id, screened_at, occasion, place, reference, surname, given_names, nationality, sex, issuer, number,
                                document_type, generation, hits, culture, age_band)
                            VALUES (
                                gen_random_uuid(), now(), 'ENTRY', 'E1', ?, 'DOE', 'JO', 'UTO', 'X', 'UTO', 'A1', 'P', 0, ?, ?, '18-39')""")
                    .param(run + culture + i)
                    .param(i == 0 ? 1 : 0)
                    .param(culture)
                    .update();
        }
    }

    private UUID alarm(String value) {
        return database.sql("""
                        INSERT INTO watchlists.skew_alarm (
                            id, raised_at, measure, dimension, value, errors, cases, other_errors, other_cases, probability)
                        VALUES (gen_random_uuid(), now(), 'ALERTS', 'NATIONALITY', ?, 12, 60, 2, 400, 0.00001) RETURNING id""").param(value).query(UUID.class).single();
    }
}
