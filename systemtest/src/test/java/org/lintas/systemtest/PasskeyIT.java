package org.lintas.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator of an empty node, in a real browser with a virtual authenticator (WebAuthn, CDP). */
class PasskeyIT {

    private static final Pattern LINK = Pattern.compile("(http://\\S+/enrol/\\S+)");

    @TempDir
    private Path home;

    @Test
    void theLinkOnTheTerminalEnrolsTheFirstAdministratorWhoThenSignsInWithAPasskey() throws Exception {
        try (NodeProcess node = NodeProcess.startEmpty(home);
                ConsoleBrowser console = new ConsoleBrowser(node);
                Page page = console.stranger()) {
            addAuthenticator(page);
            String link = linkOnTheTerminal(node);
            page.navigate(link);
            console.picture(page, "enrolment");
            page.locator("main form button").first().click();
            page.locator("#label").waitFor();
            page.locator("form[data-passkey=register] button").click();
            page.waitForURL("**/enrolment/codes");
            console.picture(page, "recovery-codes");

            signIn(page, node);
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/sign-in?out");
            signIn(page, node);

            page.context().clearCookies();
            assertThat(page.navigate(link).status()).as("a link is good once").isGreaterThanOrEqualTo(400);
        }
    }

    /** Asks for a page of administrators, signs in on the way and is brought to it. */
    private static void signIn(Page page, NodeProcess node) {
        page.navigate(node.address().resolve("/people").toString());
        assertThat(page.url()).contains("/sign-in");
        page.locator("form[data-passkey=sign-in] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator("h1").innerText()).isEqualTo("People");
    }

    private static String linkOnTheTerminal(NodeProcess node) throws Exception {
        Matcher link = LINK.matcher(Files.readString(node.log()));
        assertThat(link.find()).as("the log shows a link").isTrue();
        return link.group(1);
    }

    private static void addAuthenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
