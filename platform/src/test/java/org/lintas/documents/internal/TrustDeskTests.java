package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.TrustProposals.Offer;
import org.lintas.documents.TrustProposals.Outcome;
import org.lintas.documents.TrustState;
import org.lintas.documents.TrustVersion;
import org.lintas.documents.TrustVersion.State;
import org.lintas.emrtd.trust.TrustFolder.Offered;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.states.SimulatedState;

class TrustDeskTests {

    private static final StatedReason FIRST = DocumentBench.PROPOSER;
    private static final StatedReason SECOND = DocumentBench.SECOND;

    private final TestDatabase database = TestDatabase.migrated();
    private final DocumentBench bench = new DocumentBench(database);
    private final TrustProposalDesk proposals = bench.proposals;
    private final IssuingAuthority authority = DocumentBench.authority(DocumentBench.HOME);
    private final List<byte[]> certificates = authority.countrySigners(DocumentBench.TODAY);
    private final byte[] revocationList = authority.revocationList(DocumentBench.NOW);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Offer offer(byte[]... files) {
        return new Offer(
                IntStream.range(0, files.length)
                        .mapToObj(at -> DocumentBench.offered("file " + (at + 1), files[at]))
                        .toList(),
                List.of());
    }

    private TrustVersion proposed(byte[]... files) {
        return proposals.propose(offer(files), FIRST).proposed().orElseThrow();
    }

    private TrustVersion approved(byte[]... files) {
        return proposals.approve(proposed(files).number(), SECOND);
    }

    @Test
    void whatIsProposedIsNotTrustedBeforeASecondPersonApproves() {
        TrustState before = bench.trust.state();
        TrustVersion proposal = proposed(certificates.getFirst());
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        assertThat(proposal.number()).isEqualTo(1);
        assertThat(proposal.basedOn()).isEmpty();
        assertThat(bench.trust.state()).isEqualTo(before);

        TrustVersion live = proposals.approve(1, SECOND);
        assertThat(live.state()).isEqualTo(State.LIVE);
        assertThat(live.decided().orElseThrow().reason()).isEqualTo(SECOND);
        assertThat(bench.trust.state().authorities()).isEqualTo(1);
        assertThat(bench.trust.state().snapshot()).isEqualTo(live.content().id());
        assertThat(bench.trust.state().since())
                .isEqualTo(live.decided().orElseThrow().at());
    }

    @Test
    void nobodyApprovesWhatTheyProposed() {
        long number = proposed(certificates.getFirst()).number();
        fails(ErrorCode.NOT_ALLOWED, () -> proposals.approve(number, FIRST));
        assertThat(proposals.find(number).state()).isEqualTo(State.PROPOSED);
        assertThat(bench.trust.state().authorities()).isZero();
    }

    @Test
    void aProposerMayWithdrawAndARejectionIsForGood() {
        long number = proposed(certificates.getFirst()).number();
        assertThat(proposals.reject(number, FIRST).state()).isEqualTo(State.REJECTED);
        fails(ErrorCode.STATE_CONFLICT, () -> proposals.approve(number, SECOND));
        fails(ErrorCode.STATE_CONFLICT, () -> proposals.reject(number, SECOND));
        fails(ErrorCode.STATE_CONFLICT, () -> proposals.goBackTo(number, SECOND));
        fails(ErrorCode.NOT_FOUND, () -> proposals.approve(number + 1, SECOND));
    }

