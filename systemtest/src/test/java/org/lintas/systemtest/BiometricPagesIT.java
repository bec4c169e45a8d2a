package org.lintas.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.simulators.airport.FingerprintDay;

/** The pages of biometrics in a real browser, in light and dark and in the longest language, with people and when there is nobody. */
@TestInstance(Lifecycle.PER_CLASS)
class BiometricPagesIT {

    @TempDir
    private static Path home;

    @TempDir
    private static Path maker;

    private NodeProcess node;
    private FingerprintDay day;
    private ConsoleBrowser console;

    @BeforeAll
    void startNodeBoothsAndBrowser() throws Exception {
        node = NodeProcess.start(home, FingerprintDay.maker(maker));
        day = FingerprintDay.of(node.address(), home, maker);
        console = new ConsoleBrowser(node);
    }

    @AfterAll
    void end() throws Exception {
        console.close();
        day.end();
        node.close();
    }

    @Test
    void anOfficerDecidesWhetherTwoRecordsAreOnePersonByKeyboard() throws IOException {
        try (Page page = console.person("OFFICER")) {
            console.look(page, "/duplicates", "duplicates");
            page.locator("button[value=begin]").press("Enter");
            page.locator("#sweep[data-state=DONE]").waitFor();
            inDark(page, "/duplicates", "duplicates-dark");
            inVietnamese(page, "/duplicates", "duplicates-vi");
            console.open(page, "/duplicates");
            page.keyboard().press("n");
            page.locator("#prints-title").waitFor();
            page.waitForLoadState();
            String pair = URI.create(page.url()).getPath();
            console.picture(page, "comparison");
            page.keyboard().press("l");
            page.keyboard().press("z");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#zoom-2").isChecked()).isTrue();
            inDark(page, pair, "comparison-dark");
            inVietnamese(page, pair, "comparison-vi");
            console.open(page, pair);
            page.keyboard().press("1");
            page.locator("#reason").fill("The same eight fingers and the same face.");
            page.locator("#reason").press("Enter");
            page.locator("p.empty").waitFor();
            console.picture(page, "duplicates-none");
            console.look(page, pair, "comparison-decided");
        }
    }

    @Test
    void aShiftLeaderSeesWhoFaresWorseAndSaysWhatWasDone() throws IOException, SQLException {
        try (Page page = console.person("SHIFT_LEADER")) {
            console.look(page, "/biometrics/figures?span=hour&by=device", "biometric-figures-few");
            NodeRecords.write(node, WeekOfCaptures.CAPTURES, WeekOfCaptures.COMPARISONS, WeekOfCaptures.ALARMS);
            console.open(page, "/lanes");
            page.locator("main a[href='/biometrics/figures']").waitFor();
            console.picture(page, "lanes-skew");
            inVietnamese(page, "/lanes", "lanes-skew-vi");
            console.look(page, "/biometrics/figures", "biometric-figures");
            inDark(page, "/biometrics/figures?by=nationality", "biometric-figures-dark");
            inVietnamese(page, "/biometrics/figures?by=age-band", "biometric-figures-vi");
            console.open(page, "/biometrics/figures?by=device");
            page.keyboard().press("a");
            page.keyboard().type("The glass was cleaned and the scanner was set anew.");
            page.keyboard().press("Enter");
            page.locator("td:has-text('The glass was cleaned')").waitFor();
            console.picture(page, "biometric-figures-acknowledged");
        }
    }

