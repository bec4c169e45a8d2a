package org.lintas.systemtest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The pages of targeting in a real browser: a rule from its first word to a hit, and from there to officers. */
final class TargetingPages {

    private static final int CAP = 3;

    private final ConsoleBrowser console;

    TargetingPages(ConsoleBrowser console) {
        this.console = console;
    }

    void visit() throws IOException {
        String rule = write();
        try (Page leader = console.person("SHIFT_LEADER")) {
            console.open(leader, rule);
            leader.fill("#reason", "Agreed with the unit");
            leader.locator("button[value='approve']").click();
            leader.locator("h1 .result-successful").waitFor();
        }
        String lookout = lookAtHits(rule);
        try (Page officer = console.person("OFFICER")) {
            console.look(officer, "/lookouts", "lookouts");
            console.open(officer, lookout);
            officer.locator("#outcome-title ~ form button").first().click();
            officer.locator("#outcome-title ~ form").first().waitFor();
            console.picture(officer, "lookout");
            console.look(officer, lookout + "?language=vi", "lookout-vi");
            console.open(officer, "/lookouts?language=en");
        }
    }

    /** By keyboard, with what the editor proposes; gives the page of the draft. */
    private String write() throws IOException {
        try (Page analyst = console.person("ANALYST")) {
            console.open(analyst, "/targeting/editor");
            analyst.fill("#text", """
                    rule coming-alone "Adults who come alone"
                      severity high
                      category trafficking
                      basis "Passenger Data Act, section 7"
                      until %s
                      cap %d per day
                    when passenger.companions = 0
                     and flight.desti""".formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(3), CAP));
            analyst.press("#text", "Control+End");
            analyst.press("#text", "Control+Space");
            analyst.locator("#proposals li[aria-selected='true']").waitFor();
            console.picture(analyst, "targeting-editor");
            analyst.press("#text", "Enter");
            analyst.press("#text", "Control+End");
            analyst.locator("#text").pressSequentially(" is known and passenger.age between 20 and 60");
            analyst.locator("#check p:not(.muted)").waitFor();
            analyst.locator("button[formaction$='/back-test']").click();
            analyst.locator("#trial[data-state='DONE']").waitFor();
            console.picture(analyst, "targeting-back-test");
            analyst.fill("#reason", "Asked for by the unit");
            analyst.locator("#keep-title ~ .btn-primary").click();
            analyst.locator("#says-title").waitFor();
            return URI.create(analyst.url()).getPath();
        }
    }

    /** From the queue to the page of a lookout. */
    private String lookAtHits(String rule) throws IOException {
        try (Page analyst = console.person("ANALYST")) {
            console.open(analyst, "/targeting");
            analyst.waitForCondition(() -> {
                analyst.reload();
                return analyst.locator("table.list tbody tr:has(code:text-is('coming-alone')) a")
                                .count()
                        == CAP;
            });
            console.picture(analyst, "targeting-hits");
            analyst.locator("table.list tbody tr:has(code:text-is('coming-alone')) a")
                    .first()
                    .click();
            analyst.locator("#why-title").waitFor();
            analyst.keyboard().press("c");
            analyst.locator("p[role=status]:visible").waitFor();
            console.picture(analyst, "targeting-hit");
            analyst.keyboard().press("l");
            analyst.fill("#instruction", "Ask who meets the traveller, and call extension 4471.");
            console.picture(analyst, "lookout-new");
            analyst.locator("#until ~ button").click();
            analyst.locator("#instruction-title").waitFor();
            String lookout = URI.create(analyst.url()).getPath();
            console.look(analyst, rule + "?language=vi", "targeting-rule-vi");
            console.look(analyst, rule + "?language=en", "targeting-rule");
            console.look(analyst, "/targeting/rules", "targeting-rules");
            console.look(analyst, "/targeting/figures", "targeting-figures");
            return lookout;
        }
    }
}
