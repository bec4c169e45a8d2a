package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.internal.gallery.GalleryKey;
import org.lintas.biometrics.internal.gallery.SealedSnapshot;
import org.lintas.emrtd.lds.Octets;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;

class GalleryFillingTests {

    private static final GalleryName VISITORS = new GalleryName("VISITORS");
    private static final Set<FingerPosition> EIGHT = Set.of(
            FingerPosition.RIGHT_INDEX,
            FingerPosition.RIGHT_MIDDLE,
            FingerPosition.RIGHT_RING,
            FingerPosition.RIGHT_LITTLE,
            FingerPosition.LEFT_INDEX,
            FingerPosition.LEFT_MIDDLE,
            FingerPosition.LEFT_RING,
            FingerPosition.LEFT_LITTLE);

    /** {@code -Dtests.people=20000} shows what a start costs, in the test's output. */
    private static final int PEOPLE = Integer.getInteger("tests.people", 40);

    private final HeardAudit audit = new HeardAudit();
    private final ModuleUnderTest module = new ModuleUnderTest(
            "org.lintas.biometrics.internal",
            new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
            new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
            audit,
            BiometricsSettings.of("simulated-site"));
    private final GalleryFilling filling = module.bean(GalleryFilling.class);
    private final SubjectStore store = module.bean(SubjectStore.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void whatWasKeptIsThereAtTheNextStartWithoutATemplateBeingDecrypted() throws IOException {
        List<Long> entries = enrol(PEOPLE);
        HeldGallery fromDatabase = timed("from the database", () -> filling.fill(VISITORS));
        filling.keep(VISITORS, fromDatabase);
        makeTemplatesUnreadable();

        HeldGallery asKept = timed("as kept", () -> filling.fill(VISITORS));

        assertThat(asKept.fingers().size()).isEqualTo(PEOPLE);
        for (long entry : entries) {
            assertThat(asKept.content(entry).orElseThrow().encoded())
                    .isEqualTo(fromDatabase.content(entry).orElseThrow().encoded());
        }
    }

    @Test
    void whoWasEnrolledSinceIsThereAndWhoWasDeletedSinceIsNot() throws IOException {
        List<Long> before = enrol(3);
        filling.keep(VISITORS, filling.fill(VISITORS));
        delete(before.get(1));
        long since = enrol(1).getFirst();

        HeldGallery filled = filling.fill(VISITORS);

        assertThat(filled.fingers().size()).isEqualTo(3);
        assertThat(filled.content(before.get(1))).isEmpty();
        assertThat(filled.content(since)).isPresent();
    }

    @Test
    void whoWasDeletedLeavesTheFileWithTheNextKeeping() throws IOException {
        List<Long> entries = enrol(2);
        filling.keep(VISITORS, filling.fill(VISITORS));
        delete(entries.getFirst());

        filling.keep(VISITORS, filling.fill(VISITORS));

        List<Long> kept = new ArrayList<>();
        snapshot().read(entry -> kept.add(entry.entry()));
        assertThat(kept).containsExactly(entries.getLast());
    }

    @Test
    void aGalleryThatDidNotChangeIsNotWrittenAgain() throws IOException {
        enrol(1);
        HeldGallery filled = filling.fill(VISITORS);
        filling.keep(VISITORS, filled);
        Path file = file();
        Files.delete(file);

        filling.keep(VISITORS, filled);

        assertThat(file).doesNotExist();
    }

    @Test
    void aNumberThatIsSomebodyElsesNowIsFilledFromTheDatabase() throws IOException {
        List<Long> entries = enrol(2);
        HeldGallery whole = filling.fill(VISITORS);
        filling.keep(VISITORS, whole);
        List<SealedSnapshot.Kept> kept = new ArrayList<>();
        snapshot().read(kept::add);
        var another = new SealedSnapshot.Kept(
                entries.getFirst(), kept.getLast().subject(), kept.getLast().content());
        snapshot().write(List.of(another, kept.getLast()).iterator());

        HeldGallery filled = filling.fill(VISITORS);

        assertThat(filled.content(entries.getFirst()).orElseThrow().encoded())
                .isEqualTo(whole.content(entries.getFirst()).orElseThrow().encoded());
    }

    @Test
    void aDamagedFileCostsTimeAndNobody() throws IOException {
        enrol(3);
        filling.keep(VISITORS, filling.fill(VISITORS));
        byte[] damaged = Files.readAllBytes(file());
        damaged[damaged.length / 2] ^= 1;
        Files.write(file(), damaged);

        assertThat(filling.fill(VISITORS).fingers().size()).isEqualTo(3);
    }

    @Test
    void theFileShowsNobodyWithoutItsKey() throws IOException {
        enrol(1);
        filling.keep(VISITORS, filling.fill(VISITORS));
        Files.delete(key());

        List<Long> kept = new ArrayList<>();
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot().read(entry -> kept.add(entry.entry())));
        assertThat(kept).isEmpty();
    }

    private List<Long> enrol(int people) {
        List<Long> entries = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < people; i++) {
            Map<FingerPosition, FingerSample> fingers = new TreeMap<>();
            List<CapturedFinger> pictures = new ArrayList<>();
            for (FingerPosition position : EIGHT) {
                fingers.put(position, FingerSample.of(finger(random)));
                pictures.add(new CapturedFinger(position, Octets.of(new byte[] {1})));
            }
            entries.add(store.enrol(new NewSubject(
                            Optional.empty(),
                            Set.of(VISITORS),
                            Optional.empty(),
                            WatchedGroup.UNKNOWN,
                            BiometricCapture.ofFingers(pictures),
                            new Features(fingers, Optional.empty())))
                    .entry());
        }
        return entries;
    }

    private static FingerTemplate finger(SplittableRandom random) {
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            minutiae.add(new Minutia(
                    random.nextInt(400), random.nextInt(400), random.nextDouble(2 * Math.PI), Minutia.Kind.ENDING));
        }
        return new FingerTemplate(400, 400, minutiae);
    }

    private void delete(long entry) {
        SubjectId subject =
                store.stored(List.of(entry)).values().iterator().next().subject();
        module.bean(BiometricGalleries.class).delete(subject, new StatedReason("asked for it", "officer"));
    }

    private void makeTemplatesUnreadable() {
        module.sql().sql("UPDATE biometrics.reference SET template = '\\x00'").update();
    }

    private SealedSnapshot snapshot() {
        return new SealedSnapshot(module.home().resolve("galleries"), VISITORS, GalleryKey.read(key()));
    }

    private Path file() {
        return module.home().resolve("galleries").resolve(VISITORS + ".sealed");
    }

    private Path key() {
        return module.home().resolve("keys").resolve("gallery-snapshots.key");
    }

    private static HeldGallery timed(String what, Supplier<HeldGallery> work) {
        long begin = System.nanoTime();
        HeldGallery filled = work.get();
        System.out.printf(
                "%d people with eight fingers, %s: %d ms%n",
                PEOPLE, what, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return filled;
    }
}
