package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.lintas.images.UnreadableImage.Reason;

class DecodingWorkersTests {

    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final DecodedImage IMAGE = DecodedImage.of(Pictures.gradient(32, 32));

    private final DecodingWorkers workers = new DecodingWorkers();

    @Test
    void aDecodingThatDoesNotEndIsGivenUp() {
        var never = new CountDownLatch(1);

        assertReason(Reason.TIME, () -> workers.run(blocked(never), SHORT));
        never.countDown();
    }

    @Test
    void asManyDecodingsAsAllowedHoldThreadsAndNotOneMore() throws UnreadableImage {
        var hold = new Semaphore(0);
        for (int i = 0; i < DecodingWorkers.THREADS_MAX; i++) {
            assertReason(Reason.TIME, () -> workers.run(uninterruptible(hold), SHORT));
        }

        assertReason(Reason.BUSY, () -> workers.run(() -> IMAGE, SHORT));
        hold.release(DecodingWorkers.THREADS_MAX);
        assertThat(workers.run(() -> IMAGE, LONG)).isSameAs(IMAGE);
    }

    @Test
    void whateverACodecThrowsIsTheDefinedFailure() {
        assertReason(Reason.DATA, () -> workers.run(failing(new IllegalStateException("index")), LONG));
        assertReason(Reason.DATA, () -> workers.run(failing(new StackOverflowError()), LONG));
        assertReason(Reason.DATA, () -> workers.run(failing(new OutOfMemoryError()), LONG));
    }

    private static Callable<DecodedImage> blocked(CountDownLatch latch) {
        return () -> {
            latch.await();
            return IMAGE;
        };
    }

    /** Ignores interruption, as a codec in its loop does. */
    private static Callable<DecodedImage> uninterruptible(Semaphore hold) {
        return () -> {
            hold.acquireUninterruptibly();
            return IMAGE;
        };
    }

    private static Callable<DecodedImage> failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    private interface Run {
        DecodedImage run() throws UnreadableImage;
    }

    private static void assertReason(Reason reason, Run run) {
        assertThatThrownBy(run::run)
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}
