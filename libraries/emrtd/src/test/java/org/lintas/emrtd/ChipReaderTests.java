package org.lintas.emrtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.AccessKey.CardAccessNumber;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.ReadingStep.FileRead;
import org.lintas.emrtd.specimens.TestChip;
import org.lintas.emrtd.specimens.TestChips;

class ChipReaderTests {

    private static final AccessKey KEY = new MrzInformation("L898902C3", "740812", "120415");

    private final ChipReader reader = new ChipReader();

    private ChipReading read(TestChip chip, AccessPolicy policy) {
        return reader.read(chip, KEY, ReadingPlan.standard().withAccess(policy), ReadingListener.none());
    }

    @Test
    void readsAChipThatOffersBacOnly() {
        ChipReading reading = read(TestChips.plain(), AccessPolicy.PACE_PREFERRED);
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.files().dataGroups()).containsOnlyKeys(1, 2);
        assertThat(reading.dataGroup(2)).contains(TestChips.dataGroup2());
        assertThat(reading.outcome(ChipProtocol.BASIC_ACCESS_CONTROL))
                .hasValueSatisfying(outcome -> assertThat(outcome.result()).isEqualTo(CheckResult.SUCCESSFUL));
        assertThat(reading.findings()).extracting(Finding::code).contains("pace-not-offered");
    }

    @Test
    void readsAFileBeyondTheReachOfTheShortOffset() {
        TestChip chip = TestChips.withPace();
        chip.files.put(0x0102, TestChips.dataGroup2(70_000).toByteArray());
        ChipReading reading = read(chip, AccessPolicy.PACE_REQUIRED);
        assertThat(reading.dataGroup(2)).contains(TestChips.dataGroup2(70_000));
    }

    @Test
    void readsAChipByPace() {
        ChipReading reading = read(TestChips.withPace(), AccessPolicy.PACE_REQUIRED);
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::protocol).containsExactly(ChipProtocol.PACE);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::cipher).containsExactly("AES-128");
        assertThat(reading.findings()).extracting(Finding::code).doesNotContain("downgraded-to-bac");
    }

    @Test
    void doesNotFallBackToBacSilently() {
        TestChip chip = TestChips.withPace();
        chip.paceRefused = true;
        ChipReading reading = read(chip, AccessPolicy.PACE_PREFERRED);
        assertThat(reading.result()).isEqualTo(CheckResult.FAILED);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::code).containsExactly("pace-failed");
    }

    @Test
    void fallsBackToBacWhereThePolicySaysSoAndReportsIt() {
        TestChip chip = TestChips.withPace();
        chip.paceRefused = true;
        ChipReading reading = read(chip, AccessPolicy.PACE_THEN_BAC);
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::code).containsExactly("pace-failed", "ok");
        assertThat(reading.findings()).extracting(Finding::code).contains("downgraded-to-bac");
    }

    @Test
    void refusesAChipWithoutPaceWherePaceIsRequired() {
        ChipReading reading = read(TestChips.plain(), AccessPolicy.PACE_REQUIRED);
        assertThat(reading.result()).isEqualTo(CheckResult.FAILED);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::code).containsExactly("pace-required");
    }

    @Test
    void doesNotAskForPaceUnderBacOnly() {
        ChipReading reading = read(TestChips.withPace(), AccessPolicy.BAC_ONLY);
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.files().cardAccess()).isEmpty();
    }

    @Test
    void cannotOpenBacWithACardAccessNumber() {
        ChipReading reading = reader.read(
                TestChips.plain(), new CardAccessNumber("123456"), ReadingPlan.standard(), ReadingListener.none());
        assertThat(reading.result()).isEqualTo(CheckResult.FAILED);
        assertThat(reading.protocols()).extracting(ProtocolOutcome::code).containsExactly("bac-needs-mrz");
    }

    @Test
    void failsWithTheWrongKey() {
        AccessKey wrong = new MrzInformation("L898902C4", "740812", "120415");
        ChipReading bac = reader.read(TestChips.plain(), wrong, ReadingPlan.standard(), ReadingListener.none());
        assertThat(bac.protocols()).extracting(ProtocolOutcome::code).containsExactly("bac-failed");
        ChipReading pace = reader.read(TestChips.withPace(), wrong, ReadingPlan.standard(), ReadingListener.none());
        assertThat(pace.protocols()).extracting(ProtocolOutcome::code).containsExactly("pace-failed");
    }

    @Test
    void tellsTheListenerEachStepInOrder() {
        List<ReadingStep> steps = new ArrayList<>();
        reader.read(TestChips.withPace(), KEY, ReadingPlan.standard(), steps::add);
        assertThat(steps)
                .filteredOn(FileRead.class::isInstance)
                .extracting(step -> ((FileRead) step).file().name())
                .containsExactly("EF.CardAccess", "EF.COM", "EF.SOD", "EF.DG1", "EF.DG2");
    }

    @Test
    void keepsWhatWasReadWhenTheChipIsTornAway() {
        int needed = commandsOf(TestChips.plain());
        for (int at = 1; at <= needed; at++) {
            TestChip torn = TestChips.plain();
            torn.loseAtCommand = at;
            ChipReading reading = read(torn, AccessPolicy.PACE_PREFERRED);
            assertThat(reading.result()).as("lost at command %d", at).isEqualTo(CheckResult.ABORTED);
            assertThat(reading.findings()).extracting(Finding::code).contains("chip-lost");
        }
        TestChip torn = TestChips.plain();
        torn.loseAtCommand = needed;
        ChipReading reading = read(torn, AccessPolicy.PACE_PREFERRED);
        assertThat(reading.files().securityObject()).isPresent();
        assertThat(reading.dataGroup(1)).isPresent();
        assertThat(reading.dataGroup(2)).isEmpty();
    }

    private int commandsOf(TestChip chip) {
        assertThat(read(chip, AccessPolicy.PACE_PREFERRED).result()).isEqualTo(CheckResult.SUCCESSFUL);
        return chip.commands;
    }
}
