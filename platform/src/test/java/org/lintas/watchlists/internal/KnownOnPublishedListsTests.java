package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

class KnownOnPublishedListsTests {

    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    private static final String COLUMNS = "id,surname,given names,date of birth,nationality,passport\n";
    private static final String DOE = "7,DOE-WINTERBOTTOM,JONATHAN ALOYSIUS,1972-09-30,UTO,X7654321\n";
    private static final String ROE = "8,ROE-SUMMERTOP,WILHELMINA,1980-01-02,UTO,\n";

    private static final Traveller JONATHAN =
            ReviewBench.traveller(new PersonName("DOE WINTERBOTTOM", "JONATHAN ALOYSIUS"), "1972-09-30", "A1234567");

    @TempDir
    private Path folder;

    private ReviewBench bench;
    private PublishedLists desk;
    private UUID source = new UUID(0, 1);

    @BeforeEach
    void start() {
        bench = new ReviewBench();
        desk = bench.module.bean(PublishedLists.class);
        ListTerms terms = new ListTerms(
                "Utopian sanctions",
                Category.ENTRY_BAN,
                Action.REFER,
                "Sanctions Act s. 3",
                "Council of Utopia",
                new ListTerms.Supply("", "", "", 5, Duration.ofDays(1)));
        ListSource added = desk.add(terms, ReviewBench.ANALYST);
        source = desk.approve(added.id(), ReviewBench.LEADER).id();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void itHoldsFromCopyToCopyUntilTheListSaysSomethingElse() throws IOException {
        inForce(DOE + ROE);
        ReviewedHit hit = bench.hit(JONATHAN);
        ListedSide listed = bench.review.listed(hit.hit().entry()).orElseThrow();
        assertThat(listed.list()).contains("Utopian sanctions");
        assertThat(listed.names()).singleElement().asString().contains("WINTERBOTTOM");
        assertThat(listed.nationalities()).isNotEmpty();
        bench.keepQuiet(hit);
        assertThat(bench.lookUp(JONATHAN).hits()).isEmpty();
        UUID quiet = bench.newest().id();

        inForce(ROE + "9,LOE-AUTUMNTOP,BARTHOLOMEA,1981-01-02,UTO,\n" + DOE);
        assertThat(bench.lookUp(JONATHAN).hits()).isEmpty();
        assertThat(state(quiet, bench)).isEqualTo(HitState.KNOWN);

        inForce(ROE + DOE.replace("X7654321", "X7654322"));
        assertThat(bench.lookUp(JONATHAN).hits()).hasSize(1);
        Eventually.until(WAIT_MAX, () -> state(quiet, bench) == HitState.OPEN);
    }

    private static HitState state(UUID hit, ReviewBench bench) {
        return bench.review.find(hit).orElseThrow().state();
    }

    /** Hands a copy in and puts it in force, also where the guard holds it. */
    private void inForce(String rows) throws IOException {
        Path content = Files.createTempFile(folder, "offered", ".tmp");
        Files.writeString(content, COLUMNS + rows);
        UUID copy = desk.receive(source, List.of(new PublishedLists.Offered("a.csv", content)), ReviewBench.ANALYST)
                .id();
        Eventually.until(WAIT_MAX, () -> state(copy) != ListCopy.State.READING);
        if (state(copy) == ListCopy.State.HELD) {
            desk.approveCopy(copy, ReviewBench.LEADER);
        }
        assertThat(state(copy)).isEqualTo(ListCopy.State.IN_FORCE);
    }

    private ListCopy.State state(UUID copy) {
        return desk.copy(copy).orElseThrow().state();
    }
}
