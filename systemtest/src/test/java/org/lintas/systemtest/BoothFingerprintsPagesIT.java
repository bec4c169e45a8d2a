package org.lintas.systemtest;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.simulators.airport.InjuredVisitor;
import org.lintas.simulators.scanner.DeviceProvider;

/** The fingerprints at a booth in a real browser: a finger that does not come is settled by the officer, with the keyboard alone. */
class BoothFingerprintsPagesIT {

    /** The left ring finger (ISO/IEC 19794-2:2011, 7.4): the second key from the left. */
    private static final int LEFT_RING = 9;

    @TempDir
    private Path home;

    @Test
    void anOfficerSettlesAFingerThatDoesNotCome() throws Exception {
        DeviceProvider.founded("Scanner Works", Instant.now().minus(Duration.ofDays(1)))
                .keep(home);
        try (NodeProcess node = NodeProcess.start(
                        home, "--lintas.lanes.sbi.anchors=" + home.resolve(DeviceProvider.ANCHOR_FILE));
                ConsoleBrowser console = new ConsoleBrowser(node)) {
            InjuredVisitor.standsAt("B6", node.address(), home, LEFT_RING);
            try (Page page = console.person("OFFICER")) {
                console.open(page, "/booths/B6");
                page.locator(".finger-preview.live").waitFor();
                console.picture(page, "booth-fingerprints-live");
                page.locator("[data-phase=ASKING]").waitFor();
                console.picture(page, "booth-fingerprints");
                page.locator("[data-theme-switch]").click();
                console.look(page, "/booths/B6", "booth-fingerprints-dark");
                page.locator("[data-theme-switch]").click();
                console.look(page, "/booths/B6?language=vi", "booth-fingerprints-vi");
                console.open(page, "/booths/B6?language=en");
                page.keyboard().press("2");
                page.keyboard().press("i");
                page.locator("[data-state=AWAITING_OFFICER]").waitFor();
                page.locator("#decision-title").waitFor();
                console.picture(page, "booth-fingerprints-done");
            }
        }
    }
}
