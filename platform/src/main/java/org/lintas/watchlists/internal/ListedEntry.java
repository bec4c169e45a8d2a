package org.lintas.watchlists.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.names.BirthSpan;
import org.lintas.watchlist.Origin;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistHit;

/**
 * An approved entry as look-ups see it.
 *
 * @param id its identifier
 * @param content what was put on the list
 * @param lapses when it is over because nobody approved it; empty for an approved one
 */
record ListedEntry(UUID id, WatchlistDraft content, Optional<Instant> lapses) implements Sought {

    private static final Origin NATIONAL_LIST = new Origin("national", 1);

    /** An entry as it is written. */
    static ListedEntry of(WatchlistEntry entry) {
        return new ListedEntry(
                entry.id(), entry.content(), entry.approved().isPresent() ? Optional.empty() : entry.emergencyEnds());
    }

    /** The expiry is judged at each look-up: the last day is not over because nobody rebuilt the tables. */
    @Override
    public boolean inForce(Moment now) {
        return !now.day().isAfter(content.expiresOn())
                && lapses.map(now.at()::isBefore).orElse(true);
    }

    @Override
    public WatchlistHit.Category category() {
        return content.category();
    }

    @Override
    public Subject subject() {
        List<Statement> statements = new ArrayList<>();
        for (PersonName name : content.subject().names()) {
            statements.add(new Statement.Named(parts(name), Quality.STRONG, NATIONAL_LIST));
        }
        for (PersonName name : content.subject().weakNames()) {
            statements.add(new Statement.Named(parts(name), Quality.WEAK, NATIONAL_LIST));
        }
        for (StateCode state : content.subject().nationalities()) {
            statements.add(new Statement.National(state.letters(), Optional.of(state), NATIONAL_LIST));
        }
        content.subject().sex().ifPresent(sex -> statements.add(new Statement.OfSex(sex, NATIONAL_LIST)));
        for (PartialDate born : content.subject().datesOfBirth()) {
            statements.add(new Statement.Born(BirthSpan.of(born), false, NATIONAL_LIST));
        }
        for (DocumentKey document : content.subject().documents()) {
            statements.add(
                    new Statement.Holds("", document.number(), Optional.of(document.issuer()), "", NATIONAL_LIST));
        }
        return new Subject(NATIONAL_LIST.list(), id.toString(), "", Subject.Kind.PERSON, statements);
    }

    private static List<NamePart> parts(PersonName name) {
        return name.givenNames().isEmpty()
                ? List.of(new NamePart(Part.UNKNOWN, name.surname()))
                : List.of(new NamePart(Part.SURNAME, name.surname()), new NamePart(Part.GIVEN, name.givenNames()));
    }

    /** True when a date of birth of the entry and the document's may be the same day; an unknown one may be any. */
    boolean mayBeBornOn(Optional<PartialDate> asked) {
        List<PartialDate> known = content.subject().datesOfBirth();
        return !known.isEmpty()
                && (asked.isEmpty() || known.stream().anyMatch(date -> overlap(date, asked.orElseThrow())));
    }

    WatchlistHit hit(WatchlistHit.MatchedBy matchedBy) {
        return hit(matchedBy, content.action(), Optional.empty());
    }

    @Override
    public WatchlistHit hit(NameEvidence evidence) {
        return hit(WatchlistHit.MatchedBy.SIMILAR_NAME, FirstAction.of(content.action()), Optional.of(evidence));
    }

    private WatchlistHit hit(
            WatchlistHit.MatchedBy matchedBy, WatchlistHit.Action action, Optional<NameEvidence> evidence) {
        return new WatchlistHit(
                id, matchedBy, content.category(), action, content.legalBasis(), content.owner(), evidence);
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }
}
