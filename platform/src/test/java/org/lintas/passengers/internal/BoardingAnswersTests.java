package org.lintas.passengers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.passengers.internal.PassengerModule.ERIKSSON;
import static org.lintas.passengers.internal.PassengerModule.SUHARTO;
import static org.lintas.passengers.internal.PassengerModule.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.BoardingAnswers;
import org.lintas.passengers.BoardingAnswers.Deciding;
import org.lintas.passengers.BoardingDecision.Choice;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.GivenAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerMessages;

class BoardingAnswersTests {

    private static final String AIRLINE = "carrier-lt";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StatedReason REASON = new StatedReason("The document is reported stolen.", "analyst-1");

    private final Lists lists = new Lists();
    private final HeardAudit audit = new HeardAudit();
    private final ModuleUnderTest module = PassengerModule.over(
            Clock.fixed(Instant.parse("2026-11-22T01:15:00Z"), ZoneOffset.UTC), audit, Duration.ofMillis(1_500), lists);
    private final BoardingAnswers answers = module.bean(BoardingAnswers.class);
    private final Journeys journeys = module.bean(Journeys.class);

    /** Somebody who notes everybody named SUHARTO, as slowly as a test wants. */
    private static final class Lists implements JourneyAssessor {

        private volatile CountDownLatch open = new CountDownLatch(0);
        private volatile boolean noting = true;

        @Override
        public Judged assess(Journey journey, AnnouncedFlight flight) {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            boolean noted = noting
                    && journey.announced()
                            .person()
                            .name()
                            .orElseThrow()
                            .surname()
                            .equals("SUHARTO");
            return noted
                    ? new Judged(BoardingAnswer.ADDITIONAL_CHECK, List.of("watchlist.observation"))
                    : new Judged(BoardingAnswer.OK, List.of());
        }
    }

    @AfterEach
    void close() {
        lists.open.countDown();
        module.close();
    }

    @Test
    void everyPassengerIsAnsweredUnderTheCarriersOwnReference() throws EdifactRefusedException {
        CustomsResponse response = asked(
                "TRX1",
                ERIKSSON,
                SUHARTO,
                ERIKSSON.replace("DTM+329:740812'\n", "")
                        .replace("ANNA", "EVA")
                        .replace("00A1", "00A3")
                        .replace("L898902C3", "L898902C4"));
        assertThat(response.function()).isEqualTo("response");
        assertThat(response.transaction()).contains("TRX1");
        assertThat(response.flight().number()).contains("077");
        assertThat(response.responses().subList(1, 4))
                .extracting(
                        one -> one.references().get("ABO") + " " + one.code().orElseThrow())
                .containsExactly("00A1 0Z", "00A2 2Z", "00A3 4Z");
        assertThat(response.toString()).doesNotContainIgnoringCase("watchlist");
        assertThat(journey(1).assessment().orElseThrow().reasons()).containsExactly("watchlist.observation");
        assertThat(given(1)).extracting(GivenAnswer::kind).containsExactly(GivenAnswer.Kind.RESPONSE);
    }

    @Test
    void aCarrierThatAsksAgainIsAnsweredAgain() throws EdifactRefusedException {
        asked("TRX1", SUHARTO);
        lists.noting = false;
        assertThat(code(asked("TRX1", SUHARTO), 1)).isEqualTo("0Z");
        assertThat(given(0).getLast().kind()).isEqualTo(GivenAnswer.Kind.RESPONSE);
        assertThat(given(0).getLast().answer()).isEqualTo(BoardingAnswer.OK);
        assertThat(answers.unsolicited(AIRLINE)).isEmpty();
    }

    @Test
    void whatIsLateIsAnsweredByPolicyAndCorrectedUntilTheCarrierAcknowledges() throws EdifactRefusedException {
        lists.open = new CountDownLatch(1);
        assertThat(code(asked("TRX1", ERIKSSON, SUHARTO), 2)).isEqualTo("0Z");
        assertThat(answers.unsolicited(AIRLINE)).isEmpty();
        lists.open.countDown();
        Eventually.until(Duration.ofSeconds(20), () -> given(1).size() == 2);
        assertThat(given(1).getFirst().byPolicy()).isTrue();
        assertThat(given(0)).hasSize(1);
        List<CustomsResponse> told = responses(answers.unsolicited(AIRLINE));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().function()).isEqualTo("unsolicited");
        assertThat(told.getFirst().responses().getFirst().code()).contains("2Z");
        assertThat(told.getFirst().responses().getFirst().references()).containsEntry("ABO", "00A2");
        assertThat(responses(answers.unsolicited(AIRLINE))).hasSize(1);
        assertThat(answers.unsolicited("carrier-xx")).isEmpty();

