package org.lintas.images;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintas.images.UnreadableImage.Reason;

/**
 * Decodes the pictures of strangers in processes of its own, that have a small heap and are killed when a picture takes too long or
 * exhausts them; the next picture finds a new one. A process starts with the first picture that needs it, takes one at a time,
 * and ends with {@link #close()} or with the process that uses it, however that ends. Safe for use by several threads; what waits
 * holds its thread.
 */
public final class ProcessDecoder implements ImageDecoder, AutoCloseable {

    /**
     * What the decoder may use of its machine.
     *
     * @param processes at a time, 1 to {@link #PROCESSES_MAX}; each takes up to 70 MB beside its heap
     * @param waitingMax pictures that wait for a process, 0 to {@link #WAITING_MAX}; one more is refused as busy
     * @param heapMegabytes of each process, {@link #HEAP_MEGABYTES_MIN} to {@link #HEAP_MEGABYTES_MAX}
     */
    public record Resources(int processes, int waitingMax, int heapMegabytes) {

        /** Most processes: a core each on a large node. */
        public static final int PROCESSES_MAX = 64;

        /** Most waiting pictures: two for each inspection of the largest hall. */
        public static final int WAITING_MAX = 2_000;

        /** Least heap, in megabytes: what a JVM of this library needs to start and to decode a portrait. */
        public static final int HEAP_MEGABYTES_MIN = 16;

        /** Most heap, in megabytes: a 16-megapixel JPEG 2000 in colour needs some 500. */
        public static final int HEAP_MEGABYTES_MAX = 2_048;

        /** Two processes of 160 MB, a JPEG 2000 of 4 megapixels in colour each; 64 pictures wait, two seconds of work. */
        public static final Resources STANDARD = new Resources(2, 64, 160);

        /** Refuses what is out of range. */
        public Resources {
            if (processes < 1 || processes > PROCESSES_MAX) {
                throw new IllegalArgumentException("1 to %d processes, not %d".formatted(PROCESSES_MAX, processes));
            }
            if (waitingMax < 0 || waitingMax > WAITING_MAX) {
                throw new IllegalArgumentException("0 to %d waiting, not %d".formatted(WAITING_MAX, waitingMax));
            }
            if (heapMegabytes < HEAP_MEGABYTES_MIN || heapMegabytes > HEAP_MEGABYTES_MAX) {
                throw new IllegalArgumentException(
                        "%d to %d MB of heap, not %d".formatted(HEAP_MEGABYTES_MIN, HEAP_MEGABYTES_MAX, heapMegabytes));
            }
        }
    }

    private final ImageBounds bounds;
    private final Resources resources;
    private final Semaphore waiting;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> working = new HashSet<>();
    private Optional<WorkerClassPath> classPath = Optional.empty();
    private boolean closed;

    /** A decoder under these bounds; starts nothing yet. */
    public ProcessDecoder(ImageBounds bounds, Resources resources) {
        this.bounds = bounds;
        this.resources = resources;
        this.waiting = new Semaphore(resources.processes() + resources.waitingMax());
        this.places = new Semaphore(resources.processes(), true);
    }

    @Override
    public DecodedImage decode(byte[] encoded) throws UnreadableImage {
        byte[] own = encoded.clone();
        ImageHeader header = ImageHeader.within(bounds, own);
        if (!waiting.tryAcquire()) {
            throw new UnreadableImage(Reason.BUSY, resources.waitingMax() + " pictures wait already");
        }
        try {
            return decodeInTurn(header, own);
        } finally {
            waiting.release();
        }
    }

    /** Starts a process if none has, so that the first picture does not wait for it; false when none can be started. */
    public boolean warmUp() {
        if (!places.tryAcquire()) {
            return true;
        }
        try {
            giveBack(take());
            return true;
        } catch (UnreadableImage notStarted) {
            return false;
        } finally {
            places.release();
        }
    }

    /** Ends every process; whoever waits is refused. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(WorkerProcess::end);
        idle.clear();
        working.forEach(WorkerProcess::end);
        classPath.ifPresent(WorkerClassPath::close);
        classPath = Optional.empty();
    }

    /** Processes that are ready for the next picture. */
    synchronized int idleNow() {
        return idle.size();
    }

    private DecodedImage decodeInTurn(ImageHeader header, byte[] encoded) throws UnreadableImage {
        acquirePlace();
        try {
            WorkerProcess worker = take();
            try {
                return worker.decode(header, encoded, bounds.timeMax());
            } finally {
                giveBack(worker);
            }
        } finally {
            places.release();
        }
    }

    /** A picture before this one takes its time at the most, and there are as many before it as may wait. */
    private void acquirePlace() throws UnreadableImage {
        try {
            long most = bounds.timeMax().toNanos() * (resources.waitingMax() + 1L);
            if (!places.tryAcquire(most, TimeUnit.NANOSECONDS)) {
                throw new UnreadableImage(Reason.BUSY, "all decoders are busy");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreadableImage(Reason.BUSY, "interrupted while waiting for a decoder", interrupted);
        }
    }

    private WorkerProcess take() throws UnreadableImage {
        synchronized (this) {
            requireOpen();
            while (!idle.isEmpty()) {
                WorkerProcess worker = idle.pop();
                if (worker.alive()) {
                    working.add(worker);
                    return worker;
                }
            }
        }
        return start();
    }

    private WorkerProcess start() throws UnreadableImage {
        try {
            WorkerProcess started = WorkerProcess.start(path(), bounds, resources.heapMegabytes());
            synchronized (this) {
                if (closed) {
                    started.end();
                }
                requireOpen();
                working.add(started);
            }
            return started;
        } catch (IOException notStarted) {
            throw new UnreadableImage(Reason.BUSY, "no decoder's process can be started", notStarted);
        }
    }

    private synchronized String path() throws IOException, UnreadableImage {
        requireOpen();
        if (classPath.isEmpty()) {
            classPath = Optional.of(WorkerClassPath.find());
        }
        return classPath.get().toString();
    }

    private synchronized void giveBack(WorkerProcess worker) {
        working.remove(worker);
        if (worker.alive()) {
            idle.push(worker);
        }
    }

    private void requireOpen() throws UnreadableImage {
        if (closed) {
            throw new UnreadableImage(Reason.BUSY, "the decoder is closed");
        }
    }
}
