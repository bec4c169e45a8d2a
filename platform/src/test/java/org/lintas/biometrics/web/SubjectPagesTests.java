package org.lintas.biometrics.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.biometrics.internal.MadePeople;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What is held of a person, and its deletion, as the data-protection officer sees it, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class SubjectPagesTests {

    private static final Map<String, String> WHY = Map.of("reason", "The person asked for it.");

    @Autowired
    private MockMvc web;

    @Autowired
    private TravellerFingerprints lane;

    @Test
    void theOfficerFindsAPersonByTheDocumentAndDeletesWithAReceipt() throws Exception {
        var place = new FingerprintRequest.Place(
                TransactionId.of("0196f0a0-0000-7000-8000-000000000081"), new LaneId("B1"), "scanner-1");
        String subject = lane.examine(new FingerprintRequest(
                        place,
                        MadePeople.traveller("ASKING", "S1000001"),
                        TravelDirection.ENTRY,
                        MadePeople.DAY,
                        MadePeople.fingers(81, Set.of(FingerPosition.RIGHT_INDEX), 1)))
                .subject()
                .orElseThrow()
                .toString();
        String page = "/biometrics/subjects/" + subject;
        Visitor officer =
                Visitor.person(web, "DATA_PROTECTION_OFFICER").stating("biometric-subject", "subject-request");
        officer.open("/biometrics/subjects?issuer=uto&number=S1000001").andExpect(redirectedUrl(page));
        for (String language : List.of("en", "id", "vi")) {
            officer.open("/biometrics/subjects?issuer=uto&number=NOBODY1&language=" + language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
            officer.open(page + "?language=" + language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("TRAVELLERS")))
                    .andExpect(content().string(not(containsString("data:image"))))
                    .andExpect(content().string(not(containsString("ASKING"))))
                    .andExpect(content().string(not(containsString("??"))));
        }

        officer.submit(page + "/deletions", WHY).andExpect(redirectedUrl(page));

        for (String language : List.of("en", "id", "vi")) {
            officer.open(page + "?language=" + language)
                    .andExpect(content().string(containsString("The person asked for it.")))
                    .andExpect(content().string(not(containsString("/deletions"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        officer.submit(page + "/deletions", WHY).andExpect(status().isNotFound());
        Visitor.person(web, "OFFICER").open(page).andExpect(status().isForbidden());
    }
}
