package org.lintas.passengers.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.passengers.Announced;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Journeys;

/** What a masked journey shows, and what it hides. */
final class JourneyMask {

    /** Elements that tell nobody who it is, as in {@link Elements}; changes of all others are hidden. */
    static final Set<String> SHOWN =
            Set.of("state", "sex", "nationality", "bags", "embarkation", "debarkation", "transit");

    /** What stands in place of an officer's reason: reasons are free text. */
    static final String REASON = "Hidden since it was masked.";

    private JourneyMask() {}

    /** Without name, dates, places, numbers, booking, seat and what the passenger name record says. */
    static Announced masked(Announced announced) {
        Announced.Person person = announced.person();
        return new Announced(
                new Announced.Person(
                        Optional.empty(),
                        person.sex(),
                        Optional.empty(),
                        person.nationality(),
                        Optional.empty(),
                        Optional.empty()),
                announced.documents().stream().map(JourneyMask::masked).toList(),
                new Announced.Booking(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        announced.booking().bags()),
                announced.route(),
                Announced.Reservation.NONE);
    }

    private static Announced.Document masked(Announced.Document document) {
        return new Announced.Document(document.type(), Optional.empty(), document.issuer(), Optional.empty());
    }

    static HiddenJourney hidden(Announced announced, List<Journeys.Change> changes, List<BoardingDecision> decisions) {
        return new HiddenJourney(
                announced,
                changes,
                decisions.stream().map(one -> one.reason().words()).toList());
    }
}
