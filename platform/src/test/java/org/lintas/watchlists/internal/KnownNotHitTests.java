package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.AuditAction;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.KnownNotHit;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistHit.MatchedBy;
import org.lintas.watchlists.WatchlistSubject;

class KnownNotHitTests {

    private ReviewBench bench;
    private KnownNotHits known;

    @BeforeEach
    void start() {
        bench = new ReviewBench();
        known = bench.module.bean(KnownNotHits.class);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theLaneIsNotToldAgainAndTheHitIsKeptAllTheSame() {
        UUID entry = bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).isEmpty();
        ReviewedHit quiet = bench.newest();
        assertThat(quiet.state()).isEqualTo(HitState.KNOWN);
        assertThat(quiet.raised().known())
                .contains(known.ofEntry(entry).getFirst().id());
        assertThat(known.ofHit(quiet.id())).hasSize(1);
        assertThat(bench.review.counts()).containsEntry(HitState.KNOWN, 1L).containsEntry(HitState.OPEN, 0L);
        assertThat(bench.module
                        .sql()
                        .sql("SELECT hits FROM watchlists.screening")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 1);
        assertThat(bench.audit.about(known.ofEntry(entry).getFirst().id().toString()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo(AuditAction.KNOWN_NOT_HIT_CHANGED);
                    assertThat(event.details()).containsEntry("act", "STATED");
                });
    }

