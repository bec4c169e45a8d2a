package org.lintas.watchlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.OwnerSystem;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistNotices;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RecordPages
class OwnerSystemPagesTests {

    private static final String API = "/api/watchlist-notices";
    private static final String PAGE = "/watchlist/owner-systems";
    private static final String REASON = "Letter seen and checked.";

    @Autowired
    private MockMvc web;

    @Autowired
    private WatchlistRegister register;

    @Autowired
    private Watchlists lists;

    @Autowired
    private HitReview review;

    @Autowired
    private WatchlistNotices notices;

    @Autowired
    private OwnerSystems systems;

    private Visitor analyst;
    private Visitor leader;

    @BeforeEach
    void signIn() {
        analyst = Visitor.person(web, "ANALYST");
        leader = Visitor.person(web, "SHIFT_LEADER");
    }

    @Test
    void aSystemReadsAndAcknowledgesItsOwnersNoticesAlone() throws Exception {
        UUID own = confirmed("Coast Guard", "W7100001");
        UUID other = confirmed("Customs", "W7100002");
        String token = letIn("Coast Guard");

        call(token, API)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(own.toString()));
        call(token, API + "?owner=Coast Guard").andExpect(status().isOk());
        call(token, API + "?owner=Customs").andExpect(status().isForbidden());
        acknowledge(token, other).andExpect(status().isNotFound());
        acknowledge(token, own)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledged.person").value(newest().subject()));
        acknowledge(token, own).andExpect(status().isConflict());
        assertThat(notices.find(other).orElseThrow().acknowledged()).isEmpty();
    }

    @Test
    void aSystemIsLetInNowhereElse() throws Exception {
        confirmed("Fisheries", "W7100003");
        String token = letIn("Fisheries");
        for (String path : List.of(
                "/api/watchlist-hits",
                "/api/watchlist-entries",
                "/api/crossings",
                "/watchlist/notices",
                PAGE,
                "/api/lanes")) {
            call(token, path).andExpect(status().isForbidden());
        }
    }

    @Test
    void aRevokedSystemIsAStranger() throws Exception {
        confirmed("Harbour Master", "W7100004");
        String token = letIn("Harbour Master");
        analyst.submit(PAGE + "/" + newest().id() + "/revocations", Map.of("reason", REASON))
                .andExpect(redirectedUrl(PAGE));
        call(token, API).andExpect(status().isUnauthorized());
        analyst.open(PAGE)
                .andExpect(content().string(containsString("Harbour Master")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void onlyASecondKeeperLetsASystemIn() throws Exception {
        confirmed("Forest Rangers", "W7100005");
        analyst.submit(PAGE, Map.of("owner", "Forest Rangers", "reason", REASON))
                .andExpect(redirectedUrl(PAGE));
        String system = PAGE + "/" + newest().id();
        analyst.open(PAGE).andExpect(content().string(not(containsString(system + "/approvals"))));
        analyst.submit(system + "/approvals", Map.of("reason", REASON)).andExpect(status().isForbidden());
        Visitor reader = Visitor.person(web, "DATA_PROTECTION_OFFICER");
        reader.open(PAGE)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<button class=\"btn btn-primary\""))));
        reader.submit(system + "/approvals", Map.of("reason", REASON)).andExpect(status().isForbidden());
        leader.open(PAGE)
                .andExpect(content().string(containsString(system + "/approvals")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void anAdministratorAloneIssuesNoSuchCredential() throws Exception {
        Visitor.person(web, "ADMINISTRATOR")
                .submit("/devices", Map.of("subject", "owner-1", "scopes", "watchlist-owner"))
                .andExpect(status().isForbidden());
    }

    private OwnerSystem newest() {
        return systems.systems().stream()
                .filter(system -> system.revoked().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String letIn(String owner) throws Exception {
        analyst.submit(PAGE, Map.of("owner", owner, "reason", REASON)).andExpect(redirectedUrl(PAGE));
        return String.valueOf(leader.submit(PAGE + "/" + newest().id() + "/approvals", Map.of("reason", REASON))
                .andExpect(redirectedUrl(PAGE))
                .andReturn()
                .getFlashMap()
                .get("token"));
    }

    private ResultActions call(String token, String path) throws Exception {
        return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private ResultActions acknowledge(String token, UUID notice) throws Exception {
        return web.perform(post(API + "/" + notice + "/acknowledgement")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Our patrol knows.\"}"));
    }

    /** The notice of a confirmed hit on an entry of an owner. */
    private UUID confirmed(String owner, String document) {
        DocumentKey key = new DocumentKey(new StateCode("UTO"), document);
        WatchlistDraft draft = new WatchlistDraft(
                new WatchlistSubject(List.of(), List.of(), List.of(key)),
                Category.WANTED,
                Action.REFER,
                "Order 1 of 2026",
                owner,
                LocalDate.of(2099, 1, 1),
                LocalDate.of(2099, 6, 30));
        UUID entry = register.draft(draft, new StatedReason("Order received today.", "keeper-1"))
                .id();
        register.approve(entry, new StatedReason("Order seen and checked.", "keeper-2"));
        Traveller traveller = new Traveller(
                new PersonName("NOTICED", "SOMEBODY"),
                new StateCode("UTO"),
                Optional.empty(),
                Sex.F,
                key,
                "P",
                Optional.empty());
        lists.lookUp(traveller, new Occasion(Occasion.Kind.ENTRY, "E1", "owner-systems-" + document));
        UUID hit = review.newest(entry).orElseThrow();
        review.dispose(hit, new Finding(Outcome.CONFIRMED, new StatedReason(REASON, "analyst-1"), 0, false));
        return notices.notices(Optional.of(owner)).getFirst().id();
    }
}
