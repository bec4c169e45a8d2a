package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lintas.simulators.conformance.Suite.Group;

class ConformanceCatalogueTests {

    private static final Path DOCUMENT = Path.of("../docs/protocols/chip-conformance.md");

    @Test
    void theDocumentListsEveryGroupWithItsCount() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| ") && line.matches(".*\\| [0-9]+ \\|"))
                .toList();

        assertThat(rows)
                .isEqualTo(Suite.groups().stream()
                        .map(ConformanceCatalogueTests::row)
                        .toList());
    }

    @Test
    void theDocumentHasTheSum() throws IOException {
        int sum =
                Suite.groups().stream().mapToInt(group -> group.cases().size()).sum();

        assertThat(sum).isGreaterThanOrEqualTo(300);
        assertThat(Files.readString(DOCUMENT)).contains("%d cases".formatted(sum));
    }

    @Test
    void everyNameStandsOnceInItsGroup() {
        for (Group group : Suite.groups()) {
            assertThat(group.cases().stream().map(Case::name)).doesNotHaveDuplicates();
        }
        assertThat(Suite.groups().stream().map(Group::name)).doesNotHaveDuplicates();
    }

    private static String row(Group group) {
        return "| %s | %s | %d |"
                .formatted(
                        group.name(),
                        group.side().name().toLowerCase(Locale.ROOT),
                        group.cases().size());
    }
}
