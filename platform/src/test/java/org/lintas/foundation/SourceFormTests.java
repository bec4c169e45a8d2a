package org.lintas.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the sources of the whole project: size, forbidden words, and the pages that codes must have. */
class SourceFormTests {

    /** Longest file, in lines (style, 4). */
    private static final int LINES_MAX = 500;

    /** Java files that must have been seen. */
    private static final int FILES_SEEN = 250;

    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @Test
    void noJavaFileIsLongerThanItsBound() throws IOException {
        List<Path> sources = javaFiles();
        assertThat(sources).hasSizeGreaterThan(FILES_SEEN);
        for (Path source : sources) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LINES_MAX);
        }
    }

    @Test
    void noTestIsSwitchedOffAndNothingIsLeftForLater() throws IOException {
        List<String> forbidden = List.of("@Dis" + "abled", "TO" + "DO", "FIX" + "ME");
        for (Path source : javaFiles()) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain(forbidden);
        }
    }

    @Test
    void everyErrorCodeHasItsPage() {
        for (ErrorCode code : ErrorCode.values()) {
            Path page = ROOT.resolve("docs/errors/" + code.id() + ".md");
            assertThat(page).as(code.name()).content().startsWith("# %s: %s\n".formatted(code.id(), code.key()));
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
