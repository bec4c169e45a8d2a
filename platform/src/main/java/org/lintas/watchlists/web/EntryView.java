package org.lintas.watchlists.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.mrz.PartialDate;
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
        ActView drafted,
        @Nullable ActView approved,
        @Nullable ActView withdrawn) {

    static EntryView of(WatchlistEntry entry, LocalDate day) {
        WatchlistDraft content = entry.content();
        return new EntryView(
                entry.id(),
                OutsideText.word(entry.state(day)),
                content.subject().names().stream()
                        .map(name -> new NewEntry.Name(
                                name.surname(), name.givenNames().isEmpty() ? null : name.givenNames()))
                        .toList(),
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
                content.reviewOn(),
                content.expiresOn(),
                ActView.of(entry.drafted()),
                entry.approved().map(ActView::of).orElse(null),
                entry.withdrawn().map(ActView::of).orElse(null));
    }

    /** What was done to an entry. */
    record ActView(String person, String reason, Instant at) {

        static ActView of(WatchlistEntry.Act act) {
            return new ActView(act.reason().person(), act.reason().words(), act.at());
        }
    }
}
