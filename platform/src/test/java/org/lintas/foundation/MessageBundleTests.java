package org.lintas.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundleTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    /** A choice with the number in it. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^}]*})*}");

    /** A number with a word in the plural. */
    private static final Pattern COUNTED = Pattern.compile("\\{\\d} \\w+s\\b");

    @Test
    void everyBundleHasTheSameWordsInEveryLanguage() throws IOException {
        List<String> languages = List.of("id", "vi");
        List<Path> bundles = english();
        assertThat(bundles).hasSizeGreaterThanOrEqualTo(4);
        for (Path bundle : bundles) {
            for (String language : languages) {
                Path other = FOLDER.resolve(
                        bundle.getFileName().toString().replace(".properties", "_" + language + ".properties"));
                assertThat(words(other).stringPropertyNames())
                        .as(other.toString())
                        .containsExactlyInAnyOrderElementsOf(words(bundle).stringPropertyNames());
            }
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path bundle : english()) {
            keys.addAll(words(bundle).stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void noWordIsEmpty() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(words(file)).as(file.toString()).doesNotContainValue("");
            }
        }
    }

    @Test
    void aCountInEnglishHasItsSingular() throws IOException {
        assertThat(COUNTED.matcher("{0} entries").find()).isTrue();
        for (Path bundle : english()) {
            for (Object pattern : words(bundle).values()) {
                String plain = CHOICE.matcher(pattern.toString()).replaceAll("");
                assertThat(COUNTED.matcher(plain).find())
                        .as("%s: %s", bundle.getFileName(), pattern)
                        .isFalse();
            }
        }
    }

    @Test
    void aChoiceSaysNoneOneAndMany() throws IOException {
        String pattern = words(FOLDER.resolve("watchlists.properties")).getProperty("watchlists.caption");
        assertThat(List.of(0, 1, 2).stream().map(count -> MessageFormat.format(pattern, count)))
                .containsExactly("No entry", "1 entry", "2 entries, the newest first");
        String overstays = words(FOLDER.resolve("crossings.properties")).getProperty("crossings.overstays.caption");
        assertThat(List.of(0, 1, 2).stream().map(count -> MessageFormat.format(overstays, count, "2026-01-31")))
                .containsExactly(
                        "Nobody inside longer than allowed on 2026-01-31",
                        "1 traveller inside longer than allowed on 2026-01-31",
                        "2 travellers inside longer than allowed on 2026-01-31, the longest first");
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.getFileName().toString().contains("_"))
                    .toList();
        }
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
