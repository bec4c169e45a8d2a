package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.Disposition.Outcome;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.WatchlistHitConfirmed;
import org.lintas.watchlists.WatchlistHitRetracted;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;
import org.springframework.context.event.EventListener;

/** The module over a fresh database with one person sought, for tests of what reviewers do. */
final class ReviewBench implements AutoCloseable {

    static final StatedReason ANALYST = new StatedReason("Compared the photographs.", "analyst-1");
    static final StatedReason LEADER = new StatedReason("Read the file once more.", "leader-1");

    static final PersonName MUSTERMANN = new PersonName("MUSTERMANN", "ERICA");

    final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    final HeardAudit audit = new HeardAudit();
    final Heard heard = new Heard();
    final ModuleUnderTest module;
    final HitReview review;

    private int asked;

    ReviewBench() {
        module = WatchlistModule.over(
                clock, new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")), audit, heard);
        review = module.bean(HitReview.class);
    }

    /** What the modules above hear. */
    static final class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener
        void confirmed(WatchlistHitConfirmed event) {
            events.add(event);
        }

        @EventListener
        void retracted(WatchlistHitRetracted event) {
            events.add(event);
        }
    }

    /** Puts Erika Müstermann on the list; a traveller ERICA MUSTERMANN has a similar name. */
    UUID sought(Category category, Action action) {
        return sought(
                new WatchlistSubject(
                        List.of(new PersonName("Müstermann", "Erika")),
                        List.of(PartialDate.parse("1964-08-12")),
                        List.of()),
                category,
                action);
    }

    UUID sought(WatchlistSubject subject, Category category, Action action) {
        WatchlistRegister register = module.bean(WatchlistRegister.class);
        WatchlistDraft draft = new WatchlistDraft(
                subject,
                category,
                action,
                "Criminal Procedure Act s. 12",
                "National Police",
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2028, 11, 22));
        UUID id = register.draft(draft, new StatedReason("Warrant received today.", "keeper-1"))
                .id();
        return register.approve(id, new StatedReason("Warrant seen and checked.", "keeper-2"))
                .id();
    }

    WatchlistAnswer lookUp(Traveller traveller) {
        asked++;
        return module.bean(Watchlists.class)
                .lookUp(traveller, new Occasion(Occasion.Kind.ENTRY, "E1", "transaction-" + asked));
    }

    /** The only hit of a look-up made now. */
    ReviewedHit hit(Traveller traveller) {
        lookUp(traveller);
        return newest();
    }

    /** The only hit of the last look-up. */
    ReviewedHit newest() {
        UUID id = module.sql()
                .sql(
                        "SELECT hit.id FROM watchlists.hit JOIN watchlists.screening ON screening.id = screening WHERE reference = ?")
                .param("transaction-" + asked)
                .query(UUID.class)
                .single();
        return review.find(id).orElseThrow();
    }

    ReviewedHit find(ReviewedHit hit, Outcome outcome, StatedReason reason) {
        return review.dispose(hit.id(), new Finding(outcome, reason, hit.dispositions(), false));
    }

    ReviewedHit keepQuiet(ReviewedHit hit) {
        return review.dispose(hit.id(), new Finding(Outcome.FALSE, ANALYST, hit.dispositions(), true));
    }

    static Traveller erica() {
        return traveller(MUSTERMANN, "1964-08-12", "X1234567");
    }

    static Traveller traveller(PersonName name, String born, String number) {
        return new Traveller(
                name,
                new StateCode("UTO"),
                Optional.of(PartialDate.parse(born)),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), number),
                "P",
                Optional.of(LocalDate.of(2030, 1, 31)));
    }

    /** Somebody of whom a carrier named no document. */
    static Traveller unnamed(PersonName name) {
        Traveller named = traveller(name, "1964-08-12", "X1");
        return new Traveller(
                name, named.nationality(), named.dateOfBirth(), named.sex(), DocumentKey.UNNAMED, "", Optional.empty());
    }

    @Override
    public void close() {
        module.close();
    }
}
