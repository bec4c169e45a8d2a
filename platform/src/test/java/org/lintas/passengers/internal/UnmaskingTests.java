package org.lintas.passengers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.passengers.internal.PassengerModule.ERIKSSON;
import static org.lintas.passengers.internal.PassengerModule.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.passengers.PassengerMessages;
import org.lintas.passengers.Unmasking;
import org.lintas.passengers.Unmaskings;
import org.lintas.testkit.SetClock;

class UnmaskingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:15:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StatedReason PURPOSE = new StatedReason("A court asks who was on this flight.", "analyst-1");
    private static final StatedReason AGREED = new StatedReason("Seen the order of the court.", "leader-1");
    private static final Unmasking.Grounds GROUNDS = new Unmasking.Grounds("Code of Procedure, art. 12", "C-2026-7");

    private final SetClock clock = new SetClock(NOW);
    private final HeardAudit audit = new HeardAudit();
    private final ModuleUnderTest module =
            PassengerModule.over(clock, audit, Duration.ofSeconds(2), (ObjectiveLink) new Everybody());
    private final Unmaskings unmaskings = module.bean(Unmaskings.class);
    private final Journey clear = announced();

    /** Ties everybody, so that nobody is deleted. */
    private static final class Everybody implements ObjectiveLink {

        @Override
        public boolean ties(Journey journey) {
            return true;
        }
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void whoAskedSeesItForATimeWhenAnotherAgreedAndEachReadingIsWrittenDown() {
        mask();
        UUID id = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        assertCode(ErrorCode.NOT_ALLOWED, () -> unmaskings.open(id, "analyst-1"));
        unmaskings.decide(id, Unmasking.Choice.GRANTED, AGREED);
        HiddenJourney hidden = unmaskings.open(id, "analyst-1");
        assertThat(hidden.announced()).isEqualTo(clear.announced());
        unmaskings.open(id, "analyst-1");
        assertThat(unmaskings.ofJourney(clear.id()).getFirst().readings()).isEqualTo(2);
        assertThat(audit.about(clear.id().toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("asked", "granted", "read", "read");
        assertCode(ErrorCode.NOT_ALLOWED, () -> unmaskings.open(id, "leader-1"));
        clock.advance(Duration.ofHours(24));
        assertCode(ErrorCode.NOT_ALLOWED, () -> unmaskings.open(id, "analyst-1"));
    }

    @Test
    void nobodyDecidesAboutTheirOwnRequestAndNobodyTwice() {
        mask();
        UUID id = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        assertCode(ErrorCode.NOT_ALLOWED, () -> unmaskings.decide(id, Unmasking.Choice.GRANTED, PURPOSE));
        unmaskings.decide(id, Unmasking.Choice.REFUSED, AGREED);
        assertCode(ErrorCode.STATE_CONFLICT, () -> unmaskings.decide(id, Unmasking.Choice.GRANTED, AGREED));
        assertCode(ErrorCode.NOT_ALLOWED, () -> unmaskings.open(id, "analyst-1"));
    }

    @Test
    void theSamePersonAsksOnceUntilItIsDecided() {
        mask();
        UUID first = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        assertCode(ErrorCode.STATE_CONFLICT, () -> unmaskings.ask(clear.id(), PURPOSE, GROUNDS));
        unmaskings.decide(first, Unmasking.Choice.REFUSED, AGREED);
        unmaskings.ask(clear.id(), PURPOSE, GROUNDS);
        assertThat(unmaskings.recent())
                .extracting(one -> one.decided().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void theDataProtectionOfficerTakesNoteOnceOfWhatWasDecided() {
        mask();
        UUID id = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        assertCode(ErrorCode.STATE_CONFLICT, () -> unmaskings.takeNote(id, "officer-9"));
        unmaskings.decide(id, Unmasking.Choice.GRANTED, AGREED);
        assertThat(unmaskings.takeNote(id, "officer-9").noticed().orElseThrow().person())
                .isEqualTo("officer-9");
        assertCode(ErrorCode.STATE_CONFLICT, () -> unmaskings.takeNote(id, "officer-9"));
    }

    @Test
    void whatCannotBeLoggedIsNotShown() {
        mask();
        UUID id = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        unmaskings.decide(id, Unmasking.Choice.GRANTED, AGREED);
        audit.failNext();
        assertCode(ErrorCode.STORAGE_FAILED, () -> unmaskings.open(id, "analyst-1"));
        assertThat(unmaskings.recent().getFirst().readings()).isZero();
    }

    @Test
    void whoIsNotMaskedOrWasDeletedCannotBeUnmasked() {
        assertCode(ErrorCode.NOT_FOUND, () -> unmaskings.ask(clear.id(), PURPOSE, GROUNDS));
        clock.set(NOW.plus(Duration.ofDays(1_824)));
        module.bean(RetentionWork.class).look();
        UUID id = unmaskings.ask(clear.id(), PURPOSE, GROUNDS).id();
        clock.set(NOW.plus(Duration.ofDays(1_825)));
        unmaskings.decide(id, Unmasking.Choice.GRANTED, AGREED);
        module.bean(RetentionWork.class).look();
        assertCode(ErrorCode.NOT_FOUND, () -> unmaskings.open(id, "analyst-1"));
    }

    private Journey announced() {
        module.bean(PassengerMessages.class)
                .receive(
                        new Delivery.Origin("carrier-lt", Set.of("LT"), Delivery.Channel.HTTPS),
                        message("TRX1", "745", ERIKSSON));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> people().stream().anyMatch(one -> one.assessment().isPresent()));
        return people().getFirst();
    }

    private void mask() {
        clock.set(NOW.plus(Duration.ofDays(181)));
        module.bean(RetentionWork.class).look();
    }

    private List<Journey> people() {
        Journeys journeys = module.bean(Journeys.class);
        return journeys.flights(DAY, DAY).stream()
                .flatMap(figures -> journeys.onFlight(figures.flight().id()).stream())
                .toList();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
