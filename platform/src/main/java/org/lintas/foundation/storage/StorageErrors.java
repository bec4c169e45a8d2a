package org.lintas.foundation.storage;

import java.nio.file.Path;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** The numbered errors of storage, each with what to do about it. */
final class StorageErrors {

    private StorageErrors() {}

    static LintasException homeUnusable(Path home, Throwable cause) {
        return new LintasException(
                ErrorCode.STORAGE_FAILED,
                "The home folder %s cannot be used (%s). Choose another with --home or LINTAS_HOME, or correct its owner."
                        .formatted(home, cause),
                cause);
    }

    static LintasException homeInUse(Path home, String owner) {
        return new LintasException(
                ErrorCode.HOME_IN_USE,
                "The home folder %s belongs to the running process %s. Stop that one first, or choose another home."
                        .formatted(home, owner));
    }

    static LintasException homeOfOtherUser(Path home, String maker) {
        return new LintasException(
                ErrorCode.STORAGE_FAILED,
                "The home folder %s was made by %s. Start Lintas as that user, or choose another home."
                        .formatted(home, maker));
    }

    static LintasException binariesMissing(String resource) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "No PostgreSQL for this system is on the class path (%s). Use an external one: set lintas.storage.url."
                        .formatted(resource));
    }

    static LintasException binariesUnusable(Path folder, Throwable cause) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "PostgreSQL could not be unpacked into %s (%s). Is there room on the disk?".formatted(folder, cause),
                cause);
    }

    static LintasException notPrepared(Path data, String words) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "The data folder %s could not be prepared. initdb says: %s".formatted(data, words));
    }

    static LintasException notStarted(Path data, String words) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "PostgreSQL did not start on %s. See docs/runbooks/start-and-stop.md. It says: %s"
                        .formatted(data, words));
    }

    static LintasException portsTaken(int first, int last) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "Every port from %d to %d of 127.0.0.1 is taken.".formatted(first, last));
    }

    static LintasException notReadable(Path file, Throwable cause) {
        return new LintasException(
                ErrorCode.STORAGE_FAILED, "%s cannot be read or written (%s).".formatted(file, cause), cause);
    }

    static LintasException notReachable(String url, Throwable cause) {
        return new LintasException(
                ErrorCode.DATABASE_NOT_STARTED,
                "The database at %s does not answer: %s".formatted(url, cause.getMessage()),
                cause);
    }

    static LintasException migrationFailed(String module, Throwable cause) {
        return new LintasException(
                ErrorCode.MIGRATION_FAILED,
                "The tables of module '%s' could not be brought to this version: %s"
                        .formatted(module, cause.getMessage()),
                cause);
    }

    static LintasException settingInvalid(String setting, String demand) {
        return new LintasException(ErrorCode.SETTING_INVALID, "The setting %s %s.".formatted(setting, demand));
    }
}
