package org.lintas.passengers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.passengers.internal.PassengerModule.ERIKSSON;
import static org.lintas.passengers.internal.PassengerModule.SUHARTO;
import static org.lintas.passengers.internal.PassengerModule.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.Announced;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Arrivals;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journey.State;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerMessages;

class CarrierMessagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Delivery.Origin AIRLINE =
            new Delivery.Origin("carrier-lt", Set.of("LT"), Delivery.Channel.HTTPS);
    private static final StatedReason REASON = new StatedReason("Told the carrier to send it again.", "analyst-1");

    private final HeardAudit audit = new HeardAudit();
    private final ModuleUnderTest module = PassengerModule.over(
            Clock.fixed(Instant.parse("2026-11-22T01:15:00Z"), ZoneOffset.UTC), audit, Duration.ofSeconds(2));
    private final PassengerMessages messages = module.bean(PassengerMessages.class);
    private final Journeys journeys = module.bean(Journeys.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPassengerListBecomesAFlightAndItsJourneys() {
        Delivery delivery = read(message("TRX1", "745", ERIKSSON, SUHARTO));
        assertThat(delivery.state()).isEqualTo(Delivery.State.READ);
        AnnouncedFlight flight = flight();
        assertThat(flight.key()).isEqualTo(new AnnouncedFlight.Key("LT", "77", DAY, "BKK"));
        assertThat(flight.to()).isEqualTo("QMA");
        assertThat(flight.times().departure()).contains(LocalDateTime.of(2026, 11, 22, 10, 0));
        List<Journey> people = people();
        assertThat(people).extracting(Journey::state).containsOnly(State.EXPECTED);
        Journey anna = people.getFirst();
        assertThat(anna.announced().person().name()).contains(new PersonName("ERIKSSON", "ANNA"));
        assertThat(anna.announced().booking().reference()).contains("00A1");
        assertThat(anna.announced().document().orElseThrow().number()).contains("L898902C3");
        assertThat(people.getLast().announced().person().name()).contains(new PersonName("SUHARTO", ""));
        assertThat(journeys.ofDocument(new DocumentKey(new StateCode("UTO"), "L898902C3")))
                .extracting(Journey::id)
                .containsExactly(anna.id());
        assertThat(journeys.companions(anna.id()))
                .extracting(Journey::id)
                .containsExactly(people.getLast().id());
        CarrierMessage message = messages.messages(delivery.id()).getFirst();
        assertThat(message.outcome().state()).isEqualTo(CarrierMessage.State.APPLIED);
        assertThat(message.outcome().flight()).contains(flight.id());
        assertThat(message.kind().persons()).isEqualTo(2);
    }

    @Test
    void whoResemblesATravellerIsFoundByDocumentOrDateOfBirthAmongThoseAsked() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        Journey anna = people().getFirst();
        Set<UUID> both = Set.of(anna.id(), people().getLast().id());
        Optional<PartialDate> born = anna.announced().person().dateOfBirth();
        assertThat(journeys.resembling(both, traveller("L898902C3", Optional.empty())))
                .extracting(Journey::id)
                .containsExactly(anna.id());
        assertThat(journeys.resembling(both, traveller("X1", born)))
                .extracting(Journey::id)
                .containsExactly(anna.id());
        assertThat(journeys.resembling(Set.of(people().getLast().id()), traveller("L898902C3", born)))
                .isEmpty();
        assertThat(journeys.resembling(both, traveller("X1", Optional.empty()))).isEmpty();
    }

    private static Traveller traveller(String document, Optional<PartialDate> born) {
        return new Traveller(
                new PersonName("ERIKSSON", "ANNA"),
                new StateCode("UTO"),
                born,
                Sex.F,
                new DocumentKey(new StateCode("UTO"), document),
                "P",
                Optional.empty());
    }

    @Test
    void whatComesAgainIsAcknowledgedAndReadOnce() {
        byte[] content = message("TRX1", "745", ERIKSSON);
        Delivery first = read(content);
        Delivery second = messages.receive(AIRLINE, content);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.content().repeats()).isEqualTo(1);
        Delivery enveloped = read(new String(content, StandardCharsets.UTF_8)
                .replace("0915+TRX1", "0916+ANOTHER")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(messages.messages(enveloped.id()).getFirst().outcome().state())
                .isEqualTo(CarrierMessage.State.REPEATED);
        assertThat(people()).hasSize(1);
        assertThat(people().getFirst().version()).isEqualTo(1);
    }

    @Test
    void whatABookingSaysIsKeptAsASnapshotAndItsChangesElementByElement() {
        read(record("A//B.EXAMPLE", "261121"));
        Announced.Reservation reservation = people().getFirst().announced().reservation();
        assertThat(reservation.made()).contains("2026-11-21T10:15");
        assertThat(reservation.people()).contains(1);
        assertThat(reservation.contacts()).containsExactly("CTCE A//B.EXAMPLE");
        assertThat(reservation.payments()).containsExactly("CC 0 VI XXXXXXXXXXXX1111 0928");
        assertThat(reservation.flights())
                .extracting(Announced.BookedFlight::toString)
                .containsExactly("LT 77 BKK-QMA 2026-11-22T10:00", "LT 78 QMA-BKK 2026-11-29T10:00");
        read(record("C//D.EXAMPLE", "261121"));
        assertThat(people()).hasSize(1);
        assertThat(journeys.changes(people().getFirst().id()))
                .extracting(Journeys.Change::element)
                .containsExactly("contacts");
        read(message("TRX1", "745", ERIKSSON));
        assertThat(people().getFirst().announced().reservation().contacts()).containsExactly("CTCE C//D.EXAMPLE");
    }

    private static byte[] record(String mail, String made) {
        return """
                UNB+IATA:1+LT+BORDER+261122:0900+%1$s'UNH+1+PNRGOV:13:1:IA+%1$s+01:C'MSG+:22'ORG+LT:BKK'
                TVL+221126:1000:221126:1320+BKK+QMA+LT+77'EQN+1'SRC'RCI+LT:QWERTY::%2$s:1015'SSR+CTCE:HK:1:LT:::::%3$s'
                TIF+ERIKSSON:A+ANNA:A:1'SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA'
                FOP+CC:::0:VI:4111111111111111:0928'TVL+221126:1000:221126:1320+BKK+QMA+LT+77:Y'TVL+291126:1000:291126:1320+QMA+BKK+LT+78:Y'
                UNT+16+1'UNZ+1+%1$s'
                """.formatted(
                        mail.substring(0, 1), made.substring(4) + made.substring(2, 4) + made.substring(0, 2), mail)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aChangeIsKeptElementByElement() {
        read(message("TRX1", "745", ERIKSSON));
        read(message(
                "TRX2",
                "745+CP",
                ERIKSSON.replace("740812", "740813")
                        .replace("RFF+SEA:12C'\n", "")
                        .replace("ANNA", "ANNA:MARIA")));
        Journey anna = people().getFirst();
        assertThat(people()).hasSize(1);
        assertThat(anna.version()).isEqualTo(2);
        assertThat(anna.announced().booking().seat()).contains("12C");
        assertThat(journeys.changes(anna.id()))
                .extracting(Journeys.Change::element)
                .containsExactly("dateOfBirth", "name");
        assertThat(journeys.changes(anna.id()).getFirst().before()).contains("1974-08-12");
        assertThat(journeys.changes(anna.id()).getFirst().after()).contains("1974-08-13");
    }

    @Test
    void whoIsCancelledIsNotComingUnlessAnnouncedAgain() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        read(message("TRX2", "745+XR", "NAD+FL+++SUHARTO'\nRFF+ABO:00A2'\n"));
        assertThat(people()).extracting(Journey::state).containsExactly(State.EXPECTED, State.CANCELLED);
        assertThat(figures().announced()).isEqualTo(1);
        read(message("TRX3", "745+CP", SUHARTO));
        assertThat(people()).extracting(Journey::state).containsExactly(State.EXPECTED, State.EXPECTED);
        read(message("TRX4", "266+XF"));
        assertThat(people()).extracting(Journey::state).containsOnly(State.CANCELLED);
        assertThat(flight().state()).isEqualTo(AnnouncedFlight.State.CANCELLED);
    }

    @Test
    void aCloseOutSaysWhoIsOnBoardAndWhoIsNot() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        read(message("TRX2", "266+CLNB", "NAD+ZZZ+++SUHARTO'\nRFF+ABO:00A2'\n"));
        assertThat(people()).extracting(Journey::state).containsExactly(State.ON_BOARD, State.NOT_ON_BOARD);
        assertThat(flight().state()).isEqualTo(AnnouncedFlight.State.CLOSED);
        assertThat(figures().states()).isEqualTo(Map.of(State.ON_BOARD, 1, State.NOT_ON_BOARD, 1));
    }

    @Test
    void aBookingAddsToThePassengerOfTheList() {
        read(message("TRX1", "745", ERIKSSON));
        read("""
                UNB+IATA:1+LINTASAIR+BORDER+261122:0930+000002'
                UNH+1+PNRGOV:13:1:IA+LT77/221126'
                MSG+:22'
                ORG+LT:BKK+12345678'
                TVL+221126:1000:221126:1320+BKK+QMA+LT+77'
                EQN+1'
                SRC'
                RCI+LT:QWERTY::011126:0900'
                TIF+ERIKSSON+ANNA:A:1'
                SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA'
                TVL+221126:1000:221126:1320+BKK+QMA+LT+77'
                UNT+11+1'
                UNZ+1+000002'
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(journeys.flights(DAY, DAY)).hasSize(1);
        assertThat(people()).hasSize(1);
    }

    @Test
    void whatCannotBeUsedWaitsAndCostsNoOther() {
        String good = new String(message("TRX1", "745", ERIKSSON), StandardCharsets.UTF_8);
        String lost = good.replace("TRX1", "TRX2")
                .replace("DTM+189:2611221000:201'\n", "")
                .replace("DTM+232:2611221320:201'\n", "");
        Delivery delivery = read((lost + good).getBytes(StandardCharsets.UTF_8));
        assertThat(messages.messages(delivery.id()))
                .extracting(message -> message.outcome().state())
                .containsExactly(CarrierMessage.State.WAITING, CarrierMessage.State.APPLIED);
        assertThat(messages.waiting()).hasSize(1);
        CarrierMessage waiting = messages.waiting().getFirst();
        assertThat(waiting.outcome().problem()).contains(CarrierMessage.Problem.FLIGHT_UNKNOWN);
        assertThat(messages.readAgain(delivery.id(), REASON)
                        .getFirst()
                        .outcome()
                        .state())
                .isEqualTo(CarrierMessage.State.WAITING);
        assertThat(messages.settle(waiting.id(), REASON).outcome().state()).isEqualTo(CarrierMessage.State.SETTLED);
        assertThat(messages.waiting()).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> messages.settle(waiting.id(), REASON));
        assertThat(audit.about(waiting.id().toString())).hasSize(1);
    }

    @Test
    void aCarrierSpeaksOfItsOwnFlightsOnly() {
        byte[] content = message("TRX1", "745", ERIKSSON);
        Delivery.Origin other = new Delivery.Origin("carrier-qm", Set.of("QM"), Delivery.Channel.HTTPS);
        Delivery delivery = messages.receive(other, content);
        Eventually.until(Duration.ofSeconds(20), () -> messages.waiting().size() == 1);
        assertThat(messages.messages(delivery.id()).getFirst().outcome().problem())
                .contains(CarrierMessage.Problem.NOT_THEIR_FLIGHT);
        assertThat(journeys.flights(DAY, DAY)).isEmpty();
        Delivery.Origin officer = new Delivery.Origin("analyst-1", Set.of(), Delivery.Channel.FORM);
        messages.receive(officer, content);
        Eventually.until(
                Duration.ofSeconds(20), () -> !journeys.flights(DAY, DAY).isEmpty());
    }

    @Test
    void whatIsNoMessageIsRefusedWithTheReason() {
        Delivery nonsense = read("this is no message".getBytes(StandardCharsets.UTF_8));
        assertThat(nonsense.state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(nonsense.problem()).contains(Delivery.Problem.NO_MESSAGE);
        assertCode(ErrorCode.VALUE_INVALID, () -> messages.receive(AIRLINE, new byte[0]));
        byte[] longest = new byte[Delivery.BYTES_MAX];
        assertThat(messages.receive(AIRLINE, longest).content().bytes()).isEqualTo(Delivery.BYTES_MAX);
        assertCode(ErrorCode.TOO_LARGE, () -> messages.receive(AIRLINE, new byte[Delivery.BYTES_MAX + 1]));
    }

    @Test
    void aDeliveryIsKeptAsItCameAndUnreadableOnTheDisk() throws IOException {
        byte[] content = message("TRX1", "745", ERIKSSON);
        Delivery delivery = read(content);
        assertThat(messages.content(delivery.id()).orElseThrow()).isEqualTo(content);
        try (Stream<Path> files = Files.list(module.home().resolve("passengers/files"))) {
            Path file = files.toList().getFirst();
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("ERIKSSON");
        }
        module.sql()
                .sql("UPDATE passengers.delivery SET content_key = NULL WHERE id = ?")
                .param(delivery.id())
                .update();
        assertThat(messages.content(delivery.id())).isEmpty();
    }

    @Test
    void whatACrashLeftUnreadIsReadInOrderAfterIt() {
        FreshDeliveries fresh = module.bean(FreshDeliveries.class);
        MessageDesk.Kept kept = module.bean(MessageDesk.Kept.class);
        for (byte[] content : List.of(
                message("TRX1", "745", ERIKSSON),
                message("TRX2", "745+CP", ERIKSSON.replace("12C", "14A")),
                message("TRX3", "745+CP", ERIKSSON.replace("12C", "15B")))) {
            Delivery left = fresh.of(AIRLINE, content);
            assertThat(kept.deliveries().add(left, kept.files().keep(left.id(), content)))
                    .isTrue();
        }
        module.bean(MessageWork.class).wake();
        Eventually.until(
                Duration.ofSeconds(20), () -> kept.deliveries().waiting().isEmpty());
        assertThat(people().getFirst().announced().booking().seat()).contains("15B");
        assertThat(people().getFirst().version()).isEqualTo(3);
    }

    @Test
    void whoCrossesTheBorderHasArrivedWhateverIsSaidLater() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        Arrivals arrivals = module.bean(Arrivals.class);
        arrivals.arrived(traveller("L898902C4"), Instant.parse("2026-11-22T06:00:00Z"));
        arrivals.arrived(traveller("L898902C3"), Instant.parse("2026-11-25T06:00:00Z"));
        assertThat(people()).extracting(Journey::state).containsOnly(State.EXPECTED);
        arrivals.arrived(traveller("L898902C3"), Instant.parse("2026-11-22T06:00:00Z"));
        assertThat(people()).extracting(Journey::state).containsExactly(State.ARRIVED, State.EXPECTED);
        read(message("TRX2", "266+CLNB", "NAD+ZZZ+++ERIKSSON:ANNA'\nRFF+ABO:00A1'\n"));
        assertThat(people()).extracting(Journey::state).containsExactly(State.ARRIVED, State.ON_BOARD);
        assertThat(figures().states()).containsEntry(State.ARRIVED, 1);
    }

    private static Traveller traveller(String number) {
        return new Traveller(
                new PersonName("ERIKSSON", "ANNA"),
                new StateCode("UTO"),
                Optional.empty(),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), number),
                "P",
                Optional.empty());
    }

    @Test
    void everybodyIsJudgedAndWhoeverLacksSomethingIsSeen() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO.replace("DTM+329:690101'\n", "")));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> people().stream().allMatch(journey -> journey.assessment().isPresent()));
        assertThat(people().getFirst().assessment().orElseThrow().answer()).isEqualTo(BoardingAnswer.OK);
        Journey.Assessment lacking = people().getLast().assessment().orElseThrow();
        assertThat(lacking.answer()).isEqualTo(BoardingAnswer.INSUFFICIENT);
        assertThat(lacking.reasons()).containsExactly("missing.date-of-birth");
        assertThat(figures().incomplete()).isEqualTo(1);
    }

    private Delivery read(byte[] content) {
        Delivery delivery = messages.receive(AIRLINE, content);
        Eventually.until(
                Duration.ofSeconds(20),
                () -> messages.find(delivery.id()).orElseThrow().state() != Delivery.State.RECEIVED);
        return messages.find(delivery.id()).orElseThrow();
    }

    private Journeys.FlightFigures figures() {
        return journeys.flights(DAY, DAY).getFirst();
    }

    private AnnouncedFlight flight() {
        return figures().flight();
    }

    private List<Journey> people() {
        return journeys.onFlight(flight().id());
    }

    private static void assertCode(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
