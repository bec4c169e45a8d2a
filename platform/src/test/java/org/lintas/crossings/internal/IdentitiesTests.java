package org.lintas.crossings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricSubjects;
import org.lintas.biometrics.SubjectId;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.Identities;
import org.lintas.crossings.IdentityPair;
import org.lintas.crossings.IdentityPair.Body;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.lintas.testkit.SetClock;

class IdentitiesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StatedReason REASON = new StatedReason("Compared both photographs.", "officer-1");
    private static final Standing THIRTY_DAYS = Standing.visaFree(Optional.empty(), StayRule.perVisit(30));

    /** Bodies by document number. */
    private static final class Bodies implements BiometricSubjects {

        private final Map<String, SubjectId> byNumber = new ConcurrentHashMap<>();

        @Override
        public Optional<SubjectId> holder(DocumentKey document) {
            return Optional.ofNullable(byNumber.get(document.number()));
        }

        @Override
        public Optional<Held> held(SubjectId subject) {
            return Optional.empty();
        }

        @Override
        public DeletionReceipt delete(SubjectId subject, StatedReason reason) {
            throw new LintasException(ErrorCode.NOT_FOUND, "Nobody is enrolled here.");
        }

        @Override
        public Optional<DeletionReceipt> receipt(SubjectId subject) {
            return Optional.empty();
        }
    }

    private final SetClock clock = new SetClock(Specimens.noon(DAY));
    private final HeardAudit audit = new HeardAudit();
    private final Bodies bodies = new Bodies();
    private ModuleUnderTest module;
    private Crossings crossings;
    private TravellerRecords records;
    private Identities identities;

    @BeforeEach
    void start() {
        Permissions permissions = (traveller, day) -> THIRTY_DAYS;
        module = new ModuleUnderTest(
                "org.lintas.crossings.internal",
                clock,
                Specimens.STATE,
                permissions,
                audit,
                bodies,
                new HeardArrivals());
        crossings = module.bean(Crossings.class);
        records = module.bean(TravellerRecords.class);
        identities = module.bean(Identities.class);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void aNewPassportOfOnePersonIsFoundAndNothingIsJoinedByItself() {
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "A1");
        cross("PENIFEATHER", "OTTOLINE", "1971-04-03", "B1");
        cross("QUILLFEATHER", "BALTHASAR", "1971-03-04", "C1");
        compare();
        List<IdentityPair> open = identities.open();
        assertThat(open).hasSize(1);
        IdentityPair pair = open.getFirst();
        assertThat(pair.first().document().number()).isEqualTo("A1");
        assertThat(pair.second().document().number()).isEqualTo("B1");
        assertThat(pair.evidence().body()).isEqualTo(Body.UNKNOWN);
        assertThat(pair.evidence().reasons()).extracting("rule").contains("BIRTH", "SEX", "NATIONALITY");
        assertThat(pair.evidence().reasons().stream()
                        .mapToDouble(IdentityPair.Reason::bits)
                        .sum())
                .isEqualTo(pair.evidence().bits());
        assertThat(records.documents(Specimens.document("A1"))).hasSize(1);
        compare();
        assertThat(identities.open()).as("each document is compared once").hasSize(1);
    }

    @Test
    void oneBodyUnderTwoNamesIsFound() {
        SubjectId body = new SubjectId(UUID.randomUUID());
        bodies.byNumber.put("A1", body);
        bodies.byNumber.put("B1", body);
        bodies.byNumber.put("C1", new SubjectId(UUID.randomUUID()));
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "A1");
        cross("QUILLFEATHER", "BALTHASAR", "1969-12-30", "B1");
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "C1");
        compare();
        assertThat(identities.open()).extracting(pair -> pair.evidence().body()).containsExactly(Body.SAME, Body.OTHER);
    }

    @Test
    void aJudgementJoinsAndAnotherPartsAgain() {
        three();
        IdentityPair ab = open("A1", "B1");
        IdentityPair bc = open("B1", "C1");
        assertThat(identities.judge(ab.id(), 0, Verdict.SAME, REASON).joined()).isTrue();
        identities.judge(bc.id(), 0, Verdict.SAME, REASON);
        assertThat(records.documents(Specimens.document("A1"))).hasSize(3);
        assertThat(identities.open()).as("A and C are joined by B").isEmpty();

        IdentityPair parted = identities.judge(ab.id(), 1, Verdict.UNSURE, REASON);
        assertThat(parted.joined()).isFalse();
        assertThat(records.documents(Specimens.document("A1"))).containsExactly(Specimens.document("A1"));
        assertThat(records.documents(Specimens.document("B1")))
                .containsExactly(Specimens.document("B1"), Specimens.document("C1"));
        assertThat(identities.judged()).hasSize(2);
        assertThat(audit.about(ab.id().toString()))
                .extracting(event -> event.details().get("verdict"))
                .containsExactly("SAME", "UNSURE");
    }

    @Test
    void whatOtherJudgementsHoldTogetherStaysTogether() {
        three();
        IdentityPair ab = open("A1", "B1");
        IdentityPair bc = open("B1", "C1");
        IdentityPair ac = open("A1", "C1");
        identities.judge(ab.id(), 0, Verdict.SAME, REASON);
        identities.judge(bc.id(), 0, Verdict.SAME, REASON);
        identities.judge(ac.id(), 0, Verdict.SAME, REASON);
        identities.judge(ab.id(), 1, Verdict.UNSURE, REASON);
        assertThat(records.documents(Specimens.document("A1"))).hasSize(3);
    }

    @Test
    void notTheSameDecidesForAllDocumentsOfBothAndIsNotContradicted() {
        three();
        IdentityPair ab = open("A1", "B1");
        IdentityPair bc = open("B1", "C1");
        IdentityPair ac = open("A1", "C1");
        identities.judge(ab.id(), 0, Verdict.SAME, REASON);
        identities.judge(bc.id(), 0, Verdict.NOT_SAME, REASON);
        assertThat(identities.open()).as("A is B, who is not C").isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> identities.judge(ac.id(), 0, Verdict.SAME, REASON));
        assertThat(identities.find(ac.id()).orElseThrow().judgements())
                .as("a judgement that cannot be is not kept")
                .isEmpty();
        assertThat(records.documents(Specimens.document("A1"))).hasSize(2);
    }

    @Test
    void twoOfficersDoNotJudgePastEachOther() {
        three();
        IdentityPair ab = open("A1", "B1");
        identities.judge(ab.id(), 0, Verdict.UNSURE, REASON);
        assertCode(ErrorCode.STATE_CONFLICT, () -> identities.judge(ab.id(), 0, Verdict.SAME, REASON));
        assertCode(ErrorCode.NOT_FOUND, () -> identities.judge(UUID.randomUUID(), 0, Verdict.SAME, REASON));
    }

    private void three() {
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "A1");
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "B1");
        cross("PENNIFEATHER", "OTTOLINE", "1971-03-04", "C1");
        compare();
    }

    private IdentityPair open(String first, String second) {
        return identities.open().stream()
                .filter(pair -> pair.first().document().number().equals(first))
                .filter(pair -> pair.second().document().number().equals(second))
                .findFirst()
                .orElseThrow();
    }

    private void compare() {
        IdentityComparisons comparisons = module.bean(IdentityComparisons.class);
        module.bean(IdentityKeyTable.class).waiting().forEach(comparisons::compare);
    }

    private void cross(String surname, String given, String born, String number) {
        Traveller traveller = new Traveller(
                new PersonName(surname, given),
                new StateCode("D"),
                Optional.of(PartialDate.parse(born)),
                Sex.F,
                Specimens.document(number),
                "P",
                Optional.of(LocalDate.of(2035, 2, 28)));
        crossings.record(new CrossingEntry(
                new TransactionId(UUID.randomUUID()),
                traveller,
                THIRTY_DAYS,
                TravelDirection.ENTRY,
                Specimens.LANE,
                clock.instant(),
                "gate"));
        clock.advance(Duration.ofSeconds(1));
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(code));
    }
}
