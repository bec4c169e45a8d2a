package org.lintas.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.simulators.airport.DemonstrationDay;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.states.SimulatedState;

/** Every console page in a real browser: it opens, it has no barrier that axe finds, and its picture is kept under docs. */
@TestInstance(Lifecycle.PER_CLASS)
class ConsolePagesIT {

    /** Enough that every kind of page has something to show. */
    private static final int TRAVELLERS = 40;

    @TempDir
    private static Path home;

    private NodeProcess node;
    private DemonstrationDay day;
    private ConsoleBrowser console;

    @BeforeAll
    void startNodeAirportAndBrowser() throws Exception {
        node = NodeProcess.start(home);
        day = DemonstrationDay.of(node.address(), home, TRAVELLERS);
        day.visitorWaitsAt("B3");
        day.forgedVisaAt("B5");
        day.tailgatingAt("E4");
        day.lookalikeWaitsAt("B6");
        console = new ConsoleBrowser(node);
    }

    @AfterAll
    void end() throws Exception {
        console.close();
        day.end();
        node.close();
    }

    @Test
    void theOfficersPages() throws IOException {
        try (Page page = console.person("OFFICER")) {
            console.look(page, "/booths", "booths");
            openBooth(page);
            console.picture(page, "booth");
            console.open(page, "/booths/B5");
            page.locator("[data-state=AWAITING_OFFICER]").waitFor();
            page.locator("#seal-1-title").waitFor();
            console.picture(page, "booth-seal");
            console.look(page, "/booths/B5?language=vi", "booth-seal-vi");
            console.open(page, "/booths/B5?language=en");
            console.look(page, "/second-line", "second-line");
            page.locator("table.list button").first().click();
            console.sayWhy(page);
            page.locator("#note").waitFor();
            awaitPictures(page);
            console.picture(page, "referral");
            console.look(page, "/inspections", "inspections");
            open(page, "td .result-refer");
            console.picture(page, "inspection-referred");
            console.open(page, "/inspections");
            open(page, "td .result-clear");
            console.picture(page, "inspection-cleared");
            page.locator("a[href^='/crossings?']").first().click();
            console.sayWhy(page);
            console.picture(page, "crossings");
            page.locator("main a[href^='/crossings/']").first().click();
            console.sayWhy(page);
            console.picture(page, "crossing");
            console.look(page, "/identities", "identities");
            console.look(page, "/permissions", "permissions");
            console.look(page, "/visa-free-rules", "visa-free-rules");
            console.look(page, "/account", "account");
        }
    }

    @Test
    void anOfficerAtABoothDecidesByKeyboard() throws Exception {
        day.visitorWaitsAt("B4");
        try (Page page = console.person("OFFICER")) {
            console.open(page, "/booths/B4");
            page.locator("[data-state=AWAITING_OFFICER]").waitFor();
            page.keyboard().press("c");
            page.locator("[data-state=IDLE]").waitFor();
        }
    }

    @Test
    void theShiftLeadersPages() throws IOException {
        try (Page page = console.person("SHIFT_LEADER")) {
            console.open(page, "/lanes");
            page.locator("article.lane-alarm, article:has-text('E4') .result-alarm")
                    .first()
                    .waitFor();
            console.picture(page, "lanes");
            page.locator("[data-theme-switch]").click();
            console.picture(page, "lanes-dark");
            console.look(page, "/inspections", "inspections-dark");
            page.locator("[data-theme-switch]").click();
            console.look(page, "/overstays", "overstays");
            console.look(page, "/watchlist", "watchlist");
            page.locator("table.list tbody a").first().click();
            console.sayWhy(page);
            console.picture(page, "watchlist-entry");
            console.look(page, "/watchlist/new", "watchlist-new");
            console.look(page, "/watchlist/owner-systems", "watchlist-owner-systems");
        }
    }

