package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what was said. */
class DerivationsTests {

    private static final LocalDate DAY = Samples.DAY;

    @Test
    void whatFollowsFromDaysAndPlacesIsKnown() {
        Subject subject = Subject.builder()
                .of(
                        "passenger",
                        thing -> thing.day("dateOfBirth", LocalDate.of(2008, 11, 24))
                                .text("nationality", "UTO")
                                .text("embarkation", "THBKK")
                                .number("companions", 0)
                                .number("bagPieces", 2)
                                .number("bagWeightKg", 46))
                .of(
                        "flight",
                        thing -> thing.text("carrier", "LT")
                                .text("number", "77")
                                .text("origin", "BKK")
                                .text("destination", "SGN")
                                .day("departure", DAY))
                .of("pnr", thing -> thing.day("created", DAY.minusDays(1)))
                .one(
                        "document",
                        thing -> thing.text("issuer", "XOM")
                                .day("issued", DAY.minusDays(30))
                                .day("expiry", DAY.minusDays(1)))
                .one("email", thing -> thing.text("address", "a@b.example"))
                .one("seat", thing -> thing.text("number", "12C"))
                .build();
        for (String condition : List.of(
                "passenger.age = 17",
                "passenger.alone",
                "passenger.embarkationCountry = THA",
                "passenger.bagWeightPerPieceKg = 23",
                "flight.designator = LT77",
                "flight.route = BKK-SGN",
                "flight.originCountry = THA and flight.destinationCountry = VNM",
                "flight.departureWeekday = MON",
                "pnr.daysBookedBeforeTravel = 1",
                "document.expiredAtArrival and document.daysToExpiry = -1 and document.daysSinceIssue = 30",
                "document.issuedByAnotherState",
                "email.domain = \"b.example\"",
                "seat.row = 12 and seat.letter = C")) {
            assertThat(CompiledRules.of(List.of(Samples.rule(condition))).hits(subject))
                    .as(condition)
                    .hasSize(1);
        }
    }

    @Test
    void whatWasSaidGoesFirst() {
        Subject subject = Subject.builder()
                .of(
                        "passenger",
                        thing -> thing.day("dateOfBirth", DAY.minusYears(20)).number("age", 44))
                .of("flight", thing -> thing.day("departure", DAY))
                .build();
        assertThat(CompiledRules.of(List.of(Samples.rule("passenger.age = 44"))).hits(subject))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BKK-SIN:0, ONEWAY, SIN",
        "BKK-SIN:0 SIN-BKK:9, ROUND, SIN",
        "BKK-SIN:0 SIN-SYD:0 SYD-BKK:9, ROUND, SYD",
        "BKK-SIN:0 SIN-SYD:4, MULTI, SYD",
        "BKK-SIN:0 SIN-SYD:0, ONEWAY, SYD",
        "BKK-SIN:0 KUL-BKK:9, OPENJAW, BKK",
        "BKK-SIN:0 KUL-PEN:9, NONCONTIGUOUS, PEN"
    })
    void theKindOfTripFollowsFromItsFlights(String flights, String type, String destination) {
        Subject.Builder builder = Subject.builder();
        for (String flight : flights.split(" ", -1)) {
            builder.one(
                    "leg",
                    leg -> leg.text("from", flight.substring(0, 3))
                            .text("to", flight.substring(4, 7))
                            .day("departure", DAY.plusDays(Long.parseLong(flight.substring(8)))));
        }
        Rule rule = Samples.rule("pnr.tripType = %s and pnr.destination = %s".formatted(type, destination));
        assertThat(CompiledRules.of(List.of(rule)).hits(builder.build())).hasSize(1);
    }
}
