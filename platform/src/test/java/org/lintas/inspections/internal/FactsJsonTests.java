package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;
import org.lintas.testkit.Property;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.RegisterAnswer;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;

class FactsJsonTests {

    @Test
    void factsComeBackAsTheyWereAndWithTheSameBytes() {
        Property.forAll(200, FactsGenerator.facts(), facts -> {
            String json = FactsJson.write(stored(facts));
            FactsJson.Stored back = FactsJson.read(json);
            assertThat(back.facts()).isEqualTo(facts);
            assertThat(FactsJson.write(back)).isEqualTo(json);
        });
    }

    @Test
    void storedFactsAreJudgedAsTheFactsThemselves() {
        Property.forAll(200, FactsGenerator.facts(), facts -> {
            List<Finding> first = Policies.IN_FORCE.judgeDecision(facts);
            FactsJson.Stored back = FactsJson.read(FactsJson.write(stored(facts)));
            assertThat(Policies.ofVersion(back.policies()).orElseThrow().judgeDecision(back.facts()))
                    .isEqualTo(first);
            assertThat(FactsJson.readFindings(FactsJson.writeFindings(first))).isEqualTo(first);
        });
    }

    /** What these formats were written of. */
    private static InspectionFacts beforeLookouts() {
        FactsDraft draft = new FactsDraft();
        draft.lookouts = Optional.empty();
        return draft.facts();
    }

    /** Whoever changes a record that facts are made of meets this test: the change needs a new format and a reader for this one. */
    @Test
    void theFormatIsTheOneThatOldDecisionsHave() throws IOException {
        String stored = stored("facts-format-4.json");
        var register = new RegisterAnswer(
                "SLTD", RegisterAnswer.Basis.COPY, Optional.of(Instant.parse("2026-11-21T04:00:00Z")));
        InspectionFacts facts = watchlist(
                parameters(beforeLookouts()), new WatchlistAnswer(List.of(), 7, FactsDraft.AT, List.of(register)));
        assertThat(FactsJson.write(new FactsJson.Stored(FactsJson.FORMAT, "2026-11.4", facts)))
                .isEqualTo(stored);
        assertThat(FactsJson.read(stored).facts()).isEqualTo(facts);
    }

    @Test
    void factsOfTheFormatsBeforeAreRead() throws IOException {
        FactsJson.Stored stored = FactsJson.read(stored("facts-format-1.json"));
        assertThat(stored.format()).isEqualTo(1);
        assertThat(stored.facts()).isEqualTo(beforeLookouts());
        for (String before : List.of("facts-format-2.json", "facts-format-3.json")) {
            assertThat(FactsJson.read(stored(before)).facts()).isEqualTo(parameters(beforeLookouts()));
        }
    }

    @Test
    void theEvidenceOfASimilarNameIsKept() {
        var evidence = new NameEvidence(
                "Müstermann, Erika",
                0.93,
                14.5,
                List.of(new NameEvidence.Reason("SPELLING", "MUSTERMAN", "Müstermann", 9.5)));
        var hit = new WatchlistHit(
                UUID.randomUUID(),
                WatchlistHit.MatchedBy.SIMILAR_NAME,
                WatchlistHit.Category.WANTED,
                WatchlistHit.Action.REFER,
                "Immigration Act, section 8",
                "National police",
                Optional.of(evidence));
        InspectionFacts facts =
                watchlist(new FactsDraft().facts(), new WatchlistAnswer(List.of(hit), 7, Instant.EPOCH));
        assertThat(FactsJson.read(FactsJson.write(stored(facts))).facts()).isEqualTo(facts);
    }

    private static InspectionFacts watchlist(InspectionFacts facts, WatchlistAnswer answer) {
        return with(facts, facts.checks(), Optional.of(answer));
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(FactsJson.sha256("abc")).hasSize(32).startsWith(0xba, 0x78, 0x16, 0xbf);
        assertThat(FactsJson.hash(new FactsDraft().traveller())).hasSize(64);
    }

    @Test
    void otherTextIsRefused() {
        assertThatThrownBy(() -> FactsJson.read("{\"format\":1,\"unknown\":2}")).isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> FactsJson.readFindings("[{")).isInstanceOf(LintasException.class);
    }

    @Test
    void detailsOfAFindingStandInOneOrder() {
        Finding finding = new Finding("p", Finding.Outcome.REFER, "r", Map.of("b", "2", "a", "1"));
        assertThat(FactsJson.writeFindings(List.of(finding))).isEqualTo("""
                        [{"policy":"p","outcome":"REFER","reason":"r","details":{"a":"1","b":"2"}}]""");
    }

    /** The same facts, their first check with a parameter. */
    private static InspectionFacts parameters(InspectionFacts facts) {
        List<CheckRecord> checks = new ArrayList<>(facts.checks());
        checks.set(0, checks.getFirst().with("repairs", "1"));
        return with(facts, checks, facts.watchlist());
    }

    private static InspectionFacts with(
            InspectionFacts facts, List<CheckRecord> checks, Optional<WatchlistAnswer> watchlist) {
        return new InspectionFacts(
                facts.transaction(),
                facts.profile(),
                facts.direction(),
                facts.at(),
                facts.day(),
                facts.traveller(),
                checks,
                facts.standing(),
                watchlist,
                facts.stay(),
                facts.face(),
                facts.occupancy());
    }

    private static String stored(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(FactsJsonTests.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static FactsJson.Stored stored(InspectionFacts facts) {
        return new FactsJson.Stored(FactsJson.FORMAT, Policies.IN_FORCE.version(), facts);
    }
}
