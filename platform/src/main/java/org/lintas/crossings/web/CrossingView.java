package org.lintas.crossings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.crossings.Crossing;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.permissions.Standing;

/** A crossing in the JSON of the HTTP API: the field names of the command line, null where unknown. */
record CrossingView(
        UUID id,
        UUID transaction,
        String direction,
        String lane,
        Instant at,
        String decidedBy,
        int version,
        boolean voided,
        @Nullable String correctionReason,
        PersonView person,
        DocumentView document,
        StandingView standing) {

    static CrossingView of(Crossing crossing) {
        return new CrossingView(
                crossing.id(),
                crossing.transaction().value(),
                OutsideText.word(crossing.direction()),
                crossing.lane().value(),
                crossing.at(),
                crossing.decidedBy(),
                crossing.version().number(),
                crossing.voided(),
                crossing.version().reason().orElse(null),
                PersonView.of(crossing.traveller()),
                DocumentView.of(crossing.traveller()),
                StandingView.of(crossing.standing()));
    }

    /** The person as the document says. */
    record PersonView(
            String surname,
            @Nullable String givenNames,
            String sex,
            @Nullable String dateOfBirth,
            String nationality) {

        static PersonView of(Traveller traveller) {
            String givenNames = traveller.name().givenNames();
            return new PersonView(
                    traveller.name().surname(),
                    givenNames.isEmpty() ? null : givenNames,
                    traveller.sex().name(),
                    traveller.dateOfBirth().map(PartialDate::toString).orElse(null),
                    traveller.nationality().letters());
        }
    }

    /** The document presented. */
    record DocumentView(
            String type,
            String number,
            String issuer,
            @Nullable LocalDate expiry) {

        static DocumentView of(Traveller traveller) {
            return new DocumentView(
                    traveller.documentType(),
                    traveller.document().number(),
                    traveller.document().issuer().letters(),
                    traveller.documentExpiry().orElse(null));
        }
    }

    /** The ground of entry or stay. */
    record StandingView(
            String kind,
            @Nullable UUID permission,
            @Nullable LocalDate validUntil) {

        static StandingView of(Standing standing) {
            return new StandingView(
                    OutsideText.word(standing.kind()),
                    standing.permission().orElse(null),
                    standing.validUntil().orElse(null));
        }
    }
}
