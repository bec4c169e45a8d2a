package org.lintas.crossings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.crossings.IdentityPair.Body;
import org.lintas.crossings.IdentityPair.Evidence;
import org.lintas.crossings.IdentityPair.Reason;
import org.lintas.foundation.Traveller;
import org.lintas.names.BirthSpan;
import org.lintas.names.EvidencePart;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;
import org.lintas.watchlist.ListedSubject;
import org.lintas.watchlist.Origin;
import org.lintas.watchlist.ScreeningHit;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;
import org.lintas.watchlist.Subject;

/** Weighs whether two travellers are one person, with the engine that screens against lists: the one stands for a list of one person. */
final class IdentityEvidence {

    /** Least evidence of a pair without a common body: a score at which some 0.7 of 1,000 innocents alert on a whole list. */
    static final double BITS_MIN = PersonMatcher.bits(0.95);

    private static final Origin ORIGIN = new Origin("crossings", 1);

    private IdentityEvidence() {}

    /** Empty when too little speaks for one person. */
    static Optional<Evidence> of(Traveller first, Traveller second, Body body) {
        double bitsMin = body == Body.SAME ? Double.NEGATIVE_INFINITY : BITS_MIN;
        Optional<Evidence> found = ListedSubject.of(subject(second))
                .compare(screened(first), bitsMin)
                .map(hit -> evidence(hit, body));
        return found.isEmpty() && body == Body.SAME ? Optional.of(new Evidence(0, body, List.of())) : found;
    }

    private static Evidence evidence(ScreeningHit hit, Body body) {
        return new Evidence(
                hit.bits(),
                body,
                hit.explanation().stream().map(IdentityEvidence::reason).toList());
    }

    private static Reason reason(EvidencePart part) {
        return new Reason(part.rule().name(), part.left(), part.right(), part.bits());
    }

    private static Subject subject(Traveller traveller) {
        List<NamePart> name = traveller.name().givenNames().isEmpty()
                ? List.of(new NamePart(Part.UNKNOWN, traveller.name().surname()))
                : List.of(
                        new NamePart(Part.SURNAME, traveller.name().surname()),
                        new NamePart(Part.GIVEN, traveller.name().givenNames()));
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement.Named(name, Quality.STRONG, ORIGIN));
        traveller
                .dateOfBirth()
                .ifPresent(born -> statements.add(new Statement.Born(BirthSpan.of(born), false, ORIGIN)));
        statements.add(new Statement.OfSex(traveller.sex(), ORIGIN));
        statements.add(new Statement.National(
                traveller.nationality().letters(), Optional.of(traveller.nationality()), ORIGIN));
        statements.add(new Statement.Holds(
                "",
                traveller.document().number(),
                Optional.of(traveller.document().issuer()),
                "",
                ORIGIN));
        return new Subject(ORIGIN.list(), "1", "", Subject.Kind.PERSON, statements);
    }

    private static org.lintas.watchlist.Traveller screened(Traveller traveller) {
        var document = new org.lintas.watchlist.Traveller.TravelDocument(
                traveller.document().number(), Optional.of(traveller.document().issuer()));
        NamedPerson person = new NamedPerson(
                NameParser.parts(traveller.name().surname(), traveller.name().givenNames()), traveller.dateOfBirth());
        return new org.lintas.watchlist.Traveller(
                person, Optional.of(traveller.nationality()), Optional.of(traveller.sex()), List.of(document));
    }
}
