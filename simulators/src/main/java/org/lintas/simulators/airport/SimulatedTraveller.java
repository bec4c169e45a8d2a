package org.lintas.simulators.airport;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.faces.Identity;

/**
 * One traveller with a passport and a face; the simulator alone knows the truth about both.
 *
 * @param number position in the timetable, 0 and up
 * @param kind what is true of the traveller
 * @param passport in the hand
 * @param faults of the passport's chip, one plan for each time it is presented; the last one stays
 * @param seal of the visa in the passport; empty when there is none
 * @param face that stands before the camera
 * @param fingers number of the traveller whose fingers these are: the own one, or that under which the same person came before
 */
record SimulatedTraveller(
        int number,
        TravellerKind kind,
        Passport passport,
        List<FaultPlan> faults,
        Optional<Octets> seal,
        Identity face,
        int fingers) {

    SimulatedTraveller {
        faults = List.copyOf(faults);
    }

    /** The same person with the same passport later, with another number in the timetable. */
    SimulatedTraveller again(int laterNumber, TravellerKind laterKind) {
        return new SimulatedTraveller(laterNumber, laterKind, passport, faults, seal, face, fingers);
    }

    /** What opens the chip beside the zone, as it is printed on the front; empty where the zone is used. */
    Optional<String> cardAccessNumber() {
        return kind == TravellerKind.CARD_HOLDER ? passport.chip().access().cardAccessNumber() : Optional.empty();
    }

    /** What is wrong with the chip at the given presentation, the first being 0. */
    FaultPlan faultsAt(int presentation) {
        return faults.get(Math.min(presentation, faults.size() - 1));
    }
}
