package org.lintas.foundation.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.lintas.foundation.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/** The beans of storage. They close in the order pool, server, home, after the web server has stopped. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/lintas/foundation/storage/storage.properties")
class StorageConfiguration {

    @Bean
    OpenStorage openStorage(StorageSettings settings) {
        return OpenStorage.open(settings);
    }

    /** Nothing sees the database before every module's tables are at this version. */
    @Bean
    HikariDataSource dataSource(OpenStorage storage, StorageSettings settings, Environment environment) {
        ModuleRoles roles = new ModuleRoles(Role.parse(environment.getProperty("lintas.roles", "")));
        new ModuleMigrations(
                        new MigrationFolders(MigrationFolders.ROOT), ConnectionPool.forMigrations(storage.address()))
                .run(roles::run);
        return ConnectionPool.open(storage.address(), settings.connections());
    }
}
