package org.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCatalogueTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| [^|]+ \\| [^|]+ \\|[^|]*\\|$");

    @Test
    void theDocumentAndTheCodeNameTheSameEvents() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "audit-events.md"));
        List<String> documented =
                ROW.matcher(document).results().map(row -> row.group(1)).toList();
        assertThat(documented).containsExactlyElementsOf(ids()).hasSizeGreaterThan(30);
    }

    @Test
    void identifiersBeginWithAModuleAndAreUnique() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+\\.[a-z-]+"));
        assertThat(ids().stream().map(AuditAction::byId)).allMatch(Optional::isPresent);
        assertThat(AuditAction.byId("access.unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_id.properties", "audit_vi.properties"})
    void everyEventHasWordsInEveryLanguage(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", bundle), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        assertThat(words.keySet())
                .containsAll(ids().stream().map(id -> "audit.action." + id).toList());
    }

    private static List<String> ids() {
        return Stream.of(AuditAction.values()).map(AuditAction::id).toList();
    }
}
