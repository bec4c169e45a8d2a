package org.lintas.crossings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.TravellerRecords;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class CrossingPagesTests {

    private static final Standing FIVE_DAYS = Standing.visaFree(Optional.empty(), StayRule.perVisit(5));

    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    @Autowired
    private MockMvc web;

    @Autowired
    private Crossings crossings;

    @Autowired
    private TravellerRecords records;

    @Test
    void theSearchShowsStaysAndCrossingsInEveryLanguage() throws Exception {
        record("PAGE1", TravelDirection.ENTRY, 40);
        Visitor officer = officer();
        for (String language : List.of("en", "id", "vi")) {
            officer.open("/crossings?issuer=qvl&number=page1&language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("NGUYEN, VAN AN")))
                    .andExpect(content().string(containsString("QVL-PAGE1")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        officer.open("/crossings?language=en").andExpect(status().isOk());
        officer.open("/crossings?issuer=QVL&number=NOTHING1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No crossing with this document")));
    }

    @Test
    void nothingIsShownBeforeThePurposeIsKnown() throws Exception {
        Visitor.person(web, "OFFICER")
                .open("/crossings?issuer=QVL&number=PAGE1")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("/purpose?page=crossings")));
    }

    @Test
    void anAdministratorSeesNoTravellers() throws Exception {
        Visitor.person(web, "ADMINISTRATOR").open("/crossings").andExpect(status().isForbidden());
    }

    @Test
    void anOfficerCorrectsACrossingAndSeesEveryVersion() throws Exception {
        Crossing crossing = record("PAGE2", TravelDirection.ENTRY, 3);
        Visitor officer = officer();
        String page = "/crossings/" + crossing.id();
        officer.open(page).andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
        officer.submit(
                        page + "/corrections",
                        Map.of("change", "not-taken", "at", "", "reason", "The door stayed shut."))
                .andExpect(redirectedUrl(page));
        officer.open(page + "?language=en")
                .andExpect(content().string(containsString("The door stayed shut.")))
                .andExpect(content().string(containsString("demo-officer")));
        assertThat(records.versions(crossing.id()).getLast().voided()).isTrue();
        officer.submit(page + "/corrections", Map.of("change", "took-place", "reason", "It did open after all."))
                .andExpect(redirectedUrl(page));
        officer.submit(
                        page + "/corrections",
                        Map.of(
                                "change",
                                "other-time",
                                "at",
                                "2026-01-02T10:15:30",
                                "reason",
                                "Wrong clock at the lane."))
                .andExpect(redirectedUrl(page));
        assertThat(records.versions(crossing.id()).getLast().at()).isEqualTo(Instant.parse("2026-01-02T02:15:30Z"));
        officer.submit(
                        page + "/corrections",
                        Map.of("change", "other-time", "at", "noon", "reason", "Wrong clock at it."))
                .andExpect(status().isBadRequest());
        officer.submit(page + "/corrections", Map.of("change", "other-direction", "reason", "too short"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anOfficerRecordsAnExitThatNobodyRecorded() throws Exception {
        Crossing crossing = record("PAGE7", TravelDirection.ENTRY, 30);
        Visitor officer = officer();
        officer.submit(
                        "/crossings/" + crossing.id() + "/supplements",
                        Map.of(
                                "at",
                                Instant.now()
                                        .minus(Duration.ofDays(28))
                                        .atZone(SINGAPORE)
                                        .toLocalDateTime()
                                        .toString(),
                                "reason",
                                "Left by the ferry pier."))
                .andExpect(status().isFound());
        officer.open("/overstays").andExpect(content().string(not(containsString("QVL-PAGE7"))));
    }

    @Test
    void anAnalystReadsAndDoesNotCorrect() throws Exception {
        Crossing crossing = record("PAGE3", TravelDirection.ENTRY, 3);
        Visitor analyst = Visitor.person(web, "ANALYST").stating("crossings", "case-work");
        analyst.open("/crossings/{id}", crossing.id())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/corrections"))));
        analyst.submit(
                        "/crossings/" + crossing.id() + "/corrections",
                        Map.of("change", "not-taken", "reason", "I should not do this."))
                .andExpect(status().isForbidden());
    }

    @Test
    void documentsAreLinkedAndParted() throws Exception {
        record("PAGE4", TravelDirection.ENTRY, 9);
        record("PAGE5", TravelDirection.EXIT, 3);
        Visitor officer = officer();
        officer.submit(
                        "/crossings/links",
                        Map.of(
                                "known",
                                "QVL-PAGE4",
                                "issuer",
                                "QVL",
                                "number",
                                "page5",
                                "reason",
                                "Showed both passports."))
                .andExpect(redirectedUrl("/crossings?issuer=QVL&number=PAGE4"));
        officer.open("/crossings?issuer=QVL&number=PAGE4")
                .andExpect(content().string(containsString("QVL-PAGE5")))
                .andExpect(content().string(containsString("/crossings/unlinks")));
        officer.submit("/crossings/unlinks", Map.of("document", "QVL-PAGE5", "reason", "It was his brother's."))
                .andExpect(redirectedUrl("/crossings?issuer=QVL&number=PAGE5"));
        assertThat(records.documents(new DocumentKey(new StateCode("QVL"), "PAGE4")))
                .hasSize(1);
    }

    @Test
    void overstaysAreListed() throws Exception {
        record("PAGE6", TravelDirection.ENTRY, 30);
        for (String language : List.of("en", "id", "vi")) {
            officer()
                    .open("/overstays?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("QVL-PAGE6")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        officer().open("/overstays?day=2020-01-01").andExpect(content().string(not(containsString("QVL-PAGE6"))));
        officer().open("/overstays?day=yesterday").andExpect(status().isBadRequest());
    }

    @Test
    void theApiAnswersInTheFieldNamesOfTheCommandLine() throws Exception {
        Crossing crossing = record("API1", TravelDirection.ENTRY, 2);
        Visitor airport = Visitor.airport(web);
        airport.open("/api/crossings?transaction={id}", crossing.transaction())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(crossing.id().toString()))
                .andExpect(jsonPath("$[0].direction").value("entry"))
                .andExpect(jsonPath("$[0].person.surname").value("NGUYEN"))
                .andExpect(jsonPath("$[0].person.dateOfBirth").value("1990-01"))
                .andExpect(jsonPath("$[0].document.issuer").value("QVL"))
                .andExpect(jsonPath("$[0].standing.kind").value("visa-free"))
                .andExpect(jsonPath("$[0].version").value(1));
        airport.open("/api/crossings?issuer=QVL&number=API1")
                .andExpect(jsonPath("$.length()").value(1));
        airport.open("/api/crossings?transaction={id}", UUID.randomUUID())
                .andExpect(jsonPath("$.length()").value(0));
        airport.open("/api/stays?issuer=QVL&number=API1")
                .andExpect(jsonPath("$[0].days").value(3))
                .andExpect(jsonPath("$[0].daysOver").value(0))
                .andExpect(jsonPath("$[0].lastDay").isEmpty());
        airport.open("/api/overstays").andExpect(status().isOk());
        airport.open("/api/crossing-counts?from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00Z")
                .andExpect(jsonPath("$.entries").value(0));
        airport.open("/api/crossings?issuer=1&number=API1")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("LINTAS-1002"));
    }

    private Visitor officer() throws Exception {
        return Visitor.person(web, "OFFICER").stating("crossings", "border-check");
    }

    private Crossing record(String number, TravelDirection direction, int daysAgo) {
        Traveller traveller = new Traveller(
                new PersonName("NGUYEN", "VAN AN"),
                new StateCode("QVL"),
                Optional.of(PartialDate.of(1990, 1)),
                Sex.M,
                new DocumentKey(new StateCode("QVL"), number),
                "P",
                Optional.of(LocalDate.of(2035, 1, 1)));
        return crossings.record(new CrossingEntry(
                new TransactionId(UUID.randomUUID()),
                traveller,
                FIVE_DAYS,
                direction,
                new LaneId("E1"),
                Instant.now().minus(Duration.ofDays(daysAgo)),
                "gate"));
    }
}
