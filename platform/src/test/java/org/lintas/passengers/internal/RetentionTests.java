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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.passengers.Announced;
import org.lintas.passengers.BoardingAnswers;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.passengers.PassengerMessages;
import org.lintas.passengers.PassengerRetention;
import org.lintas.passengers.PassengerRetention.Done;
import org.lintas.testkit.SetClock;

class RetentionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:15:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Delivery.Origin AIRLINE =
            new Delivery.Origin("carrier-lt", Set.of("LT"), Delivery.Channel.HTTPS);
    private static final StatedReason REASON = new StatedReason("Anna Eriksson is wanted.", "analyst-1");

    private final SetClock clock = new SetClock(NOW);
    private final HeardAudit audit = new HeardAudit();
    private final ModuleUnderTest module =
            PassengerModule.over(clock, audit, Duration.ofSeconds(2), (ObjectiveLink) new Suharto());
    private final PassengerMessages messages = module.bean(PassengerMessages.class);
    private final Journeys journeys = module.bean(Journeys.class);
    private final BoardingAnswers answers = module.bean(BoardingAnswers.class);
    private final RetentionWork work = module.bean(RetentionWork.class);

    /** Somebody who keeps a hit about one person. */
    private static final class Suharto implements ObjectiveLink {

        @Override
        public boolean ties(Journey journey) {
            return journey.announced()
                    .person()
                    .name()
                    .filter(name -> name.display().contains("SUHARTO"))
                    .isPresent();
        }
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void nothingHappensBeforeItIsDue() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        after(179);
        assertThat(people())
                .hasSize(2)
                .allMatch(one -> one.announced().person().name().isPresent());
        assertThat(done()).isEqualTo(new Done(0, 0, 0, 0));
        assertThat(audit.about(newest().day().toString())).hasSize(1);
    }

    @Test
    void whoIsNotTiedIsDeletedAndWhoIsTiedIsMasked() throws IOException {
        Delivery delivery = read(message("TRX1", "745", ERIKSSON, SUHARTO));
        read(message("TRX2", "745", SUHARTO.replace("690101", "690102")));
        after(181);
        assertThat(done()).isEqualTo(new Done(1, 1, 2, 0));
        Journey masked = people().getFirst();
        Announced announced = masked.announced();
        assertThat(announced.person().name()).isEmpty();
        assertThat(announced.person().dateOfBirth()).isEmpty();
        assertThat(announced.document()).isEmpty();
        assertThat(announced.booking().locator()).isEmpty();
        assertThat(announced.person().nationality()).contains("IDN");
        assertThat(journeys.changes(masked.id()))
                .extracting(Journeys.Change::before)
                .containsOnly(Optional.empty());
        assertThat(work.maskedAt(masked.id())).isPresent();
        assertThat(work.kept()).isEqualTo(new PassengerRetention.Kept(0, 1, 1, 0));
        assertThat(messages.content(delivery.id())).isEmpty();
        try (Stream<Path> files = Files.list(module.home().resolve("passengers/files"))) {
            assertThat(files).isEmpty();
        }
        assertThat(everything()).doesNotContain("SUHARTO", "ERIKSSON", "X1234567", "L898902C3", "QWERTY");
        after(1_824);
        assertThat(people()).hasSize(1);
        after(1_825);
        assertThat(people()).isEmpty();
        assertThat(everything()).doesNotContain(masked.id().toString());
    }

    @Test
    void whatIsMaskedCanBeOpenedWithItsKeyAlone() {
        read(message("TRX1", "745", SUHARTO));
        read(message("TRX2", "745", SUHARTO.replace("690101", "690102")));
        Journey clear = people().getFirst();
        after(181);
        HiddenJourney hidden = module.bean(JourneySeals.class)
                .open(clear.id())
                .map(AnnouncedJson::hidden)
                .orElseThrow();
        assertThat(hidden.announced()).isEqualTo(clear.announced());
        assertThat(hidden.changes()).extracting(Journeys.Change::before).containsExactly(Optional.of("1969-01-01"));
    }

    @Test
    void whomAnOfficerRefusedIsKeptLongerAndTheReasonHidden() {
        read(message("TRX1", "745", ERIKSSON));
        Journey anna = people().getFirst();
        answers.decide(
                anna.id(), new BoardingAnswers.Deciding(BoardingDecision.Choice.NO_BOARD, anna.version(), 0, REASON));
        after(181);
        assertThat(done().masked()).isEqualTo(1);
        assertThat(everything()).doesNotContain(REASON.words());
        assertThat(answers.decisions(anna.id())).hasSize(1);
    }

    @Test
    void aRunThatBrokeGoesOnAndOneThatEndedDoesNotBeginAgain() {
        read(message("TRX1", "745", ERIKSSON, SUHARTO));
        clock.set(NOW.plus(Duration.ofDays(181)));
        audit.failNext();
        assertThatThrownBy(work::look)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
        assertThat(newest().endedAt()).isEmpty();
        work.look();
        assertThat(newest().endedAt()).isPresent();
        assertThat(done()).isEqualTo(new Done(1, 1, 1, 0));
        work.look();
        assertThat(work.runs()).hasSize(1);
        assertThat(audit.about(newest().day().toString())).hasSize(1);
    }

    @Test
    void filesThatACrashLeftWithoutTheirKeyAreRemoved() throws IOException {
        read(message("TRX1", "745", ERIKSSON));
        module.sql().sql("UPDATE passengers.delivery SET content_key = NULL").update();
        after(1);
        try (Stream<Path> files = Files.list(module.home().resolve("passengers/files"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aMessageThatWaitedTooLongIsSettledWithoutItsBytes() {
        byte[] lost = new String(message("TRX1", "745", ERIKSSON), StandardCharsets.UTF_8)
                .replaceAll("DTM\\+(189|232)[^']*'\n", "")
                .getBytes(StandardCharsets.UTF_8);
        Delivery delivery = read(lost);
        after(181);
        assertThat(messages.waiting()).isEmpty();
        CarrierMessage message = messages.messages(delivery.id()).getFirst();
        assertThat(message.outcome().state()).isEqualTo(CarrierMessage.State.SETTLED);
        assertThat(messages.readAgain(delivery.id(), REASON).getFirst()).isEqualTo(message);
    }

    @Test
    void aFlightThatIsHeardOfAgainBringsNothingOfTheMaskedBack() {
        read(message("TRX1", "745", SUHARTO));
        after(181);
        read(message("TRX2", "266+XF"));
        assertThat(people()).extracting(Journey::state).containsExactly(Journey.State.CANCELLED);
        assertThat(everything()).doesNotContain("SUHARTO");
    }

    private Delivery read(byte[] content) {
        Delivery delivery = messages.receive(AIRLINE, content);
        Eventually.until(Duration.ofSeconds(20), () -> state(delivery) != Delivery.State.RECEIVED);
        return messages.find(delivery.id()).orElseThrow();
    }

    private Delivery.State state(Delivery delivery) {
        return messages.find(delivery.id()).orElseThrow().state();
    }

    private void after(int days) {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> people().stream().allMatch(one -> one.assessment().isPresent()));
        clock.set(NOW.plus(Duration.ofDays(days)));
        work.look();
    }

    private List<Journey> people() {
        return journeys.flights(DAY, DAY).stream()
                .flatMap(figures -> journeys.onFlight(figures.flight().id()).stream())
                .toList();
    }

    private PassengerRetention.Run newest() {
        return work.runs().getFirst();
    }

    private Done done() {
        return newest().done();
    }

    /** Every row of every table of the module as text. */
    private String everything() {
        return Stream.of("delivery", "message", "flight", "journey", "journey_change", "boarding_decision", "answer")
                .flatMap(table -> module
                        .sql()
                        .sql("SELECT CAST(row AS text) FROM passengers.%s AS row".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .reduce("", String::concat);
    }
}
