package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistHitConfirmed;
import org.lintas.watchlists.WatchlistHitRetracted;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.lintas.watchlists.WatchlistSubject;

class HitReviewTests {

    private ReviewBench bench;
    private HitReview review;
    private WatchlistNotices notices;

    @BeforeEach
    void start() {
        bench = new ReviewBench();
        review = bench.review;
        notices = bench.module.bean(WatchlistNotices.class);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aHitIsShownWithBothSidesAndItsEvidence() {
        UUID entry = bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        assertThat(hit.traveller()).isEqualTo(ReviewBench.erica());
        assertThat(hit.occasion().place()).isEqualTo("E1");
        assertThat(hit.hit().entry()).isEqualTo(entry);
        assertThat(hit.hit().evidence()).isPresent();
        assertThat(hit.state()).isEqualTo(HitState.OPEN);
        assertThat(hit.last()).isEmpty();
        ListedSide listed = review.listed(entry).orElseThrow();
        assertThat(listed.names()).containsExactly("Müstermann, Erika");
        assertThat(listed.datesOfBirth()).containsExactly("1964-08-12");
        assertThat(listed.digest()).hasSize(64);
        assertThat(review.listed(new UUID(0, 1))).isEmpty();
    }

    @Test
    void theQueueHasTheOpenFirstThenTheMostSevereThenTheOldest() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.sought(
                new WatchlistSubject(List.of(), List.of(), List.of(new DocumentKey(new StateCode("UTO"), "W1"))),
                Category.WANTED,
                Action.DETAIN);
        ReviewedHit first = bench.hit(ReviewBench.erica());
        bench.clock.advance(Duration.ofMinutes(1));
        ReviewedHit second = bench.hit(ReviewBench.erica());
        bench.clock.advance(Duration.ofMinutes(1));
        ReviewedHit severe = bench.hit(ReviewBench.traveller(new PersonName("DOE", "JO"), "1990-01-01", "W1"));
        bench.clock.advance(Duration.ofMinutes(1));
        ReviewedHit decided = bench.hit(ReviewBench.erica());
        bench.find(decided, Outcome.INSUFFICIENT, ReviewBench.ANALYST);

        assertThat(review.hits(Optional.empty()))
                .extracting(ReviewedHit::id)
                .containsExactly(severe.id(), first.id(), second.id(), decided.id());
        assertThat(review.hits(Optional.of(HitState.OPEN))).hasSize(3);
        assertThat(review.hits(Optional.of(HitState.INSUFFICIENT)))
                .extracting(ReviewedHit::id)
                .containsExactly(decided.id());
        assertThat(review.counts())
                .containsEntry(HitState.OPEN, 3L)
                .containsEntry(HitState.INSUFFICIENT, 1L)
                .containsEntry(HitState.KNOWN, 0L)
                .hasSize(HitState.values().length);
    }

