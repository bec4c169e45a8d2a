package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.lintas.watchlists.Watchlists;

class LookUpsTests {

    private static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));

    private static final Traveller ERICA = new Traveller(
            new PersonName("MUSTERMANN", "ERICA"),
            new StateCode("UTO"),
            Optional.of(PartialDate.parse("1964-08-12")),
            Sex.F,
            new DocumentKey(new StateCode("UTO"), "X1234567"),
            "P",
            Optional.of(LocalDate.of(2030, 1, 31)));

    private static final Traveller NOBODY = new Traveller(
            new PersonName("SUHARTO", ""),
            new StateCode("QSN"),
            Optional.empty(),
            Sex.X,
            new DocumentKey(new StateCode("QSN"), "Y7654321"),
            "P",
            Optional.empty());

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private ModuleUnderTest module;
    private Watchlists lists;
    private ScreeningTable screenings;

    @BeforeEach
    void start() {
        module = WatchlistModule.over(clock, STATE, new HeardAudit());
        lists = module.bean(Watchlists.class);
        screenings = module.bean(ScreeningTable.class);
        erikaIsSought();
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void aLookUpIsKeptWithWhatTheListsSaid() {
        lists.lookUp(ERICA, entry("1"));
        clock.advance(Duration.ofSeconds(1));
        lists.lookUp(NOBODY, new Occasion(Occasion.Kind.EXIT, "X2", "2"));
        List<Screened> kept = kept();
        assertThat(kept).extracting(Screened::traveller).containsExactly(NOBODY, ERICA);
        assertThat(kept)
                .extracting(Screened::occasion)
                .containsExactly(new Occasion(Occasion.Kind.EXIT, "X2", "2"), entry("1"));
        assertThat(hits()).isEqualTo(1);
        String evidence = module.sql()
                .sql("SELECT evidence FROM watchlists.hit")
                .query(String.class)
                .single();
        assertThat(HitTable.evidence(evidence).reasons()).extracting("rule").contains("BIRTH");
    }

    @Test
    void theSameOccasionIsOneScreening() {
        lists.lookUp(ERICA, entry("1"));
        lists.lookUp(ERICA, entry("1"));
        assertThat(kept()).hasSize(1);
        assertThat(hits()).isEqualTo(1);
    }

    @Test
    void whoDidNotHitIsForgottenSoonerThanWhoDid() {
        lists.lookUp(ERICA, entry("1"));
        lists.lookUp(NOBODY, entry("2"));
        Screenings keeper = module.bean(Screenings.class);
        clock.advance(WatchlistModule.SCREENINGS_KEPT);
        keeper.deleteOld();
        assertThat(kept()).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        keeper.deleteOld();
        assertThat(kept()).extracting(Screened::traveller).containsExactly(ERICA);
        clock.advance(WatchlistModule.HITS_KEPT.minus(WatchlistModule.SCREENINGS_KEPT));
        keeper.deleteOld();
        assertThat(kept()).isEmpty();
        assertThat(hits()).isZero();
    }

    @Test
    void manyLookUpsAreReadInPagesWithoutLosingOrRepeatingOne() {
        for (int i = 0; i < 5; i++) {
            lists.lookUp(NOBODY, entry("same instant " + i));
        }
        List<Screened> three = new ArrayList<>();
        assertThat(screenings.each(Instant.EPOCH, 3, three::add)).isEqualTo(3);
        assertThat(three).doesNotHaveDuplicates().hasSize(3);
        assertThat(kept()).doesNotHaveDuplicates().hasSize(5);
        assertThat(screenings.each(clock.instant().plusSeconds(1), 10, three::add))
                .isZero();
    }

    private List<Screened> kept() {
        List<Screened> kept = new ArrayList<>();
        screenings.each(Instant.EPOCH, 1_000, kept::add);
        return kept;
    }

    private long hits() {
        return module.sql()
                .sql("SELECT count(*) FROM watchlists.hit")
                .query(Long.class)
                .single();
    }

    private static Occasion entry(String reference) {
        return new Occasion(Occasion.Kind.ENTRY, "E1", reference);
    }

    private void erikaIsSought() {
        WatchlistRegister register = module.bean(WatchlistRegister.class);
        WatchlistSubject erika = new WatchlistSubject(
                List.of(new PersonName("Müstermann", "Erika")), List.of(PartialDate.parse("1964-08-12")), List.of());
        WatchlistDraft draft = new WatchlistDraft(
                erika,
                WatchlistHit.Category.WANTED,
                WatchlistHit.Action.DETAIN,
                "Criminal Procedure Act s. 12",
                "National Police",
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 11, 22));
        var entry = register.draft(draft, new StatedReason("Warrant received today.", "analyst-1"));
        register.approve(entry.id(), new StatedReason("Warrant seen and checked.", "analyst-2"));
    }
}
