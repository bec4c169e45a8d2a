package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintas.documents.DocumentChecks;
import org.lintas.emrtd.trust.CheckName;

/** Officers read words, not identifiers. */
class InspectionWordsTests {

    private final Properties words = new Properties();

    InspectionWordsTests() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/inspections.properties"))) {
            words.load(reader);
        }
    }

    @Test
    void everyPolicyHasWords() {
        assertThat(Policies.IN_FORCE.list())
                .allSatisfy(policy -> assertThat(words).containsKey("policy." + policy.name()));
    }

    @Test
    void everyCheckHasWords() throws IllegalAccessException {
        Set<String> names = new TreeSet<>(Set.of(PersonPolicies.FACE));
        Arrays.stream(CheckName.values()).map(CheckName::text).forEach(names::add);
        addConstants(DocumentChecks.class, names);
        addConstants(BackgroundChecks.class, names);
        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(name -> assertThat(words).containsKey("check." + name));
    }

    private static void addConstants(Class<?> owner, Set<String> names) throws IllegalAccessException {
        for (Field field : owner.getDeclaredFields()) {
            if (field.getType() == String.class) {
                field.setAccessible(true);
                names.add(String.valueOf(field.get(null)));
            }
        }
    }
}
