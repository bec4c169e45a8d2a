package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.crossings.StayAssessment;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Occupancy;
import org.lintas.mrz.PartialDate;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.RegisterAnswer;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;

class PolicyTests {

    /** One change to good facts, and the one policy that must refer for it. */
    record Case(String policy, Reason reason, Consumer<FactsDraft> change) {

        @Override
        public String toString() {
            return policy + ": " + reason.code();
        }
    }

    @Test
    void goodFactsAreClearedByEveryPolicy() {
        assertThat(Policies.IN_FORCE.judgeDecision(new FactsDraft().facts()))
                .hasSize(26)
                .allMatch(finding -> finding.outcome() == Finding.Outcome.ALLOW
                        && finding.reason().equals(Reason.OK));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneFaultRefersForItsOwnReasonAlone(Case fault) {
        FactsDraft draft = new FactsDraft();
        fault.change().accept(draft);

        List<Finding> referring = Policies.IN_FORCE.judgeDecision(draft.facts()).stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFER)
                .toList();

        assertThat(referring).singleElement().satisfies(finding -> {
            assertThat(finding.policy()).isEqualTo(fault.policy());
            assertThat(finding.reason()).isEqualTo(fault.reason().code());
        });
    }

    @Test
    void everyReasonHasACase() {
        Set<Reason> seen = EnumSet.noneOf(Reason.class);
        cases().forEach(fault -> seen.add(fault.reason()));
        assertThat(seen).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void everyPolicyHasACase() {
        assertThat(cases().map(Case::policy).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Policies.IN_FORCE.list().stream().map(Policy::name).toList());
    }

    @Test
    void beforeThePictureOnlyFaceAndOccupancyWait() {
        FactsDraft draft = new FactsDraft();
        draft.face = Optional.empty();
        draft.occupancy = Optional.empty();
        draft.results.remove(BackgroundChecks.PRESENTATION_ATTACK);

        assertThat(Policies.IN_FORCE.judgeAdmission(draft.facts()))
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.NOT_JUDGED)
                .extracting(Finding::policy)
                .containsExactly(
                        "one-person-inside",
                        "nothing-left-inside",
                        "face-matches",
                        "no-presentation-attack",
                        "fingerprints-taken",
                        "fingerprints-match",
                        "no-other-identity",
                        "not-sought-by-fingerprints");
    }

    @Test
    void whoWasTurnedAwayAtTheReaderIsNotBlamedForAMissingPicture() {
        FactsDraft draft = new FactsDraft();
        draft.born = Optional.of(PartialDate.parse("2020-01-01"));
        draft.face = Optional.empty();
        draft.occupancy = Optional.of(Occupancy.NOBODY);
        assertThat(referring(draft)).containsExactly("old-enough");

        draft.occupancy = Optional.of(Occupancy.ONE_PERSON);
        assertThat(referring(draft)).containsExactly("old-enough", "face-matches");
    }

    @Test
    void nobodyInsideIsNeverCleared() {
        FactsDraft draft = new FactsDraft();
        draft.occupancy = Optional.of(Occupancy.NOBODY);
        assertThat(referring(draft)).containsExactly("one-person-inside");
    }

