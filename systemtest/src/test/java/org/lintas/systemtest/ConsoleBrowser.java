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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chromium in front of a node: opens pages as people of each role, keeps their pictures and looks for barriers with axe. */
final class ConsoleBrowser implements AutoCloseable {

    /** Where pictures go; {@code -Dtests.pictures=../docs/screenshots} renews those of the documentation. */
    private static final Path PICTURES = Path.of(System.getProperty("tests.pictures", "target/screenshots"));

    /** Quality of a picture in per cent: words stay sharp, a page is some 100 kB. */
    private static final int QUALITY = 70;

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

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final URI node;
    private final Path home;
    private final Playwright playwright;
    private final Browser browser;

    ConsoleBrowser(NodeProcess node) throws IOException {
        this.node = node.address();
        this.home = node.home();
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        Files.createDirectories(PICTURES);
    }

    /** A window of nobody in particular. */
    Page stranger() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en"));
        context.setDefaultTimeout(WAIT_MILLIS_MAX);
        return context.newPage();
    }

    /** A window in which the demonstration's person of a role is signed in. */
    Page person(String role) throws IOException {
        Page page = stranger();
        page.navigate(links().get(role));
        return page;
    }

    /** Opens a page, keeps its picture and looks for barriers. */
    void look(Page page, String path, String name) {
        open(page, path);
        picture(page, name);
    }

    /** Opens a page and says why where the console asks for it. */
    void open(Page page, String path) {
        var answer = page.navigate(node.resolve(path).toString());
        assertThat(answer.status()).as(path).isLessThan(400);
        sayWhy(page);
    }

    /** Answers the console's question for the purpose, when it asks. */
    void sayWhy(Page page) {
        if (page.url().contains("/purpose")) {
            page.locator("main form button").first().click();
        }
    }

    /** Keeps the picture of what is open and looks for barriers. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".jpg"))
                .setQuality(QUALITY)
                .setFullPage(true));
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        Function<Rule, String> words = rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
        assertThat(violations.stream().map(words)).as(name).isEmpty();
    }

    private Map<String, String> links() throws IOException {
        return Files.readAllLines(home.resolve("simulator.links")).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
