package org.lintas.lanes.internal.sbi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lintas.emrtd.lds.Octets;

/**
 * What a scanner sees now, as JPEG files. Not signed by anybody: to be looked at, never to be compared or kept. Holds the newest
 * picture alone; whoever looks slowly misses some. For one thread that looks; any thread may close it.
 */
public final class ScannerPreview implements AutoCloseable {

    /** Longest wait for the next picture: SBI asks for three a second. A choice of ours. */
    private static final Duration FRAME_TIME_MAX = Duration.ofSeconds(3);

    /** Pause of the reader between pictures: whatever a device sends, fifty a second are read. A choice of ours. */
    private static final Duration READ_PAUSE = Duration.ofMillis(20);

    private final InputStream in;
    private final ArrayBlockingQueue<Optional<Octets>> newest = new ArrayBlockingQueue<>(1);
    private volatile boolean over;

    private ScannerPreview(InputStream in) {
        this.in = in;
    }

    /** Empty when the answer has no pictures in parts. */
    static Optional<ScannerPreview> of(String contentType, InputStream answer) {
        InputStream in = new BufferedInputStream(answer);
        return PreviewReader.of(contentType, in).map(reader -> {
            ScannerPreview preview = new ScannerPreview(in);
            Thread.ofVirtual().name("scanner-preview").start(() -> preview.read(reader));
            return preview;
        });
    }

    /** The next picture; empty when the preview has ended, or none came in time. */
    public Optional<Octets> next() throws InterruptedException {
        long wait = over ? 0 : FRAME_TIME_MAX.toMillis();
        Optional<Octets> frame = newest.poll(wait, TimeUnit.MILLISECONDS);
        return frame == null ? Optional.empty() : frame;
    }

    private void read(PreviewReader reader) {
        Optional<Octets> frame = nextOrEnd(reader);
        while (frame.isPresent()) {
            newest.clear();
            newest.offer(frame);
            LockSupport.parkNanos(READ_PAUSE.toNanos());
            frame = nextOrEnd(reader);
        }
        over = true;
        newest.offer(Optional.empty());
        close();
    }

    /** A broken preview ends; it says nothing about captures. */
    private static Optional<Octets> nextOrEnd(PreviewReader reader) {
        try {
            return reader.next();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
            return;
        }
    }
}
