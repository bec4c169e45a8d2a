package org.lintas.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.FaceVerification;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.WatchlistAnswer;

/**
 * Everything that one decision was made from. Stored as JSON with the decision, so that the same policies over the same facts give
 * the same decision years later.
 *
 * @param transaction key
 * @param profile the lane profile with all its values, as in force
 * @param direction entry or exit
 * @param at the instant of the decision
 * @param day the local day of the decision
 * @param traveller as the document says; empty when unreadable
 * @param checks all checks that ended
 * @param standing ground of entry or stay; empty when unknown
 * @param watchlist answer of the lists; empty when they did not answer in time
 * @param stay assessment; empty when unknown
 * @param face comparison; empty when none was made
 * @param occupancy what the sensors said; empty at a booth
 */
public record InspectionFacts(
        TransactionId transaction,
        LaneProfile profile,
        TravelDirection direction,
        Instant at,
        LocalDate day,
        Optional<Traveller> traveller,
        List<CheckRecord> checks,
        Optional<Standing> standing,
        Optional<WatchlistAnswer> watchlist,
        Optional<StayAssessment> stay,
        Optional<FaceVerification> face,
        Optional<Occupancy> occupancy) {

    /** Copies the checks. */
    public InspectionFacts {
        checks = List.copyOf(checks);
    }

    /** The same with one more check that ended. */
    public InspectionFacts with(CheckRecord check) {
        List<CheckRecord> more = new ArrayList<>(checks);
        more.add(check);
        return new InspectionFacts(
                transaction, profile, direction, at, day, traveller, more, standing, watchlist, stay, face, occupancy);
    }

    /** The newest record of a check; empty when it was not made. */
    public Optional<CheckRecord> check(String name) {
        return checks.stream().filter(check -> check.name().equals(name)).reduce((earlier, later) -> later);
    }
}
