package org.lintas.targeting.internal;

import java.util.Optional;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;
import org.lintas.passengers.Announced;

/** Whether somebody who presents may be somebody who was announced: whom an officer cannot exclude, an officer looks at. */
final class SamePerson {

    /** Least evidence of name and date of birth: a score at which some 0.7 of 1,000 innocents alert on a whole list. */
    private static final double BITS_MIN = PersonMatcher.bits(0.95);

    private static final PersonMatcher MATCHER = new PersonMatcher();

    private SamePerson() {}

    /** The same document, or the same whole date of birth and a name that may be another spelling of the same. */
    static boolean perhaps(Traveller traveller, Announced announced) {
        Optional<PersonName> name = announced.person().name();
        if (name.isEmpty()) {
            return false;
        }
        Traveller expected = AnnouncedTraveller.of(announced, name.get());
        return sameDocument(traveller.document(), expected.document())
                || (sameBirth(traveller, expected)
                        && MATCHER.compare(named(traveller), named(expected)).bits() >= BITS_MIN);
    }

    /** A carrier may leave the issuer out. */
    private static boolean sameDocument(DocumentKey presented, DocumentKey announced) {
        return !announced.equals(DocumentKey.UNNAMED)
                && announced.number().equals(presented.number())
                && (announced.issuer().equals(presented.issuer())
                        || announced.issuer().equals(AnnouncedTraveller.UNKNOWN));
    }

    private static boolean sameBirth(Traveller traveller, Traveller expected) {
        return traveller.dateOfBirth().isPresent()
                && traveller.dateOfBirth().get().whole().isPresent()
                && traveller.dateOfBirth().equals(expected.dateOfBirth());
    }

    private static NamedPerson named(Traveller traveller) {
        return new NamedPerson(
                NameParser.parts(traveller.name().surname(), traveller.name().givenNames()), traveller.dateOfBirth());
    }
}