    @Test
    void whatIsInForceAlreadyMakesNoProposal() {
        approved(certificates.getFirst());
        Outcome again = proposals.propose(offer(certificates.getFirst()), FIRST);
        assertThat(again.proposed()).isEmpty();
        assertThat(again.reports()).singleElement().satisfies(report -> {
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.added()).isZero();
        });
        assertThat(proposals.recent()).hasSize(1);
    }

    @Test
    void theSameIsProposedOnce() {
        proposed(certificates.getFirst());
        fails(ErrorCode.STATE_CONFLICT, () -> proposed(certificates.getFirst()));
    }

    @Test
    void aProposalOnTopOfWhatIsNoMoreInForceCannotBeApproved() {
        long first = proposed(certificates.getFirst()).number();
        long second = proposed(certificates.getLast()).number();
        proposals.approve(first, SECOND);
        fails(ErrorCode.STATE_CONFLICT, () -> proposals.approve(second, SECOND));
        assertThat(bench.trust.snapshot().number()).isEqualTo(first);
        assertThat(proposals.reject(second, SECOND).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void aBundleIsReadWhateverItsOrderAndReportedFileByFile() {
        Outcome outcome = proposals.propose(
                offer(
                        revocationList,
                        certificates.getFirst(),
                        certificates.getLast(),
                        "nonsense".getBytes(StandardCharsets.UTF_8)),
                FIRST);
        TrustVersion proposal = outcome.proposed().orElseThrow();
        assertThat(proposal.content().authorities()).isEqualTo(2);
        assertThat(proposal.content().revocationLists()).isEqualTo(1);
        assertThat(outcome.reports()).hasSize(4);
        assertThat(outcome.reports().getLast().rejected()).isNotEmpty();
        assertThat(proposals.reports(proposal.number())).isEqualTo(outcome.reports());
        assertThat(proposals.difference(proposal).authoritiesAdded()).hasSize(2);
        assertThat(proposals.difference(proposal).countriesAdded()).containsExactly("QM");
    }

    @Test
    void pemIsReadAsWellAsDer() {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificates.getFirst())
                + "\n-----END CERTIFICATE-----\n";
        assertThat(proposed(pem.getBytes(StandardCharsets.UTF_8)).content().authorities())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void garbageProposesNothingAndSaysWhy(String text) {
        Outcome outcome = proposals.propose(offer(text.getBytes(StandardCharsets.UTF_8)), FIRST);
        assertThat(outcome.proposed()).isEmpty();
        assertThat(outcome.reports().getFirst().rejected()).isNotEmpty();
        assertThat(proposals.recent()).isEmpty();
    }

    @Test
    void goingBackIsAProposalOfItsOwnAndBringsBackTheVerdicts() {
        Passport passport = DocumentBench.issue(DocumentBench.USUAL);
        approved(DocumentBench.authority(SimulatedState.RAHBA)
                .countrySigners(DocumentBench.TODAY)
                .getFirst());
        assertThat(genuine(passport)).isEqualTo(CheckResult.UNDETERMINED);
        approved(Stream.concat(certificates.stream(), Stream.of(revocationList)).toArray(byte[][]::new));
        assertThat(genuine(passport)).isEqualTo(CheckResult.SUCCESSFUL);

        TrustVersion back = proposals.goBackTo(1, FIRST);
        assertThat(back.restores()).contains(1L);
        assertThat(back.basedOn()).contains(2L);
        assertThat(proposals.difference(back).authoritiesRemoved()).hasSameSizeAs(certificates);
        fails(ErrorCode.NOT_ALLOWED, () -> proposals.approve(back.number(), FIRST));
        proposals.approve(back.number(), SECOND);
        assertThat(genuine(passport)).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(proposals.recent())
                .extracting(TrustVersion::state)
                .containsExactly(State.LIVE, State.REPLACED, State.REPLACED);
        fails(ErrorCode.STATE_CONFLICT, () -> proposals.goBackTo(1, FIRST));
    }

    private CheckResult genuine(Passport passport) {
        return DocumentBench.check(bench.examine(passport), DocumentChecks.PASSIVE_AUTHENTICATION)
                .result();
    }

    @Test
    void whatIsInForceIsInForceAfterARestartAndInOtherProcesses() {
        DocumentBench other = new DocumentBench(database);
        assertThat(other.trust.state().authorities()).isZero();
        TrustVersion live = approved(certificates.getFirst());
        other.trust.follow();
        assertThat(other.trust.snapshot().number()).isEqualTo(live.number());
        DocumentBench restarted = new DocumentBench(database);
        assertThat(restarted.trust.state()).isEqualTo(bench.trust.state());
        assertThat(restarted
                        .proposals
                        .propose(offer(certificates.getFirst()), FIRST)
                        .proposed())
                .isEmpty();
    }

    @Test
    void aCrashBeforeTheCommitChangesNothing() {
        long number = proposed(certificates.getFirst()).number();
        bench.audit.failNext();
        assertThatThrownBy(() -> proposals.approve(number, SECOND)).isInstanceOf(LintasException.class);
        assertThat(proposals.find(number).state()).isEqualTo(State.PROPOSED);
        assertThat(bench.trust.state().authorities()).isZero();
        assertThat(new DocumentBench(database).trust.state().authorities()).isZero();
        bench.audit.failNext();
        assertThatThrownBy(() -> proposed(certificates.getLast())).isInstanceOf(LintasException.class);
        assertThat(proposals.recent()).hasSize(1);
        proposals.approve(number, SECOND);
        assertThat(bench.trust.state().authorities()).isEqualTo(1);
    }

    @Test
    void anOfferHasBounds() {
        Offered file = DocumentBench.offered("a file", certificates.getFirst());
        String print = "0".repeat(64);
        List<Offered> most = Collections.nCopies(Offer.FILES_MAX, file);
        List<String> mostPrints = Collections.nCopies(Offer.FINGERPRINTS_MAX, print);
        assertThat(new Offer(most, mostPrints).files()).hasSize(Offer.FILES_MAX);
        fails(ErrorCode.VALUE_INVALID, () -> new Offer(List.of(), List.of()));
        fails(ErrorCode.VALUE_INVALID, () -> new Offer(Collections.nCopies(Offer.FILES_MAX + 1, file), List.of()));
        fails(ErrorCode.VALUE_INVALID, () -> new Offer(most, Collections.nCopies(Offer.FINGERPRINTS_MAX + 1, print)));
        fails(ErrorCode.VALUE_INVALID, () -> new Offer(most, List.of("12:34")));
        String longest = "x".repeat(Offer.NAME_LENGTH_MAX);
        assertThat(new Offer(List.of(DocumentBench.offered(longest, new byte[0])), List.of()).files())
                .hasSize(1);
        for (String name : List.of(" ", longest + "x")) {
            fails(
                    ErrorCode.VALUE_INVALID,
                    () -> new Offer(List.of(DocumentBench.offered(name, new byte[0])), List.of()));
        }
    }

    @Test
    void everyStepIsWrittenDown() {
        long number = proposed(certificates.getFirst()).number();
        proposals.approve(number, SECOND);
        assertThat(bench.audit.about(Long.toString(number)))
                .extracting(
                        event -> event.action().id(), event -> event.details().get("in-the-name-of"))
                .containsExactly(
                        tuple("documents.trust-store-proposed", "first"),
                        tuple("documents.trust-store-changed", "second"));
    }

    private static void fails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
