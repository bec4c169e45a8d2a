package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of the United Nations and of OFAC as published, if they lie beside the project: all that a plain search counts in them is read. */
class PublishedListsTests {

    /** Beside the project, or where the property says. */
    private static final Path FOLDER =
            Path.of(System.getProperty("tests.watchlists", "../../../shared/data/watchlists"));

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void theListOfTheUnitedNationsLoadsWhole() throws IOException {
        String text = text("un-consolidated.xml");
        List<Subject> subjects = subjects("un-consolidated.xml");

        assertThat(subjects).hasSize((int) (count("<INDIVIDUAL>", text) + count("<ENTITY>", text)));
        assertThat(subjects.stream().filter(subject -> subject.kind() == Subject.Kind.PERSON))
                .hasSize((int) count("<INDIVIDUAL>", text));
        long aliases = count("<ALIAS_NAME>\\s*[^<\\s]", text) + count("<NAME_ORIGINAL_SCRIPT>\\s*[^<\\s]", text);
        assertThat(statements(subjects, Statement.Named.class)).isGreaterThanOrEqualTo(subjects.size() + aliases);
        long births = count("<(DATE|YEAR|FROM_YEAR|DATE_OF_BIRTH)>\\s*[0-9]", text);
        long fromNotes = count("(?s)<TYPE_OF_DATE>[A-Z]+</TYPE_OF_DATE>\\s*<NOTE>", text);
        long notRead = diagnostics.stream()
                .filter(each -> each.problem().startsWith("date of birth"))
                .count();
        assertThat(statements(subjects, Statement.Born.class)).isEqualTo(births + fromNotes - notRead);
        assertThat(notRead).isLessThanOrEqualTo(5);
        assertThat(statements(subjects, Statement.Holds.class)).isEqualTo(count("<NUMBER>\\s*[^<\\s]", text));
        assertThat(statements(subjects, Statement.OfSex.class)).isEqualTo(count("<GENDER>[MF]", text));
    }

    @Test
    void theListOfOfacLoadsWhole() throws IOException {
        String sdn = text("ofac-sdn.csv");
        String alt = text("ofac-alt.csv");
        List<Subject> subjects = subjects("ofac-sdn.csv", "ofac-alt.csv", "ofac-add.csv");

        assertThat(subjects).hasSize((int) count("(?m)^\\d+,", sdn));
        assertThat(subjects.stream().filter(subject -> subject.kind() == Subject.Kind.PERSON))
                .hasSize((int) count("(?m)^\\d+,.*\"individual\"", sdn));
        long weak = count("[afn]\\.k\\.a\\. ", sdn);
        assertThat(statements(subjects, Statement.Named.class))
                .isEqualTo(subjects.size() + weak + count("(?m)^\\d+,", alt));
        long notRead = diagnostics.stream()
                .filter(each -> each.problem().startsWith("date of birth"))
                .count();
        assertThat(statements(subjects, Statement.Born.class)).isEqualTo(count("[\"; ]DOB ", sdn) - notRead);
        assertThat(notRead).isLessThanOrEqualTo(5);
        assertThat(statements(subjects, Statement.OfSex.class)).isEqualTo(count("Gender (?=Male|Female)", sdn));
        long passports = subjects.stream()
                .flatMap(subject -> subject.statements(Statement.Holds.class).stream())
                .filter(held -> held.type().contains("Passport"))
                .count();
        assertThat(passports).isEqualTo(count("[\"; ]Passport (?=[^;(.]*\\d)(?!No\\.? issued|issued)", sdn));
    }

    private static long statements(List<Subject> subjects, Class<? extends Statement> of) {
        return subjects.stream()
                .mapToLong(subject -> subject.statements(of).size())
                .sum();
    }

    private List<Subject> subjects(String... files) throws IOException {
        WatchlistCollection collection = new WatchlistCollection(diagnostics::add);
        for (String file : files) {
            try (InputStream stream = Files.newInputStream(FOLDER.resolve(file))) {
                collection.read(file, stream, ColumnMapping.usual());
            }
        }
        return collection.subjects();
    }

    private static String text(String file) throws IOException {
        assumeTrue(Files.isRegularFile(FOLDER.resolve(file)), "the published lists are not here");
        return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
