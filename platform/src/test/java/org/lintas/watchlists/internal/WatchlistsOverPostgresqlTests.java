package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistHit.MatchedBy;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;

class WatchlistsOverPostgresqlTests {

    private static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final StatedReason AUTHOR = new StatedReason("Warrant received today.", "analyst-1");

    private static final StatedReason SECOND = new StatedReason("Warrant seen and checked.", "analyst-2");

    private static final WatchlistSubject ERIKA = new WatchlistSubject(
            List.of(new PersonName("Müstermann", "Erika")), List.of(PartialDate.parse("1964-08-12")), List.of());

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private Watchlists lists;
    private int asked;
    private WatchlistRegister register;

    @BeforeEach
    void start() {
        module = WatchlistModule.over(clock, STATE, audit);
        lists = module.bean(Watchlists.class);
        register = module.bean(WatchlistRegister.class);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void anEntryHitsOnceASecondPersonHasApprovedIt() {
        WatchlistEntry draft = register.draft(entry(ERIKA, Action.DETAIN), AUTHOR);
        assertThat(draft.state(at(DAY))).isEqualTo(WatchlistEntry.State.DRAFT);
        assertThat(lookUp("MUESTERMANN", "ERIKA", "1964-08-12").hits()).isEmpty();
        assertCode(ErrorCode.NOT_ALLOWED, () -> register.approve(draft.id(), AUTHOR));
        assertThat(lookUp("MUESTERMANN", "ERIKA", "1964-08-12").generation()).isZero();

        WatchlistEntry approved = register.approve(draft.id(), SECOND);
        assertThat(approved.state(at(DAY))).isEqualTo(WatchlistEntry.State.APPROVED);
        WatchlistAnswer answer = lookUp("MUESTERMANN", "ERIKA", "1964-08-12");
        assertThat(answer.generation()).isEqualTo(1);
        assertThat(answer.asOf()).isEqualTo(clock.instant());
        assertThat(answer.hits())
                .containsExactly(new WatchlistHit(
                        draft.id(),
                        MatchedBy.NAME_AND_DATE_OF_BIRTH,
                        Category.WANTED,
                        Action.DETAIN,
                        "Criminal Procedure Act s. 12",
                        "National Police",
                        Optional.empty()));
        assertThat(register.find(draft.id())).contains(approved);
        assertThat(audit.about(draft.id().toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("DRAFTED", "APPROVED");
    }

    @Test
    void aWithdrawnEntryNoLongerHitsAndStaysReadable() {
        UUID id = inForce(ERIKA, Action.REFER);
        assertThat(register.withdraw(id, AUTHOR).state(at(DAY))).isEqualTo(WatchlistEntry.State.APPROVED);
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").hits()).hasSize(1);
        assertCode(ErrorCode.NOT_ALLOWED, () -> register.withdraw(id, AUTHOR));
        WatchlistEntry withdrawn = register.withdraw(id, SECOND);
        assertThat(withdrawn.state(at(DAY))).isEqualTo(WatchlistEntry.State.WITHDRAWN);
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").hits()).isEmpty();
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").generation()).isEqualTo(2);
        assertThat(register.recent()).containsExactly(withdrawn);
        assertCode(ErrorCode.STATE_CONFLICT, () -> register.withdraw(id, AUTHOR));
        assertCode(ErrorCode.STATE_CONFLICT, () -> register.approve(id, SECOND));
        assertCode(ErrorCode.NOT_FOUND, () -> register.withdraw(UUID.randomUUID(), AUTHOR));
    }

    @Test
    void anEntryExpiresWithoutAnyoneTouchingIt() {
        UUID id = inForce(ERIKA, Action.REFER);
        clock.set(Instant.parse("2027-11-22T15:59:59Z"));
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").hits()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").hits()).isEmpty();
        assertThat(register.find(id).orElseThrow().state(at(LocalDate.of(2027, 11, 23))))
                .isEqualTo(WatchlistEntry.State.EXPIRED);
    }

    @Test
    void theListIsThereAgainAfterARestart() {
        UUID id = inForce(ERIKA, Action.REFER);
        ListsInMemory restarted = another();
        WatchlistAnswer answer = restarted.lookUp(traveller("MUSTERMANN", "ERIKA", "1964-08-12", "X1"));
        assertThat(answer.generation()).isEqualTo(1);
        assertThat(answer.hits()).extracting(WatchlistHit::entry).containsExactly(id);
    }

    @Test
    void aChangeMadeByAnotherProcessIsFollowed() {
        ListsInMemory other = another();
        inForce(ERIKA, Action.REFER);
        Traveller erika = traveller("MUSTERMANN", "ERIKA", "1964-08-12", "X1");
        assertThat(other.lookUp(erika).hits()).isEmpty();
        other.followOthers();
        assertThat(other.lookUp(erika).hits()).hasSize(1);
    }

    @Test
    void datesOfBirthMatchAsFarAsTheyAreKnown() {
        inForce(
                new WatchlistSubject(
                        List.of(new PersonName("Suharto", "")),
                        List.of(PartialDate.parse("1972-09"), PartialDate.parse("1970")),
                        List.of()),
                Action.REFER);
        for (String born : List.of("1972-09-30", "1972-09", "1972", "1970-01-01", "1970-12")) {
            assertThat(lookUp("SUHARTO", "", born).hits()).as(born).hasSize(1);
        }
        for (String born : List.of("1972-10-01", "1972-08", "1971", "1969-12-31")) {
            assertThat(lookUp("SUHARTO", "", born).hits())
                    .as(born)
                    .noneMatch(hit -> hit.matchedBy() == MatchedBy.NAME_AND_DATE_OF_BIRTH);
        }
        Traveller unknown = traveller("SUHARTO", "", "1970", "X1");
        assertThat(ask(new Traveller(
                                unknown.name(),
                                unknown.nationality(),
                                Optional.empty(),
                                unknown.sex(),
                                unknown.document(),
                                "P",
                                Optional.empty()))
                        .hits())
                .hasSize(1);
    }

    @Test
    void aSimilarNameHitsWithItsReasonsAndNobodyIsHeldForIt() {
        UUID id = inForce(ERIKA, Action.DETAIN);
        WatchlistHit hit = lookUp("MUSTERMANN", "ERICA", "1964-08-12").hits().stream()
                .findFirst()
                .orElseThrow();
        assertThat(hit.entry()).isEqualTo(id);
        assertThat(hit.matchedBy()).isEqualTo(MatchedBy.SIMILAR_NAME);
        assertThat(hit.action()).isEqualTo(Action.REFER);
        NameEvidence evidence = hit.evidence().orElseThrow();
        assertThat(evidence.name()).isEqualTo("Müstermann, Erika");
        assertThat(evidence.reasons()).extracting(NameEvidence.Reason::rule).contains("BIRTH");
        assertThat(evidence.reasons().stream()
                        .mapToDouble(NameEvidence.Reason::bits)
                        .sum())
                .isCloseTo(evidence.bits(), within(1e-9));
    }

    @Test
    void aSimilarNameBornInAnotherGenerationIsNobodyOnTheList() {
        inForce(ERIKA, Action.DETAIN);
        assertThat(lookUp("MUSTERMANN", "ERICA", "1999-01-30").hits()).isEmpty();
        assertThat(lookUp("MUELLER", "ERIKA", "1964-08-12").hits()).isEmpty();
    }

    @Test
    void aDocumentIsFoundWhateverTheNameAndHoweverTheNumberIsWritten() {
        UUID id = inForce(
                new WatchlistSubject(List.of(), List.of(), List.of(new DocumentKey(new StateCode("QVL"), "b 10-1O7i"))),
                Action.SEIZE_DOCUMENT);
        for (String number : List.of("B101O7I", "B1O1071", "BI0I07I")) {
            assertThat(ask(traveller("DOE", "JO", "1990-01-01", number)).hits())
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.entry()).isEqualTo(id);
                        assertThat(hit.matchedBy()).isEqualTo(MatchedBy.DOCUMENT);
                    });
        }
        assertThat(ask(traveller("DOE", "JO", "1990-01-01", "B101O7J")).hits()).isEmpty();
    }

    @Test
    void anEntryFoundByDocumentAndNameIsOneHit() {
        inForce(
                new WatchlistSubject(
                        ERIKA.names(), ERIKA.datesOfBirth(), List.of(new DocumentKey(new StateCode("QVL"), "X1"))),
                Action.REFER);
        assertThat(ask(traveller("MUSTERMANN", "ERIKA", "1964-08-12", "X1")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.matchedBy()).isEqualTo(MatchedBy.DOCUMENT));
    }

    @Test
    void hitsComeMostSevereFirstAndEndAtTheirBound() {
        List<Action> mixed = new ArrayList<>();
        for (Action action : Action.values()) {
            mixed.addAll(Collections.nCopies(11, action));
        }
        mixed.forEach(action ->
                register.approve(register.draft(entry(ERIKA, action), AUTHOR).id(), SECOND));
        List<WatchlistHit> hits = lookUp("MUSTERMANN", "ERIKA", "1964-08-12").hits();
        assertThat(hits).hasSize(WatchlistAnswer.HITS_MAX);
        assertThat(hits.stream().map(WatchlistHit::action).distinct())
                .containsExactly(Action.DETAIN, Action.PROTECT, Action.SEIZE_DOCUMENT, Action.REFER, Action.REPORT);
        assertThat(lookUp("MUSTERMANN", "ERIKA", "1964-08-12").generation()).isEqualTo(mixed.size());
    }

    @Test
    void changesAtTheSameTimeAllCount() throws InterruptedException, ExecutionException {
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            drafts.add(register.draft(entry(ERIKA, Action.REFER), AUTHOR).id());
        }
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<WatchlistEntry>> done = new ArrayList<>();
            drafts.forEach(id -> done.add(workers.submit(() -> register.approve(id, SECOND))));
            for (Future<WatchlistEntry> future : done) {
                future.get();
            }
        }
        WatchlistAnswer answer = lookUp("MUSTERMANN", "ERIKA", "1964-08-12");
        assertThat(answer.hits()).hasSize(20);
        assertThat(answer.generation()).isEqualTo(20);
    }

    @Test
    void draftsHaveBounds() {
        String three = "Act";
        WatchlistDraft good = draft(three, "a".repeat(WatchlistDraft.WORDS_LENGTH_MAX), DAY);
        assertThat(good.owner()).hasSize(WatchlistDraft.WORDS_LENGTH_MAX);
        assertCode(ErrorCode.VALUE_INVALID, () -> draft("Ac ", three, DAY));
        assertCode(ErrorCode.VALUE_INVALID, () -> draft(three, "a".repeat(WatchlistDraft.WORDS_LENGTH_MAX + 1), DAY));
        assertCode(
                ErrorCode.VALUE_INVALID,
                () -> draft(three, three, DAY.plusYears(1).plusDays(1)));
        assertCode(ErrorCode.VALUE_INVALID, () -> new WatchlistSubject(ERIKA.names(), List.of(), List.of()));
        assertCode(ErrorCode.VALUE_INVALID, () -> new WatchlistSubject(List.of(), ERIKA.datesOfBirth(), List.of()));
        List<PersonName> most =
                Collections.nCopies(WatchlistSubject.PARTS_MAX, ERIKA.names().getFirst());
        assertThat(new WatchlistSubject(most, ERIKA.datesOfBirth(), List.of()).names())
                .hasSize(20);
        List<PersonName> tooMany = new ArrayList<>(most);
        tooMany.add(ERIKA.names().getFirst());
        assertCode(ErrorCode.TOO_LARGE, () -> new WatchlistSubject(tooMany, ERIKA.datesOfBirth(), List.of()));
    }

    @Test
    void aReviewFallsDue() {
        WatchlistEntry entry = register.draft(entry(ERIKA, Action.REFER), AUTHOR);
        assertThat(entry.reviewDue(at(DAY.plusDays(89)))).isFalse();
        assertThat(entry.reviewDue(at(DAY.plusDays(90)))).isTrue();
        assertThat(register.withdraw(entry.id(), AUTHOR).reviewDue(at(DAY.plusDays(90))))
                .isFalse();
    }

    private UUID inForce(WatchlistSubject subject, Action action) {
        return register.approve(register.draft(entry(subject, action), AUTHOR).id(), SECOND)
                .id();
    }

    private static WatchlistDraft entry(WatchlistSubject subject, Action action) {
        return new WatchlistDraft(
                subject,
                Category.WANTED,
                action,
                "Criminal Procedure Act s. 12",
                "National Police",
                DAY.plusDays(90),
                DAY.plusYears(1));
    }

    private static WatchlistDraft draft(String legalBasis, String owner, LocalDate reviewOn) {
        return new WatchlistDraft(ERIKA, Category.WANTED, Action.REFER, legalBasis, owner, reviewOn, DAY.plusYears(1));
    }

    private Moment at(LocalDate day) {
        return new Moment(clock.instant(), day);
    }

    /** The lists as another process has them. */
    private ListsInMemory another() {
        return new ListsInMemory(
                module.bean(ListTables.class),
                module.bean(PublishedParts.class),
                WatchlistModule.BANDS,
                module.bean(ListClock.class));
    }

    private WatchlistAnswer ask(Traveller traveller) {
        asked++;
        return lists.lookUp(traveller, new Occasion(Occasion.Kind.ENTRY, "E1", "transaction-" + asked));
    }

    private WatchlistAnswer lookUp(String surname, String given, String born) {
        return ask(traveller(surname, given, born, "X1"));
    }

    private static Traveller traveller(String surname, String given, String born, String number) {
        return new Traveller(
                new PersonName(surname, given),
                new StateCode("QVL"),
                Optional.of(PartialDate.parse(born)),
                Sex.X,
                new DocumentKey(new StateCode("QVL"), number),
                "P",
                Optional.of(DAY.plusYears(5)));
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
