package org.lintas.watchlists.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;

/** An entry in the JSON of the HTTP API, null where there is nothing. */
record EntryView(
        UUID id,
        String state,
        List<NewEntry.Name> names,
        List<String> datesOfBirth,
        List<NewEntry.Document> documents,
        String category,
        String action,
        String legalBasis,
        String owner,
        LocalDate reviewOn,
        LocalDate expiresOn,
        List<NewEntry.Name> weakNames,
        List<String> nationalities,
        @Nullable String sex,
        @Nullable String handling,
        @Nullable UUID replaces,
        ActView drafted,
        @Nullable ActView approved,
        @Nullable ActView emergency,
        @Nullable ActView withdrawalAsked,
        @Nullable ActView withdrawn) {

    static EntryView of(WatchlistEntry entry, Moment now) {
        WatchlistDraft content = entry.content();
        return new EntryView(
                entry.id(),
                OutsideText.word(entry.state(now)),
                names(content.subject().names()),
                content.subject().datesOfBirth().stream()
                        .map(PartialDate::toString)
                        .toList(),
                content.subject().documents().stream()
                        .map(document -> new NewEntry.Document(document.issuer().letters(), document.number()))
                        .toList(),
                OutsideText.word(content.category()),
                OutsideText.word(content.action()),
                content.legalBasis(),
                content.owner(),
                entry.reviewOn(),
                content.expiresOn(),
                names(content.subject().weakNames()),
                content.subject().nationalities().stream()
                        .map(StateCode::letters)
                        .toList(),
                content.subject().sex().map(Sex::name).orElse(null),
                content.handling().isEmpty() ? null : content.handling(),
                content.replaces().orElse(null),
                ActView.of(entry.drafted()),
                entry.approved().map(ActView::of).orElse(null),
                entry.emergency().map(ActView::of).orElse(null),
                entry.removalAsked().map(ActView::of).orElse(null),
                entry.withdrawn().map(ActView::of).orElse(null));
    }

    private static List<NewEntry.Name> names(List<PersonName> names) {
        return names.stream()
                .map(name -> new NewEntry.Name(name.surname(), name.givenNames().isEmpty() ? null : name.givenNames()))
                .toList();
    }

    /** What was done to an entry. */
    record ActView(String person, String reason, Instant at) {

        static ActView of(WatchlistEntry.Act act) {
            return new ActView(act.reason().person(), act.reason().words(), act.at());
        }
    }
}
