package org.lintas.foundation.storage;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the modules that have tables, by their folders of migrations on the class path.
 *
 * @param root the place on the class path that holds one folder per module, with a slash at its end
 */
record MigrationFolders(String root) {

    /** The root that every module uses. */
    static final String ROOT = "db/migration/";

    /** From the lowest tier to the highest, as ARCHITECTURE.md lists them. A module that is not named comes after all. */
    static final List<String> ORDER = List.of(
            "foundation",
            "audit",
            "access",
            "documents",
            "biometrics",
            "watchlists",
            "passengers",
            "permissions",
            "targeting",
            "crossings",
            "inspections",
            "lanes",
            "movements",
            "exchange",
            "coordination",
            "insight",
            "forensics",
            "training",
            "campaigns");

    private static final Pattern MODULE = Pattern.compile("/([a-z]+)/[^/]+\\.sql$");

    /** The modules with at least one migration that pass the filter, lowest tier first. */
    List<String> modules(Predicate<String> filter) {
        Set<String> found = new TreeSet<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "*/*.sql")) {
                Matcher module = MODULE.matcher(file.getURL().toString());
                if (module.find()) {
                    found.add(module.group(1));
                }
            }
        } catch (IOException e) {
            throw StorageErrors.migrationFailed("all", e);
        }
        return found.stream()
                .filter(filter)
                .sorted(Comparator.comparingInt(MigrationFolders::rank))
                .toList();
    }

    private static int rank(String module) {
        int place = ORDER.indexOf(module);
        return place < 0 ? ORDER.size() : place;
    }
}
