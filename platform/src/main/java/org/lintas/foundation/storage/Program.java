package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs short programs of the database with a time limit, an empty environment (so that neither PG... variables nor
 * secrets of ours reach the server) and their words kept in a file, which a server started by them cannot hold open
 * against us as it could a pipe.
 */
final class Program {

    /** Where the wrappers of {@link LaunchMode} and the C library's tools are, on every supported system. */
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    /** Bytes of output kept for an error message. */
    private static final int OUTPUT_BYTES_MAX = 4_096;

    private final DatabaseFolder folder;

    Program(DatabaseFolder folder) {
        this.folder = folder;
    }

    /**
     * What a program said and how it ended.
     *
     * @param exitCode 0 is success; -1 when it was stopped at its time limit
     * @param output the last 4,096 bytes of standard output and error together
     */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    boolean succeeds(List<String> command, Duration limit) {
        try {
            return run(command, limit).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs the command to its end.
     *
     * @throws IOException when the program cannot be started at all
     */
    Outcome run(List<String> command, Duration limit) throws IOException {
        Path words = Files.createTempFile(folder.database(), "program-", ".log");
        try {
            Process process = started(command, words);
            int exitCode = exitCodeWithin(process, limit);
            return new Outcome(exitCode, Tail.of(words, OUTPUT_BYTES_MAX));
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private Process started(List<String> command, Path words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.database().toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", PATH);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int exitCodeWithin(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
