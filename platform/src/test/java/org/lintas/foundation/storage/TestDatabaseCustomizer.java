package org.lintas.foundation.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points every Spring context of a test to a fresh database and a fresh home, unless the test sets
 * {@code lintas.storage.home} itself. Registered in {@code META-INF/spring.factories}.
 *
 * @param owner the class that asked for a database of its own
 */
record TestDatabaseCustomizer(Optional<String> owner) implements ContextCustomizer {

    /** Connections of one context: all contexts of a run are kept to its end, and the server has a hundred. */
    private static final int CONNECTIONS = 8;

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        if (context.getEnvironment().containsProperty("lintas.storage.home")) {
            return;
        }
        TestDatabase database = TestDatabase.migrated();
        String home = freshHome().toString();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        new HashMap<>(Map.of(
                                "lintas.home", home,
                                "lintas.storage.home", home,
                                "lintas.storage.url", database.url(),
                                "lintas.storage.user", database.user(),
                                "lintas.storage.connections", Integer.toString(CONNECTIONS),
                                "lintas.storage.password-file",
                                        database.passwordFile().toString()))));
    }

    private static Path freshHome() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the customizer for each test class; equal ones let contexts be shared. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            boolean own = AnnotatedElementUtils.hasAnnotation(testClass, OwnDatabase.class);
            return new TestDatabaseCustomizer(own ? Optional.of(testClass.getName()) : Optional.empty());
        }
    }
}
