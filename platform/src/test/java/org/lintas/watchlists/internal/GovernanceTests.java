package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.DraftQuality.Weakness;
import org.lintas.watchlists.Impact;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistEntry.State;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;

class GovernanceTests {

    private static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StatedReason AUTHOR = new StatedReason("Warrant received today.", "analyst-1");
    private static final StatedReason SECOND = new StatedReason("Warrant seen and checked.", "analyst-2");
    private static final PersonName NAME = new PersonName("MUSTERMANN", "ERIKA");
    private static final PartialDate BORN = PartialDate.parse("1964-08-12");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private WatchlistRegister register;
    private Watchlists lists;
    private int asked;

    @BeforeEach
    void start() {
        module = WatchlistModule.over(clock, STATE, audit);
        register = module.bean(WatchlistRegister.class);
        lists = module.bean(Watchlists.class);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void anEmergencyLastsADayUnlessASecondPersonApproves() {
        UUID id = register.draft(draft(person()), AUTHOR).id();
        assertThat(register.putInForceAtOnce(id, AUTHOR).state(now())).isEqualTo(State.EMERGENCY);
        assertThat(hits()).isEqualTo(1);
        assertCode(ErrorCode.STATE_CONFLICT, () -> register.putInForceAtOnce(id, AUTHOR));
        clock.advance(WatchlistEntry.EMERGENCY_LASTS.minusMillis(1));
        assertThat(hits()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(hits()).isZero();
        WatchlistEntry lapsed = register.find(id).orElseThrow();
        assertThat(lapsed.state(now())).isEqualTo(State.LAPSED);

        assertCode(ErrorCode.NOT_ALLOWED, () -> register.approve(id, AUTHOR));
        assertThat(register.approve(id, SECOND).state(now())).isEqualTo(State.APPROVED);
        assertThat(hits()).isEqualTo(1);
        assertThat(audit.about(id.toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("DRAFTED", "EMERGENCY", "APPROVED");
    }

    @Test
    void whoPutItInForceAtOnceIsNotTheSecondPerson() {
        UUID id = register.draft(draft(person()), AUTHOR).id();
        register.putInForceAtOnce(id, SECOND);
        assertCode(ErrorCode.NOT_ALLOWED, () -> register.approve(id, SECOND));
        assertCode(ErrorCode.NOT_ALLOWED, () -> register.approve(id, AUTHOR));
        StatedReason third = new StatedReason("Seen by the third.", "leader-1");
        assertThat(register.approve(id, third).state(now())).isEqualTo(State.APPROVED);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        UUID wrong = inForce(draft(person()));
        WatchlistDraft right = new WatchlistDraft(
                person(),
                Category.PROTECTION,
                Action.PROTECT,
                "Child Act s. 4",
                "Child Protection",
                DAY.plusDays(90),
                DAY.plusYears(1),
                "H1",
                Optional.of(wrong));
        UUID id = register.draft(right, AUTHOR).id();
        assertThat(look()).extracting(WatchlistHit::entry).containsExactly(wrong);
        register.approve(id, SECOND);
        assertThat(look()).extracting(WatchlistHit::entry).containsExactly(id);
        assertThat(register.find(id).orElseThrow().content()).isEqualTo(right);
        assertThat(register.find(wrong).orElseThrow().state(now())).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aReviewIsRememberedAndReminded() {
        UUID id = inForce(draft(person()));
        assertThat(register.reviewsDue()).isEmpty();
        clock.advance(Duration.ofDays(90));
        assertThat(register.reviewsDue()).extracting(WatchlistEntry::id).containsExactly(id);
        assertCode(ErrorCode.VALUE_INVALID, () -> register.review(id, DAY.plusDays(90), SECOND));
        assertCode(ErrorCode.VALUE_INVALID, () -> register.review(id, DAY.plusYears(2), SECOND));
        WatchlistEntry reviewed = register.review(id, DAY.plusDays(180), SECOND);
        assertThat(reviewed.reviewOn()).isEqualTo(DAY.plusDays(180));
        assertThat(register.reviewsDue()).isEmpty();
    }

    @Test
    void weaknessesAreToldBeforeApproval() {
        assertThat(weaknesses(draft(person()))).containsExactly(Weakness.NOTHING_TO_TELL_APART);
        WatchlistSubject child = new WatchlistSubject(
                List.of(new PersonName("SUHARTO", "")), List.of(PartialDate.parse("2012")), List.of());
        WatchlistDraft poor = new WatchlistDraft(
                child, Category.WANTED, Action.DETAIN, "Act", "Police", DAY.plusYears(2), DAY.plusYears(9));
        assertThat(weaknesses(poor))
                .containsExactly(
                        Weakness.SINGLE_WORD_NAME,
                        Weakness.NO_WHOLE_DATE,
                        Weakness.NOTHING_TO_TELL_APART,
                        Weakness.MINOR,
                        Weakness.REVIEW_LATE,
                        Weakness.LONG);
        WatchlistSubject good = new WatchlistSubject(
                List.of(NAME), List.of(BORN), List.of(), List.of(), List.of(new StateCode("UTO")), Optional.of(Sex.F));
        assertThat(weaknesses(draft(good))).isEmpty();
    }

    @Test
    void whoIsOnTheListAlreadyIsTold() {
        UUID first = inForce(draft(person()));
        WatchlistEntry second = register.draft(draft(person()), AUTHOR);
        assertThat(register.quality(second).alike()).containsExactly(first);
        assertThat(register.quality(register.find(first).orElseThrow()).alike()).isEmpty();
    }

    @Test
    void aNationalityThatADraftLacksTakesNobodyFromThoseAlike() {
        UUID without = inForce(draft(person()));
        UUID with = inForce(draft(new WatchlistSubject(
                List.of(NAME), List.of(BORN), List.of(), List.of(), List.of(new StateCode("UTO")), Optional.empty())));
        int alike = 0;
        int tried = 0;
        for (String surname : List.of("MUSTERMANN", "MUSTERMAN", "MOSTERMANN", "MUSTARMEN", "MASTERMIND")) {
            for (String givenName : List.of("ERIKA", "ERICA", "ERKA", "EDITH")) {
                for (String born : List.of("1964-08-12", "1964-12-08", "1964-08-13", "1965-08-12", "1966-01-30")) {
                    WatchlistSubject variant = new WatchlistSubject(
                            List.of(new PersonName(surname, givenName)), List.of(PartialDate.parse(born)), List.of());
                    List<UUID> found = register.quality(register.draft(draft(variant), AUTHOR))
                            .alike();
                    assertThat(found.contains(with))
                            .as("%s %s %s", surname, givenName, born)
                            .isEqualTo(found.contains(without));
                    alike += found.contains(with) ? 1 : 0;
                    tried++;
                }
            }
        }
        assertThat(alike).isBetween(1, tried - 1);
    }

    @Test
    void theImpactOfADraftIsKnownBeforeItsApproval() {
        lists.lookUp(erika(), occasion("E1"));
        lists.lookUp(erika(), occasion("E2"));
        clock.advance(Duration.ofDays(1));
        lists.lookUp(erika(), occasion("E1"));
        lists.lookUp(stranger(), occasion("E1"));
        UUID id = register.draft(draft(person()), AUTHOR).id();
        Eventually.until(
                Duration.ofSeconds(20),
                () -> register.impact(id).orElseThrow().simulated().isPresent());
        Impact.Simulated impact = register.impact(id).orElseThrow().simulated().orElseThrow();
        assertThat(impact.days()).isEqualTo(2);
        assertThat(impact.travellers()).isEqualTo(4);
        assertThat(impact.alerts()).isEqualTo(3);
        assertThat(impact.counts())
                .containsExactly(
                        new Impact.Count(DAY, "E1", 1),
                        new Impact.Count(DAY, "E2", 1),
                        new Impact.Count(DAY.plusDays(1), "E1", 1));
    }

    @Test
    void weakNamesNeedMoreThanTheName() {
        WatchlistSubject known = new WatchlistSubject(
                List.of(new PersonName("QUILLFEATHER", "BALTHASAR")),
                List.of(BORN),
                List.of(),
                List.of(NAME),
                List.of(),
                Optional.empty());
        UUID id = inForce(draft(known));
        assertThat(look()).extracting(WatchlistHit::entry).containsExactly(id);
        Traveller undated = new Traveller(
                NAME, new StateCode("UTO"), Optional.empty(), Sex.F, erika().document(), "P", Optional.empty());
        assertThat(lists.lookUp(undated, occasion("E1")).hits()).isEmpty();
    }

    private List<Weakness> weaknesses(WatchlistDraft draft) {
        return register.quality(register.draft(draft, AUTHOR)).weaknesses();
    }

    private UUID inForce(WatchlistDraft draft) {
        return register.approve(register.draft(draft, AUTHOR).id(), SECOND).id();
    }

    private long hits() {
        return look().size();
    }

    private List<WatchlistHit> look() {
        return lists.lookUp(erika(), occasion("E1")).hits();
    }

    private Occasion occasion(String place) {
        asked++;
        return new Occasion(Occasion.Kind.ENTRY, place, "transaction-" + asked);
    }

    private Moment now() {
        return new Moment(clock.instant(), STATE.day(clock.instant()));
    }

    private static WatchlistSubject person() {
        return new WatchlistSubject(List.of(NAME), List.of(BORN), List.of());
    }

    private static WatchlistDraft draft(WatchlistSubject subject) {
        return new WatchlistDraft(
                subject,
                Category.WANTED,
                Action.REFER,
                "Criminal Procedure Act s. 12",
                "National Police",
                DAY.plusDays(90),
                DAY.plusYears(1));
    }

    private static Traveller erika() {
        return traveller(NAME, BORN);
    }

    private static Traveller stranger() {
        return traveller(new PersonName("SUHARTO", ""), PartialDate.parse("1980-01-01"));
    }

    private static Traveller traveller(PersonName name, PartialDate born) {
        return new Traveller(
                name,
                new StateCode("UTO"),
                Optional.of(born),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), "X1234567"),
                "P",
                Optional.empty());
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(code));
    }
}