    @Test
    void theAnalystsPagesOfPassengers() throws IOException {
        try (Page page = console.person("ANALYST")) {
            console.look(page, "/flights", "flights");
            page.locator("table.list tbody a").first().click();
            console.sayWhy(page);
            page.locator("#messages-title").waitFor();
            console.picture(page, "flight");
            page.locator("a[href^='/journeys/']").first().click();
            page.locator("#answer-title").waitFor();
            console.picture(page, "journey");
            console.look(page, "/carrier-messages", "carrier-messages");
            page.locator("#waiting-title ~ .scroll a").first().click();
            page.locator("#message-1").waitFor();
            console.picture(page, "carrier-delivery");
            console.look(page, "/passenger-retention", "passenger-retention");
            console.look(page, "/passenger-retention/unmaskings", "passenger-unmaskings");
            console.look(page, "/flights?language=vi", "flights-vi");
            console.open(page, "/flights?language=en");
        }
    }

    @Test
    void twoWriteARuleAndOfficersAreAskedToLook() throws IOException {
        new TargetingPages(console).visit();
    }

    @Test
    void twoKeepAPublishedList() throws IOException {
        String list;
        try (Page analyst = console.person("ANALYST")) {
            console.look(analyst, "/watchlist/lists/new", "watchlist-list-new");
            analyst.fill("#name", "Sanctions of Utopia");
            analyst.fill("#legalBasis", "Sanctions Act s. 3");
            analyst.fill("#owner", "Council of Utopia");
            analyst.fill("#reason", "Ordered by the Ministry");
            analyst.locator("#reason").press("Enter");
            analyst.locator("#terms-title").waitFor();
            list = URI.create(analyst.url()).getPath();
        }
        try (Page leader = console.person("SHIFT_LEADER")) {
            console.open(leader, list);
            leader.fill("#approve-reason", "Seen the order of the Ministry");
            leader.locator("#approve-reason").press("Enter");
            leader.locator("#hand-in-title").waitFor();
        }
        try (Page analyst = console.person("ANALYST")) {
            handIn(analyst, list, "7,ROE,RICHARD,1970-01-02,UTO\n8,DOE,JANE,1971,XYZQ\n");
            console.picture(analyst, "watchlist-copy");
            analyst.locator("#lines-title + .scroll a").first().click();
            console.sayWhy(analyst);
            console.picture(analyst, "watchlist-person");
            handIn(analyst, list, "7,ROE,RICHARD,1970-01-02,UTO\n");
            console.picture(analyst, "watchlist-copy-held");
            console.look(analyst, analyst.url() + "?language=vi", "watchlist-copy-held-vi");
            console.look(analyst, list + "?language=en", "watchlist-list");
            analyst.locator("[data-theme-switch]").click();
            console.look(analyst, "/watchlist/lists", "watchlist-lists-dark");
            console.look(analyst, list + "?language=id", "watchlist-list-dark-id");
            analyst.locator("[data-theme-switch]").click();
            console.look(analyst, "/watchlist/lists?language=en", "watchlist-lists");
        }
    }

    /** Hands a copy in and waits until it was read. */
    private void handIn(Page page, String list, String rows) {
        byte[] file = ("id,surname,given names,date of birth,nationality\n" + rows).getBytes(StandardCharsets.UTF_8);
        console.open(page, list);
        page.setInputFiles("#files", new FilePayload("utopia.csv", "text/csv", file));
        page.fill("#copy-reason", "Brought by courier");
        page.locator("form[action$='/copies'] .btn-primary").click();
        console.sayWhy(page);
        page.locator("#read-title .result:not(.result-active)").waitFor();
    }

    @Test
    void aDraftTellsWhatItWouldHaveDone() throws IOException {
        String entry;
        try (Page analyst = console.person("ANALYST")) {
            console.open(analyst, "/watchlist/new");
            analyst.fill("#names", "SUHARTO");
            analyst.fill("#datesOfBirth", "2012");
            analyst.fill("#legalBasis", "Criminal Procedure Act s. 12");
            analyst.fill("#owner", "National Police");
            analyst.fill("#reason", "Warrant received today");
            analyst.locator("#reason").press("Enter");
            console.sayWhy(analyst);
            analyst.locator("#impact .figure").waitFor();
            console.picture(analyst, "watchlist-draft");
            entry = URI.create(analyst.url()).getPath();
            analyst.locator("summary:has-text('Put in force at once')").click();
            analyst.fill("#emergency-reason", "Seen near the border");
            analyst.locator("#emergency-reason").press("Enter");
            analyst.locator("#content-title + .facts .result-warning").waitFor();
        }
        try (Page leader = console.person("SHIFT_LEADER")) {
            console.look(leader, entry + "?language=vi", "watchlist-emergency-vi");
            leader.locator("[data-theme-switch]").click();
            console.look(leader, entry + "?language=en", "watchlist-emergency-dark");
            leader.locator("[data-theme-switch]").click();
            leader.locator("a[href$='/correction']").click();
            console.sayWhy(leader);
            console.picture(leader, "watchlist-correction");
        }
    }

