package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;

/** Finds whom of a flight a message speaks of: by the carrier's reference, by document, by name and date of birth, by name within the booking. */
final class JourneyMatch {

    /** The surest first. A child may travel on the document of a parent, so that a document of another name and date of birth is another person's. */
    private static final List<BiPredicate<PersonKeys, PersonKeys>> WAYS = List.of(
            (known, said) -> known.sameReference(said) && !known.otherName(said),
            (known, said) -> known.sameDocument(said) && !(known.otherName(said) && known.otherBirth(said)),
            (known, said) -> known.sameName(said) && known.sameBirth(said),
            (known, said) -> known.sameName(said) && known.sameLocator(said) && !known.otherBirth(said),
            (known, said) -> known.sameName(said)
                    && !known.otherBirth(said)
                    && (known.number().isEmpty() || said.number().isEmpty()),
            (known, said) -> said.name().isEmpty() && known.sameLocator(said) && known.sameSeat(said));

    private final List<Known> people = new ArrayList<>();

    JourneyMatch(List<Journey> known) {
        known.forEach(journey -> people.add(Known.of(journey)));
    }

    /** A journey with its keys, which are not made again for each comparison. */
    private record Known(Journey journey, PersonKeys keys) {

        static Known of(Journey journey) {
            return new Known(journey, PersonKeys.of(journey.part(), journey.announced()));
        }
    }

    /** Empty when nobody of this part is that person, or more than one might be. */
    Optional<Journey> find(Journey.Part part, Announced announced) {
        PersonKeys said = PersonKeys.of(part, announced);
        for (BiPredicate<PersonKeys, PersonKeys> way : WAYS) {
            Optional<Journey> found = sole(way, said);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Journey> sole(BiPredicate<PersonKeys, PersonKeys> way, PersonKeys said) {
        Optional<Journey> found = Optional.empty();
        for (Known one : people) {
            if (one.keys().part() == said.part() && way.test(one.keys(), said)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(one.journey());
            }
        }
        return found;
    }

    /** Puts a journey in the place of its version before, or beside the others. */
    void put(Journey journey) {
        for (int at = 0; at < people.size(); at++) {
            if (people.get(at).journey().id().equals(journey.id())) {
                people.set(at, Known.of(journey));
                return;
            }
        }
        people.add(Known.of(journey));
    }
}
