package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;

class EncounterServiceTests {

    private static final GalleryName VISITORS = new GalleryName("VISITORS");
    private static final Set<FingerPosition> TWO = Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

    @Test
    void noSearchMissesAPersonWhoseEncountersAreExchanged() {
        try (ModuleUnderTest module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                new HeardAudit(),
                BiometricsSettings.of("simulated-site"))) {
            BiometricEncounters encounters = module.bean(BiometricEncounters.class);
            BiometricGalleries galleries = module.bean(BiometricGalleries.class);
            BiometricCapture probe = MadePeople.fingers(131, TWO, 9);
            encounters.add("P-1", encounter("first", 1));
            var done = new AtomicBoolean();
            var searches = new AtomicInteger();

            CompletableFuture<Void> exchanging = CompletableFuture.runAsync(() -> {
                for (int visit = 2; visit < 8 || searches.get() < 5; visit++) {
                    encounters.replace("P-1", encounter("first", visit));
                }
                encounters.add("P-1", encounter("second", 9));
                done.set(true);
            });
            while (!done.get() && !exchanging.isDone()) {
                assertThat(galleries
                                .identify(VISITORS, probe, BiometricUse.IDENTIFICATION, 5)
                                .matches())
                        .hasSize(1);
                searches.incrementAndGet();
            }
            exchanging.join();

            assertThat(galleries
                            .identify(VISITORS, probe, BiometricUse.IDENTIFICATION, 5)
                            .matches())
                    .hasSize(1);
        }
    }

    private static Encounter encounter(String name, long visit) {
        return new Encounter(
                name, true, Set.of(VISITORS), MadePeople.fingers(131, TWO, visit % 8 + 1), Optional.empty());
    }
}