        acknowledge("carrier-xx");
        assertThat(responses(answers.unsolicited(AIRLINE))).hasSize(1);
        acknowledge(AIRLINE);
        assertThat(answers.unsolicited(AIRLINE)).isEmpty();
        assertThat(given(1).getLast().acknowledgedAt()).isPresent();
    }

    @Test
    void whomAnOfficerRefusedStaysRefusedWhenTheDeadlineComesFirst() throws EdifactRefusedException {
        asked("TRX1", ERIKSSON, SUHARTO);
        Journey suharto = journey(1);
        answers.decide(suharto.id(), new Deciding(Choice.NO_BOARD, suharto.version(), 0, REASON));
        acknowledge(AIRLINE);
        lists.open = new CountDownLatch(1);
        CustomsResponse late = asked("TRX2", ERIKSSON.replace("12C", "14A"), SUHARTO);
        assertThat(code(late, 1)).isEqualTo("0Z");
        assertThat(code(late, 2)).isEqualTo("1Z");
        lists.open.countDown();
        Eventually.until(Duration.ofSeconds(20), () -> given(1).getLast().kind() == GivenAnswer.Kind.RESPONSE);
        assertThat(given(1).getLast().byPolicy()).isFalse();
        assertThat(answers.unsolicited(AIRLINE)).isEmpty();
    }

    @Test
    void aQuestionAskedAgainIsOpenUntilItIsAnsweredAgain() throws EdifactRefusedException {
        MessageDesk.Kept kept = module.bean(MessageDesk.Kept.class);
        asked("TRX1", SUHARTO);
        UUID asked = kept.deliveries().recent().getFirst().id();
        assertThat(kept.deliveries().find(asked).orElseThrow().state()).isEqualTo(Delivery.State.READ);
        lists.open = new CountDownLatch(1);
        asked("TRX1", SUHARTO);
        assertThat(kept.deliveries().find(asked).orElseThrow().state()).isEqualTo(Delivery.State.RECEIVED);
        lists.open.countDown();
        Eventually.until(
                Duration.ofSeconds(20),
                () -> kept.deliveries().find(asked).orElseThrow().state() == Delivery.State.READ);
        assertThat(responses(answers.unsolicited(AIRLINE))).hasSize(1);
    }

    @Test
    void onlyAnOfficerKeepsAPassengerFromBoardingAndTheCarrierIsTold() throws EdifactRefusedException {
        asked("TRX1", ERIKSSON);
        Journey anna = journey(0);
        Journey decided = answers.decide(anna.id(), new Deciding(Choice.NO_BOARD_FINAL, anna.version(), 0, REASON));
        assertThat(decided.assessment().orElseThrow().answer()).isEqualTo(BoardingAnswer.NOT_OK_FINAL);
        CustomsResponse told = responses(answers.unsolicited(AIRLINE)).getFirst();
        assertThat(told.responses().getFirst().code()).contains("1Z");
        assertThat(told.responses().getFirst().text()).contains("DO NOT BOARD. NO OVERRIDE");
        assertThat(audit.about(anna.id().toString())).hasSize(1);
        assertThat(code(asked("TRX2", ERIKSSON.replace("12C", "14A")), 1)).isEqualTo("1Z");

        assertCode(
                ErrorCode.STATE_CONFLICT,
                () -> answers.decide(anna.id(), new Deciding(Choice.BOARD, anna.version(), 1, REASON)));
        int version = journey(0).version();
        answers.decide(anna.id(), new Deciding(Choice.BOARD, version, 1, REASON));
        assertThat(journey(0).assessment().orElseThrow().answer()).isEqualTo(BoardingAnswer.OK);
    }

    @Test
    void thatSomebodyMayBoardHoldsForWhatWasLookedAt() throws EdifactRefusedException {
        asked("TRX1", SUHARTO);
        Journey suharto = journey(0);
        answers.decide(suharto.id(), new Deciding(Choice.BOARD, suharto.version(), 0, REASON));
        assertThat(code(asked("TRX1", SUHARTO), 1)).isEqualTo("0Z");
        assertThat(code(asked("TRX2", SUHARTO.replace("X1234567", "X7654321")), 1))
                .isEqualTo("2Z");
    }

    @Test
    void whatACrashLeftUnansweredIsJudgedAndCorrected() throws EdifactRefusedException {
        FreshDeliveries fresh = module.bean(FreshDeliveries.class);
        MessageDesk.Kept kept = module.bean(MessageDesk.Kept.class);
        byte[] content = message("TRX1", "745", SUHARTO);
        Delivery left = fresh.of(asking(), content);
        Delivery longAgo = new Delivery(
                left.id(),
                left.origin(),
                left.receivedAt().minusSeconds(121),
                left.content(),
                left.state(),
                Optional.empty());
        assertThat(kept.deliveries().add(longAgo, kept.files().keep(left.id(), content)))
                .isTrue();
        module.bean(InteractiveDesk.class).finishLeft();
        Eventually.until(
                Duration.ofSeconds(20),
                () -> kept.deliveries().find(left.id()).orElseThrow().state() == Delivery.State.READ);
        assertThat(given(0))
                .extracting(GivenAnswer::answer)
                .containsExactly(BoardingAnswer.OK, BoardingAnswer.ADDITIONAL_CHECK);
        assertThat(responses(answers.unsolicited(AIRLINE))).hasSize(1);
        module.bean(InteractiveDesk.class).finishLeft();
        assertThat(given(0)).hasSize(2);
    }

    @Test
    void whatWaitedBeforeIsReadFirst() throws EdifactRefusedException {
        FreshDeliveries fresh = module.bean(FreshDeliveries.class);
        MessageDesk.Kept kept = module.bean(MessageDesk.Kept.class);
        byte[] content = message("TRX0", "745", ERIKSSON.replace("12C", "1A"));
        Delivery before = fresh.of(new Delivery.Origin(AIRLINE, Set.of("LT"), Delivery.Channel.HTTPS), content);
        assertThat(kept.deliveries().add(before, kept.files().keep(before.id(), content)))
                .isTrue();
        asked("TRX1", ERIKSSON);
        assertThat(journey(0).announced().booking().seat()).contains("12C");
        assertThat(journey(0).version()).isEqualTo(2);
    }

    @Test
    void nobodyLearnsOfAnotherCarriersPassengers() throws EdifactRefusedException {
        asked("TRX1", SUHARTO);
        Delivery.Origin other = new Delivery.Origin("carrier-qm", Set.of("QM"), Delivery.Channel.INTERACTIVE);
        assertCode(ErrorCode.NOT_ALLOWED, () -> answers.answer(other, message("TRX2", "745", SUHARTO)));
        assertThat(given(0)).hasSize(1);
    }

    @Test
    void onlyAPassengerListIsAnswered() {
        byte[] nonsense = "nonsense".getBytes(StandardCharsets.UTF_8);
        assertCode(ErrorCode.VALUE_INVALID, () -> answers.answer(asking(), nonsense));
    }

    private CustomsResponse asked(String transaction, String... people) throws EdifactRefusedException {
        return responses(answers.answer(asking(), message(transaction, "745", people)))
                .getFirst();
    }

    private static Delivery.Origin asking() {
        return new Delivery.Origin(AIRLINE, Set.of("LT"), Delivery.Channel.INTERACTIVE);
    }

    private void acknowledge(String sender) {
        byte[] content = """
                UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+000043'
                UNH+1+CUSRES:D:05B:UN:IATA'
                BGM+312'
                RFF+AF:LT077'
                ERP+2'
                RFF+ABO:00A2'
                ERC+0'
                UNT+7+1'
                UNZ+1+000043'
                """.getBytes(StandardCharsets.UTF_8);
        PassengerMessages messages = module.bean(PassengerMessages.class);
        Delivery delivery =
                messages.receive(new Delivery.Origin(sender, Set.of("LT"), Delivery.Channel.HTTPS), content);
        Eventually.until(
                Duration.ofSeconds(20),
                () -> messages.find(delivery.id()).orElseThrow().state() == Delivery.State.READ);
    }

    private Journey journey(int at) {
        return journeys.onFlight(journeys.flights(DAY, DAY).getFirst().flight().id())
                .get(at);
    }

    private List<GivenAnswer> given(int at) {
        return answers.given(journey(at).id());
    }

    private static String code(CustomsResponse response, int at) {
        return response.responses().get(at).code().orElseThrow();
    }

    private static List<CustomsResponse> responses(byte[] content) throws EdifactRefusedException {
        List<Message> read = EdifactReader.read(content, DAY);
        assertThat(read).allSatisfy(message -> assertThat(message.diagnostics()).isEmpty());
        return read.stream().map(CustomsResponse.class::cast).toList();
    }

    private static void assertCode(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
