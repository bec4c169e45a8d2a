package org.lintas.watchlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class HitPagesTests {

    private static final String REASON = "Compared the photographs.";

    @Autowired
    private MockMvc web;

    @Autowired
    private WatchlistRegister register;

    @Autowired
    private Watchlists lists;

    @Autowired
    private HitReview review;

    @Autowired
    private KnownNotHits known;

    @Autowired
    private WatchlistNotices notices;

    @Autowired
    private JdbcClient database;

    private Visitor analyst;
    private Visitor leader;

    @BeforeEach
    void signIn() throws Exception {
        analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        leader = Visitor.person(web, "SHIFT_LEADER").stating("watchlist", "supervision");
    }

    @Test
    void aHitIsReadInEveryLanguageWithItsEvidence() throws Exception {
        ReviewedHit hit = hit("ERIKSSON", Category.ENTRY_BAN);
        for (String language : List.of("en", "id", "vi")) {
            analyst.open("/watchlist/hits?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ERIKSSON, ANA")))
                    .andExpect(content().string(not(containsString("??"))));
            analyst.open("/watchlist/hits/{id}?language={language}", hit.id(), language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ERIKSSON, Anna")))
                    .andExpect(content().string(containsString("evidence-for")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        for (HitState state : HitState.values()) {
            analyst.open("/watchlist/hits?state={state}", state.name().toLowerCase(Locale.ROOT))
                    .andExpect(status().isOk());
        }
        analyst.open("/watchlist/hits?state=all").andExpect(status().isOk());
        analyst.open("/watchlist/hits?state=nothing").andExpect(status().isBadRequest());
        analyst.open("/watchlist/hits/{id}", new UUID(0, 1)).andExpect(status().isNotFound());
        Visitor.person(web, "OFFICER").open("/watchlist/hits").andExpect(status().isForbidden());
        Visitor reader = Visitor.person(web, "DATA_PROTECTION_OFFICER").stating("watchlist", "data-protection");
        reader.open("/watchlist/hits/{id}", hit.id()).andExpect(content().string(not(containsString("/dispositions"))));
        reader.submit(page(hit) + "/dispositions", form("false", 0)).andExpect(status().isForbidden());
    }

    @Test
    void anEntryOfARegisterIsReadInItsNewestHit() throws Exception {
        ReviewedHit hit = hit("LINDQVIST", Category.DOCUMENT_REPORTED);
        UUID elsewhere = UUID.nameUUIDFromBytes(new byte[] {1});
        database.sql("UPDATE watchlists.hit SET entry = ? WHERE id = ?")
                .params(elsewhere, hit.id())
                .update();
        analyst.open("/watchlist/{id}", elsewhere).andExpect(status().isFound()).andExpect(redirectedUrl(page(hit)));
        analyst.open(page(hit))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/watchlist/" + elsewhere))));
        analyst.open("/watchlist/{id}", new UUID(0, 1)).andExpect(status().isNotFound());
    }

    @Test
    void whatSomebodyTypedIsStillThereWhenAnotherWasFaster() throws Exception {
        ReviewedHit hit = hit("FALKENSTEIN", Category.ENTRY_BAN);
        leader.submit(page(hit) + "/dispositions", form("possible", 0)).andExpect(status().isFound());
        analyst.submit(
                        page(hit) + "/dispositions",
                        Map.of("outcome", "false", "reason", "My own long words.", "seen", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("My own long words.")))
                .andExpect(content().string(containsString(REASON)));
        assertThat(review.dispositions(hit.id())).hasSize(1);
        analyst.submit(page(hit) + "/dispositions", form("false", 1)).andExpect(status().isFound());
        analyst.submit(page(hit) + "/dispositions", Map.of("outcome", "false")).andExpect(status().isBadRequest());
    }

    @Test
    void aConfirmedHitIsANoticeThatTheKeeperAcknowledges() throws Exception {
        ReviewedHit hit = hit("GULBRANDSEN", Category.WANTED);
        analyst.submit(page(hit) + "/dispositions", form("confirmed", 0)).andExpect(status().isFound());
        WatchlistNotice notice = notices.notices(Optional.empty()).stream()
                .filter(one -> one.hit().equals(hit.id()))
                .findFirst()
                .orElseThrow();
        for (String language : List.of("en", "id", "vi")) {
            leader.open("/watchlist/notices?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(notice.id().toString())))
                    .andExpect(content().string(not(containsString("GULBRANDSEN, ANA"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        leader.submit(
                        "/watchlist/notices/" + notice.id() + "/acknowledgements",
                        Map.of("reason", "Patrol is on its way."))
                .andExpect(redirectedUrl("/watchlist/notices"));
        leader.open("/watchlist/notices").andExpect(content().string(containsString("Patrol is on its way.")));
        leader.submit(
                        "/watchlist/notices/" + notice.id() + "/acknowledgements",
                        Map.of("reason", "Patrol is on its way."))
                .andExpect(status().isConflict());
    }

    @Test
    void aWantedPersonsLookalikeIsKeptQuietByTwo() throws Exception {
        ReviewedHit hit = hit("HALVORSEN", Category.WANTED);
        analyst.submit(
                        page(hit) + "/dispositions",
                        Map.of("outcome", "false", "reason", REASON, "seen", "0", "quiet", "on"))
                .andExpect(status().isFound());
        UUID stated = known.ofHit(hit.id()).getFirst().id();
        String base = page(hit) + "/known/" + stated;
        analyst.open("/watchlist/hits").andExpect(content().string(containsString(page(hit))));
        analyst.open(page(hit)).andExpect(content().string(not(containsString(base + "/approvals"))));
        analyst.submit(base + "/approvals", Map.of("reason", REASON)).andExpect(status().isForbidden());
        leader.open(page(hit))
                .andExpect(content().string(containsString(base + "/approvals")))
                .andExpect(content().string(not(containsString("??"))));
        leader.submit(base + "/approvals", Map.of("reason", REASON)).andExpect(redirectedUrl(page(hit)));
        leader.open("/watchlist/" + hit.hit().entry())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(base + "/revocations")))
                .andExpect(content().string(not(containsString("??"))));
        leader.submit(base + "/revocations", Map.of("reason", "New photograph came."))
                .andExpect(redirectedUrl(page(hit)));
        leader.open(page(hit)).andExpect(content().string(containsString("New photograph came.")));
    }

    @Test
    void anotherSystemReadsHitsAndNoticesAndDecides() throws Exception {
        ReviewedHit hit = hit("INGEBRIGTSEN", Category.WANTED);
        Visitor airport = Visitor.airport(web);
        airport.open("/api/watchlist-hits?state=open").andExpect(status().isOk());
        airport.open("/api/watchlist-hits").andExpect(status().isOk());
        String path = "/api/watchlist-hits/" + hit.id();
        airport.open(path)
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.traveller.surname").value("INGEBRIGTSEN"))
                .andExpect(jsonPath("$.where.place").value("E1"))
                .andExpect(jsonPath("$.hit.matchedBy").value("similar-name"))
                .andExpect(jsonPath("$.hit.evidence.reasons").isNotEmpty());
        String found =
                "{\"outcome\": \"confirmed\", \"reason\": \"" + REASON + "\", \"seen\": 0, \"keepQuiet\": false}";
        airport.send(path + "/dispositions", found)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.dispositions[0].outcome").value("confirmed"));
        airport.send(path + "/dispositions", found).andExpect(status().isConflict());
        airport.open("/api/watchlist-notices?owner={owner}", "INGEBRIGTSEN Office")
                .andExpect(jsonPath("$[0].hit").value(hit.id().toString()))
                .andExpect(jsonPath("$[0].kind").value("confirmed"));
        UUID notice =
                notices.notices(Optional.of("INGEBRIGTSEN Office")).getFirst().id();
        airport.send("/api/watchlist-notices/" + notice + "/acknowledgement", "{\"reason\": \"Our patrol knows.\"}")
                .andExpect(jsonPath("$.acknowledged.reason").value("Our patrol knows."));
        airport.open("/api/watchlist-hits/{id}", new UUID(0, 1)).andExpect(status().isNotFound());
    }

    private static String page(ReviewedHit hit) {
        return "/watchlist/hits/" + hit.id();
    }

    private static Map<String, String> form(String outcome, int seen) {
        return Map.of("outcome", outcome, "reason", REASON, "seen", Integer.toString(seen));
    }

    /** A traveller ANA with the surname of a listed Anna. */
    private ReviewedHit hit(String surname, Category category) {
        WatchlistSubject subject = new WatchlistSubject(
                List.of(new PersonName(surname, "Anna")), List.of(PartialDate.parse("1974-08-12")), List.of());
        WatchlistDraft draft = new WatchlistDraft(
                subject,
                category,
                Action.REFER,
                "Order 1 of 2026",
                surname + " Office",
                LocalDate.of(2099, 1, 1),
                LocalDate.of(2099, 6, 30));
        UUID entry = register.draft(draft, new StatedReason("Order received today.", "keeper-1"))
                .id();
        register.approve(entry, new StatedReason("Order seen and checked.", "keeper-2"));
        Traveller traveller = new Traveller(
                new PersonName(surname, "ANA"),
                new StateCode("UTO"),
                Optional.of(PartialDate.parse("1974-08-12")),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), "L8" + Math.abs(surname.hashCode() % 1_000_000)),
                "P",
                Optional.empty());
        lists.lookUp(traveller, new Occasion(Occasion.Kind.ENTRY, "E1", "pages-" + surname));
        return review.hits(Optional.empty()).stream()
                .filter(one -> one.hit().entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }
}
