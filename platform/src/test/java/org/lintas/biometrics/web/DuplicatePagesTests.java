package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.DuplicateCandidates;
import org.lintas.biometrics.DuplicateSweeps;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.biometrics.internal.MadePeople;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Two persons who may be one, as an officer sees them, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class DuplicatePagesTests {

    private static final Set<FingerPosition> TWO = Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE);

    @Autowired
    private MockMvc web;

    @Autowired
    private TravellerFingerprints lane;

    @Autowired
    private DuplicateCandidates duplicates;

    @Autowired
    private DuplicateSweeps sweeps;

    @Test
    void anOfficerComparesTwoPersonsAndDecides() throws Exception {
        SubjectId newer = aPersonUnderTwoNames();
        var pair = duplicates.open().stream()
                .filter(open -> open.newer().equals(newer))
                .findFirst()
                .orElseThrow();
        String page = "/duplicates/" + pair.id();
        Visitor officer = Visitor.person(web, "OFFICER").stating("second-line", "second-line");
        for (String language : List.of("en", "id", "vi")) {
            officer.open("/duplicates?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(page)))
                    .andExpect(content().string(not(containsString("??"))));
            officer.open(page + "?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(content().string(containsString("FORMER, ANNA")))
                    .andExpect(content().string(containsString("LATTER, ANNA")))
                    .andExpect(content().string(containsString("data:image/png;base64,")))
                    .andExpect(content().string(containsString("print-mark print-diamond")))
                    .andExpect(content().string(not(containsString("??"))));
        }

        officer.submit(page + "/decisions", Map.of("verdict", "perhaps", "reason", "I looked at both hands."))
                .andExpect(status().isBadRequest());
        officer.submit(page + "/decisions", Map.of("verdict", "same-person", "reason", "Short"))
                .andExpect(status().isBadRequest());
        String next = officer.follow(
                page + "/decisions", Map.of("verdict", "same-person", "reason", "I looked at both hands."));

        assertThat(next).startsWith("/duplicates").isNotEqualTo(page);
        officer.open(page)
                .andExpect(content().string(containsString("I looked at both hands.")))
                .andExpect(content().string(not(containsString("/decisions"))));
        officer.submit(page + "/decisions", Map.of("verdict", "same-person", "reason", "I looked once more."))
                .andExpect(status().isConflict());
    }

    @Test
    void anOfficerHasEverybodySearchedAndSeesHowFarItIs() throws Exception {
        aPersonUnderTwoNames();
        Visitor officer = Visitor.person(web, "OFFICER").stating("second-line", "second-line");
        officer.submit("/duplicates/sweep", Map.of("step", "backwards")).andExpect(status().isBadRequest());

        assertThat(officer.follow("/duplicates/sweep", Map.of("step", "begin"))).isEqualTo("/duplicates");
        Eventually.until(
                Duration.ofMinutes(2),
                () -> sweeps.newest().orElseThrow().endedAt().isPresent());

        for (String language : List.of("en", "id", "vi")) {
            officer.open("/duplicates?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"sweep\"")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        officer.open("/duplicates/sweep").andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void whoReadsSaysWhyAndOthersDoNotRead() throws Exception {
        Visitor.person(web, "OFFICER").open("/duplicates").andExpect(status().isSeeOther());
        Visitor.person(web, "ANALYST").open("/duplicates").andExpect(status().isForbidden());
        Visitor officer = Visitor.person(web, "OFFICER").stating("second-line", "second-line");
        officer.open("/duplicates/0196f0a0-0000-7000-8000-0000000000ff").andExpect(status().isNotFound());
        officer.open("/duplicates/none").andExpect(status().isBadRequest());
    }

    private SubjectId aPersonUnderTwoNames() {
        examine(MadePeople.traveller("FORMER", "D1000001"), MadePeople.fingers(71, TWO, 1));
        return examine(MadePeople.traveller("LATTER", "D1000002"), MadePeople.fingers(71, TWO, 2));
    }

    private SubjectId examine(Traveller traveller, BiometricCapture capture) {
        var place = new FingerprintRequest.Place(
                TransactionId.of("0196f0a0-0000-7000-8000-000000000071"), new LaneId("B1"), "scanner-1");
        return lane.examine(new FingerprintRequest(place, traveller, TravelDirection.ENTRY, MadePeople.DAY, capture))
                .subject()
                .orElseThrow();
    }
}
