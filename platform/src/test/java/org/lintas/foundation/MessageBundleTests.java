package org.lintas.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundleTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

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
    void noWordIsEmpty() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(words(file)).as(file.toString()).doesNotContainValue("");
            }
        }
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