    @Test
    void theReviewersPages() throws IOException {
        referLookalike();
        try (Page page = console.person("ANALYST")) {
            openLookalike(page);
            console.picture(page, "watchlist-hit");
            page.locator("[data-theme-switch]").click();
            console.picture(page, "watchlist-hit-dark");
            console.look(page, "/watchlist/hits", "watchlist-hits-dark");
            page.locator("[data-theme-switch]").click();
            console.look(page, page.url() + "?language=vi", "watchlist-hits-vi");
            openLookalike(page);
            console.picture(page, "watchlist-hit-vi");
            page.locator("a[href^='/inspections/']").click();
            console.sayWhy(page);
            page.locator("#hits-title").waitFor();
            console.picture(page, "inspection-listed-vi");
            console.open(page, URI.create(page.url()).getPath() + "?language=en");
            console.picture(page, "inspection-listed");
            page.locator("[data-theme-switch]").click();
            console.picture(page, "inspection-listed-dark");
            page.locator("[data-theme-switch]").click();
            console.look(page, "/watchlist/fairness?by=culture", "watchlist-fairness");
        }
    }

    @Test
    void aReviewerFindsByKeyboardAndTheOwnerIsTold() throws IOException {
        try (Page page = console.person("SHIFT_LEADER")) {
            console.open(page, "/watchlist/hits");
            page.locator("table[data-rows] tbody tr").first().waitFor();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator("#sides-title").waitFor();
            String hit = page.url();
            page.keyboard().press("3");
            page.locator("#reason").focus();
            page.keyboard().type("Compared with the photograph in the file");
            page.locator("#reason ~ button").press("Enter");
            page.waitForURL(address -> !address.equals(hit));
            console.look(page, "/watchlist/notices", "watchlist-notices");
            console.look(page, "/watchlist/hits?state=confirmed", "watchlist-hits");
        }
    }

    private void referLookalike() throws IOException {
        try (Page officer = console.person("OFFICER")) {
            console.open(officer, "/booths/B6");
            officer.locator("[data-state=AWAITING_OFFICER]").waitFor();
            officer.keyboard().press("r");
            officer.locator("[data-state=IDLE]").waitFor();
        }
    }

    /** The hit of the visitor whose name is like a listed one. */
    private void openLookalike(Page page) {
        console.open(page, "/watchlist/hits?state=all");
        page.locator("table[data-rows] tbody tr")
                .filter(new Locator.FilterOptions().setHasText("B6"))
                .first()
                .locator("a")
                .click();
        console.sayWhy(page);
        page.locator("#sides-title").waitFor();
    }

    @Test
    void aShiftLeaderOpensAGateInAnEmergencyAndSetsItBackToWork() throws IOException {
        try (Page page = console.person("SHIFT_LEADER")) {
            console.open(page, "/lanes");
            page.onDialog(Dialog::accept);
            Locator gate = page.locator("article[aria-labelledby=lane-X1]");
            gate.locator("button[value=EMERGENCY_OPEN]").click();
            gate.locator("button[value=RESET]").waitFor();
            console.picture(page, "lanes-emergency");
            gate.locator("button[value=RESET]").click();
            gate.locator("button[value=CLOSE]").waitFor();
        }
    }

    @Test
    void theExaminersPages() throws IOException {
        try (Page page = console.person("EXAMINER")) {
            console.look(page, "/trust", "trust");
            page.locator("table.certificates a").first().click();
            page.locator("#came-title").waitFor();
            console.picture(page, "trust-certificate");
            console.look(page, "/trust/countries", "trust-countries");
            console.look(page, "/trust/countries?show=missing", "trust-countries-missing");
            console.look(page, "/trust/snapshots", "trust-snapshots");
            page.locator("[data-theme-switch]").click();
            console.look(page, "/trust", "trust-dark");
        }
    }

