package org.lintas.watchlists.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.storage.Eventually;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.PublishedLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class PublishedListPagesTests {

    private static final byte[] TWO = """
            id,surname,given names,date of birth,nationality
            1,PENNIFEATHER,OTTOLINE,1971-03-04,UTO
            2,QUILLFEATHER,BALTHASAR,1969,XYZQ
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] ONE = """
            id,surname,given names,date of birth,nationality
            1,PENNIFEATHER,OTTOLINE,1971-03-04,UTO
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @Autowired
    private PublishedLists lists;

    @Test
    void aListIsProposedApprovedTriedHandedInHeldPutInForceAndEnded() throws Exception {
        Visitor analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        Visitor leader = Visitor.person(web, "SHIFT_LEADER").stating("watchlist", "supervision");
        analyst.open("/watchlist/lists/new")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        String page = analyst.follow("/watchlist/lists", terms());
        analyst.submit(page + "/approvals", reason()).andExpect(status().isForbidden());
        leader.submit(page + "/approvals", reason()).andExpect(redirectedUrl(page));

        analyst.upload(page + "/trials", Map.of("reason", ""), Map.of("list.csv", TWO))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It would be searched at once")));
        ListCopy first = handedIn(analyst, page, TWO);
        leader.open("/watchlist/copies/" + first.id())
                .andExpect(content().string(containsString("QUILLFEATHER, BALTHASAR")))
                .andExpect(content().string(containsString("1 place was not understood")));
        UUID person = lists.lines(first.id()).getFirst().entry();
        leader.open("/watchlist/" + person).andExpect(redirectedUrl("/watchlist/persons/" + person));

        ListCopy second = handedIn(analyst, page, ONE);
        String copy = "/watchlist/copies/" + second.id();
        analyst.submit(copy + "/approvals", reason()).andExpect(status().isForbidden());
        for (String language : List.of("en", "id", "vi")) {
            for (String each : List.of("/watchlist/lists", page, copy, "/watchlist/persons/" + person)) {
                leader.open(each + "?language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        leader.submit(copy + "/approvals", reason()).andExpect(redirectedUrl(copy));
        leader.submit("/watchlist/copies/" + first.id() + "/restorations", reason())
                .andExpect(redirectedUrl("/watchlist/copies/" + first.id()));
        leader.submit(copy + "/rejections", reason()).andExpect(status().isConflict());

        leader.submit(page + "/ends", reason()).andExpect(redirectedUrl(page));
        leader.submit(page + "/ends", reason()).andExpect(status().isForbidden());
        analyst.submit(page + "/ends", reason()).andExpect(redirectedUrl(page));
        leader.open("/watchlist/persons/" + person).andExpect(status().isNotFound());
    }

    @Test
    void anOfficerSeesNoListAndATravellerNoFile() throws Exception {
        Visitor officer = Visitor.person(web, "OFFICER");
        officer.open("/watchlist/lists").andExpect(status().isForbidden());
        officer.upload("/watchlist/lists/" + UUID.randomUUID() + "/copies", reason(), Map.of("a", ONE))
                .andExpect(status().isForbidden());
        Visitor analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        analyst.open("/watchlist/lists/" + UUID.randomUUID()).andExpect(status().isNotFound());
        analyst.upload("/watchlist/lists/" + UUID.randomUUID() + "/copies", reason(), Map.of("a", ONE))
                .andExpect(status().isNotFound());
    }

    private ListCopy handedIn(Visitor who, String page, byte[] file) throws Exception {
        String copy = Objects.requireNonNull(who.upload(page + "/copies", reason(), Map.of("list.csv", file))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        UUID id = UUID.fromString(copy.substring(copy.lastIndexOf('/') + 1));
        Eventually.until(
                Duration.ofSeconds(20), () -> lists.copy(id).orElseThrow().state() != ListCopy.State.READING);
        return lists.copy(id).orElseThrow();
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "Ordered by the Ministry.");
    }

    private static Map<String, String> terms() {
        return Map.of(
                "name", "Feathers of Utopia",
                "category", "entry-ban",
                "action", "refer",
                "legalBasis", "Sanctions Act s. 3",
                "owner", "Council of Utopia",
                "address", "",
                "columns", "",
                "removedPercentMax", "5",
                "freshHours", "48",
                "reason", "Ordered by the Ministry.");
    }
}
