package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder says about the server on it, and whether that is still true. The layout
 * of the file is that of PostgreSQL 10 to 18 (miscadmin.h, LOCK_FILE_LINE_...).
 *
 * @param pid the server's process id
 * @param port its port, 0 when it had not been written yet
 */
record Postmaster(long pid, int port) {

    /** Line of the port, counted from 0. */
    private static final int PORT_LINE = 3;

    /** Who has the process id that the file names. */
    enum Holder {
        /** Nobody: the server ended without cleaning up. */
        NOBODY,
        /** A server on this data folder. */
        OUR_SERVER,
        /** Some other program that got the number later. */
        STRANGER,
        /** A process that shows nothing of itself, above all one that has ended and is not yet reaped. */
        UNKNOWN
    }

    /** The content of the file, or empty when there is none or it is not whole yet. */
    static Optional<Postmaster> on(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Looks at the process with this id. */
    Holder holder(Path data) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return Holder.NOBODY;
        }
        Optional<String> command = process.get().info().command();
        if (command.isEmpty()) {
            return Holder.UNKNOWN;
        }
        boolean server = Path.of(command.get()).endsWith("postgres") && worksOn(data, process.get());
        return server ? Holder.OUR_SERVER : Holder.STRANGER;
    }

    /** A server's working folder is its data folder; where that cannot be seen, its command line names the folder. */
    private static boolean worksOn(Path data, ProcessHandle process) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder.toRealPath(), data);
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains(data.toString());
        }
    }
}
