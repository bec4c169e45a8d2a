package org.lintas.foundation.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.StateSettings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The beans of one module's {@code internal} package over a fresh database, without the rest of the platform: starts in a
 * fraction of a second.
 */
public final class ModuleUnderTest implements AutoCloseable {

    private final TestDatabase database;
    private final Path home;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context;

    /**
     * @param packageName the package to scan
     * @param clock what the module sees as time
     * @param state the State at whose border it is
     * @param beans doubles of what the module needs from other modules, and listeners
     */
    public ModuleUnderTest(String packageName, Clock clock, StateSettings state, Object... beans) {
        database = TestDatabase.migrated();
        home = folder();
        pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        context = new AnnotationConfigApplicationContext();
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.register(Surroundings.class);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("module under test", Map.of("lintas.home", home.toString())));
        context.registerBean(Identifiers.class);
        context.registerBean("dataSource", DataSource.class, () -> pool);
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("state", StateSettings.class, () -> state);
        for (int i = 0; i < beans.length; i++) {
            register("double" + i, beans[i]);
        }
        context.scan(packageName);
        context.refresh();
    }

    /** A bean of the module by its interface. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The node's home. */
    public Path home() {
        return home;
    }

    /** The database as SQL. */
    public JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    @SuppressWarnings("unchecked")
    private <T> void register(String name, T bean) {
        context.registerBean(name, (Class<T>) bean.getClass(), () -> bean);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        database.close();
        try {
            FileTree.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lintas-module");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No configuration class by annotation: the component scans of other tests must not find it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Surroundings {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }
}
