package org.lintas.lanes.internal;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The PC/SC service of Debian with one virtual reader, started for a test and ended with it. The reader's driver listens on every
 * address of the machine and cannot be told otherwise: it gets a free port of the moment, for the seconds of the test. (Its other
 * way, to connect, breaks down in version 3.3 when a document is taken away.)
 */
final class PcscDaemon implements AutoCloseable {

    /** Name of the reader's first slot. */
    static final String READER = "Virtual PCD 00 00";

    private static final Path PROGRAM = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    /** Longest start and longest stop: both take tenths of a second on a quiet machine. */
    private static final Duration CHANGE_MAX = Duration.ofSeconds(30);

    private final Process process;

    private PcscDaemon(Process process) {
        this.process = process;
    }

    /** Starts the service with a reader that waits for documents at a port. */
    static PcscDaemon start(Path folder, int port) throws IOException {
        requireInstalled();
        Path configuration = folder.resolve("reader.conf");
        Files.writeString(configuration, """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:%d
                LIBPATH      %s
                CHANNELID    0x1
                """.formatted(port, DRIVER));
        Path log = folder.resolve("pcscd.log");
        Process process = new ProcessBuilder(
                        List.of(PROGRAM.toString(), "--foreground", "--config", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PcscDaemon daemon = new PcscDaemon(process);
        daemon.awaitReader(log);
        return daemon;
    }

    /** A machine without the packages may go without this test, the continuous integration may not. */
    private static void requireInstalled() {
        String lack = "";
        if (!Files.exists(PROGRAM) || !Files.exists(DRIVER)) {
            lack =
                    "The test of the PC/SC reader needs Debian's packages pcscd and vsmartcard-vpcd (.ci/run installs them).";
        } else if (!Files.isWritable(Path.of("/run"))) {
            lack = "The test of the PC/SC reader starts pcscd, which needs root.";
        } else if (Files.exists(SOCKET) && ProcessHandle.allProcesses().anyMatch(PcscDaemon::another)) {
            lack = "The test of the PC/SC reader starts pcscd, and another one runs.";
        }
        if (!lack.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(lack);
        }
        if (!lack.isEmpty()) {
            abort(lack);
        }
    }

    private static boolean another(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/pcscd");
    }

    private void awaitReader(Path log) throws IOException {
        long end = System.nanoTime() + CHANGE_MAX.toNanos();
        String last = "";
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                PcscTerminals.find(READER);
                return;
            } catch (IOException notYet) {
                last = String.valueOf(notYet.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        close();
        throw new IOException("pcscd has no reader (%s); its log:%n%s".formatted(last, Files.readString(log)));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(CHANGE_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
