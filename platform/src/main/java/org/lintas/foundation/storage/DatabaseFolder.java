package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The places inside the home folder that belong to the database which Lintas launches.
 *
 * <pre>
 * HOME/lock                    held by the process that owns the home
 * HOME/postgresql/VERSION/     unpacked server binaries
 * HOME/database/data/          the records (PGDATA)
 * HOME/database/launch-mode    how the server is started, see {@link LaunchMode}
 * HOME/database/port           the loopback port, kept from start to start
 * HOME/database/*-password     mode 0600
 * HOME/database/data/log/      the server's own log, one file a weekday
 * </pre>
 *
 * @param home the home folder, absolute
 * @param binaries where the server programs are unpacked; shared by the homes of a test run
 */
record DatabaseFolder(Path home, Path binaries) {

    /** Signs with a meaning to the shell that pg_ctl uses, even between double quotes. */
    private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    DatabaseFolder {
        if (!home.isAbsolute() || UNSAFE.matcher(home.toString()).find()) {
            throw StorageErrors.settingInvalid(
                    "lintas.home", "must be an absolute path without quotes, $, ` and \\, not " + home);
        }
        home = home.normalize();
    }

    /** The usual layout, with everything below the home. */
    static DatabaseFolder in(Path home) {
        return new DatabaseFolder(home, home.resolve("postgresql"));
    }

    /** Makes the folders that are missing, for the owner only. */
    void create() {
        try {
            FileTree.createOwnerOnly(home);
            FileTree.createOwnerOnly(database());
        } catch (IOException e) {
            throw StorageErrors.homeUnusable(home, e);
        }
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path database() {
        return home.resolve("database");
    }

    Path data() {
        return database().resolve("data");
    }

    /** Where a data folder is prepared, so that {@link #data()} is whole whenever it exists. */
    Path dataInPreparation() {
        return database().resolve("data.new");
    }

    Path launchMode() {
        return database().resolve("launch-mode");
    }

    Path port() {
        return database().resolve("port");
    }

    /** The password of the server's superuser, which only the launcher uses. */
    Path ownerPassword() {
        return database().resolve("owner-password");
    }

    /** The password of the role that the application signs in with. */
    Path applicationPassword() {
        return database().resolve("lintas-password");
    }

    /** What the server said before its own log was open; inside the data folder, where the server may write. */
    Path startupLog() {
        return data().resolve("startup.log");
    }

    Path serverLogs() {
        return data().resolve("log");
    }
}
