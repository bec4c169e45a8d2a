package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.Announced;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor.Judged;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

class ListScreeningTests {

    private static final UUID JOURNEY = new UUID(7, 7);

    private static final AnnouncedFlight FLIGHT = new AnnouncedFlight(
            new UUID(8, 8),
            new AnnouncedFlight.Key("LT", "77", LocalDate.of(2026, 11, 22), "BKK"),
            "QMA",
            new AnnouncedFlight.Times(Optional.empty(), Optional.empty()),
            AnnouncedFlight.State.OPEN,
            Instant.EPOCH);

    private final List<Traveller> asked = new ArrayList<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<WatchlistHit> hits = new ArrayList<>();

    private final ListScreening screening = new ListScreening((traveller, occasion) -> {
        asked.add(traveller);
        occasions.add(occasion);
        return new WatchlistAnswer(hits, 1, Instant.EPOCH);
    });

    @Test
    void listsAreAskedAboutThePersonAndTheDocumentOfTheFlight() {
        Judged judged = screening.assess(journey(document("L898902C3", "UTO", "2032-04-15"), "12C"), FLIGHT);
        assertThat(judged).isEqualTo(new Judged(BoardingAnswer.OK, List.of()));
        assertThat(asked.getFirst())
                .isEqualTo(new Traveller(
                        new PersonName("ERIKSSON", "ANNA"),
                        new StateCode("SGP"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Sex.F,
                        new DocumentKey(new StateCode("UTO"), "L898902C3"),
                        "P",
                        Optional.of(LocalDate.of(2032, 4, 15))));
        assertThat(occasions.getFirst().place()).isEqualTo("LT 77 2026-11-22");
    }

    @Test
    void aHitAsksForAnotherLookUnlessTheListOnlyWantsToKnow() {
        hits.add(hit(Category.OBSERVATION, Action.REPORT));
        assertThat(screening.assess(journey(document("L898902C3", "UTO", "2032-04-15"), "12C"), FLIGHT))
                .isEqualTo(new Judged(BoardingAnswer.OK, List.of("watchlist.observation")));
        hits.add(hit(Category.WANTED, Action.DETAIN));
        hits.add(hit(Category.WANTED, Action.REFER));
        assertThat(screening.assess(journey(document("L898902C3", "UTO", "2032-04-15"), "12C"), FLIGHT))
                .isEqualTo(new Judged(
                        BoardingAnswer.ADDITIONAL_CHECK, List.of("watchlist.observation", "watchlist.wanted")));
    }

    @Test
    void aDocumentThatEndsBeforeTheFlightIsNoted() {
        assertThat(screening
                        .assess(journey(document("L898902C3", "UTO", "2026-11-21"), "12C"), FLIGHT)
                        .reasons())
                .containsExactly("document.expired");
        assertThat(screening
                        .assess(journey(document("L898902C3", "UTO", "2026-11-22"), "12C"), FLIGHT)
                        .reasons())
                .isEmpty();
    }

    @Test
    void whoHasNoDocumentIsAskedAboutByName() {
        screening.assess(journey(List.of(), "12C"), FLIGHT);
        screening.assess(journey(document("-", "U/T", "2032-04-15"), "12C"), FLIGHT);
        assertThat(asked).extracting(Traveller::document).containsOnly(DocumentKey.UNNAMED);
    }

    @Test
    void aChangeThatNoListAsksForIsTheSameScreening() {
        screening.assess(journey(document("L898902C3", "UTO", "2032-04-15"), "12C"), FLIGHT);
        screening.assess(journey(document("L898902C3", "UTO", "2032-04-15"), "14A"), FLIGHT);
        screening.assess(journey(document("L898902C4", "UTO", "2032-04-15"), "14A"), FLIGHT);
        assertThat(occasions.get(1)).isEqualTo(occasions.getFirst());
        assertThat(occasions.get(2)).isNotEqualTo(occasions.getFirst());
    }

    private static List<Announced.Document> document(String number, String issuer, String expiry) {
        return List.of(new Announced.Document(
                Optional.of("P"), Optional.of(number), Optional.of(issuer), Optional.of(PartialDate.parse(expiry))));
    }

    private static Journey journey(List<Announced.Document> documents, String seat) {
        Announced announced = new Announced(
                new Announced.Person(
                        Optional.of(new PersonName("ERIKSSON", "ANNA")),
                        Optional.of("F"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Optional.of("SG"),
                        Optional.empty(),
                        Optional.empty()),
                documents,
                new Announced.Booking(Optional.empty(), Optional.empty(), Optional.of(seat), Optional.empty()),
                new Announced.Route(Optional.empty(), Optional.empty(), false),
                Announced.Reservation.NONE);
        return new Journey(
                JOURNEY, FLIGHT.id(), Journey.Part.PASSENGER, Journey.State.EXPECTED, 1, announced, Optional.empty());
    }

    private static WatchlistHit hit(Category category, Action action) {
        return new WatchlistHit(
                UUID.randomUUID(),
                WatchlistHit.MatchedBy.DOCUMENT,
                category,
                action,
                "Act 1",
                "Police",
                Optional.empty());
    }
}
