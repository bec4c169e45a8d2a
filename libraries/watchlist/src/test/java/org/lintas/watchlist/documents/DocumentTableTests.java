package org.lintas.watchlist.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.Seed;
import org.lintas.watchlist.documents.DocumentMatch.Issuers;
import org.lintas.watchlist.documents.DocumentMatch.Variant;
import org.lintas.watchlist.documents.DocumentTableBuilder.Addition;

class DocumentTableTests {

    private static final FingerprintKey KEY = FingerprintKey.of(new byte[FingerprintKey.BYTES]);
    private static final RegisterCopy COPY = new RegisterCopy("made", Instant.parse("2026-01-02T03:04:05Z"));
    private static final List<CheckDigitRule> RULES = List.of(new CheckDigitRule(new StateCode("UTO"), 8));

    @ParameterizedTest
    @ValueSource(strings = {"AB1234567", "ab 123-4567", " A.B/1234567 ", "ＡＢ１２３４５６７", "AB1٢٣4567"})
    void caseSpacesMarksAndDigitsOfOtherScriptsMakeNoDifference(String sought) {
        DocumentMatch match = search("UTO", sought, listed("UTO", "AB1234567")).getFirst();

        assertThat(match.exact()).isTrue();
        assertThat(match.issuer()).contains(new StateCode("UTO"));
        assertThat(match.state()).isEqualTo(DocumentState.STOLEN);
        assertThat(match.verification()).isEqualTo(Verification.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"O1234567, 01234567", "01234567, O1234567", "1I345678, 11345678", "IOIO2345, 10102345"})
    void lettersThatLookLikeDigitsAreAVariant(String listed, String sought) {
        List<DocumentMatch> matches = search("UTO", sought, listed("UTO", listed));

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.variants()).containsExactly(Variant.CONFUSED_CHARACTERS);
            assertThat(match.exact()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"L898902C, L898902C3", "L898902C3, L898902C", "O1234567, O12345674", "O12345674, O1234567"})
    void aNumberStandsWithAndWithoutItsCheckDigitWhereItsIssuerWritesOne(String listed, String sought) {
        assertThat(search("UTO", sought, listed("UTO", listed)))
                .singleElement()
                .satisfies(match -> assertThat(match.variants()).containsExactly(Variant.CHECK_DIGIT));
        assertThat(search("IDN", sought, listed("IDN", listed))).isEmpty();
        assertThat(search("UTO", listed, listed("UTO", listed))).singleElement().matches(DocumentMatch::exact);
    }

    @Test
    void anotherLastCharacterIsNoCheckDigit() {
        assertThat(search("UTO", "L898902C4", listed("UTO", "L898902C"))).isEmpty();
    }

    @Test
    void theNumberAloneFindsTooAndSaysWhoIssued() {
        assertThat(search("", "AB1234567", listed("UTO", "AB1234567")))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.issuers()).isEqualTo(Issuers.UNKNOWN);
                    assertThat(match.issuer()).contains(new StateCode("UTO"));
                });
        assertThat(search("", "L898902C3", listed("UTO", "L898902C"))).hasSize(1);
        assertThat(search("UTO", "AB1234567", listed("", "AB1234567")))
                .singleElement()
                .satisfies(match -> assertThat(match.issuer()).isEmpty());
    }

    @Test
    void theSameIssuerComesFirstAndOthersAreToldApart() {
        List<DocumentMatch> matches =
                search("D", "AB1234567", listed("UTO", "AB1234567"), listed("", "AB1234567"), listed("D", "AB1234567"));

        assertThat(matches)
                .extracting(DocumentMatch::issuers)
                .containsExactly(Issuers.SAME, Issuers.UNKNOWN, Issuers.OTHER);
        assertThat(matches.getFirst().issuer()).contains(new StateCode("D"));
    }

    @Test
    void aNumberHasItsFewestAndItsMostCharacters() {
        DocumentTableBuilder builder = new DocumentTableBuilder(KEY, 10, List.of());
        assertThat(builder.add(listed("UTO", "A123"))).isEqualTo(Addition.ADDED);
        assertThat(builder.add(listed("UTO", "A12"))).isEqualTo(Addition.NO_NUMBER);
        assertThat(builder.add(listed("UTO", "1".repeat(32)))).isEqualTo(Addition.ADDED);
        assertThat(builder.add(listed("UTO", "1".repeat(33)))).isEqualTo(Addition.NO_NUMBER);
        assertThat(builder.add(listed("UTO", "A123" + "-".repeat(124)))).isEqualTo(Addition.KNOWN);
        assertThat(builder.add(listed("UTO", "A123" + "-".repeat(125)))).isEqualTo(Addition.NO_NUMBER);
        DocumentTable table = builder.build(COPY);
        assertThat(table.documents()).isEqualTo(2);
        assertThat(table.search(sought("UTO", "A12"))).isEmpty();
        assertThat(table.search(sought("UTO", "1".repeat(33)))).isEmpty();
        assertThatThrownBy(() -> builder.add(listed("UTO", "A1234"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTableTakesWhatItHasRoomForAndNoMore() {
        DocumentTableBuilder builder = new DocumentTableBuilder(KEY, 48, List.of());
        for (int i = 0; i < 48; i++) {
            assertThat(builder.add(listed("UTO", "AB%07d".formatted(i)))).isEqualTo(Addition.ADDED);
        }
        assertThat(builder.add(listed("UTO", "AB0000000"))).isEqualTo(Addition.KNOWN);
        assertThat(builder.add(listed("UTO", "AB9999999"))).isEqualTo(Addition.NO_ROOM);
        assertThat(builder.build(COPY).documents()).isEqualTo(48);
    }

    @Test
    void manyDocumentsOfOneNumberAreRefusedSomewhereAndOthersStillFound() {
        DocumentTableBuilder builder = new DocumentTableBuilder(KEY, 100_000, List.of());
        assertThat(builder.add(listed("UTO", "AB7654321"))).isEqualTo(Addition.ADDED);
        int added = 0;
        for (int i = 0; i < DocumentTable.PROBES_MAX + 100; i++) {
            String issuer = "" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26);
            added += builder.add(listed(issuer, "AB1234567")) == Addition.ADDED ? 1 : 0;
        }
        DocumentTable table = builder.build(COPY);
        assertThat(added).isEqualTo(DocumentTable.PROBES_MAX - 1);
        assertThat(table.search(sought("AAB", "AB1234567")))
                .hasSize(added)
                .first()
                .matches(DocumentMatch::exact);
        assertThat(table.search(sought("UTO", "AB7654321"))).hasSize(1);
    }

    @Test
    void tooManyDocumentsAndRulesAreRefused() {
        assertThatThrownBy(() -> new DocumentTableBuilder(KEY, DocumentTable.DOCUMENTS_MAX + 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentTableBuilder(KEY, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<CheckDigitRule> rules = java.util.Collections.nCopies(CheckDigitRule.RULES_MAX, RULES.getFirst());
        new DocumentTableBuilder(KEY, 1, rules);
        assertThatThrownBy(() -> new DocumentTableBuilder(
                        KEY, 1, java.util.Collections.nCopies(CheckDigitRule.RULES_MAX + 1, RULES.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckDigitRule(new StateCode("UTO"), 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckDigitRule(new StateCode("UTO"), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The plain twin: a map of texts. */
    @Test
    void agreesWithAMapOfTexts() {
        SplittableRandom random = new SplittableRandom(Seed.current());
        Map<String, Set<String>> plain = new HashMap<>();
        DocumentTableBuilder builder = new DocumentTableBuilder(KEY, 20_000, List.of());
        for (int i = 0; i < 20_000; i++) {
            ListedDocument document = listed(issuer(random), number(random));
            builder.add(document);
            plain.computeIfAbsent(folded(document.number()), _ -> new HashSet<>())
                    .add(document.issuer().get() + " " + document.number());
        }
        DocumentTable table = builder.build(COPY);
        for (int i = 0; i < 50_000; i++) {
            SoughtDocument sought = sought(issuer(random), number(random));
            Set<String> expected = plain.getOrDefault(folded(sought.number()), Set.of());
            List<DocumentMatch> found = table.search(sought);
            assertThat(found).hasSize(expected.size());
            assertThat(found.stream()
                            .map(match -> match.issuer().get().letters())
                            .collect(Collectors.toSet()))
                    .isEqualTo(expected.stream()
                            .map(each -> each.substring(0, each.indexOf(' ')))
                            .collect(Collectors.toSet()));
            assertThat(found.stream().anyMatch(DocumentMatch::exact))
                    .isEqualTo(expected.contains(sought.issuer().get() + " " + sought.number()));
        }
    }

    @Test
    void anotherKeyGivesAnotherTable() {
        byte[] other = new byte[FingerprintKey.BYTES];
        other[0] = 1;
        DocumentTableBuilder one = new DocumentTableBuilder(KEY, 1, List.of());
        DocumentTableBuilder two = new DocumentTableBuilder(FingerprintKey.of(other), 1, List.of());
        one.add(listed("UTO", "AB1234567"));
        two.add(listed("UTO", "AB1234567"));

        assertThat(one.build(COPY).slots().mismatch(two.build(COPY).slots())).isNotNegative();
        assertThatThrownBy(() -> FingerprintKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static String issuer(SplittableRandom random) {
        return random.nextBoolean() ? "UTO" : "D";
    }

    /** Few enough numbers that many are listed, all of them easily confused. */
    private static String number(SplittableRandom random) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            number.append("01OIA2345".charAt(random.nextInt(9)));
        }
        return number.toString();
    }

    private static String folded(String number) {
        return number.replace('O', '0').replace('I', '1');
    }

    static List<DocumentMatch> search(String issuer, String number, ListedDocument... listed) {
        DocumentTableBuilder builder = new DocumentTableBuilder(KEY, 10, RULES);
        for (ListedDocument document : listed) {
            assertThat(builder.add(document)).isEqualTo(Addition.ADDED);
        }
        return builder.build(COPY).search(sought(issuer, number));
    }

    static SoughtDocument sought(String issuer, String number) {
        return new SoughtDocument(state(issuer), number);
    }

    static ListedDocument listed(String issuer, String number) {
        return new ListedDocument(state(issuer), number, DocumentState.STOLEN);
    }

    private static Optional<StateCode> state(String issuer) {
        return issuer.isEmpty() ? Optional.empty() : Optional.of(new StateCode(issuer));
    }
}
