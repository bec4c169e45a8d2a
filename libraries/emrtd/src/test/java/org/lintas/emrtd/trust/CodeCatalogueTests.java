package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources give is in the README, and nothing else looks like one there. */
class CodeCatalogueTests {

    /** A literal in lower case with at least one dash is a code, unless it is one of these. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    private static final Set<String> NAMES = Set.of();

    private static Set<String> codesOfSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    codes.add(literals.group(1));
                }
            }
            codes.removeAll(NAMES);
            return codes;
        }
    }

    @Test
    void theReadmeListsEveryCode() throws IOException {
        Set<String> codes = codesOfSources();
        String readme = Files.readString(Path.of("README.md"));
        Set<String> missing = codes.stream()
                .filter(code -> !readme.contains("`" + code + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(missing).isEmpty();
    }
}
