package org.lintas.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.airport.DemonstrationDay;

/** Every console page in a real browser: it opens, it has no barrier that axe finds, and its picture is kept under docs. */
@TestInstance(Lifecycle.PER_CLASS)
class ConsolePagesIT {

    private static final Path PICTURES = Path.of("..", "docs", "screenshots");

    /** Waits of the browser, in milliseconds: a busy machine is slow. */
    private static final double WAIT_MILLIS_MAX = 60_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Pages of each role. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "OFFICER", List.of("/booths", "/booths/B1", "/second-line", "/inspections", "/permissions", "/account"),
            "SHIFT_LEADER", List.of("/lanes", "/crossings", "/overstays", "/watchlist"),
            "EXAMINER", List.of("/trust"),
            "ADMINISTRATOR", List.of("/people", "/devices"),
            "DATA_PROTECTION_OFFICER", List.of("/audit"));

    @TempDir
    private static Path home;

    private NodeProcess node;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void startNodeAndBrowser() throws Exception {
        node = NodeProcess.start(home);
        DemonstrationDay.of(node.address(), home, 24);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void end() throws IOException {
        playwright.close();
        node.close();
    }

    @Test
    void everyPageOpensWithoutABarrier() throws IOException {
        for (Map.Entry<String, List<String>> role : PAGES.entrySet()) {
            try (BrowserContext context = signedIn(role.getKey(), "en")) {
                for (String path : role.getValue()) {
                    look(context.pages().getFirst(), path, "");
                }
            }
        }
        try (BrowserContext context = signedIn("OFFICER", "en")) {
            Page page = context.pages().getFirst();
            open(page, "/inspections");
            page.locator("table.list tbody tr a").first().click();
            picture(page, "explanation", "");
        }
    }

    @Test
    void theBoardSpeaksItsLanguagesAndHasADarkSide() throws IOException {
        for (String language : List.of("id", "vi")) {
            try (BrowserContext context = signedIn("SHIFT_LEADER", language)) {
                Page page = context.pages().getFirst();
                look(page, "/lanes?language=" + language, "-" + language);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            }
        }
        try (BrowserContext context = signedIn("SHIFT_LEADER", "en")) {
            Page page = context.pages().getFirst();
            open(page, "/lanes");
            page.locator("[data-theme-switch]").click();
            picture(page, "/lanes", "-dark");
        }
    }

    @Test
    void theSignInPageIsForEverybody() throws IOException {
        try (BrowserContext context = browser.newContext()) {
            look(context.newPage(), "/sign-in", "");
        }
    }

    private BrowserContext signedIn(String role, String language) throws IOException {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(language));
        context.setDefaultTimeout(WAIT_MILLIS_MAX);
        Page page = context.newPage();
        page.navigate(links().get(role));
        return context;
    }

    private Map<String, String> links() throws IOException {
        return Files.readAllLines(home.resolve("simulator.links")).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
    }

    private void look(Page page, String path, String suffix) throws IOException {
        open(page, path);
        picture(page, path, suffix);
    }

    private void open(Page page, String path) {
        var answer = page.navigate(node.address().resolve(path).toString());
        assertThat(answer.status()).as(path).isLessThan(400);
        if (page.url().contains("/purpose")) {
            page.locator("main form button[type=submit], main form button")
                    .first()
                    .click();
        }
    }

    private static void picture(Page page, String path, String suffix) throws IOException {
        String name = path.replaceAll("\\?.*", "").replaceAll("^/", "").replace('/', '-') + suffix;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        Function<Rule, String> words = rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
        assertThat(violations.stream().map(words)).as(name).isEmpty();
    }
}