    @Test
    void theExaminersPageOfAnInspection() throws IOException {
        try (Page page = console.person("EXAMINER")) {
            console.open(page, "/inspections");
            open(page, "td .result-refer");
            page.locator("a[href^='/examinations/']").click();
            console.picture(page, "examination");
            page.locator("[data-theme-switch]").click();
            console.picture(page, "examination-dark");
            page.locator("[data-theme-switch]").click();
            console.look(page, page.url() + "?language=vi", "examination-vi");
        }
    }

    @Test
    void oneImportsAndAnotherApprovesByKeyboard() throws IOException {
        String proposal;
        try (Page examiner = console.person("EXAMINER")) {
            console.look(examiner, "/trust/import", "trust-import");
            examiner.setInputFiles("#files", new FilePayload("gazette.cer", "application/pkix-cert", newAuthority()));
            examiner.fill("#reason", "Printed in the gazette");
            examiner.locator("#reason").press("Enter");
            examiner.locator("#difference-title").waitFor();
            console.picture(examiner, "trust-proposal-own");
            proposal = URI.create(examiner.url()).getPath();
        }
        try (Page administrator = console.person("ADMINISTRATOR")) {
            console.look(administrator, proposal + "?language=vi", "trust-proposal-vi");
            console.look(administrator, proposal + "?language=en", "trust-proposal");
            administrator.keyboard().press("a");
            administrator.keyboard().type("Compared with the gazette");
            administrator.keyboard().press("Enter");
            administrator.locator("#about-title .result-successful").waitFor();
        }
    }

    /** An authority of another world, which the airport does not know. */
    private static byte[] newAuthority() {
        return Authorities.of(4_711)
                .authority(SimulatedState.UTOPIA)
                .countrySigners(LocalDate.of(2026, 1, 1))
                .getLast();
    }

    @Test
    void theAdministratorsPages() throws IOException {
        try (Page page = console.person("ADMINISTRATOR")) {
            console.look(page, "/people", "people");
            console.look(page, "/people/demo-officer", "person");
            console.look(page, "/devices", "devices");
            console.look(page, "/settings/lanes", "settings-lanes");
            console.look(page, "/settings/lane-profiles/gate-entry", "settings-lane-profile");
            console.look(page, "/permissions", "permissions-administrator");
            console.look(page, "/visa-free-rules", "visa-free-rules-administrator");
        }
    }

    @Test
    void theDataProtectionOfficersPages() throws IOException {
        try (Page page = console.person("DATA_PROTECTION_OFFICER")) {
            console.look(page, "/audit", "audit");
        }
    }

    @Test
    void everybodysPages() throws IOException {
        try (Page page = console.stranger()) {
            console.look(page, "/sign-in", "sign-in");
            console.look(page, "/recovery", "recovery");
        }
        try (Page page = console.person("ANALYST")) {
            page.navigate(node.address().resolve("/crossings").toString());
            console.picture(page, "purpose");
            page.navigate(node.address().resolve("/no-such-page").toString());
            console.picture(page, "error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "vi"})
    void theConsoleSpeaksOtherLanguages(String language) throws IOException {
        try (Page page = console.person("OFFICER")) {
            console.open(page, "/lanes?language=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            console.picture(page, "lanes-" + language);
            openBooth(page);
            console.picture(page, "booth-" + language);
            console.look(page, "/second-line", "second-line-" + language);
            console.open(page, "/inspections");
            open(page, "td .result-refer");
            console.picture(page, "inspection-referred-" + language);
        }
    }

    private void openBooth(Page page) {
        console.open(page, "/booths/B3");
        page.locator("[data-state=AWAITING_OFFICER]").waitFor();
        awaitPictures(page);
    }

    /** Follows the explanation in the first line of a list that has this. */
    private void open(Page page, String mark) {
        page.locator("table.list tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator(mark)))
                .first()
                .locator("a")
                .click();
        console.sayWhy(page);
        page.locator("#checks-title").waitFor();
    }

    private static void awaitPictures(Page page) {
        Locator pictures = page.locator(".faces img");
        for (int number = 0; number < pictures.count(); number++) {
            pictures.nth(number).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        }
        page.waitForLoadState();
    }
}
