package org.lintas.foundation.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link StorageProbe} in a JVM of its own. */
final class ProbeProcess implements AutoCloseable {

    private static final long END_LIMIT_SECONDS = 60;

    private final Process process;
    private final BufferedReader words;

    private ProbeProcess(Process process) {
        this.process = process;
        this.words = process.inputReader(StandardCharsets.UTF_8);
    }

    static ProbeProcess start(DatabaseFolder folder) throws IOException {
        return start(folder, List.of(), System.getProperty("java.class.path"));
    }

    static ProbeProcess start(DatabaseFolder folder, List<String> wrapper, String classPath) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                StorageProbe.class.getName(),
                folder.home().toString(),
                folder.binaries().toString()));
        return new ProbeProcess(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** The first line that begins with one of these words. */
    String answer(String... beginnings) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            all.append(line).append('\n');
            for (String beginning : beginnings) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
        }
        throw new AssertionError("The probe ended: " + all);
    }

    void write(int number) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).write(number + "\n");
        process.outputWriter(StandardCharsets.UTF_8).flush();
        answer("WRITTEN");
    }

    /** The end that nothing can prepare for (kill -9). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The probe does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
