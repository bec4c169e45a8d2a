package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.MrzReading;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.DocumentFault;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.AlteredFile;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;
import org.lintas.simulators.chip.ChipFault.MissingFile;
import org.lintas.simulators.chip.ChipFault.PaceRefused;
import org.lintas.simulators.chip.ChipFault.PaceStop;
import org.lintas.simulators.chip.ChipFault.TornAwayAfter;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.states.SimulatedState;

class DocumentExaminerTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final DocumentBench BENCH = trusting(DATABASE, Map.of());

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void aGenuineDocumentPassesEveryCheckThatALaneAsksFor() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        DocumentBench.Heard heard = new DocumentBench.Heard();
        DocumentExamination examination =
                BENCH.examine(DocumentBench.text(passport), DocumentBench.chip(passport), heard);

        for (String name : List.of(
                DocumentChecks.MRZ,
                DocumentChecks.CHIP_ACCESS,
                DocumentChecks.PASSIVE_AUTHENTICATION,
                DocumentChecks.CHIP_GENUINE,
                DocumentChecks.MRZ_MATCHES_CHIP,
                DocumentChecks.ISSUING_STATE,
                DocumentChecks.DOCUMENT_EXPIRY)) {
            assertThat(DocumentBench.check(examination, name).result()).as(name).isEqualTo(CheckResult.SUCCESSFUL);
            assertThat(DocumentBench.check(examination, name).code()).as(name).isEqualTo("ok");
        }
        assertThat(heard.checks)
                .containsExactlyElementsOf(
                        examination.checks().subList(1, examination.checks().size()));
        assertThat(heard.portraits)
                .singleElement()
                .isEqualTo(examination.portrait().orElseThrow());
        assertThat(examination.portrait().orElseThrow().bytes()).hasSize(2_000);
        assertThat(examination.trustSnapshot()).isEqualTo(BENCH.trust.state().snapshot());
        assertThat(DocumentBench.check(examination, DocumentChecks.PASSIVE_AUTHENTICATION)
                        .version())
                .contains(BENCH.trust.state().snapshot());
    }

    @Test
    void theTravellerIsWhoTheZoneSays() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        Traveller traveller = BENCH.examine(passport).traveller().orElseThrow();
        assertThat(traveller.document().number()).isEqualTo(passport.number());
        assertThat(traveller.document().issuer()).isEqualTo(DocumentBench.HOME.code());
        assertThat(traveller.documentType()).startsWith("P");
        assertThat(traveller.documentExpiry()).contains(passport.validity().expiresOn());
        assertThat(traveller.dateOfBirth().orElseThrow().whole())
                .contains(passport.holder().dateOfBirth());
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementaryFile.class,
            names = {"DG1", "DG2"})
    void aChangedDataGroupFailsTheDataAndNotTheChip(ElementaryFile file) {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new AlteredFile(file, 40));
        CheckRecord authentication = DocumentBench.check(examination, DocumentChecks.PASSIVE_AUTHENTICATION);
        assertThat(authentication.result()).isEqualTo(CheckResult.FAILED);
        assertThat(authentication.code()).isEqualTo("hash-differs");
        assertThat(result(examination, DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void aChangedZoneInTheChipDoesNotMatchThePage() {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new AlteredFile(ElementaryFile.DG1, 12));
        assertThat(result(examination, DocumentChecks.MRZ_MATCHES_CHIP)).isEqualTo(CheckResult.FAILED);
    }

    @ParameterizedTest
    @EnumSource(CloneAnswer.class)
    void aCopiedChipFailsAndItsDataIsGood(CloneAnswer answer) {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new ClonedChip(answer));
        assertThat(result(examination, DocumentChecks.PASSIVE_AUTHENTICATION)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(result(examination, DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void aChipWithoutMeansAgainstCopiesIsUndetermined() {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL.with(CloneProtection.NONE)));
        assertThat(result(examination, DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(result(examination, DocumentChecks.PASSIVE_AUTHENTICATION)).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void anUnknownSignerIsUndetermined() {
        assertThat(result(withFault(DocumentFault.UNKNOWN_SIGNER), DocumentChecks.PASSIVE_AUTHENTICATION))
                .isEqualTo(CheckResult.UNDETERMINED);
    }

    @Test
    void aRevokedSignerFails() {
        CheckRecord check =
                DocumentBench.check(withFault(DocumentFault.REVOKED_SIGNER), DocumentChecks.PASSIVE_AUTHENTICATION);
        assertThat(check.result()).isEqualTo(CheckResult.FAILED);
        assertThat(check.code()).isEqualTo("signer-revoked");
    }

    @Test
    void aSignerOfAnotherStateFailsTheIssuingState() {
        try (TestDatabase database = TestDatabase.migrated()) {
            DocumentBench bench = trusting(database, Map.of());
            bench.trust(SimulatedState.SUVANTA);
            DocumentExamination examination = bench.examine(
                    DocumentBench.issue(IssueOptions.usual(DocumentBench.TODAY).with(DocumentFault.WRONG_COUNTRY)));
            assertThat(result(examination, DocumentChecks.ISSUING_STATE)).isEqualTo(CheckResult.FAILED);
        }
    }

    @Test
    void anExpiredDocumentFailsItsExpiryAndNothingElse() {
        DocumentExamination examination = withFault(DocumentFault.EXPIRED);
        assertThat(result(examination, DocumentChecks.DOCUMENT_EXPIRY)).isEqualTo(CheckResult.FAILED);
        assertThat(result(examination, DocumentChecks.PASSIVE_AUTHENTICATION)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(result(examination, DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @ParameterizedTest
    @EnumSource(PaceStop.class)
    void aChipThatRefusesPaceIsNotReadByBasicAccessControl(PaceStop stop) {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new PaceRefused(stop));
        assertThat(result(examination, DocumentChecks.CHIP_ACCESS)).isEqualTo(CheckResult.FAILED);
        assertThat(DocumentBench.check(examination, DocumentChecks.CHIP_ACCESS).code())
                .isNotEqualTo("ok");
        assertThat(examination.portrait()).isEmpty();
    }

    @Test
    void whereTheIssuersPolicyAllowsTheWeakerProtocolTheCodeSaysSo() {
        try (TestDatabase database = TestDatabase.migrated()) {
            DocumentBench bench = trusting(database, Map.of("QMR", AccessPolicy.PACE_THEN_BAC));
            DocumentExamination examination =
                    bench.examine(DocumentBench.issue(DocumentBench.USUAL), new PaceRefused(PaceStop.CONFIRMING));
            CheckRecord access = DocumentBench.check(examination, DocumentChecks.CHIP_ACCESS);
            assertThat(access.result()).isEqualTo(CheckResult.SUCCESSFUL);
            assertThat(access.code()).isEqualTo("downgraded-to-bac");
        }
    }

    @Test
    void anOldChipWithoutPaceIsReadByBasicAccessControl() {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL.with(AccessProfile.BASIC)));
        assertThat(DocumentBench.check(examination, DocumentChecks.CHIP_ACCESS).code())
                .isEqualTo("ok");
        assertThat(result(examination, DocumentChecks.PASSIVE_AUTHENTICATION)).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void anIdentityCardOpensWithItsCardAccessNumber() {
        Passport card = DocumentBench.issue(DocumentBench.USUAL.asCard());
        Optional<String> number = card.chip().access().cardAccessNumber();
        assertThat(card.mrz()).hasSize(3);
        DocumentExamination right =
                BENCH.examine(DocumentBench.text(card), number, DocumentBench.chip(card), new DocumentBench.Heard());
        assertThat(result(right, DocumentChecks.CHIP_ACCESS)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(result(right, DocumentChecks.MRZ_MATCHES_CHIP)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(result(right, DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckResult.SUCCESSFUL);

        String wrong = number.orElseThrow().equals("000000") ? "000001" : "000000";
        DocumentExamination other = BENCH.examine(
                DocumentBench.text(card), Optional.of(wrong), DocumentBench.chip(card), new DocumentBench.Heard());
        assertThat(result(other, DocumentChecks.CHIP_ACCESS)).isEqualTo(CheckResult.FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 14, 20, 28})
    void aDocumentTornAwayIsAborted(int commands) {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new TornAwayAfter(commands));
        CheckRecord access = DocumentBench.check(examination, DocumentChecks.CHIP_ACCESS);
        assertThat(access.result()).isEqualTo(CheckResult.ABORTED);
        assertThat(access.code()).isEqualTo("chip-lost");
        assertThat(examination.checks().stream()
                        .filter(check -> check.name().equals(DocumentChecks.PASSIVE_AUTHENTICATION))
                        .map(CheckRecord::result))
                .doesNotContain(CheckResult.FAILED);
    }

    @Test
    void whenTheTimeIsOverTheChannelIsClosedAndTheCodeSaysSo() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        ApduChannel chip = DocumentBench.chip(passport);
        DocumentExamination examination = BENCH.examine(
                DocumentBench.text(passport),
                new Patient(chip, 12, () -> BENCH.timeIsOver.get().run()),
                new DocumentBench.Heard());
        CheckRecord access = DocumentBench.check(examination, DocumentChecks.CHIP_ACCESS);
        assertThat(access.result()).isEqualTo(CheckResult.ABORTED);
        assertThat(access.code()).isEqualTo("time-limit");
        assertThat(BENCH.timeGiven.get()).hasSeconds(10);
    }

    @Test
    void aChipWithoutItsPortraitIsNotFullyRead() {
        DocumentExamination examination =
                BENCH.examine(DocumentBench.issue(DocumentBench.USUAL), new MissingFile(ElementaryFile.DG2));
        assertThat(result(examination, DocumentChecks.CHIP_ACCESS)).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(examination.portrait()).isEmpty();
    }

    @Test
    void withoutTrustNothingIsVerified() {
        try (TestDatabase database = TestDatabase.migrated()) {
            DocumentExamination examination =
                    new DocumentBench(database).examine(DocumentBench.issue(DocumentBench.USUAL));
            assertThat(result(examination, DocumentChecks.PASSIVE_AUTHENTICATION))
                    .isEqualTo(CheckResult.UNDETERMINED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "P<QMR\nshort", "\u0000\uFFFF"})
    void aPageThatIsNoZoneLeavesTheChipAlone(String text) {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        DocumentExamination examination = BENCH.examine(text, DocumentBench.chip(passport), new DocumentBench.Heard());
        assertThat(examination.traveller()).isEmpty();
        assertThat(result(examination, DocumentChecks.MRZ)).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(result(examination, DocumentChecks.CHIP_ACCESS)).isEqualTo(CheckResult.UNDETERMINED);
    }

    @Test
    void aLetterReadForADigitIsRepairedAndTheChipOpens() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        String second = passport.mrz().get(1);
        String misread = passport.mrz().get(0) + "\n" + second.substring(0, 13)
                + second.substring(13, 19).replace('0', 'O').replace('1', 'I') + second.substring(19);
        DocumentExamination examination =
                BENCH.examine(misread, DocumentBench.chip(passport), new DocumentBench.Heard());
        assertThat(result(examination, DocumentChecks.MRZ)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(result(examination, DocumentChecks.MRZ_MATCHES_CHIP)).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void aWrongCheckDigitFailsTheZone() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        String second = passport.mrz().get(1);
        char wrong = second.charAt(43) == '7' ? '8' : '7';
        MrzReading reading = BENCH.documents().readMrz(passport.mrz().get(0) + "\n" + second.substring(0, 43) + wrong);
        assertThat(reading.check().result()).isEqualTo(CheckResult.FAILED);
        assertThat(reading.check().code()).isEqualTo("check-digit");
        assertThat(reading.traveller()).isPresent();
    }

    @Test
    void noCheckTellsWhoTheTravellerIs() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        DocumentExamination examination = BENCH.examine(passport, new AlteredFile(ElementaryFile.DG1, 12));
        String surname = examination.traveller().orElseThrow().name().surname();
        assertThat(examination.checks().toString())
                .doesNotContain(passport.number())
                .doesNotContain(surname);
    }

    private static DocumentExamination withFault(DocumentFault fault) {
        return BENCH.examine(
                DocumentBench.issue(IssueOptions.usual(DocumentBench.TODAY).with(fault)));
    }

    private static CheckResult result(DocumentExamination examination, String name) {
        return DocumentBench.check(examination, name).result();
    }

    private static DocumentBench trusting(TestDatabase database, Map<String, AccessPolicy> access) {
        DocumentBench bench = new DocumentBench(database, access);
        bench.trust(DocumentBench.HOME);
        return bench;
    }

    /** A channel that calls out after a number of commands. */
    private static final class Patient implements ApduChannel {

        private final ApduChannel chip;
        private final int commandsMax;
        private final Runnable then;
        private int commands;

        Patient(ApduChannel chip, int commandsMax, Runnable then) {
            this.chip = chip;
            this.commandsMax = commandsMax;
            this.then = then;
        }

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            if (commands++ == commandsMax) {
                then.run();
            }
            return chip.transceive(command);
        }

        @Override
        public void close() {
            chip.close();
        }
    }
}