    @Test
    void anotherDocumentNameOrDateOfBirthIsAnotherTraveller() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        for (Traveller other : List.of(
                ReviewBench.traveller(ReviewBench.MUSTERMANN, "1964-08-12", "N2"),
                ReviewBench.traveller(new PersonName("MUSTERMANN", "ERICKA"), "1964-08-12", "X1234567"),
                ReviewBench.traveller(ReviewBench.MUSTERMANN, "1964-08", "X1234567"))) {
            assertThat(bench.lookUp(other).hits()).as(other.toString()).hasSize(1);
        }
    }

    @Test
    void nobodyIsKeptQuietWhoHasNamedNoDocument() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit hit = bench.hit(ReviewBench.unnamed(ReviewBench.MUSTERMANN));
        assertCode(ErrorCode.STATE_CONFLICT, () -> bench.keepQuiet(hit));
        assertThat(bench.lookUp(ReviewBench.unnamed(ReviewBench.MUSTERMANN)).hits())
                .hasSize(1);
    }

    @Test
    void anotherEntryOfTheSameWordsAlerts() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        UUID second = bench.sought(Category.ENTRY_BAN, Action.REFER);
        assertThat(bench.lookUp(ReviewBench.erica()).hits())
                .extracting(WatchlistHit::entry)
                .containsExactly(second);
    }

    @Test
    void itEndsAfterItsTime() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        bench.clock.advance(Duration.ofDays(365));
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).isEmpty();
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).hasSize(1);
    }

    @Test
    void whoIsWantedIsKeptQuietOnceASecondPersonAgrees() {
        UUID entry = bench.sought(Category.WANTED, Action.DETAIN);
        bench.keepQuiet(bench.hit(ReviewBench.erica()));
        KnownNotHit stated = known.waiting().getFirst();
        assertThat(stated.state(bench.clock.instant())).isEqualTo(KnownNotHit.State.WAITING);
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).hasSize(1);
        assertCode(ErrorCode.NOT_ALLOWED, () -> known.approve(stated.id(), ReviewBench.ANALYST));
        KnownNotHit approved = known.approve(stated.id(), ReviewBench.LEADER);
        assertThat(approved.state(bench.clock.instant())).isEqualTo(KnownNotHit.State.IN_FORCE);
        assertThat(known.waiting()).isEmpty();
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> known.approve(stated.id(), ReviewBench.LEADER));
        assertThat(known.ofEntry(entry)).containsExactly(approved);
    }

    @Test
    void itIsTakenBackByHandAndByWhatIsFoundLater() {
        UUID entry = bench.sought(Category.OBSERVATION, Action.REPORT);
        ReviewedHit first = bench.keepQuiet(bench.hit(ReviewBench.erica()));
        UUID stated = known.ofEntry(entry).getFirst().id();
        KnownNotHit revoked = known.revoke(stated, ReviewBench.LEADER);
        assertThat(revoked.state(bench.clock.instant())).isEqualTo(KnownNotHit.State.REVOKED);
        assertCode(ErrorCode.STATE_CONFLICT, () -> known.revoke(stated, ReviewBench.LEADER));
        assertCode(ErrorCode.NOT_FOUND, () -> known.revoke(new UUID(0, 1), ReviewBench.LEADER));
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).hasSize(1);

        bench.keepQuiet(first);
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).isEmpty();
        bench.clock.advance(Duration.ofMinutes(1));
        bench.find(bench.newest(), Outcome.POSSIBLE, ReviewBench.LEADER);
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).hasSize(1);
    }

    @Test
    void helpAndReportedDocumentsAlwaysAlert() {
        for (ReviewedHit hit : List.of(
                hit(Category.PROTECTION, Action.PROTECT, "A1"),
                hit(Category.OBSERVATION, Action.PROTECT, "A2"),
                hit(Category.DOCUMENT_REPORTED, Action.REFER, "A3"),
                hit(Category.WANTED, Action.SEIZE_DOCUMENT, "A4"))) {
            assertThat(known.possible(hit)).isFalse();
            assertCode(ErrorCode.STATE_CONFLICT, () -> bench.keepQuiet(hit));
            assertThat(bench.review.dispositions(hit.id())).isEmpty();
        }
        ReviewedHit possible = hit(Category.WANTED, Action.DETAIN, "A5");
        assertThat(known.possible(possible)).isTrue();
        assertCode(
                ErrorCode.VALUE_INVALID,
                () -> bench.review.dispose(possible.id(), new Finding(Outcome.POSSIBLE, ReviewBench.ANALYST, 0, true)));
    }

    @Test
    void quietHitsTakeNoOthersPlace() {
        for (int i = 0; i < KnownNotHits.OF_ONE_TRAVELLER_MAX; i++) {
            bench.sought(Category.ENTRY_BAN, Action.REFER);
        }
        bench.lookUp(ReviewBench.erica());
        bench.review.hits(Optional.of(HitState.OPEN)).forEach(bench::keepQuiet);
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).isEmpty();
        UUID less = bench.sought(Category.OBSERVATION, Action.REPORT);
        assertThat(bench.lookUp(ReviewBench.erica()).hits())
                .extracting(WatchlistHit::entry)
                .containsExactly(less);
        ReviewedHit oneMore = bench.review.hits(Optional.of(HitState.OPEN)).getFirst();
        assertCode(ErrorCode.EXHAUSTED, () -> bench.keepQuiet(oneMore));
        for (int i = 0; i < WatchlistAnswer.HITS_MAX; i++) {
            bench.sought(Category.OBSERVATION, Action.REPORT);
        }
        assertThat(bench.lookUp(ReviewBench.erica()).hits()).hasSize(WatchlistAnswer.HITS_MAX);
    }

    @Test
    void newEvidenceOrOtherWordsOfTheListSpeakAgain() {
        KnownTable.Judged judged = new KnownTable.Judged("a", MatchedBy.SIMILAR_NAME, OptionalDouble.of(12));
        assertThat(KnownRules.holds(judged, similar(15), side("a"))).isTrue();
        assertThat(KnownRules.holds(judged, similar(15.001), side("a"))).isFalse();
        assertThat(KnownRules.holds(judged, similar(12), side("b"))).isFalse();
        WatchlistHit exact = new WatchlistHit(
                new UUID(0, 1),
                MatchedBy.NAME_AND_DATE_OF_BIRTH,
                Category.ENTRY_BAN,
                Action.REFER,
                "Act",
                "Police",
                Optional.empty());
        assertThat(KnownRules.holds(judged, exact, side("a"))).isFalse();
    }

    @Test
    void theDigestChangesWithEveryPartOfTheEntry() {
        UUID one = bench.sought(subject("DOE", "1990"), Category.ENTRY_BAN, Action.REFER);
        List<UUID> others = List.of(
                bench.sought(subject("DOE", "1991"), Category.ENTRY_BAN, Action.REFER),
                bench.sought(subject("ROE", "1990"), Category.ENTRY_BAN, Action.REFER),
                bench.sought(subject("DOE", "1990"), Category.WANTED, Action.REFER),
                bench.sought(subject("DOE", "1990"), Category.ENTRY_BAN, Action.REPORT));
        UUID same = bench.sought(subject("DOE", "1990"), Category.ENTRY_BAN, Action.REFER);
        assertThat(digest(same)).isEqualTo(digest(one));
        assertThat(others).extracting(this::digest).doesNotContain(digest(one));
    }

    private String digest(UUID entry) {
        return bench.review.listed(entry).orElseThrow().digest();
    }

    private static WatchlistSubject subject(String surname, String born) {
        return new WatchlistSubject(
                List.of(new PersonName(surname, "JO")), List.of(PartialDate.parse(born)), List.of());
    }

    private ReviewedHit hit(Category category, Action action, String number) {
        bench.sought(
                new WatchlistSubject(List.of(), List.of(), List.of(new DocumentKey(new StateCode("UTO"), number))),
                category,
                action);
        return bench.hit(ReviewBench.traveller(new PersonName("DOE", "JO"), "1990-01-01", number));
    }

    private static WatchlistHit similar(double bits) {
        return new WatchlistHit(
                new UUID(0, 1),
                MatchedBy.SIMILAR_NAME,
                Category.ENTRY_BAN,
                Action.REFER,
                "Act",
                "Police",
                Optional.of(new NameEvidence("Doe, Jo", 0.99, bits, List.of())));
    }

    private static ListedSide side(String digest) {
        return new ListedSide(new UUID(0, 1), Optional.empty(), List.of(), Action.REFER, digest);
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
