package org.lintas.simulators.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.DocumentFault;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.AlteredFile;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;
import org.lintas.simulators.chip.ChipFault.GarbledResponse;
import org.lintas.simulators.chip.ChipFault.MissingFile;
import org.lintas.simulators.chip.ChipFault.PaceRefused;
import org.lintas.simulators.chip.ChipFault.PaceStop;
import org.lintas.simulators.chip.ChipFault.ReplacedFile;
import org.lintas.simulators.chip.ChipFault.Slow;
import org.lintas.simulators.chip.ChipFault.TornAwayAfter;
import org.lintas.simulators.chip.ChipFault.TornAwayReading;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.FileBytes;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.reading.Border.Findings;
import org.lintas.simulators.states.SimulatedState;

/** Each fault, and the result that a border must come to. */
class FaultyDocumentTests {

    private static final IssueOptions USUAL = IssueOptions.usual(Border.TODAY.minusYears(1));

    private final Passport passport = Border.issue(SimulatedState.MERANDA, USUAL);

    @ParameterizedTest
    @EnumSource(
            value = ElementaryFile.class,
            names = {"DG1", "DG2", "DG11", "DG12"})
    void aByteChangedAfterSigningFailsTheDataAndNotTheChip(ElementaryFile file) {
        Findings found = Border.examine(passport, new AlteredFile(file, 40));

        assertThat(found.dataResult()).isEqualTo(CheckResult.FAILED);
        assertThat(found.dataCodes()).anyMatch(code -> code.startsWith("data-group-hashes"));
        assertThat(found.cloneResult()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void theSecurityObjectOfAnotherDocumentFailsTheData() {
        Passport other = Border.issue(SimulatedState.MERANDA, USUAL);
        FileBytes foreign = FileBytes.of(other.chip().file(ElementaryFile.SOD));

        Findings found = Border.examine(passport, new ReplacedFile(ElementaryFile.SOD, foreign));

        assertThat(found.dataResult()).isEqualTo(CheckResult.FAILED);
        assertThat(found.cloneResult()).isNotEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void aChangedSignatureFailsTheData() {
        int last = passport.chip().file(ElementaryFile.SOD).length - 1;

        Findings found = Border.examine(passport, new AlteredFile(ElementaryFile.SOD, last));

        assertThat(found.dataResult()).isEqualTo(CheckResult.FAILED);
        assertThat(found.dataCodes()).anyMatch(code -> code.startsWith("security-object-signature"));
    }

    @ParameterizedTest
    @EnumSource(ActiveAuthenticationKind.class)
    void aCopyFailsActiveAuthenticationAndItsDataIsGood(ActiveAuthenticationKind kind) {
        Passport copied = Border.issue(SimulatedState.MERANDA, USUAL.with(CloneProtection.active(kind)));

        Findings found = Border.examine(copied, new ClonedChip(CloneAnswer.WRONG_KEY));

        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.cloneResult()).isEqualTo(CheckResult.FAILED);
    }

    @ParameterizedTest
    @EnumSource(CloneAnswer.class)
    void aCopyFailsChipAuthenticationAndItsDataIsGood(CloneAnswer answer) {
        Findings found = Border.examine(passport, new ClonedChip(answer));

        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.cloneResult()).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void aCopyThatHidesItsKeyFileIsACopy() {
        Findings found =
                Border.examine(passport, new ClonedChip(CloneAnswer.REFUSES), new MissingFile(ElementaryFile.DG14));

        assertThat(found.cloneResult()).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void anUnknownSignerLeavesTheDataUndetermined() {
        Findings found = withFault(DocumentFault.UNKNOWN_SIGNER);

        assertThat(found.dataResult()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(found.dataCodes()).contains("signer-chain authority-unknown");
        assertThat(found.cloneResult()).isEqualTo(CheckResult.UNDETERMINED);
    }

    @Test
    void aRevokedSignerFailsTheData() {
        Findings found = withFault(DocumentFault.REVOKED_SIGNER);

        assertThat(found.dataResult()).isEqualTo(CheckResult.FAILED);
        assertThat(found.dataCodes()).contains("signer-revocation signer-revoked");
    }

    @Test
    void aSignerOfAnotherCountryFailsTheData() {
        Findings found = withFault(DocumentFault.WRONG_COUNTRY);

        assertThat(found.dataResult()).isEqualTo(CheckResult.FAILED);
        assertThat(found.dataCodes()).anyMatch(code -> code.startsWith("issuing-state"));
    }

    @Test
    void anExpiredDocumentHasGoodData() {
        Findings found = withFault(DocumentFault.EXPIRED);

        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.cloneResult()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @ParameterizedTest
    @EnumSource(PaceStop.class)
    void aChipThatRefusesPaceIsNotReadByBasicAccessControl(PaceStop stop) {
        Findings found = Border.examine(passport, new PaceRefused(stop));

        assertThat(found.reading().result()).isEqualTo(CheckResult.FAILED);
        assertThat(found.reading().outcome(ChipProtocol.BASIC_ACCESS_CONTROL)).isEmpty();
        assertThat(found.data()).isEmpty();
    }

    @Test
    void aChipThatRefusesPaceIsReadByBasicAccessControlWhereThePolicySaysSo() {
        Findings found = Border.examine(
                passport, Border.chip(passport, new PaceRefused(PaceStop.CONFIRMING)), AccessPolicy.PACE_THEN_BAC);

        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.reading().findings())
                .anyMatch(finding -> finding.code().equals("downgraded-to-bac"));
    }

    @Test
    void aWrongZoneDoesNotOpenTheChip() {
        Passport other = Border.issue(SimulatedState.MERANDA, USUAL);

        Findings found = Border.examine(other, Border.chip(passport), AccessPolicy.PACE_PREFERRED);

        assertThat(found.reading().result()).isEqualTo(CheckResult.FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9, 15, 20, 30})
    void aDocumentTornAwayAbortsTheReading(int commands) {
        Findings found = Border.examine(passport, new TornAwayAfter(commands));

        assertThat(found.reading().result()).isEqualTo(CheckResult.ABORTED);
    }

    @Test
    void aDocumentTornAwayInThePortraitKeepsWhatWasReadBefore() {
        Findings found = Border.examine(passport, new TornAwayReading(ElementaryFile.DG2, 1_500));

        assertThat(found.reading().result()).isEqualTo(CheckResult.ABORTED);
        assertThat(found.reading().dataGroup(1)).isPresent();
        assertThat(found.reading().dataGroup(2)).isEmpty();
        assertThat(found.cloneResult()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void aSlowChipIsReadWhole() {
        List<Duration> waits = new ArrayList<>();
        FaultPlan plan = FaultPlan.of(new Slow(Duration.ofMillis(400)));
        VirtualChip chip = new VirtualChip(passport.chip(), plan, 1, waits::add);
        chip.powerOn();

        Findings found = Border.examine(passport, chip, AccessPolicy.PACE_PREFERRED);

        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(waits).hasSizeGreaterThan(20);
    }

    @Test
    void aResponseGarbledInASessionIsNeverTakenForData() {
        Passport plain = Border.issue(
                SimulatedState.MERANDA, USUAL.with(AccessProfile.BASIC).with(CloneProtection.NONE));
        for (int command = 4; command < 20; command++) {
            Findings found = Border.examine(plain, new GarbledResponse(command));

            found.data()
                    .ifPresent(data -> assertThat(data.dataGroups().values()).doesNotContain(CheckResult.FAILED));
        }
    }

    @Test
    void aChipWithoutItsPortraitIsIncomplete() {
        Findings found = Border.examine(passport, new MissingFile(ElementaryFile.DG2));

        assertThat(found.reading().result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(found.reading().missing()).containsKey(2);
    }

    private static Findings withFault(DocumentFault fault) {
        return Border.examine(Border.issue(
                SimulatedState.MERANDA, IssueOptions.usual(Border.TODAY).with(fault)));
    }
}
