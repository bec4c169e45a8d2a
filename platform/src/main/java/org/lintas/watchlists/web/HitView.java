package org.lintas.watchlists.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistHit;

/** A hit in the JSON of the HTTP API, null where there is nothing. */
record HitView(
        UUID id,
        String state,
        Instant raisedAt,
        boolean afterwards,
        @Nullable UUID known,
        Where where,
        Person traveller,
        What hit,
        List<Found> dispositions) {

    static HitView of(ReviewedHit hit, List<Disposition> dispositions) {
        return new HitView(
                hit.id(),
                OutsideText.word(hit.state()),
                hit.raised().at(),
                hit.raised().afterwards(),
                hit.raised().known().orElse(null),
                new Where(
                        OutsideText.word(hit.occasion().kind()),
                        hit.occasion().place(),
                        hit.occasion().reference()),
                Person.of(hit.traveller()),
                What.of(hit.hit()),
                dispositions.stream().map(Found::of).toList());
    }

    /** At which occasion: {@code entry}, {@code exit} or {@code announced}. */
    record Where(String occasion, String place, String reference) {}

    /** Who was looked up. */
    record Person(
            String surname,
            @Nullable String givenNames,
            String nationality,
            @Nullable String dateOfBirth,
            String sex,
            NewEntry.Document document) {

        static Person of(Traveller traveller) {
            String given = traveller.name().givenNames();
            return new Person(
                    traveller.name().surname(),
                    given.isEmpty() ? null : given,
                    traveller.nationality().letters(),
                    traveller.dateOfBirth().map(PartialDate::toString).orElse(null),
                    traveller.sex().name(),
                    new NewEntry.Document(
                            traveller.document().issuer().letters(),
                            traveller.document().number()));
        }
    }

    /** What hit; evidence is in bits, null for a document and for a listed name with its date of birth. */
    record What(
            UUID entry,
            String matchedBy,
            String category,
            String action,
            String legalBasis,
            String owner,
            @Nullable NameEvidence evidence) {

        static What of(WatchlistHit hit) {
            return new What(
                    hit.entry(),
                    OutsideText.word(hit.matchedBy()),
                    OutsideText.word(hit.category()),
                    OutsideText.word(hit.action()),
                    hit.legalBasis(),
                    hit.owner(),
                    hit.evidence().orElse(null));
        }
    }

    /** What a person found. */
    record Found(int number, String outcome, String person, String reason, Instant at) {

        static Found of(Disposition disposition) {
            return new Found(
                    disposition.number(),
                    OutsideText.word(disposition.outcome()),
                    disposition.reason().person(),
                    disposition.reason().words(),
                    disposition.at());
        }
    }
}