    @Test
    void oneProposesACalibrationAndAnotherApprovesItByKeyboard() throws IOException, SQLException {
        String proposal;
        try (Page page = console.person("ADMINISTRATOR")) {
            console.look(page, "/biometrics/calibrations", "calibrations-none");
            page.locator("summary").press("Enter");
            page.locator("#text")
                    .fill(FingerCalibrations.scanners().text().replace("name=scanners", "name=laboratory"));
            page.locator("#upload-reason").fill("Measured on the scanners of the laboratory.");
            page.locator("#upload-reason").press("Enter");
            page.locator("#decision-title").waitFor();
            console.picture(page, "calibration-own");
            proposal = URI.create(page.url()).getPath();
        }
        NodeRecords.write(node, WeekOfCaptures.MEASURED);
        try (Page page = console.person("EXAMINER")) {
            console.look(page, "/biometrics/calibrations", "calibrations");
            inDark(page, "/biometrics/calibrations", "calibrations-dark");
            inVietnamese(page, "/biometrics/calibrations", "calibrations-vi");
            page.locator("a:has-text('measured-at-the-airport')").click();
            page.locator("#scores-title").waitFor();
            String measured = URI.create(page.url()).getPath();
            console.picture(page, "calibration");
            inDark(page, measured, "calibration-dark");
            inVietnamese(page, measured, "calibration-vi");
            console.open(page, proposal);
            page.locator("#reason").fill("Compared with the report of the laboratory.");
            page.locator("#reason").press("Enter");
            page.locator("#about-title .result-active").waitFor();
            console.open(page, "/biometrics/calibrations");
            page.locator("#modality").selectOption("finger");
            page.keyboard().press("Escape");
            page.locator("#measure-reason").fill("To see whether there are pairs enough by now.");
            page.locator("#measure-reason").press("Enter");
            page.locator("#measurement .result-undetermined").waitFor();
            console.picture(page, "calibrations-too-few");
        }
    }

    @Test
    void theDataProtectionOfficerSeesWhatIsHeldAndDeletesIt() throws IOException {
        try (Page page = console.person("DATA_PROTECTION_OFFICER")) {
            console.look(page, "/biometrics/subjects", "biometric-subjects");
            inVietnamese(page, "/biometrics/subjects?issuer=UTO&number=NOBODY123", "biometric-subjects-nobody-vi");
            console.open(page, "/biometrics/subjects");
            page.keyboard().press("/");
            page.keyboard().type(day.issuer());
            page.locator("#number").fill(day.document());
            page.locator("#number").press("Enter");
            console.sayWhy(page);
            page.locator("#held-title").waitFor();
            String subject = URI.create(page.url()).getPath();
            console.picture(page, "biometric-subject");
            inDark(page, subject, "biometric-subject-dark");
            inVietnamese(page, subject, "biometric-subject-vi");
            console.open(page, subject);
            page.locator("#reason").fill("The visitor asked for it, letter of 21 November.");
            page.locator("#reason").press("Enter");
            page.locator("#receipt-title").waitFor();
            console.picture(page, "biometric-receipt");
            inVietnamese(page, subject, "biometric-receipt-vi");
        }
    }

    @Test
    void anAnalystAddsThePersonOfAPoliceFileAndIsToldOfOneThatIsTooLarge() throws IOException {
        try (Page page = console.person("ANALYST")) {
            console.look(page, "/sought-fingerprints", "sought-fingerprints-none");
            sendPoliceFile(page, "K-21/2026", WeekOfCaptures.policeFile());
            page.locator("table.list").waitFor();
            console.picture(page, "sought-fingerprints");
            inDark(page, "/sought-fingerprints", "sought-fingerprints-dark");
            inVietnamese(page, "/sought-fingerprints", "sought-fingerprints-vi");
            console.open(page, "/sought-fingerprints?language=vi");
            sendPoliceFile(page, "K-22/2026", new byte[1 << 21]);
            page.locator("#content a.btn-primary").waitFor();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
            console.picture(page, "sought-fingerprints-too-large-vi");
        }
    }

    private static void sendPoliceFile(Page page, String number, byte[] content) {
        page.setInputFiles("#file", new FilePayload("case.an2", "application/octet-stream", content));
        page.locator("#caseNumber").fill(number);
        page.locator("form[enctype] [name=reason]").fill("Warrant of the district court of 20 November.");
        page.locator("form[enctype] [name=reason]").press("Enter");
    }

    private void inDark(Page page, String path, String name) throws IOException {
        page.locator("[data-theme-switch]").click();
        console.look(page, path, name);
        page.locator("[data-theme-switch]").click();
    }

    /** The longest words; leaves the person's language as it was. */
    private void inVietnamese(Page page, String path, String name) throws IOException {
        String sign = path.contains("?") ? "&" : "?";
        console.look(page, path + sign + "language=vi", name);
        console.open(page, path + sign + "language=en");
    }
}
