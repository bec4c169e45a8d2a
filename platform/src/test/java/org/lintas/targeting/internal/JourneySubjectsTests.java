package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.passengers.Announced;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys.Past;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.RuleFile;

class JourneySubjectsTests {

    private static final Announced.Reservation RESERVATION = new Announced.Reservation(
            Optional.of("2026-11-20T08:15"),
            Optional.of(2),
            Optional.of("ASDFGH"),
            List.of(
                    flight("QV", "901", "HKG", "BKK", "2026-11-22T01:00", "2026-11-22T04:00"),
                    flight("LT", "77", "BKK", "QMA", "2026-11-22T10:00", "2026-11-22T13:20")),
            List.of("CTCE ANNA//MAIL.EXAMPLE", "CTCM 6591234567", "12 HARBOUR ROAD"),
            List.of("CC VI XXXXXXXXXXXX4242 2312"),
            List.of("1234567890123"),
            List.of("LT 123456"));

    private final TargetingModule.GivenJourneys journeys = new TargetingModule.GivenJourneys();
    private final JourneySubjects subjects = new JourneySubjects(journeys);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            passenger.surname = "Eriksson" and flight.carrier = LT | true
            passenger.age = 52 and flight.carrier = LT          | true
            passenger.type = PASSENGER and flight.number = 77   | true
            passenger.bagPieces = 2                             | true
            passenger.companions = 1                            | true
            passenger.transit                                   | false
            flight.origin = BKK and flight.destination = QMA    | true
            flight.originCountry = THA                          | true
            flight.departureHour = 10 and flight.arrivalHour = 13 | true
            flight.departure = 2026-11-22                       | true
            pnr.locator = QWERTY                                | true
            pnr.daysBookedBeforeTravel = 2                      | true
            pnr.passengers = 2 and pnr.split                    | true
            pnr.splitFrom = ASDFGH and pnr.ticketed             | true
            document.number = L898902C3                         | true
            document.expiry < 2033-01-01                        | true
            seat.number = "12C"                                 | true
            any leg (leg.from = HKG and leg.carrier = QV)       | true
            leg.dwellHours = 6                                  | true
            leg.dwellHours = 7                                  | false
            email.address = "anna@mail.example"                 | true
            phone.number = "6591234567"                         | true
            address.line begins with "12 HARBOUR"               | true
            payment.form = CC and payment.cardToken ends with "4242" | true
            ticket.number = "1234567890123"                     | true
            frequentFlyer.number ends with "123456"             | true
            count companion (companion.sameSurname) = 1         | true
            companion.hit and flight.carrier = LT               | true
            history.journeys within 30 days = 2                 | true
            history.journeys within 5 days = 1                  | true
            history.noShows >= 1                                | true
            history.listHits >= 1                               | true
            history.ruleHits >= 1                               | false
            history.refusals >= 1                               | true
            history.daysSinceLastJourney = 4                    | true
            history.daysSinceFirstJourney = 20                  | true
            """)
    void whatIsAnnouncedAndKnownIsWhatRulesSee(String condition, boolean hit) {
        Announced announced = TargetingModule.announced("12C", RESERVATION);
        Journey journey = TargetingModule.journey(1, announced, Journey.State.EXPECTED);
        journeys.companions.add(judged(2, Journey.State.EXPECTED, "watchlist.wanted"));
        journeys.past.add(past(20, Journey.State.NOT_ON_BOARD, "watchlist.observation"));
        journeys.past.add(past(4, Journey.State.ARRIVED, "officer.no-board"));
        RuleFile file = RuleFile.read("rule one \"x\" when " + condition);
        assertThat(file.problems()).isEmpty();
        CompiledRules rules = CompiledRules.of(file.rules());
        assertThat(rules.hits(subjects.of(new Taken(journey, TargetingModule.FLIGHT), rules)))
                .hasSize(hit ? 1 : 0);
    }

    private static Announced.BookedFlight flight(
            String carrier, String number, String from, String to, String departure, String arrival) {
        return new Announced.BookedFlight(
                Optional.of(carrier),
                Optional.of(number),
                Optional.of(from),
                Optional.of(to),
                Optional.of(departure),
                Optional.of(arrival));
    }

    private static Journey judged(int number, Journey.State state, String reason) {
        Journey plain =
                TargetingModule.journey(number, TargetingModule.announced("14A", Announced.Reservation.NONE), state);
        return new Journey(
                plain.id(),
                plain.flight(),
                plain.part(),
                plain.state(),
                1,
                plain.announced(),
                Optional.of(new Journey.Assessment(1, BoardingAnswer.OK, List.of(reason))));
    }

    private static Past past(int daysAgo, Journey.State state, String reason) {
        return new Past(TargetingModule.DAY.minusDays(daysAgo), state, List.of(reason));
    }
}
