package org.lintas.watchlists.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lintas.foundation.Traveller;
import org.lintas.names.EvidencePart;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;
import org.lintas.watchlist.Screening;
import org.lintas.watchlist.ScreeningHit;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistHit;

/** The persons of one list, found by names like theirs in any script and order, and by documents. Immutable. */
final class ListPart {

    private record Key(String list, String id) {}

    private final Map<Key, Sought> sought = new HashMap<>();
    private final Screening screening;
    private final ScoreBands bands;
    private final double bitsMin;

    /** @param bands score from which on a person of a category hits */
    ListPart(Collection<? extends Sought> listed, ScoreBands bands) {
        List<Subject> subjects = new ArrayList<>();
        for (Sought each : listed) {
            Subject subject = each.subject();
            sought.put(new Key(subject.list(), subject.id()), each);
            subjects.add(subject);
        }
        this.screening = Screening.of(subjects);
        this.bands = bands;
        this.bitsMin =
                listed.stream().mapToDouble(each -> bits(bands, each)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Persons that can be found. */
    int size() {
        return screening.size();
    }

    /** Gives each that the traveller may be, most evidence first, with why. */
    void search(Traveller traveller, Moment now, Consumer<WatchlistHit> to) {
        if (sought.isEmpty()) {
            return;
        }
        for (ScreeningHit hit : screening.search(screened(traveller), bitsMin)) {
            Sought found =
                    sought.get(new Key(hit.subject().list(), hit.subject().id()));
            if (found != null && found.inForce(now) && enough(hit, found)) {
                to.accept(found.hit(evidence(hit)));
            }
        }
    }

    /** A document that is listed is enough whatever the score; the library has seen that its number says so. */
    private boolean enough(ScreeningHit hit, Sought found) {
        return hit.bits() >= bits(bands, found)
                || hit.explanation().stream().anyMatch(part -> part.rule() == EvidencePart.Rule.DOCUMENT);
    }

    private static double bits(ScoreBands bands, Sought sought) {
        return PersonMatcher.bits(bands.scoreMin(sought.category()));
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
                hit.explanation().stream().map(ListPart::reason).toList());
    }

    private static NameEvidence.Reason reason(EvidencePart part) {
        return new NameEvidence.Reason(part.rule().name(), part.left(), part.right(), part.bits());
    }
}
