package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;

/** Finds whom of a flight a message speaks of: by the carrier's reference, by document, by name and date of birth, by name within the booking. */
final class JourneyMatch {

    private final List<Journey> known;

    JourneyMatch(List<Journey> known) {
        this.known = new ArrayList<>(known);
    }

    /** Empty when nobody of this part is that person, or more than one might be. */
    Optional<Journey> find(Journey.Part part, Announced announced) {
        String name = JourneyKeys.name(announced);
        List<Predicate<Journey>> ways = List.of(
                journey -> sameReference(journey, announced) && !otherName(journey, name),
                journey -> sameDocument(journey, announced) && !otherPerson(journey, announced, name),
                journey -> sameName(journey, name) && sameBirth(journey, announced),
                journey ->
                        sameName(journey, name) && sameLocator(journey, announced) && !otherBirth(journey, announced),
                journey -> sameName(journey, name) && !otherBirth(journey, announced) && noDocument(journey, announced),
                journey -> name.isEmpty() && sameLocator(journey, announced) && sameSeat(journey, announced));
        for (Predicate<Journey> way : ways) {
            List<Journey> found = known.stream()
                    .filter(journey -> journey.part() == part)
                    .filter(way)
                    .toList();
            if (found.size() == 1) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Puts a journey in the place of its version before, or beside the others. */
    void put(Journey journey) {
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).id().equals(journey.id())) {
                known.set(at, journey);
                return;
            }
        }
        known.add(journey);
    }

    List<Journey> all() {
        return List.copyOf(known);
    }

    private static boolean sameReference(Journey journey, Announced announced) {
        return same(
                journey.announced().booking().reference(), announced.booking().reference());
    }

    private static boolean sameLocator(Journey journey, Announced announced) {
        return same(journey.announced().booking().locator(), announced.booking().locator());
    }

    private static boolean sameSeat(Journey journey, Announced announced) {
        return same(journey.announced().booking().seat(), announced.booking().seat());
    }

    private static boolean sameDocument(Journey journey, Announced announced) {
        return same(JourneyKeys.number(journey.announced()), JourneyKeys.number(announced))
                && !other(JourneyKeys.issuer(journey.announced()), JourneyKeys.issuer(announced));
    }

    /** A child may travel on the document of a parent. */
    private static boolean otherPerson(Journey journey, Announced announced, String name) {
        return otherName(journey, name) && otherBirth(journey, announced);
    }

    private static boolean noDocument(Journey journey, Announced announced) {
        return announced.document().isEmpty() || journey.announced().document().isEmpty();
    }

    private static boolean sameName(Journey journey, String name) {
        return !name.isEmpty() && name.equals(JourneyKeys.name(journey.announced()));
    }

    /** A name of fewer words of the same is no other name. */
    private static boolean otherName(Journey journey, String name) {
        String known = JourneyKeys.name(journey.announced());
        List<String> words = words(known);
        List<String> others = words(name);
        return !name.isEmpty() && !known.isEmpty() && !words.containsAll(others) && !others.containsAll(words);
    }

    private static List<String> words(String name) {
        return List.of(name.split(" ", -1));
    }

    private static boolean sameBirth(Journey journey, Announced announced) {
        return same(birth(journey.announced()), birth(announced));
    }

    private static boolean otherBirth(Journey journey, Announced announced) {
        return other(birth(journey.announced()), birth(announced));
    }

    private static Optional<PartialDate> birth(Announced announced) {
        return announced.person().dateOfBirth();
    }

    private static <T> boolean same(Optional<T> one, Optional<T> other) {
        return one.isPresent() && Objects.equals(one, other);
    }

    private static <T> boolean other(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
