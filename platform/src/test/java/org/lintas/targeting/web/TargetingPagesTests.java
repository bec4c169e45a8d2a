package org.lintas.targeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.access.DeviceScope;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.Eventually;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.targeting.BackTests;
import org.lintas.targeting.Lookouts;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHits;
import org.lintas.targeting.TargetingRule;
import org.lintas.targeting.TargetingRules;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class TargetingPagesTests {

    private static final String REASON = "Ordered by the analysis unit.";

    @Autowired
    private MockMvc web;

    @Autowired
    private TargetingRules rules;

    @Autowired
    private TargetingHits hits;

    @Autowired
    private BackTests backTests;

    @Autowired
    private Lookouts lookouts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private StateSettings state;

    @Autowired
    private Clock clock;

    @Test
    void aRuleIsWrittenApprovedAndMeansAPassengerWhoIsLookedAt() throws Exception {
        Visitor author =
                Visitor.person(web, "ANALYST").stating("targeting", "case-work").stating("passengers", "case-work");
        Visitor second = Visitor.person(web, "SHIFT_LEADER").stating("targeting", "supervision");
        author.submit("/targeting/rules", Map.of("text", rule("heron", "flight.carrier = YA"), "reason", REASON))
                .andExpect(status().isFound());
        TargetingRule draft = rules.versions("heron").getFirst();
        String page = "/targeting/rules/" + draft.id();
        author.submit(page + "/acts", Map.of("act", "approve", "reason", REASON))
                .andExpect(status().isForbidden());
        second.submit(page + "/acts", Map.of("act", "approve", "reason", REASON))
                .andExpect(redirectedUrl(page));

        announce("YA", "61", "HERONSBY");
        Eventually.until(Duration.ofSeconds(20), () -> !ofRule("heron").isEmpty());
        TargetingHit hit = ofRule("heron").getFirst();
        Eventually.until(
                Duration.ofSeconds(20),
                () -> journeys.find(hit.journey()).flatMap(Journey::assessment).isPresent());
        Journey.Assessment assessment =
                journeys.find(hit.journey()).flatMap(Journey::assessment).orElseThrow();
        assertThat(assessment.reasons()).contains("rule.high");
        assertThat(assessment.answer()).isEqualTo(BoardingAnswer.OK);

        String hitPage = "/targeting/hits/" + hit.id();
        for (String language : List.of("en", "id", "vi")) {
            for (String each : List.of(
                    "/targeting",
                    "/targeting/journeys/" + hit.journey(),
                    hitPage,
                    "/targeting/rules",
                    "/targeting/figures",
                    page,
                    "/targeting/editor?from=" + draft.id())) {
                author.open(each + (each.contains("?") ? "&" : "?") + "language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        author.open("/targeting?language=en").andExpect(content().string(containsString("HERONSBY")));
        author.open("/journeys/" + hit.journey() + "?language=en")
                .andExpect(content().string(containsString("look before departure")));
        author.submit(hitPage + "/claims", Map.of()).andExpect(redirectedUrl(hitPage));
        second.submit(hitPage + "/findings", Map.of("outcome", "false", "reason", REASON, "seen", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(REASON)));
        author.submit(hitPage + "/findings", Map.of("outcome", "open", "reason", REASON, "seen", "0"))
                .andExpect(status().isBadRequest());
        author.submit(hitPage + "/findings", Map.of("outcome", "confirmed", "reason", REASON, "seen", "0"))
                .andExpect(status().isFound());
        assertThat(hits.find(hit.id()).orElseThrow().state()).isEqualTo(TargetingHit.State.CONFIRMED);
        second.submit(page + "/acts", Map.of("act", "retire", "reason", REASON)).andExpect(redirectedUrl(page));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> journeys.find(hit.journey())
                        .flatMap(Journey::assessment)
                        .filter(judged -> !judged.reasons().contains("rule.high"))
                        .isPresent());
    }

    @Test
    void anAnalystAsksOfficersToLookAndReadsWhatCameOfIt() throws Exception {
        announce("YD", "64", "DUNLINSON");
        Eventually.until(Duration.ofSeconds(20), () -> announced("YD"));
        Journey journey = journeys.flights(today().minusDays(3), today().plusDays(1)).stream()
                .filter(figures -> figures.flight().key().carrier().equals("YD"))
                .flatMap(figures -> journeys.onFlight(figures.flight().id()).stream())
                .findFirst()
                .orElseThrow();
        Visitor analyst = Visitor.person(web, "ANALYST").stating("targeting", "case-work");
        Visitor officer = Visitor.person(web, "OFFICER").stating("targeting", "second-line");
        analyst.open("/lookouts/new?journey=" + journey.id()).andExpect(status().isOk());
        Map<String, String> form = Map.of(
                "journey",
                journey.id().toString(),
                "until",
                today().plusDays(1).toString(),
                "instruction",
                "Look at the bags, call 4471.");
        dossier(analyst, officer, journey.id());
        officer.submit("/lookouts", form).andExpect(status().isForbidden());
        analyst.submit("/lookouts", form).andExpect(status().isFound());
        analyst.submit("/lookouts", form).andExpect(status().isConflict());
        String page = "/lookouts/" + lookouts.ofJourney(journey.id()).getFirst().id();
        for (String language : List.of("en", "id", "vi")) {
            for (String each :
                    List.of("/lookouts", "/lookouts?ended=true", page, "/lookouts/new?journey=" + journey.id())) {
                analyst.open(each + (each.contains("?") ? "&" : "?") + "language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        officer.open("/lookouts?language=en").andExpect(content().string(containsString("DUNLINSON")));
        officer.open("/lookouts/of-inspection/0199a-none?language=en")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No lookout.")));
        officer.open(page + "?language=en").andExpect(content().string(containsString("call 4471")));
        officer.submit(page + "/readings", Map.of()).andExpect(redirectedUrl(page));
        officer.submit(page + "/encounters", Map.of("encounter", "secondary-negative", "words", "Nothing was found."))
                .andExpect(redirectedUrl(page));
        officer.submit(page + "/withdrawals", Map.of("reason", REASON)).andExpect(status().isForbidden());
        analyst.submit(page + "/withdrawals", Map.of("reason", REASON)).andExpect(status().isConflict());
        analyst.open(page + "?language=en").andExpect(content().string(containsString("Nothing was found.")));
    }

    /** A dossier is on paper in each language, for analysts alone. */
    private static void dossier(Visitor analyst, Visitor officer, UUID journey) throws Exception {
        String page = "/targeting/journeys/" + journey + "/dossier";
        officer.open(page).andExpect(status().isForbidden());
        for (String language : List.of("en", "id", "vi")) {
            byte[] paper = analyst.open(page + "?language={language}", language)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            PdfReader reader = new PdfReader(paper);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("DUNLINSON");
            reader.close();
        }
        analyst.open("/targeting/journeys/" + UUID.randomUUID() + "/dossier").andExpect(status().isNotFound());
    }

    @Test
    void theEditorSaysWhatIsWrongWhatIsMeantAndWhatMayStandThere() throws Exception {
        Visitor analyst = Visitor.person(web, "ANALYST").stating("targeting", "case-work");
        analyst.open("/targeting/editor").andExpect(status().isOk());
        analyst.submit("/targeting/editor/check", Map.of("text", rule("egret", "passenger.nationality = UTO")))
                .andExpect(content().string(containsString("SOLE_GROUND")));
        analyst.submit("/targeting/editor/check", Map.of("text", rule("egret", "flight.carrier = YB")))
                .andExpect(content().string(not(containsString("result-alarm"))));
        String open = "rule egret \"x\" when flight.carr";
        analyst.submit("/targeting/editor/completion", Map.of("text", open, "caret", String.valueOf(open.length())))
                .andExpect(jsonPath("$[*].text").value(hasItem("flight.carrier")));
        analyst.submit("/targeting/rules", Map.of("text", "rule egret when", "reason", REASON))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("rule egret when")));
        assertThat(rules.versions("egret")).isEmpty();
    }

    @Test
    void aTrialOnPastFlightsKeepsNothing() throws Exception {
        announce("YC", "63", "AVOCETSON");
        Eventually.until(Duration.ofSeconds(20), () -> announced("YC"));
        Visitor analyst = Visitor.person(web, "ANALYST").stating("targeting", "case-work");
        String text = rule("avocet", "flight.carrier = YC");
        String page =
                Objects.requireNonNull(analyst.submit("/targeting/editor/back-test", Map.of("text", text, "days", "7"))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        UUID trial = UUID.fromString(page.substring(page.indexOf('=') + 1));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> !backTests.find(trial).orElseThrow().state().open());
        for (String language : List.of("en", "id", "vi")) {
            analyst.open(page + "&language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("AVOCETSON")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        analyst.open("/targeting/back-tests/" + trial).andExpect(content().string(containsString("AVOCETSON")));
        analyst.submit("/targeting/back-tests/" + trial + "/stops", Map.of()).andExpect(redirectedUrl(page));
        analyst.open("/targeting/back-tests/" + UUID.randomUUID()).andExpect(status().isNotFound());
        assertThat(rules.versions("avocet")).isEmpty();
        assertThat(ofRule("avocet")).isEmpty();
        analyst.submit("/targeting/editor/back-test", Map.of("text", "rule", "days", "7"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void noOneElseSeesOrWritesRules() throws Exception {
        Visitor.person(web, "OFFICER").open("/targeting").andExpect(status().isForbidden());
        Visitor guard = Visitor.person(web, "DATA_PROTECTION_OFFICER").stating("targeting", "data-protection");
        guard.open("/targeting/rules").andExpect(status().isOk());
        guard.open("/targeting/editor").andExpect(status().isForbidden());
        guard.open("/targeting/hits/" + UUID.randomUUID()).andExpect(status().isNotFound());
        guard.open("/targeting/rules/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    private List<TargetingHit> ofRule(String rule) {
        return hits.hits(TargetingHit.State.OPEN).stream()
                .filter(hit -> hit.rule().equals(rule))
                .toList();
    }

    private LocalDate today() {
        return state.day(clock.instant());
    }

    private boolean announced(String carrier) {
        return journeys.flights(today().minusDays(3), today().plusDays(1)).stream()
                .anyMatch(figures -> figures.flight().key().carrier().equals(carrier) && figures.announced() == 1);
    }

    private String rule(String name, String condition) {
        return """
                rule %s "Birds of the shore"
                  severity high
                  basis "Customs Act, section 12"
                  until %s
                when %s
                """.formatted(name, today().plusMonths(3), condition);
    }

    /** One passenger of a flight that departed yesterday. */
    private void announce(String carrier, String number, String surname) throws Exception {
        String day = today().minusDays(1).toString().substring(2).replace("-", "");
        byte[] list = """
                UNB+UNOA:4+AIRLINE+BORDER+%5$s:0915+%3$s'
                UNH+%3$s+PAXLST:D:05B:UN:IATA'
                BGM+745'
                RFF+TN:%3$s'
                TDT+20+%1$s%2$s+++%1$s'
                LOC+125+BKK'
                DTM+189:%5$s1000:201'
                LOC+87+QMA'
                DTM+232:%5$s1320:201'
                NAD+FL+++%4$s:OTTOLINE'
                ATT+2++F'
                DTM+329:710304'
                NAT+2+QVL'
                RFF+ABO:00A1'
                DOC+P:110:111+P%1$s000%2$s'
                DTM+36:340415'
                LOC+91+QVL'
                CNT+42:1'
                UNT+18+%3$s'
                UNZ+1+%3$s'
                """.formatted(carrier, number, "T" + carrier + number, surname, day)
                .getBytes(StandardCharsets.UTF_8);
        Visitor.device(web, "carrier-" + carrier.toLowerCase(Locale.ROOT), DeviceScope.carrier(carrier))
                .send("/api/carrier-messages", list)
                .andExpect(status().isAccepted());
    }
}
