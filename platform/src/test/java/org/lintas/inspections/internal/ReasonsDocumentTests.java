package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsDocumentTests {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([a-z-]+)` \\| [^|]+ \\| (yes|no) \\|$");

    @Test
    void theDocumentListsEveryReasonInOrderAndNoOther() throws IOException {
        String document = Files.readString(Path.of("../docs/reasons.md"));
        List<String> documented = ROW.matcher(document)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();
        List<String> expected = Arrays.stream(Reason.values())
                .map(reason -> policyOf(reason) + " " + reason.code() + " " + (reason.helpFirst() ? "yes" : "no"))
                .toList();
        assertThat(documented).containsExactlyElementsOf(expected);
    }

    @Test
    void theDocumentNamesTheVersionInForce() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reasons.md")))
                .contains("| `" + Policies.IN_FORCE.version() + "` |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_id", "_vi"})
    void everyLanguageHasWordsForOfficerAndTraveller(String language) throws IOException {
        Properties words = words(language);
        for (Reason reason : Reason.values()) {
            assertThat(words.getProperty("reason." + reason.code(), ""))
                    .as("officer, %s", reason.code())
                    .isNotBlank();
            assertThat(words.getProperty("reason.traveller." + reason.code(), ""))
                    .as("traveller, %s", reason.code())
                    .isNotBlank();
        }
        assertThat(words).containsKeys("reason." + Reason.OK, "reason." + Reason.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_id", "_vi"})
    void theTravellerCannotTellAListFromAnyOtherCause(String language) throws IOException {
        Properties words = words(language);
        String forHits = words.getProperty("reason.traveller." + Reason.WATCHLIST_HIT.code());
        for (Reason harmless : List.of(Reason.PROTECTION_NEEDED, Reason.TOO_YOUNG, Reason.OBJECT_LEFT)) {
            assertThat(words.getProperty("reason.traveller." + harmless.code())).isEqualTo(forHits);
        }
    }

    private static String policyOf(Reason reason) {
        return PolicyTests.cases()
                .filter(fault -> fault.reason() == reason)
                .map(PolicyTests.Case::policy)
                .findFirst()
                .orElseThrow();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/inspections" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
