package org.lintas.passengers.internal;

import java.util.Optional;
import org.lintas.passengers.Announced;

/** What is known after a message: what it says, and what was said before where it is silent. A passenger name record is a snapshot: it takes the place of the one before. */
final class JourneyMerge {

    private JourneyMerge() {}

    static Announced of(Announced before, Announced said) {
        Announced.Person old = before.person();
        Announced.Person now = said.person();
        return new Announced(
                new Announced.Person(
                        newer(now.name(), old.name()),
                        newer(now.sex(), old.sex()),
                        newer(now.dateOfBirth(), old.dateOfBirth()),
                        newer(now.nationality(), old.nationality()),
                        newer(now.residence(), old.residence()),
                        newer(now.placeOfBirth(), old.placeOfBirth())),
                said.documents().isEmpty() ? before.documents() : said.documents(),
                new Announced.Booking(
                        newer(said.booking().locator(), before.booking().locator()),
                        newer(said.booking().reference(), before.booking().reference()),
                        newer(said.booking().seat(), before.booking().seat()),
                        newer(said.booking().bags(), before.booking().bags())),
                new Announced.Route(
                        newer(said.route().embarkation(), before.route().embarkation()),
                        newer(said.route().debarkation(), before.route().debarkation()),
                        said.route().transit() || before.route().transit()),
                said.reservation().equals(Announced.Reservation.NONE) ? before.reservation() : said.reservation());
    }

    private static <T> Optional<T> newer(Optional<T> now, Optional<T> before) {
        return now.isPresent() ? now : before;
    }
}
