package org.lintas.biometrics.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The figures and alarms as a shift leader sees them, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class FigurePagesTests {

    private static final String ALARM = "0196f0a0-0000-7000-8000-00000000a1a1";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Test
    void aShiftLeaderSeesTheFiguresAndAcknowledgesAnAlarm() throws Exception {
        happened();
        Visitor leader = Visitor.person(web, "SHIFT_LEADER");
        String path = "/biometrics/figures/alarms/" + ALARM + "/acknowledgements";
        for (String language : List.of("en", "id", "vi")) {
            for (String by : List.of("lane", "device", "nationality", "sex", "age-band")) {
                leader.open("/biometrics/figures?span=month&by={by}&language={language}", by, language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString(path)))
                        .andExpect(content().string(containsString("rate-interval")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        for (String language : List.of("en", "id", "vi")) {
            leader.open("/lanes?language={language}", language)
                    .andExpect(content().string(containsString("href=\"/biometrics/figures\">")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        Visitor.person(web, "ANALYST")
                .submit(path, Map.of("reason", "I am not the one."))
                .andExpect(status().isForbidden());

        leader.submit(path, Map.of("reason", "The scanner was cleaned."))
                .andExpect(redirectedUrl("/biometrics/figures"));

        leader.open("/biometrics/figures")
                .andExpect(content().string(containsString("The scanner was cleaned.")))
                .andExpect(content().string(not(containsString(path))));
        leader.submit(path, Map.of("reason", "The scanner was cleaned.")).andExpect(status().isConflict());
    }

    @Test
    void otherTimesAndGroupsAreRefusedAndOfficersDoNotSeeThem() throws Exception {
        Visitor leader = Visitor.person(web, "SHIFT_LEADER");
        leader.open("/biometrics/figures?span=year").andExpect(status().isBadRequest());
        leader.open("/biometrics/figures?by=name").andExpect(status().isBadRequest());
        Visitor.person(web, "OFFICER").open("/biometrics/figures").andExpect(status().isForbidden());
    }

    private void happened() {
        for (int i = 0; i < 20; i++) {
            database.sql("""
                            INSERT INTO biometrics.acquisition (
                                acquired_at, purpose, position, outcome, quality, lane, device, nationality, sex, age_band)
                            VALUES (now() - ? * INTERVAL '1 second', 'ENROLMENT', 2, ?, ?, 'B1', 'scanner-1', 'UTO', 'F', '18-39')""")
                    .param(i)
                    .param(i == 0 ? "TOO_POOR" : "ACQUIRED")
                    .param(i == 0 ? null : 40 + i)
                    .update();
        }
        database.sql("""
                        INSERT INTO biometrics.comparison (
                            use, result, code, score, threshold, calibration, faces, millis, modality, lane, sex)
                        VALUES ('GATE', 'FAILED', 'ok', 0.2, 0.4, 'photographs', 1, 40, 'FACE', 'E1', 'M')""").update();
        database.sql("""
                        INSERT INTO biometrics.skew_alarm (
                            id, raised_at, measure, dimension, value, errors, cases, other_errors, other_cases, probability)
                        VALUES (CAST(? AS UUID), now(), 'FACE_REJECTION', 'AGE_BAND', '65+', 12, 60, 3, 300, 0.000001)""").param(ALARM).update();
    }
}
