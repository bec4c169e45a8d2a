package org.lintas.watchlists.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;
import org.lintas.names.EvidencePart;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;
import org.lintas.watchlist.Origin;
import org.lintas.watchlist.Screening;
import org.lintas.watchlist.ScreeningHit;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.NameEvidence;

/** The persons of one generation, found by names like theirs in any script and order. Immutable. */
final class SimilarNames {

    /** Least score of a hit: about 0.5 of 1,000 innocent travellers alert, on the tuning half of docs/benchmarks/names-accuracy.md. */
    private static final double SCORE_MIN = 0.95;

    private static final Origin NATIONAL_LIST = new Origin("national", 1);

    private final Screening screening;
    private final Map<String, ListedEntry> entries = new HashMap<>();
    private final double bitsMin = PersonMatcher.bits(SCORE_MIN);

    SimilarNames(Collection<ListedEntry> listed) {
        List<Subject> subjects = new ArrayList<>();
        for (ListedEntry entry : listed) {
            entries.put(entry.id().toString(), entry);
            subjects.add(subject(entry));
        }
        screening = Screening.of(subjects);
    }

    /** Gives each entry whose person the traveller may be, most evidence first, with why. */
    void search(Traveller traveller, BiConsumer<ListedEntry, NameEvidence> to) {
        for (ScreeningHit hit : screening.search(screened(traveller), bitsMin)) {
            ListedEntry entry = entries.get(hit.subject().id());
            if (entry != null) {
                to.accept(entry, evidence(hit));
            }
        }
    }

    private static Subject subject(ListedEntry entry) {
        List<Statement> statements = new ArrayList<>();
        for (PersonName name : entry.content().subject().names()) {
            statements.add(new Statement.Named(parts(name), Quality.STRONG, NATIONAL_LIST));
        }
        for (PartialDate born : entry.content().subject().datesOfBirth()) {
            statements.add(new Statement.Born(BirthSpan.of(born), false, NATIONAL_LIST));
        }
        for (DocumentKey document : entry.content().subject().documents()) {
            statements.add(
                    new Statement.Holds("", document.number(), Optional.of(document.issuer()), "", NATIONAL_LIST));
        }
        return new Subject(NATIONAL_LIST.list(), entry.id().toString(), "", Subject.Kind.PERSON, statements);
    }

    private static List<NamePart> parts(PersonName name) {
        return name.givenNames().isEmpty()
                ? List.of(new NamePart(Part.UNKNOWN, name.surname()))
                : List.of(new NamePart(Part.SURNAME, name.surname()), new NamePart(Part.GIVEN, name.givenNames()));
    }

    private static org.lintas.watchlist.Traveller screened(Traveller traveller) {
        NamedPerson person = new NamedPerson(
                NameParser.parts(traveller.name().surname(), traveller.name().givenNames()), traveller.dateOfBirth());
        var document = new org.lintas.watchlist.Traveller.TravelDocument(
                traveller.document().number(), Optional.of(traveller.document().issuer()));
        return new org.lintas.watchlist.Traveller(
                person, Optional.of(traveller.nationality()), Optional.of(traveller.sex()), List.of(document));
    }

    private static NameEvidence evidence(ScreeningHit hit) {
        return new NameEvidence(
                hit.name(),
                hit.score(),
                hit.bits(),
                hit.explanation().stream().map(SimilarNames::reason).toList());
    }

    private static NameEvidence.Reason reason(EvidencePart part) {
        return new NameEvidence.Reason(part.rule().name(), part.left(), part.right(), part.bits());
    }
}
