package org.lintas.watchlists.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class WatchlistPagesTests {

    @Autowired
    private MockMvc web;

    @Test
    void oneWritesAnotherApprovesAnEntry() throws Exception {
        Visitor analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        Visitor leader = Visitor.person(web, "SHIFT_LEADER").stating("watchlist", "supervision");
        analyst.open("/watchlist/new")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        String page = analyst.follow("/watchlist", entry());
        for (String language : List.of("en", "id", "vi")) {
            analyst.open("/watchlist?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("SUHARTO")))
                    .andExpect(content().string(not(containsString("??"))));
            analyst.open(page + "?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("NGUYEN, VAN AN")))
                    .andExpect(content().string(containsString("QVL-B1234")))
                    .andExpect(content().string(not(containsString("/approvals"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        analyst.submit(page + "/approvals", Map.of("reason", "I approve myself."))
                .andExpect(status().isForbidden());
        leader.open(page).andExpect(content().string(containsString("/approvals")));
        leader.submit(page + "/approvals", Map.of("reason", "Seen the warrant."))
                .andExpect(redirectedUrl(page));
        leader.submit(page + "/withdrawals", Map.of("reason", "Warrant was lifted."))
                .andExpect(redirectedUrl(page));
        leader.submit(page + "/withdrawals", Map.of("reason", "I agree with myself."))
                .andExpect(status().isForbidden());
        analyst.submit(page + "/withdrawals", Map.of("reason", "Seen that it was lifted."))
                .andExpect(redirectedUrl(page));
        leader.open(page).andExpect(content().string(containsString("Warrant was lifted.")));
        leader.submit(page + "/withdrawals", Map.of("reason", "Warrant was lifted."))
                .andExpect(status().isConflict());
    }

    @Test
    void anOfficerDoesNotSeeTheList() throws Exception {
        Visitor.person(web, "OFFICER").open("/watchlist").andExpect(status().isForbidden());
    }

    @Test
    void theAirportOfTheDemonstrationPutsEntriesInForceOverTheApi() throws Exception {
        Visitor airport = Visitor.airport(web);
        String answer = airport.send("/api/watchlist-entries", """
                        {"names": [{"surname": "DOE", "givenNames": "JO"}], "datesOfBirth": ["1972-09"],
                         "category": "wanted", "action": "refer", "legalBasis": "Order 1/2026", "owner": "Police",
                         "reviewOn": "2099-01-01", "expiresOn": "2099-06-30", "reason": "Written by the simulation."}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("draft"))
                .andExpect(jsonPath("$.documents").isEmpty())
                .andExpect(jsonPath("$.approved").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = answer.replaceFirst("^\\{\"id\":\"([^\"]+)\".*$", "$1");
        String path = "/api/watchlist-entries/" + id;
        airport.send(path + "/approval", "{\"reason\": \"Approved by it too.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("approved"));
        airport.open(path).andExpect(jsonPath("$.approved.person").value("demonstration"));
        airport.send(path + "/withdrawal", "{\"reason\": \"No longer sought.\"}")
                .andExpect(jsonPath("$.state").value("approved"))
                .andExpect(jsonPath("$.withdrawalAsked.reason").value("No longer sought."));
        airport.send(path + "/withdrawal", "{\"reason\": \"No longer sought.\"}")
                .andExpect(status().isForbidden());
        airport.open("/api/watchlist-entries").andExpect(status().isOk());
        airport.send("/api/watchlist-entries", "{\"category\": \"unknown\", \"reviewOn\": \"2099-01-01\"}")
                .andExpect(status().isBadRequest());
    }

    private static Map<String, String> entry() {
        return Map.of(
                "names", "SUHARTO\nNGUYEN, VAN AN\n",
                "datesOfBirth", "1972-09-30\n1970",
                "documents", "qvl b1234",
                "category", "wanted",
                "action", "refer",
                "legalBasis", "Criminal Procedure Act s. 12",
                "owner", "National Police",
                "reviewOn", "2099-01-01",
                "expiresOn", "2099-06-30",
                "reason", "Warrant received.");
    }
}
