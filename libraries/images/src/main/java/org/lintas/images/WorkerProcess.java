package org.lintas.images;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.images.UnreadableImage.Reason;

/** One decoder's process, as its parent sees it. Used by one thread at a time; {@link #end} may come from any. */
final class WorkerProcess {

    /** Longest start: 0.3 s on a quiet machine, thirty times that on a busy one. */
    static final Duration START_MAX = Duration.ofSeconds(10);

    private final Process process;
    private final DataOutputStream pictures;
    private final DataInputStream answers;
    private volatile boolean ended;

    private WorkerProcess(Process process) {
        this.process = process;
        this.pictures = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws IOException if it does not start in its time
     */
    static WorkerProcess start(String classPath, ImageBounds bounds, int heapMegabytes) throws IOException {
        WorkerProcess worker =
                new WorkerProcess(builder(classPath, bounds, heapMegabytes).start());
        boolean ready = false;
        try (Alarm alarm = worker.alarm(START_MAX)) {
            ready = worker.answers.readInt() == WorkerFrames.GREETING && !alarm.rang();
        } finally {
            if (!ready) {
                worker.end();
            }
        }
        if (!ready) {
            throw new IOException("a decoder's process did not get ready");
        }
        return worker;
    }

    /** How a process is started. */
    static ProcessBuilder builder(String classPath, ImageBounds bounds, int heapMegabytes) {
        ProcessBuilder builder = new ProcessBuilder(command(classPath, bounds, heapMegabytes))
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectError(Redirect.DISCARD);
        // Secrets of this process stand in its environment; a decoder needs none of it.
        builder.environment().clear();
        return builder;
    }

    private static List<String> command(String classPath, ImageBounds bounds, int heapMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                WorkerMain.class.getName(),
                Integer.toString(bounds.bytesMax()),
                Integer.toString(bounds.pixelsMax()),
                Integer.toString(bounds.sideMax()));
    }

    /** Whether it can take another picture. */
    boolean alive() {
        return !ended && process.isAlive();
    }

    /** Number of the process in the operating system. */
    long pid() {
        return process.pid();
    }

    /** Decodes one picture of this header, or is ended when the time is over. */
    DecodedImage decode(ImageHeader header, byte[] encoded, Duration timeMax) throws UnreadableImage {
        Alarm alarm = alarm(timeMax);
        try (alarm) {
            WorkerFrames.writePicture(pictures, encoded);
            return WorkerFrames.readAnswer(answers, header);
        } catch (IOException gone) {
            end();
            if (alarm.rang()) {
                throw new UnreadableImage(Reason.TIME, "decoding did not end in time", gone);
            }
            throw new UnreadableImage(Reason.CRASH, "the decoder's process ended of it", gone);
        }
    }

    /** Ends it at once, whatever it does. */
    void end() {
        ended = true;
        process.destroyForcibly();
    }

    private Alarm alarm(Duration time) {
        return new Alarm(this, time);
    }

    /** Ends a process when a time is over, unless it is closed before. */
    private static final class Alarm implements AutoCloseable {

        private final AtomicBoolean rang = new AtomicBoolean();
        private final CompletableFuture<Void> waiting;

        Alarm(WorkerProcess worker, Duration time) {
            Executor later = CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
            this.waiting = CompletableFuture.runAsync(
                    () -> {
                        rang.set(true);
                        worker.end();
                    },
                    later);
        }

        boolean rang() {
            return rang.get();
        }

        @Override
        public void close() {
            waiting.cancel(false);
        }
    }
}
