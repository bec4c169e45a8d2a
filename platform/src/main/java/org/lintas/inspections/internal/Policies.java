package org.lintas.inspections.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Occupancy;

/**
 * An ordered list of policies under one version. Whoever changes what a policy says, adds or reorders policies, gives the list a
 * new version and keeps the old list in {@link #KNOWN}: stored decisions are judged again with the list that made them.
 *
 * @param version identifier stored with each decision
 * @param list the policies, in the order in which reasons are shown
 */
record Policies(String version, List<Policy> list) {

    /** Whether the document can be relied on. */
    private static final List<Policy> ON_THE_DOCUMENT = List.of(
            admission("document-readable", DocumentPolicies::documentReadable),
            admission("mrz-valid", DocumentPolicies::mrzValid),
            admission("chip-readable", DocumentPolicies::chipReadable),
            admission("document-genuine", DocumentPolicies::documentGenuine),
            admission("chip-genuine", DocumentPolicies::chipGenuine),
            admission("mrz-matches-chip", DocumentPolicies::mrzMatchesChip),
            admission("issuing-state", DocumentPolicies::issuingState),
            admission("document-not-expired", DocumentPolicies::documentNotExpired),
            admission("document-type-accepted", DocumentPolicies::documentTypeAccepted));

    /** Whether the visible seals beside the document can. */
    private static final List<Policy> ON_SEALS = List.of(
            admission("seal-genuine", DocumentPolicies::sealGenuine),
            admission("seal-matches-document", DocumentPolicies::sealMatchesDocument),
            admission("seal-in-force", DocumentPolicies::sealInForce));

    /** Whether the traveller may cross, and is who stands there. */
    private static final List<Policy> ON_THE_TRAVELLER = List.of(
            admission("old-enough", TravellerPolicies::oldEnough),
            admission("background-complete", TravellerPolicies::backgroundComplete),
            admission("not-sought", TravellerPolicies::notSought),
            admission("standing-eligible", TravellerPolicies::standingEligible),
            admission("stay-allowed", TravellerPolicies::stayAllowed),
            decision("one-person-inside", PersonPolicies::onePersonInside),
            decision("nothing-left-inside", PersonPolicies::nothingLeftInside),
            decision("face-matches", PersonPolicies::faceMatches),
            decision("no-presentation-attack", PersonPolicies::noPresentationAttack));

    /** Whether the fingerprints are the holder's, and nobody else's. */
    private static final List<Policy> ON_FINGERPRINTS = List.of(
            decision("fingerprints-taken", FingerprintPolicies::taken),
            decision("fingerprints-match", FingerprintPolicies::match),
            decision("no-other-identity", FingerprintPolicies::noOtherIdentity),
            decision("not-sought-by-fingerprints", FingerprintPolicies::notSought));

    /** Whether an analyst asks officers to look. */
    private static final List<Policy> ON_LOOKOUTS = List.of(admission("no-lookout", TravellerPolicies::noLookout));

    /** The list in force. */
    static final Policies IN_FORCE =
            of("2026-11.5", List.of(ON_THE_DOCUMENT, ON_SEALS, ON_LOOKOUTS, ON_THE_TRAVELLER, ON_FINGERPRINTS));

    /** The fourth list, before lookouts. */
    private static final Policies BEFORE_LOOKOUTS =
            of("2026-11.4", List.of(ON_THE_DOCUMENT, ON_SEALS, ON_THE_TRAVELLER, ON_FINGERPRINTS));

    /** The third list, before registers of documents were asked: of facts without them it says the same. */
    private static final Policies BEFORE_REGISTERS =
            of("2026-11.3", List.of(ON_THE_DOCUMENT, ON_SEALS, ON_THE_TRAVELLER, ON_FINGERPRINTS));

    /** The second list, before fingerprints were taken. */
    private static final Policies BEFORE_FINGERPRINTS =
            of("2026-11.2", List.of(ON_THE_DOCUMENT, ON_SEALS, ON_THE_TRAVELLER));

    /** The first list, before seals were examined. */
    private static final Policies BEFORE_SEALS = of("2026-11", List.of(ON_THE_DOCUMENT, ON_THE_TRAVELLER));

    private static final Map<String, Policies> KNOWN = Stream.of(
                    BEFORE_SEALS, BEFORE_FINGERPRINTS, BEFORE_REGISTERS, BEFORE_LOOKOUTS, IN_FORCE)
            .collect(Collectors.toUnmodifiableMap(Policies::version, Function.identity()));

    Policies {
        list = List.copyOf(list);
    }

    /** The list that had this version; empty when this Lintas does not know it. */
    static Optional<Policies> ofVersion(String version) {
        return Optional.ofNullable(KNOWN.get(version));
    }

    /** Judges what is known before the gate opens its entry; the other policies are not judged yet. */
    List<Finding> judgeAdmission(InspectionFacts facts) {
        return list.stream()
                .map(policy -> policy.stage() == Policy.Stage.ADMISSION ? policy.judge(facts) : policy.notJudged())
                .toList();
    }

    /**
     * Judges everything. Whoever was turned away before the gate opened was never before its camera: then only what turned the
     * traveller away is a reason, and the policies on the person inside are not judged.
     */
    List<Finding> judgeDecision(InspectionFacts facts) {
        List<Finding> admission = judgeAdmission(facts);
        boolean turnedAway = facts.occupancy().equals(Optional.of(Occupancy.NOBODY))
                && admission.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.REFER);
        return turnedAway
                ? admission
                : list.stream().map(policy -> policy.judge(facts)).toList();
    }

    private static Policies of(String version, List<List<Policy>> parts) {
        return new Policies(version, parts.stream().flatMap(List::stream).toList());
    }

    private static Policy admission(String name, Function<InspectionFacts, Verdict> judgement) {
        return new Policy(name, Policy.Stage.ADMISSION, judgement);
    }

    private static Policy decision(String name, Function<InspectionFacts, Verdict> judgement) {
        return new Policy(name, Policy.Stage.DECISION, judgement);
    }
}