    @Test
    void whatIsFoundIsAddedAndTheLastHolds() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        ReviewedHit possible = bench.find(hit, Outcome.POSSIBLE, ReviewBench.ANALYST);
        bench.clock.advance(Duration.ofMinutes(5));
        ReviewedHit decided = bench.find(possible, Outcome.FALSE, ReviewBench.LEADER);
        assertThat(decided.state()).isEqualTo(HitState.FALSE);
        assertThat(review.dispositions(hit.id()))
                .containsExactly(
                        new Disposition(
                                1,
                                Outcome.POSSIBLE,
                                ReviewBench.ANALYST,
                                hit.raised().at()),
                        new Disposition(2, Outcome.FALSE, ReviewBench.LEADER, bench.clock.instant()));
        assertThat(bench.audit.about(hit.id().toString()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.action()).isEqualTo(AuditAction.HIT_DISPOSED))
                .extracting(event -> event.details().get("outcome"))
                .containsExactly("POSSIBLE", "FALSE");
    }

    @Test
    void whoDecidesPastAnotherIsToldAndNothingIsWritten() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        bench.find(hit, Outcome.POSSIBLE, ReviewBench.ANALYST);
        assertCode(ErrorCode.STATE_CONFLICT, () -> bench.find(hit, Outcome.FALSE, ReviewBench.LEADER));
        assertCode(
                ErrorCode.STATE_CONFLICT,
                () -> review.dispose(hit.id(), new Finding(Outcome.FALSE, ReviewBench.LEADER, 2, false)));
        assertThat(review.dispositions(hit.id())).hasSize(1);
        assertCode(
                ErrorCode.NOT_FOUND,
                () -> review.dispose(new UUID(0, 1), new Finding(Outcome.FALSE, ReviewBench.LEADER, 0, false)));
    }

    @Test
    void aFindingThatCannotBeAuditedIsNotWritten() {
        bench.sought(Category.WANTED, Action.DETAIN);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        bench.audit.failNext();
        assertCode(ErrorCode.STORAGE_FAILED, () -> bench.find(hit, Outcome.CONFIRMED, ReviewBench.ANALYST));
        assertThat(review.dispositions(hit.id())).isEmpty();
        assertThat(notices.notices(Optional.empty())).isEmpty();
    }

    @Test
    void whatWasFoundOfTheSameTravellerAndEntryStandsBesideANewHit() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        ReviewedHit before = bench.hit(ReviewBench.erica());
        bench.find(before, Outcome.FALSE, ReviewBench.ANALYST);
        ReviewedHit otherDocument = bench.hit(ReviewBench.traveller(ReviewBench.MUSTERMANN, "1964-08-12", "N2"));
        ReviewedHit somebodyElse =
                bench.hit(ReviewBench.traveller(new PersonName("MUSTERMAN", "ERIKA"), "1964-08-12", "N3"));
        assertThat(review.earlier(otherDocument.id())).singleElement().satisfies(earlier -> {
            assertThat(earlier.hit()).isEqualTo(before.id());
            assertThat(earlier.disposition().outcome()).isEqualTo(Outcome.FALSE);
        });
        assertThat(review.earlier(somebodyElse.id())).isEmpty();
        assertThat(review.earlier(before.id())).isEmpty();
    }

    @Test
    void twoWhoHaveNamedNoDocumentAreNotOneForThat() {
        bench.sought(Category.ENTRY_BAN, Action.REFER);
        bench.find(bench.hit(ReviewBench.unnamed(ReviewBench.MUSTERMANN)), Outcome.FALSE, ReviewBench.ANALYST);
        ReviewedHit other = bench.hit(ReviewBench.unnamed(new PersonName("MUSTERMAN", "ERIKA")));
        assertThat(review.earlier(other.id())).isEmpty();
    }

    @Test
    void aConfirmedHitTellsTheOwnerAndSoDoesTakingItBack() {
        UUID entry = bench.sought(Category.WANTED, Action.DETAIN);
        ReviewedHit hit = bench.hit(ReviewBench.erica());
        ReviewedHit confirmed = bench.find(hit, Outcome.CONFIRMED, ReviewBench.ANALYST);
        ReviewedHit again = bench.find(confirmed, Outcome.CONFIRMED, ReviewBench.LEADER);
        WatchlistNotice notice = notices.notices(Optional.of("National Police")).getFirst();
        assertThat(notice.kind()).isEqualTo(WatchlistNotice.Kind.CONFIRMED);
        assertThat(notice.entry()).isEqualTo(entry);
        assertThat(notice.hit()).isEqualTo(hit.id());
        assertThat(notice.seen().place()).isEqualTo("E1");
        assertThat(notice.acknowledged()).isEmpty();
        assertThat(notices.open()).isEqualTo(1);
        bench.clock.advance(Duration.ofMinutes(1));
        bench.find(again, Outcome.FALSE, ReviewBench.LEADER);
        assertThat(notices.notices(Optional.empty()))
                .extracting(WatchlistNotice::kind)
                .containsExactly(WatchlistNotice.Kind.RETRACTED, WatchlistNotice.Kind.CONFIRMED);
        assertThat(bench.heard.events)
                .containsExactly(
                        new WatchlistHitConfirmed(notice),
                        new WatchlistHitRetracted(
                                notices.notices(Optional.empty()).getFirst()));
        assertThat(notices.notices(Optional.of("Coast Guard"))).isEmpty();
    }

    @Test
    void anOwnerAcknowledgesANoticeOnce() {
        bench.sought(Category.WANTED, Action.DETAIN);
        bench.find(bench.hit(ReviewBench.erica()), Outcome.CONFIRMED, ReviewBench.ANALYST);
        UUID notice = notices.notices(Optional.empty()).getFirst().id();
        WatchlistNotice known = notices.acknowledge(notice, ReviewBench.LEADER);
        assertThat(known.acknowledged().orElseThrow().reason()).isEqualTo(ReviewBench.LEADER);
        assertThat(notices.open()).isZero();
        assertThat(bench.audit.about(notice.toString()))
                .extracting(event -> event.action())
                .containsExactly(AuditAction.HIT_NOTICE_ACKNOWLEDGED);
        assertCode(ErrorCode.STATE_CONFLICT, () -> notices.acknowledge(notice, ReviewBench.LEADER));
        assertCode(ErrorCode.NOT_FOUND, () -> notices.acknowledge(new UUID(0, 1), ReviewBench.LEADER));
    }

    @Test
    void aNoticeOutlivesItsLookUpUntilItWasAcknowledged() {
        bench.sought(Category.WANTED, Action.DETAIN);
        bench.find(bench.hit(ReviewBench.erica()), Outcome.CONFIRMED, ReviewBench.ANALYST);
        bench.clock.advance(Duration.ofDays(366));
        bench.module.bean(Screenings.class).deleteOld();
        bench.module.bean(ReviewRetention.class).deleteOld();
        assertThat(review.hits(Optional.empty())).isEmpty();
        UUID notice = notices.notices(Optional.empty()).getFirst().id();
        notices.acknowledge(notice, ReviewBench.LEADER);
        bench.clock.advance(Duration.ofDays(366));
        bench.module.bean(ReviewRetention.class).deleteOld();
        assertThat(notices.notices(Optional.empty())).isEmpty();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
