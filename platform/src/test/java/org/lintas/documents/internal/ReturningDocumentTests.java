package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lintas.documents.internal.ReturningDocument.Conversation;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipLostException;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.ReadingStep;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.ChipFault.ReplacedFile;
import org.lintas.simulators.chip.ChipFault.TornAwayReading;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.FileBytes;
import org.lintas.simulators.chip.VirtualChip;

class ReturningDocumentTests {

    private static final Passport PASSPORT = DocumentBench.issue(DocumentBench.USUAL);
    private static final Passport OTHER = DocumentBench.issue(DocumentBench.USUAL, 3_000);
    private static final ElementaryFile FACE = ElementaryFile.dataGroup(2);

    private final AtomicLong nanos = new AtomicLong();
    private final List<ReadingStep> steps = new ArrayList<>();
    private final ReturningDocument documents =
            new ReturningDocument(new ChipReader(), nanos::get, time -> nanos.addAndGet(time.toNanos()));

    @Test
    void aDocumentThatStaysIsReadOnce() {
        ChipReading reading = read(new Field(nanos, chip(PASSPORT)));

        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(codes(reading)).doesNotContain("reading-resumed");
        assertThat(nanos).hasValue(0);
    }

    @Test
    void aDocumentThatComesBackGoesOnWithTheFilesThatAreMissing() {
        ChipReading reading = read(new Field(nanos, tornAtFace(PASSPORT), chip(PASSPORT)));

        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(codes(reading)).contains("chip-lost", "reading-resumed");
        assertThat(reading.dataGroup(1)).isPresent();
        assertThat(reading.dataGroup(2)).isPresent();
        assertThat(timesRead(ElementaryFile.SECURITY_OBJECT)).isEqualTo(2);
        assertThat(timesRead(ElementaryFile.dataGroup(1))).isEqualTo(1);
        assertThat(timesRead(FACE)).isEqualTo(1);
    }

    @Test
    void anotherDocumentWithTheSameKeyIsReadWholeAndNothingOfTheFirstIsKept() {
        ChipReading reading = read(new Field(nanos, tornAtFace(PASSPORT), chipOfAnother()));

        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(codes(reading)).contains("document-changed").doesNotContain("reading-resumed");
        assertThat(reading.files().securityObject())
                .isEqualTo(read(new Field(nanos, chipOfAnother())).files().securityObject());
    }

    @Test
    void aDocumentThatStaysAwayEndsWhatWasReadAfterItsTime() {
        ChipReading reading = read(new Field(nanos, tornAtFace(PASSPORT)));

        assertThat(reading.result()).isEqualTo(CheckResult.ABORTED);
        assertThat(reading.dataGroup(1)).isPresent();
        assertThat(Duration.ofNanos(nanos.get())).isEqualTo(ReturningDocument.ABSENCE_MAX);
    }

    @Test
    void aDocumentIsWaitedForAsOftenAsAllowedAndNotOnceMore() {
        List<VirtualChip> chips = new ArrayList<>();
        for (int i = 0; i < ReturningDocument.RETURNS_MAX; i++) {
            chips.add(tornAtFace(PASSPORT));
        }
        chips.add(chip(PASSPORT));
        assertThat(read(new Field(nanos, chips.toArray(VirtualChip[]::new))).result())
                .isEqualTo(CheckResult.SUCCESSFUL);

        chips.addFirst(tornAtFace(PASSPORT));
        assertThat(read(new Field(nanos, chips.toArray(VirtualChip[]::new))).result())
                .isEqualTo(CheckResult.ABORTED);
    }

    @Test
    void aDocumentWithoutAChipIsNotWaitedFor() {
        assertThat(read(new Field(nanos)).result()).isEqualTo(CheckResult.ABORTED);
        assertThat(nanos).hasValue(0);
    }

    @Test
    void nobodyIsWaitedForWhenTheTimeIsOver() {
        Field field = new Field(nanos, tornAtFace(PASSPORT), chip(PASSPORT));

        ChipReading reading =
                documents.read(new Conversation(field, key(), steps::add, () -> true), ReadingPlan.standard());

        assertThat(reading.result()).isEqualTo(CheckResult.ABORTED);
        assertThat(nanos).hasValue(0);
    }

    private ChipReading read(Field field) {
        return documents.read(new Conversation(field, key(), steps::add, () -> false), ReadingPlan.standard());
    }

    private long timesRead(ElementaryFile file) {
        return steps.stream()
                .filter(step ->
                        step instanceof ReadingStep.FileRead read && read.file().equals(file))
                .count();
    }

    private static List<String> codes(ChipReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static AccessKey key() {
        String line = PASSPORT.mrz().get(1);
        return new AccessKey.MrzInformation(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
    }

    /** Opens with the same key and has another EF.SOD. */
    private static VirtualChip chipOfAnother() {
        byte[] securityObject = OTHER.chip().file(org.lintas.simulators.chip.ElementaryFile.SOD);
        return chip(
                PASSPORT,
                new ReplacedFile(org.lintas.simulators.chip.ElementaryFile.SOD, FileBytes.of(securityObject)));
    }

    private static VirtualChip tornAtFace(Passport passport) {
        return chip(passport, new TornAwayReading(org.lintas.simulators.chip.ElementaryFile.DG2, 600));
    }

    private static VirtualChip chip(Passport passport, ChipFault... faults) {
        return new VirtualChip(passport.chip(), FaultPlan.of(faults), 5, time -> {});
    }

    /** A reader's field: one chip after the other, each back a second after the one before was lost. */
    private static final class Field implements ApduChannel {

        private static final long AWAY_NANOS = Duration.ofSeconds(1).toNanos();

        private final AtomicLong nanos;
        private final List<VirtualChip> next;
        private Optional<VirtualChip> chip = Optional.empty();
        private long backAt;

        Field(AtomicLong nanos, VirtualChip... chips) {
            this.nanos = nanos;
            this.next = new ArrayList<>(List.of(chips));
            this.backAt = nanos.get();
        }

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            if (chip.isEmpty()) {
                if (next.isEmpty() || nanos.get() < backAt) {
                    throw new ChipLostException("Nothing lies on the reader.");
                }
                chip = Optional.of(next.removeFirst());
                chip.get().powerOn();
            }
            try {
                return chip.get().transceive(command);
            } catch (ChipLostException lost) {
                chip = Optional.empty();
                backAt = nanos.get() + AWAY_NANOS;
                throw lost;
            }
        }

        @Override
        public void close() {
            next.clear();
        }
    }
}
