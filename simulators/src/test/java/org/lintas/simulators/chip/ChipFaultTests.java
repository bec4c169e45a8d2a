package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.AlteredFile;
import org.lintas.simulators.chip.ChipFault.GarbledResponse;
import org.lintas.simulators.chip.ChipFault.MissingFile;
import org.lintas.simulators.chip.ChipFault.PaceRefused;
import org.lintas.simulators.chip.ChipFault.PaceStop;
import org.lintas.simulators.chip.ChipFault.ReplacedFile;
import org.lintas.simulators.chip.ChipFault.Slow;
import org.lintas.simulators.chip.ChipFault.TornAwayAfter;
import org.lintas.simulators.chip.ChipFault.TornAwayReading;

class ChipFaultTests {

    private final Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);

    @Test
    void anAlteredFileDiffersInOneBitOfOneByte() throws CardServiceException, IOException, GeneralSecurityException {
        byte[] expected = passport.chip().file(ElementaryFile.DG1).clone();
        expected[20] ^= 1;

        assertThat(opened(new AlteredFile(ElementaryFile.DG1, 20)).read(ElementaryFile.DG1))
                .isEqualTo(expected);
    }

    @Test
    void aReplacedFileIsTheOther() throws CardServiceException, IOException, GeneralSecurityException {
        Passport other = Specimens.passport(AccessProfile.BASIC, CloneProtection.NONE);
        byte[] foreign = other.chip().file(ElementaryFile.SOD);

        JmrtdReader reader = opened(new ReplacedFile(ElementaryFile.SOD, FileBytes.of(foreign)));

        assertThat(reader.read(ElementaryFile.SOD)).isEqualTo(foreign);
    }

    @Test
    void aMissingFileIsNotFound() throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = opened(new MissingFile(ElementaryFile.DG2));

        assertThatThrownBy(() -> reader.read(ElementaryFile.DG2)).isInstanceOf(CardServiceException.class);
        assertThat(reader.read(ElementaryFile.DG1)).isEqualTo(passport.chip().file(ElementaryFile.DG1));
    }

    @ParameterizedTest
    @EnumSource(PaceStop.class)
    void aChipThatRefusesPaceStillSpeaksBasicAccessControl(PaceStop stop)
            throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport, new PaceRefused(stop)));
        assertThatThrownBy(() -> reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport))))
                .isInstanceOf(CardServiceException.class);

        reader.basicAccessControl(passport);

        ConversationTests.assertEveryFileIsAsIssued(reader, passport);
    }

    @Test
    void aSlowChipWaitsBeforeEachResponse() throws ChipLostException {
        List<Duration> waits = new ArrayList<>();
        FaultPlan plan = FaultPlan.of(new Slow(Duration.ofMillis(70)));
        VirtualChip chip = new VirtualChip(passport.chip(), plan, 1, waits::add);
        chip.powerOn();

        Apdus.send(chip, "00B09C0000");
        Apdus.send(chip, Apdus.SELECT_APPLICATION);

        assertThat(waits).containsExactly(Duration.ofMillis(70), Duration.ofMillis(70));
    }

    @Test
    void aChipTornAwayAfterTwoCommandsAnswersTwo() throws ChipLostException {
        VirtualChip chip = Specimens.chip(passport, new TornAwayAfter(2));
        Apdus.send(chip, "00B09C0000");
        Apdus.send(chip, "00B09C0000");

        assertThatThrownBy(() -> Apdus.send(chip, "00B09C0000")).isInstanceOf(ChipLostException.class);
        assertThatThrownBy(() -> Apdus.send(chip, "00B09C0000")).isInstanceOf(ChipLostException.class);
        chip.powerOn();
        assertThat(Apdus.send(chip, "00B09C0000")).endsWith("6282");
    }

    @Test
    void aChipTornAwayMidReadGivesEverythingBefore()
            throws CardServiceException, IOException, GeneralSecurityException {
        SpyChannel spy = new SpyChannel(Specimens.chip(passport, new TornAwayReading(ElementaryFile.DG2, 1_000)));
        JmrtdReader reader = new JmrtdReader(spy);
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));
        assertThat(reader.read(ElementaryFile.DG1)).isEqualTo(passport.chip().file(ElementaryFile.DG1));

        assertThatThrownBy(() -> reader.read(ElementaryFile.DG2)).hasRootCauseInstanceOf(ChipLostException.class);
        assertThat(spy.lastResponse()).isEmpty();
        assertThatThrownBy(() -> Apdus.send(spy, "00B09C0000")).isInstanceOf(ChipLostException.class);
    }

    @Test
    void aGarbledResponseIsNotAcceptedByTheReader() throws CardServiceException, IOException, GeneralSecurityException {
        SpyChannel spy = new SpyChannel(Specimens.chip(passport));
        new JmrtdReader(spy).pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));

        JmrtdReader reader = opened(new GarbledResponse(spy.commands() + 1));

        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void aPlanHoldsSixteenFaultsAndNotOneMore() {
        FaultPlan full = new FaultPlan(Collections.nCopies(FaultPlan.FAULTS_MAX, new TornAwayAfter(1)));

        assertThat(full.faults()).hasSize(16);
        assertThatThrownBy(() -> full.and(new TornAwayAfter(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDelayIsAtMostAMinute() {
        assertThat(new Slow(Slow.LONGEST).perCommand()).hasMinutes(1);
        assertThatThrownBy(() -> new Slow(Slow.LONGEST.plusNanos(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private JmrtdReader opened(ChipFault fault) throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport, fault));
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));
        return reader;
    }
}