    private static List<String> referring(FactsDraft draft) {
        return Policies.IN_FORCE.judgeDecision(draft.facts()).stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFER)
                .map(Finding::policy)
                .toList();
    }

    @Test
    void aDateOfBirthKnownToTheYearCountsAsItsLastDay() {
        FactsDraft draft = new FactsDraft();
        draft.born = Optional.of(PartialDate.parse("2012"));
        assertThat(Policies.IN_FORCE.judgeDecision(draft.facts()))
                .extracting(Finding::reason)
                .contains("too-young");

        draft.born = Optional.of(PartialDate.parse("2011"));
        assertThat(Policies.IN_FORCE.judgeDecision(draft.facts()))
                .extracting(Finding::reason)
                .doesNotContain("too-young");
    }

    @Test
    void theBirthdayItselfIsOldEnoughAndTheDayBeforeIsNot() {
        FactsDraft draft = new FactsDraft();
        draft.born = Optional.of(PartialDate.parse("2012-11-22"));
        assertThat(TravellerPolicies.oldEnough(draft.facts())).isEqualTo(Verdict.ALLOWED);

        draft.born = Optional.of(PartialDate.parse("2012-11-23"));
        assertThat(TravellerPolicies.oldEnough(draft.facts()))
                .isEqualTo(Verdict.refer(Reason.TOO_YOUNG, "age-min", "14"));
    }

    @Test
    void aProfileWithoutAgeAcceptsAnUnknownDateOfBirth() {
        FactsDraft draft = new FactsDraft();
        draft.ageMin = 0;
        draft.born = Optional.empty();
        assertThat(TravellerPolicies.oldEnough(draft.facts())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aHitToBeReportedOnlyLetsPass() {
        FactsDraft draft = new FactsDraft();
        draft.watchlist = Optional.of(FactsDraft.hits(WatchlistHit.Category.OBSERVATION, WatchlistHit.Action.REPORT));
        assertThat(TravellerPolicies.notSought(draft.facts())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aHitTellsNothingOfTheListButThatThePersonMustBeHeld() {
        for (WatchlistHit.Category category : WatchlistHit.Category.values()) {
            for (WatchlistHit.Action action : WatchlistHit.Action.values()) {
                FactsDraft draft = new FactsDraft();
                draft.watchlist = Optional.of(FactsDraft.hits(category, action));
                if (TravellerPolicies.notSought(draft.facts()) instanceof Verdict.Referred referred) {
                    boolean holds = action == WatchlistHit.Action.DETAIN && referred.reason() == Reason.WATCHLIST_HIT;
                    assertThat(referred.details()).isEqualTo(holds ? Map.of("action", "DETAIN") : Map.of());
                }
            }
        }
    }

    @Test
    void anEndedPermissionDoesNotHoldBackAnExit() {
        FactsDraft draft = new FactsDraft();
        draft.direction = TravelDirection.EXIT;
        draft.standing = Optional.of(endedYesterday());
        assertThat(TravellerPolicies.standingEligible(draft.facts())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aBoothNeedsNoSensors() {
        FactsDraft draft = new FactsDraft();
        draft.attended = true;
        draft.occupancy = Optional.empty();
        assertThat(PersonPolicies.onePersonInside(draft.facts())).isEqualTo(Verdict.ALLOWED);
        assertThat(PersonPolicies.nothingLeftInside(draft.facts())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void anAlarmOfTheCameraRefersEvenWhenTheProfileOnlyEvaluates() {
        FactsDraft draft = new FactsDraft();
        draft.modes.remove(BackgroundChecks.PRESENTATION_ATTACK);
        draft.results.put(BackgroundChecks.PRESENTATION_ATTACK, CheckResult.FAILED);
        assertThat(PersonPolicies.noPresentationAttack(draft.facts())).isInstanceOf(Verdict.Referred.class);
    }

    @Test
    void aFaceThatIsNotRequiredFollowsItsMode() {
        FactsDraft draft = new FactsDraft();
        draft.faceRequired = false;
        draft.modes.put(PersonPolicies.FACE, CheckMode.OPTIONAL);
        draft.face = Optional.empty();
        assertThat(PersonPolicies.faceMatches(draft.facts())).isEqualTo(Verdict.ALLOWED);

        draft.face = Optional.of(CheckResult.FAILED);
        assertThat(PersonPolicies.faceMatches(draft.facts())).isInstanceOf(Verdict.Referred.class);
    }

    @Test
    void aLookoutRefersAndSoDoesNotKnowing() {
        FactsDraft draft = new FactsDraft();
        assertThat(TravellerPolicies.noLookout(draft.facts())).isEqualTo(Verdict.ALLOWED);
        draft.lookouts = Optional.of(CheckResult.FAILED);
        assertThat(TravellerPolicies.noLookout(draft.facts())).isEqualTo(Verdict.refer(Reason.LOOKOUT));
        for (CheckResult unknown : List.of(CheckResult.ABORTED, CheckResult.UNDETERMINED)) {
            draft.lookouts = Optional.of(unknown);
            assertThat(TravellerPolicies.noLookout(draft.facts()))
                    .isEqualTo(Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", BackgroundChecks.LOOKOUTS));
        }
        draft.lookouts = Optional.empty();
        assertThat(TravellerPolicies.noLookout(draft.facts())).isInstanceOf(Verdict.Referred.class);
        draft.readable = false;
        assertThat(TravellerPolicies.noLookout(draft.facts())).isEqualTo(Verdict.WAITING);
    }

    @Test
    void theListOfThisVersionStaysAsItIs() {
        assertThat(Policies.ofVersion("2026-11.5")).contains(Policies.IN_FORCE);
        assertThat(Policies.ofVersion("2026-11.2").orElseThrow().list())
                .hasSize(21)
                .noneMatch(policy -> policy.name().contains("fingerprints"));
        assertThat(Policies.ofVersion("2026-11").orElseThrow().list())
                .hasSize(18)
                .noneMatch(policy -> policy.name().startsWith("seal-"));
        assertThat(Policies.ofVersion("2026-10")).isEmpty();
        assertThat(Policies.IN_FORCE.list().stream().map(Policy::name))
                .containsExactly(
                        "document-readable",
                        "mrz-valid",
                        "chip-readable",
                        "document-genuine",
                        "chip-genuine",
                        "mrz-matches-chip",
                        "issuing-state",
                        "document-not-expired",
                        "document-type-accepted",
                        "seal-genuine",
                        "seal-matches-document",
                        "seal-in-force",
                        "no-lookout",
                        "old-enough",
                        "background-complete",
                        "not-sought",
                        "standing-eligible",
                        "stay-allowed",
                        "one-person-inside",
                        "nothing-left-inside",
                        "face-matches",
                        "no-presentation-attack",
                        "fingerprints-taken",
                        "fingerprints-match",
                        "no-other-identity",
                        "not-sought-by-fingerprints");
    }

    static Stream<Case> cases() {
        return Stream.of(documentCases(), sealCases(), travellerCases(), personCases(), fingerprintCases())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> documentCases() {
        return Stream.of(
                new Case("document-readable", Reason.DOCUMENT_UNREADABLE, draft -> draft.readable = false),
                check("mrz-valid", DocumentChecks.MRZ, CheckResult.FAILED, Reason.MRZ_INVALID),
                check("mrz-valid", DocumentChecks.MRZ, CheckResult.UNDETERMINED, Reason.MRZ_NOT_CHECKED),
                check("chip-readable", DocumentChecks.CHIP_ACCESS, CheckResult.FAILED, Reason.CHIP_ACCESS_FAILED),
                check("chip-readable", DocumentChecks.CHIP_ACCESS, CheckResult.ABORTED, Reason.CHIP_NOT_READ),
                check(
                        "document-genuine",
                        DocumentChecks.PASSIVE_AUTHENTICATION,
                        CheckResult.FAILED,
                        Reason.DOCUMENT_NOT_GENUINE),
                check(
                        "document-genuine",
                        DocumentChecks.PASSIVE_AUTHENTICATION,
                        CheckResult.UNDETERMINED,
                        Reason.DOCUMENT_NOT_VERIFIED),
                check("chip-genuine", DocumentChecks.CHIP_GENUINE, CheckResult.FAILED, Reason.CLONE_SUSPECTED),
                check(
                        "chip-genuine",
                        DocumentChecks.CHIP_GENUINE,
                        CheckResult.NOT_SUPPORTED,
                        Reason.CLONE_NOT_EXCLUDED),
                check("mrz-matches-chip", DocumentChecks.MRZ_MATCHES_CHIP, CheckResult.FAILED, Reason.MRZ_MISMATCH),
                check(
                        "mrz-matches-chip",
                        DocumentChecks.MRZ_MATCHES_CHIP,
                        CheckResult.ABORTED,
                        Reason.MRZ_NOT_COMPARED),
                check("issuing-state", DocumentChecks.ISSUING_STATE, CheckResult.FAILED, Reason.ISSUER_MISMATCH),
                new Case(
                        "issuing-state",
                        Reason.ISSUER_NOT_COMPARED,
                        draft -> draft.results.remove(DocumentChecks.ISSUING_STATE)),
                check(
                        "document-not-expired",
                        DocumentChecks.DOCUMENT_EXPIRY,
                        CheckResult.FAILED,
                        Reason.DOCUMENT_EXPIRED),
                check(
                        "document-not-expired",
                        DocumentChecks.DOCUMENT_EXPIRY,
                        CheckResult.UNDETERMINED,
                        Reason.EXPIRY_UNKNOWN),
                new Case(
                        "document-type-accepted",
                        Reason.DOCUMENT_TYPE_NOT_ACCEPTED,
                        draft -> draft.documentType = "ID"));
    }

    private static Stream<Case> sealCases() {
        return Stream.of(
                check("seal-genuine", DocumentChecks.SEAL_GENUINE, CheckResult.FAILED, Reason.SEAL_NOT_GENUINE),
                demanded("seal-genuine", DocumentChecks.SEAL_GENUINE, Reason.SEAL_NOT_VERIFIED),
                check(
                        "seal-matches-document",
                        DocumentChecks.SEAL_MATCHES_DOCUMENT,
                        CheckResult.FAILED,
                        Reason.SEAL_MISMATCH),
                demanded("seal-matches-document", DocumentChecks.SEAL_MATCHES_DOCUMENT, Reason.SEAL_NOT_COMPARED),
                check("seal-in-force", DocumentChecks.SEAL_VALIDITY, CheckResult.FAILED, Reason.SEAL_EXPIRED),
                demanded("seal-in-force", DocumentChecks.SEAL_VALIDITY, Reason.SEAL_VALIDITY_UNKNOWN));
    }

    /** Undetermined, in a lane profile that demands the check. */
    private static Case demanded(String policy, String check, Reason reason) {
        return new Case(policy, reason, draft -> {
            draft.modes.put(check, CheckMode.MANDATORY);
            draft.results.put(check, CheckResult.UNDETERMINED);
        });
    }

    private static WatchlistAnswer silentRegister() {
        RegisterAnswer silent = new RegisterAnswer("SLTD", RegisterAnswer.Basis.SILENT, Optional.empty());
        return new WatchlistAnswer(List.of(), 7, FactsDraft.AT, List.of(silent));
    }

    private static Stream<Case> travellerCases() {
        return Stream.of(
                new Case(
                        "old-enough",
                        Reason.TOO_YOUNG,
                        draft -> draft.born = Optional.of(PartialDate.parse("2020-05-05"))),
                new Case("old-enough", Reason.AGE_UNKNOWN, draft -> draft.born = Optional.empty()),
                new Case(
                        "background-complete",
                        Reason.BACKGROUND_INCOMPLETE,
                        draft -> draft.watchlist = Optional.empty()),
                new Case(
                        "background-complete",
                        Reason.BACKGROUND_INCOMPLETE,
                        draft -> draft.watchlist = Optional.of(silentRegister())),
                new Case(
                        "background-complete",
                        Reason.BACKGROUND_INCOMPLETE,
                        draft -> draft.standing = Optional.empty()),
                new Case("background-complete", Reason.BACKGROUND_INCOMPLETE, draft -> draft.stay = Optional.empty()),
                new Case("no-lookout", Reason.LOOKOUT, draft -> draft.lookouts = Optional.of(CheckResult.FAILED)),
                new Case(
                        "not-sought",
                        Reason.WATCHLIST_HIT,
                        draft -> draft.watchlist =
                                Optional.of(FactsDraft.hits(WatchlistHit.Category.WANTED, WatchlistHit.Action.DETAIN))),
                new Case(
                        "not-sought",
                        Reason.PROTECTION_NEEDED,
                        draft -> draft.watchlist = Optional.of(
                                FactsDraft.hits(WatchlistHit.Category.PROTECTION, WatchlistHit.Action.REPORT))),
                new Case(
                        "standing-eligible",
                        Reason.NO_PERMISSION,
                        draft -> draft.standing = Optional.of(FactsDraft.standing(Standing.Kind.NONE))),
                new Case(
                        "standing-eligible",
                        Reason.PERMISSION_ENDED,
                        draft -> draft.standing = Optional.of(endedYesterday())),
                new Case(
                        "standing-eligible",
                        Reason.NOT_ELIGIBLE,
                        draft -> draft.standing = Optional.of(FactsDraft.standing(Standing.Kind.VISA_FREE))),
                stay(StayAssessment.Verdict.EXHAUSTED, Reason.STAY_EXHAUSTED),
                stay(StayAssessment.Verdict.OVERSTAYED, Reason.OVERSTAYED),
                stay(StayAssessment.Verdict.ALREADY_INSIDE, Reason.ALREADY_INSIDE),
                stay(StayAssessment.Verdict.ENTRY_UNKNOWN, Reason.ENTRY_UNKNOWN));
    }

    private static Stream<Case> personCases() {
        return Stream.of(
                new Case("face-matches", Reason.FACE_NO_MATCH, draft -> draft.face = Optional.of(CheckResult.FAILED)),
                new Case("face-matches", Reason.FACE_NOT_COMPARED, draft -> draft.face = Optional.empty()),
                check(
                        "no-presentation-attack",
                        BackgroundChecks.PRESENTATION_ATTACK,
                        CheckResult.FAILED,
                        Reason.PRESENTATION_ATTACK),
                check(
                        "no-presentation-attack",
                        BackgroundChecks.PRESENTATION_ATTACK,
                        CheckResult.NOT_SUPPORTED,
                        Reason.PRESENTATION_ATTACK_NOT_EXCLUDED),
                new Case(
                        "one-person-inside",
                        Reason.NOT_ONE_PERSON,
                        draft -> draft.occupancy = Optional.of(new Occupancy(2, false))),
                new Case("one-person-inside", Reason.SEVERAL_FACES, draft -> draft.faces = 2),
                new Case("one-person-inside", Reason.OCCUPANCY_UNKNOWN, draft -> draft.occupancy = Optional.empty()),
                new Case(
                        "nothing-left-inside",
                        Reason.OBJECT_LEFT,
                        draft -> draft.occupancy = Optional.of(new Occupancy(1, true))));
    }

    private static Stream<Case> fingerprintCases() {
        return Stream.of(
                new Case("fingerprints-taken", Reason.FINGERPRINTS_NOT_TAKEN, draft -> {
                    draft.modes.put(FingerprintExamination.ENROLMENT, CheckMode.MANDATORY);
                    draft.made(BackgroundChecks.FINGERPRINT_DUTY, CheckResult.SUCCESSFUL, "first-entry");
                }),
                check(
                        "fingerprints-match",
                        FingerprintExamination.VERIFICATION,
                        CheckResult.FAILED,
                        Reason.FINGERPRINTS_NO_MATCH),
                new Case("fingerprints-match", Reason.FINGERPRINTS_NOT_COMPARED, draft -> {
                    draft.modes.put(FingerprintExamination.VERIFICATION, CheckMode.MANDATORY);
                    draft.made(FingerprintExamination.VERIFICATION, CheckResult.UNDETERMINED, "too-poor");
                }),
                check(
                        "no-other-identity",
                        FingerprintExamination.IDENTIFICATION,
                        CheckResult.FAILED,
                        Reason.OTHER_IDENTITY),
                new Case("no-other-identity", Reason.FINGERPRINT_SEARCH_INCOMPLETE, draft -> {
                    draft.modes.put(FingerprintExamination.IDENTIFICATION, CheckMode.MANDATORY);
                    draft.made(FingerprintExamination.IDENTIFICATION, CheckResult.UNDETERMINED, "partial");
                }),
                check(
                        "not-sought-by-fingerprints",
                        FingerprintExamination.WATCHLIST,
                        CheckResult.FAILED,
                        Reason.SOUGHT_BY_FINGERPRINTS));
    }

    private static Case check(String policy, String check, CheckResult result, Reason reason) {
        return new Case(policy, reason, draft -> draft.results.put(check, result));
    }

    private static Case stay(StayAssessment.Verdict verdict, Reason reason) {
        return new Case("stay-allowed", reason, draft -> draft.stay = Optional.of(FactsDraft.stay(verdict, 2)));
    }

    private static Standing endedYesterday() {
        return new Standing(
                Standing.Kind.REGISTERED_VISITOR,
                Optional.empty(),
                Optional.of(FactsDraft.DAY.minusDays(1)),
                Optional.empty(),
                OptionalInt.empty());
    }

    @Test
    void reasonsAreFoundByTheirCodes() {
        assertThat(Arrays.stream(Reason.values()).map(reason -> Reason.byCode(reason.code())))
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Optional::of).toList());
        assertThat(Reason.byCode("ok")).isEmpty();
    }
}
