package org.lintas.inspections.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.InspectionFacts;
import org.lintas.mrz.PartialDate;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;

/** May this traveller use this lane and cross: age, standing, lists, stay. */
final class TravellerPolicies {

    private TravellerPolicies() {}

    /** Age on the day of the decision. A date of birth that is partly known counts as its last possible day. */
    static Verdict oldEnough(InspectionFacts facts) {
        if (facts.traveller().isEmpty()) {
            return Verdict.WAITING;
        }
        int ageMin = facts.profile().ageMin();
        if (ageMin == 0) {
            return Verdict.ALLOWED;
        }
        return facts.traveller()
                .flatMap(Traveller::dateOfBirth)
                .map(born -> ageVerdict(born, facts.day(), ageMin))
                .orElse(Verdict.refer(Reason.AGE_UNKNOWN));
    }

    private static Verdict ageVerdict(PartialDate born, LocalDate day, int ageMin) {
        int years = Period.between(born.latest(), day).getYears();
        return years >= ageMin ? Verdict.ALLOWED : Verdict.refer(Reason.TOO_YOUNG, "age-min", Integer.toString(ageMin));
    }

    /** No lane profile can switch this off: nobody is cleared before lists, permissions and stay rules have answered. */
    static Verdict backgroundComplete(InspectionFacts facts) {
        if (facts.traveller().isEmpty()) {
            return Verdict.WAITING;
        }
        if (facts.watchlist().isEmpty()) {
            return Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", BackgroundChecks.WATCHLISTS);
        }
        if (facts.watchlist().get().incomplete()) {
            return Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", "document-register");
        }
        if (facts.standing().isEmpty()) {
            return Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", BackgroundChecks.PERMISSIONS);
        }
        if (facts.stay().isEmpty()) {
            return Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", BackgroundChecks.STAY);
        }
        return Verdict.ALLOWED;
    }

    /**
     * The reason says that a list answered, never what stands on it; only that the lane must hold the person is said, as action
     * {@code DETAIN}. Who needs protection is met with help first.
     */
    static Verdict notSought(InspectionFacts facts) {
        return facts.watchlist()
                .map(WatchlistAnswer::hits)
                .map(TravellerPolicies::hitVerdict)
                .orElse(Verdict.WAITING);
    }

    private static Verdict hitVerdict(List<WatchlistHit> hits) {
        if (hits.stream().anyMatch(TravellerPolicies::asksForHelp)) {
            return Verdict.refer(Reason.PROTECTION_NEEDED);
        }
        if (hits.stream().anyMatch(hit -> hit.action() == WatchlistHit.Action.DETAIN)) {
            return Verdict.refer(Reason.WATCHLIST_HIT, "action", WatchlistHit.Action.DETAIN.name());
        }
        boolean refers = hits.stream().anyMatch(hit -> hit.action() != WatchlistHit.Action.REPORT);
        return refers ? Verdict.refer(Reason.WATCHLIST_HIT) : Verdict.ALLOWED;
    }

    private static boolean asksForHelp(WatchlistHit hit) {
        return hit.category() == WatchlistHit.Category.PROTECTION || hit.action() == WatchlistHit.Action.PROTECT;
    }

    /** An analyst asks officers to look: what for stands in the lookout, not in the reason. Nobody is cleared before that is known. */
    static Verdict noLookout(InspectionFacts facts) {
        if (facts.traveller().isEmpty()) {
            return Verdict.WAITING;
        }
        return facts.check(BackgroundChecks.LOOKOUTS)
                .map(CheckRecord::result)
                .map(result -> switch (result) {
                    case SUCCESSFUL -> Verdict.ALLOWED;
                    case FAILED -> Verdict.refer(Reason.LOOKOUT);
                    case UNDETERMINED, NOT_SUPPORTED, ABORTED -> lookoutsUnknown();
                })
                .orElseGet(TravellerPolicies::lookoutsUnknown);
    }

    private static Verdict lookoutsUnknown() {
        return Verdict.refer(Reason.BACKGROUND_INCOMPLETE, "missing", BackgroundChecks.LOOKOUTS);
    }

    static Verdict standingEligible(InspectionFacts facts) {
        return facts.standing()
                .map(standing -> standingVerdict(standing, facts))
                .orElse(Verdict.WAITING);
    }

    private static Verdict standingVerdict(Standing standing, InspectionFacts facts) {
        boolean ended =
                standing.validUntil().map(last -> last.isBefore(facts.day())).orElse(false);
        if (ended && facts.direction() == TravelDirection.ENTRY) {
            return Verdict.refer(Reason.PERMISSION_ENDED);
        }
        if (facts.profile().standings().contains(standing.kind())) {
            return Verdict.ALLOWED;
        }
        return standing.kind() == Standing.Kind.NONE
                ? Verdict.refer(Reason.NO_PERMISSION)
                : Verdict.refer(Reason.NOT_ELIGIBLE);
    }

    static Verdict stayAllowed(InspectionFacts facts) {
        return facts.stay().map(TravellerPolicies::stayVerdict).orElse(Verdict.WAITING);
    }

    private static Verdict stayVerdict(StayAssessment stay) {
        return switch (stay.verdict()) {
            case WITHIN, UNLIMITED -> Verdict.ALLOWED;
            case EXHAUSTED -> Verdict.refer(Reason.STAY_EXHAUSTED);
            case OVERSTAYED -> Verdict.refer(Reason.OVERSTAYED, "days-over", Integer.toString(stay.daysOver()));
            case ALREADY_INSIDE -> Verdict.refer(Reason.ALREADY_INSIDE);
            case ENTRY_UNKNOWN -> Verdict.refer(Reason.ENTRY_UNKNOWN);
        };
    }
}
