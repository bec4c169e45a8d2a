package org.lintas.crossings.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.Identities;
import org.lintas.crossings.IdentityPair;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class IdentityPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Crossings crossings;

    @Autowired
    private Identities identities;

    @Test
    void anOfficerJudgesAPairSideBySide() throws Exception {
        cross("IDPAGE1");
        cross("IDPAGE2");
        Eventually.until(Duration.ofSeconds(30), () -> pair().isPresent());
        UUID id = pair().orElseThrow().id();
        Visitor officer = Visitor.person(web, "OFFICER").stating("crossings", "border-check");
        for (String language : List.of("en", "id", "vi")) {
            for (String page : List.of("/identities", "/identities/" + id)) {
                officer.open(page + "?language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("WIMBLETHORPE")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        Visitor analyst = Visitor.person(web, "ANALYST").stating("crossings", "case-work");
        analyst.open("/identities/" + id).andExpect(content().string(not(containsString("/judgements"))));
        analyst.submit("/identities/" + id + "/judgements", judgement()).andExpect(status().isForbidden());
        officer.submit("/identities/" + id + "/judgements", judgement()).andExpect(status().isFound());
        officer.open("/identities/" + id).andExpect(content().string(containsString("Joined")));
        officer.submit("/identities/" + id + "/judgements", judgement()).andExpect(status().isConflict());
        officer.open("/identities/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    private static Map<String, String> judgement() {
        return Map.of("seen", "0", "verdict", "same", "reason", "Same face and signature.");
    }

    private Optional<IdentityPair> pair() {
        return identities.open().stream()
                .filter(pair -> pair.first().document().number().equals("IDPAGE1"))
                .findFirst();
    }

    private void cross(String number) {
        Traveller traveller = new Traveller(
                new PersonName("WIMBLETHORPE", "EUPHEMIA"),
                new StateCode("UTO"),
                Optional.of(PartialDate.parse("1955-06-07")),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), number),
                "P",
                Optional.of(LocalDate.of(2099, 1, 1)));
        crossings.record(new CrossingEntry(
                new TransactionId(UUID.randomUUID()),
                traveller,
                Standing.visaFree(Optional.empty(), StayRule.perVisit(5)),
                TravelDirection.ENTRY,
                new LaneId("E1"),
                Instant.parse("2026-11-20T04:00:00Z"),
                "gate"));
    }
}
