package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final Pattern PATH = Pattern.compile("/(?<module>[a-z]+)/(?<file>[^/]+\\.sql)$");

    /**
     * A module's migrations.
     *
     * @param module its name
     * @param fingerprint over the names and contents of its files: another one means another version of its tables
     */
    record Folder(String module, String fingerprint) {}

    /** The modules with at least one migration that pass the filter, lowest tier first. */
    List<Folder> folders(Predicate<String> filter) {
        try {
            SortedMap<String, SortedMap<String, Resource>> found = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "*/*.sql")) {
                Matcher path = PATH.matcher(file.getURL().toString());
                if (path.find() && filter.test(path.group("module"))) {
                    found.computeIfAbsent(path.group("module"), module -> new TreeMap<>())
                            .put(path.group("file"), file);
                }
            }
            List<Folder> folders = new ArrayList<>();
            for (Map.Entry<String, SortedMap<String, Resource>> module : found.entrySet()) {
                folders.add(new Folder(module.getKey(), fingerprint(module.getValue())));
            }
            folders.sort(Comparator.comparingInt(folder -> rank(folder.module())));
            return folders;
        } catch (IOException e) {
            throw StorageErrors.migrationFailed("all", e);
        }
    }

    private static String fingerprint(SortedMap<String, Resource> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                byte[] content = file.getValue().getContentAsByteArray();
                digest.update("%s %d\n".formatted(file.getKey(), content.length).getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static int rank(String module) {
        int place = ORDER.indexOf(module);
        return place < 0 ? ORDER.size() : place;
    }
}
