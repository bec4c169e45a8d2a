package org.lintas.passengers.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;

/**
 * By what it is told whether two announcements are of one person.
 *
 * @param part as a passenger or as crew
 * @param name the words of the name; none without a name
 * @param birth date of birth
 * @param number of the document to travel with, plain
 * @param issuer of that document, plain
 * @param booking locator, the carrier's reference and the seat
 */
record PersonKeys(
        Journey.Part part,
        List<String> name,
        Optional<PartialDate> birth,
        Optional<String> number,
        Optional<String> issuer,
        Announced.Booking booking) {

    static PersonKeys of(Journey.Part part, Announced announced) {
        String name = JourneyKeys.name(announced);
        return new PersonKeys(
                part,
                name.isEmpty() ? List.of() : List.of(name.split(" ", -1)),
                announced.person().dateOfBirth(),
                JourneyKeys.number(announced),
                JourneyKeys.issuer(announced),
                announced.booking());
    }

    boolean sameReference(PersonKeys other) {
        return same(booking.reference(), other.booking.reference());
    }

    boolean sameLocator(PersonKeys other) {
        return same(booking.locator(), other.booking.locator());
    }

    boolean sameSeat(PersonKeys other) {
        return same(booking.seat(), other.booking.seat());
    }

    boolean sameDocument(PersonKeys other) {
        return same(number, other.number) && !differ(issuer, other.issuer);
    }

    boolean sameName(PersonKeys other) {
        return !name.isEmpty() && name.equals(other.name);
    }

    /** A name of fewer words of the same is no other name. */
    boolean otherName(PersonKeys other) {
        return !name.isEmpty()
                && !other.name.isEmpty()
                && !name.containsAll(other.name)
                && !other.name.containsAll(name);
    }

    boolean sameBirth(PersonKeys other) {
        return same(birth, other.birth);
    }

    boolean otherBirth(PersonKeys other) {
        return differ(birth, other.birth);
    }

    private static <T> boolean same(Optional<T> one, Optional<T> other) {
        return one.isPresent() && Objects.equals(one, other);
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
