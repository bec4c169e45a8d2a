package org.lintas.inspections.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Occupancy;
import org.lintas.mrz.PartialDate;
import org.lintas.permissions.Standing;
import org.lintas.testkit.Gen;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;

/** Facts of every kind, good and bad. */
final class FactsGenerator {

    private static final Gen<CheckMode> MODES = Gen.elements(List.of(CheckMode.values()));
    private static final Gen<CheckResult> RESULTS = Gen.elements(List.of(CheckResult.values()));
    private static final Gen<Optional<PartialDate>> BIRTHS = Gen.elements(
                    List.of("1972", "1972-09", "1972-09-30", "2012", "2012-11", "2012-11-22", "2012-11-23"))
            .map(PartialDate::parse)
            .optional();
    private static final Gen<Optional<Standing>> STANDINGS = Gen.elements(List.of(Standing.Kind.values()))
            .map(FactsDraft::standing)
            .optional();
    private static final Gen<Optional<StayAssessment>> STAYS = Gen.elements(List.of(StayAssessment.Verdict.values()))
            .map(verdict -> FactsDraft.stay(verdict, 4))
            .optional();
    private static final Gen<Optional<Occupancy>> OCCUPANCIES = choices -> choices.upTo(3) == 0
            ? Optional.empty()
            : Optional.of(new Occupancy(choices.between(0, 2), choices.upTo(4) == 1));

    private static final Gen<Optional<WatchlistAnswer>> HITS = Gen.elements(List.of(WatchlistHit.Category.values()))
            .flatMap(category -> Gen.elements(List.of(WatchlistHit.Action.values()))
                    .map(action -> FactsDraft.hits(category, action)))
            .optional();

    private FactsGenerator() {}

    static Gen<InspectionFacts> facts() {
        return choices -> {
            FactsDraft draft = new FactsDraft();
            draft.modes.replaceAll((name, mode) -> MODES.from(choices));
            draft.results.replaceAll((name, result) -> RESULTS.from(choices));
            draft.readable = choices.upTo(5) != 5;
            draft.attended = choices.upTo(1) == 1;
            draft.ageMin = choices.between(0, 20);
            draft.faceRequired = choices.upTo(1) == 1;
            draft.documentType = Gen.elements(List.of("P", "PD", "I", "")).from(choices);
            draft.direction = Gen.elements(List.of(TravelDirection.values())).from(choices);
            draft.born = BIRTHS.from(choices);
            draft.standing = STANDINGS.from(choices);
            draft.stay = STAYS.from(choices);
            draft.occupancy = OCCUPANCIES.from(choices);
            draft.face = RESULTS.optional().from(choices);
            draft.faces = choices.between(1, 2);
            draft.standings = choices.upTo(3) == 3 ? EnumSet.noneOf(Standing.Kind.class) : draft.standings;
            draft.watchlist = choices.upTo(1) == 0 ? draft.watchlist : HITS.from(choices);
            return draft.facts();
        };
    }
}
