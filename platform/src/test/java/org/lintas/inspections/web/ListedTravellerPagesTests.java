package org.lintas.inspections.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.PresentedDocument;
import org.lintas.mrz.PartialDate;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What a page says of a traveller whose name is like that of somebody sought: to whoever may read the list. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class ListedTravellerPagesTests {

    private static final SimulatedState HOME = SimulatedState.MERANDA;

    @Autowired
    private MockMvc web;

    @Autowired
    private Inspections inspections;

    @Autowired
    private WatchlistRegister register;

    @Autowired
    private Clock clock;

    private TransactionId transaction = new TransactionId(new UUID(0, 1));
    private String listed = "";

    @BeforeEach
    void presentALookalike() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        byte[] portrait = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
        Passport passport = Authorities.of(7)
                .office(HOME)
                .issue(
                        Population.of(HOME, 7, today).person(2, 25, 60),
                        portrait,
                        IssueOptions.usual(today.minusYears(1)));
        String surname = passport.holder().name().primary();
        listed = surname + surname.charAt(surname.length() - 1);
        seek(passport, today);
        VirtualChip chip = new VirtualChip(passport.chip(), 1);
        chip.powerOn();
        transaction = inspections.open(new InspectionOpening(new LaneId("PT2"), TravelDirection.ENTRY, "booth-entry"));
        inspections
                .presentDocument(
                        transaction, new PresentedDocument(String.join("\n", passport.mrz()), Optional.empty(), chip))
                .join();
        inspections.decide(
                transaction, new OfficerDecision.Refer("demo-officer", "Looks like somebody who is listed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "vi"})
    void theReasonsStandInWordsAndBars(String language) throws Exception {
        Visitor.person(web, "SHIFT_LEADER")
                .stating("inspections", "supervision")
                .open("/inspections/{id}?language={language}", transaction, language)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hits-title")))
                .andExpect(content().string(containsString(listed)))
                .andExpect(content().string(containsString("evidence-for")))
                .andExpect(content().string(containsString("/watchlist/")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whoMayNotReadTheListDoesNotSeeIt() throws Exception {
        Visitor.person(web, "OFFICER")
                .stating("inspections", "second-line")
                .open("/inspections/{id}", transaction)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hits-title"))))
                .andExpect(content().string(not(containsString(listed))));
    }

    private void seek(Passport passport, LocalDate today) {
        WatchlistSubject subject = new WatchlistSubject(
                List.of(new PersonName(
                        listed, passport.holder().name().secondary().orElse(""))),
                List.of(PartialDate.parse(passport.holder().dateOfBirth().toString())),
                List.of());
        WatchlistDraft draft = new WatchlistDraft(
                subject,
                WatchlistHit.Category.ENTRY_BAN,
                WatchlistHit.Action.REFER,
                "Order 1 of 2026",
                "Immigration Service",
                today.plusMonths(6),
                today.plusYears(1));
        UUID entry = register.draft(draft, new StatedReason("Order received today.", "keeper-1"))
                .id();
        register.approve(entry, new StatedReason("Order seen and checked.", "keeper-2"));
    }
}
