package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentReplay;
import org.lintas.documents.DocumentReplay.Outcome;
import org.lintas.documents.DocumentReplay.Trust;
import org.lintas.documents.ExaminationRecord;
import org.lintas.documents.ResultNode;
import org.lintas.emrtd.ActiveAuthenticationProof;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.DocumentFault;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A verdict is made again from what is stored, byte for byte, without the document. */
class ReplayTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final DocumentBench BENCH = new DocumentBench(DATABASE, Map.of());

    static {
        for (SimulatedState state : SimulatedState.values()) {
            BENCH.trust(state);
        }
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    static Stream<Arguments> documents() {
        IssueOptions usual = DocumentBench.USUAL;
        return Stream.of(
                Arguments.of("genuine", usual, new ChipFault[0]),
                Arguments.of("old", usual.with(AccessProfile.BASIC), new ChipFault[0]),
                Arguments.of("unprotected", usual.with(CloneProtection.NONE), new ChipFault[0]),
                Arguments.of("revoked", usual.with(DocumentFault.REVOKED_SIGNER), new ChipFault[0]),
                Arguments.of("unknown", usual.with(DocumentFault.UNKNOWN_SIGNER), new ChipFault[0]),
                Arguments.of("expired", usual.with(DocumentFault.EXPIRED), new ChipFault[0]),
                Arguments.of("of another State", usual.with(DocumentFault.WRONG_COUNTRY), new ChipFault[0]),
                Arguments.of("card", usual.asCard(), new ChipFault[0]),
                Arguments.of("slow", usual, faults(new ChipFault.Slow(Duration.ofMillis(300)))),
                Arguments.of("altered", usual, faults(new ChipFault.AlteredFile(ElementaryFile.DG2, 900))),
                Arguments.of("cloned", usual, faults(new ChipFault.ClonedChip(ChipFault.CloneAnswer.WRONG_KEY))),
                Arguments.of("refused", usual, faults(new ChipFault.PaceRefused(ChipFault.PaceStop.CHOOSING))),
                Arguments.of("torn", usual, faults(new ChipFault.TornAwayAfter(20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theStoredBytesGiveTheSameVerdictByteForByte(String name, IssueOptions options, ChipFault[] faults) {
        DocumentExamination examination = BENCH.examine(DocumentBench.issue(options), faults);

        ExaminationRecord kept = BENCH.archive.of(BENCH.last()).getFirst();
        for (Trust trust : Trust.values()) {
            assertThat(made(BENCH, trust).same()).as("%s %s", name, trust).isTrue();
            assertThat(made(BENCH, trust).differences()).isEmpty();
        }
        assertThat(kept.replayable()).isTrue();
        assertThat(kept.trustSnapshot()).isEqualTo(examination.trustSnapshot());
        assertThat(kept.verdict().find(DocumentChecks.PASSIVE_AUTHENTICATION).map(ResultNode::result))
                .isEqualTo(examination.checks().stream()
                        .filter(check -> check.name().equals(DocumentChecks.PASSIVE_AUTHENTICATION))
                        .map(check -> check.result())
                        .findFirst());
    }

    /** Every way in and every protection against copies: each State has its own. */
    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void theDocumentsOfEveryStateGiveTheSameVerdictByteForByte(SimulatedState state) {
        BENCH.examine(DocumentBench.issue(state, DocumentBench.USUAL));

        ResultNode verdict = BENCH.archive.of(BENCH.last()).getFirst().verdict();
        assertThat(verdict.result()).as("%s: %s", state, verdict).isEqualTo(CheckResult.SUCCESSFUL);
        for (Trust trust : Trust.values()) {
            assertThat(made(BENCH, trust).same()).as("%s %s", state, trust).isTrue();
        }
    }

    @Test
    void aCardThatItsNumberOpensGivesTheSameVerdictByteForByte() {
        Passport card = DocumentBench.issue(DocumentBench.USUAL.asCard());
        BENCH.examine(
                DocumentBench.text(card),
                card.chip().access().cardAccessNumber(),
                DocumentBench.chip(card),
                new DocumentBench.Heard());
        assertThat(made(BENCH, Trust.THEN).same()).isTrue();
    }

    @Test
    void theChipsAnswerIsVerifiedAgainAtEachReplay() {
        BENCH.examine(DocumentBench.issue(SimulatedState.PALMERA, DocumentBench.USUAL));
        ExaminationInputs inputs = BENCH.inputs();
        ChipExamination.Read read = inputs.chip().orElseThrow();
        ChipReading reading = read.reading();
        ActiveAuthenticationProof proof = reading.activeAuthentication().orElseThrow();
        ChipReading altered = new ChipReading(
                reading.result(),
                reading.files(),
                reading.missing(),
                reading.protocols(),
                Optional.of(new ActiveAuthenticationProof(Octets.of(new byte[8]), proof.response())),
                reading.findings(),
                reading.nanos());

        assertThat(BENCH.judged(inputs)
                        .find(DocumentChecks.CHIP_GENUINE)
                        .orElseThrow()
                        .code())
                .isEqualTo("ok");
        ExaminationInputs writtenBySomeone = new ExaminationInputs(
                inputs.mrzText(),
                inputs.at(),
                inputs.day(),
                inputs.issuers(),
                Optional.of(new ChipExamination.Read(altered, read.timeOver())));
        assertThat(BENCH.judged(writtenBySomeone)
                        .find(DocumentChecks.CHIP_GENUINE)
                        .orElseThrow()
                        .code())
                .isEqualTo("evidence-differs");
    }

    @Test
    void aGenuineDocumentIsGreenFromItsRootToEachGroup() {
        BENCH.examine(DocumentBench.issue(DocumentBench.USUAL));
        ResultNode verdict = BENCH.archive.of(BENCH.last()).getFirst().verdict();

        assertThat(verdict.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.code()).isEqualTo("ok");
        assertThat(verdict.children())
                .extracting(ResultNode::name)
                .containsExactly("optical", "electronic", "combined");
        ResultNode access = verdict.find(DocumentChecks.CHIP_ACCESS).orElseThrow();
        assertThat(access.parameters()).containsEntry("protocol", "PACE");
        assertThat(access.children()).extracting(ResultNode::name).contains("protocol-pace");
        assertThat(access.duration()).isPositive();
        ResultNode chain = verdict.find("signer-chain").orElseThrow();
        assertThat(chain.version()).contains(BENCH.trust.state().snapshot());
    }

    @Test
    void theTrustOfThenIsFoundWhenAnotherIsInForceAndTheTrustOfNowShowsWhatDiffers() {
        try (TestDatabase database = TestDatabase.migrated()) {
            DocumentBench bench = new DocumentBench(database);
            bench.trust(SimulatedState.SUVANTA);
            bench.examine(DocumentBench.issue(DocumentBench.USUAL));
            bench.trust(DocumentBench.HOME);

            assertThat(made(bench, Trust.THEN).same()).isTrue();
            Outcome.Made now = made(bench, Trust.NOW);
            assertThat(now.same()).isFalse();
            assertThat(now.trustSnapshot()).isEqualTo(bench.trust.state().snapshot());
            assertThat(now.differences())
                    .filteredOn(difference -> difference.before().name().equals("signer-chain"))
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.before().code()).isEqualTo("authority-unknown");
                        assertThat(difference.after().code()).isEqualTo("ok");
                    });
        }
    }

    @Test
    void inputsAreStoredEncryptedAndOpenOnlyUnderTheirOwnExamination() {
        BENCH.examine(DocumentBench.issue(DocumentBench.USUAL));
        UUID transaction = BENCH.last().value();
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        byte[] content = jdbc.sql("SELECT content FROM documents.examination_input WHERE transaction = ?")
                .param(transaction)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("mrzText");

        UUID other = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO documents.examination
                        SELECT ?, part, at, trust_snapshot, verdict, durations FROM documents.examination WHERE transaction = ?""").params(other, transaction).update();
        jdbc.sql("UPDATE documents.examination_input SET transaction = ? WHERE transaction = ?")
                .params(other, transaction)
                .update();
        assertThat(BENCH.archive.of(BENCH.last()).getFirst().replayable()).isFalse();
        assertThatThrownBy(() -> BENCH.archive.replay(new org.lintas.foundation.TransactionId(other), Trust.THEN))
                .isInstanceOf(LintasException.class);
    }

    @Test
    void inputsAreDeletedWhenTheirTimeIsOverAndTheVerdictStays() {
        BENCH.examine(DocumentBench.issue(DocumentBench.USUAL));
        JdbcClient.create(DATABASE.dataSource())
                .sql("UPDATE documents.examination_input SET at = at - INTERVAL '181 days' WHERE transaction = ?")
                .param(BENCH.last().value())
                .update();

        BENCH.archive.deleteOldInputs();

        assertThat(BENCH.archive.of(BENCH.last()))
                .singleElement()
                .extracting(ExaminationRecord::replayable)
                .isEqualTo(false);
        assertThat(BENCH.archive.replay(BENCH.last(), Trust.THEN))
                .extracting(DocumentReplay::outcome)
                .containsExactly(new Outcome.InputsDeleted());
    }

    @Test
    void aVerdictHoldsNoPersonalData() {
        var passport = DocumentBench.issue(DocumentBench.USUAL);
        BENCH.examine(passport);
        String verdict =
                VerdictJson.canonical(BENCH.archive.of(BENCH.last()).getFirst().verdict());
        assertThat(verdict)
                .doesNotContain(passport.number())
                .doesNotContain(List.of(passport.holder().name().primary().toUpperCase(java.util.Locale.ROOT))
                        .getFirst());
    }

    private static Outcome.Made made(DocumentBench bench, Trust trust) {
        return (Outcome.Made)
                bench.archive.replay(bench.last(), trust).getFirst().outcome();
    }

    private static ChipFault[] faults(ChipFault... faults) {
        return faults;
    }
}
