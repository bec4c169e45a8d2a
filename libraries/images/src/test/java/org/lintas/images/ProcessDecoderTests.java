package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lintas.images.ProcessDecoder.Resources;
import org.lintas.images.UnreadableImage.Reason;

@Timeout(120)
class ProcessDecoderTests {

    private static final byte[] GOOD = Pictures.jpeg2000(Pictures.noisy(300, 400), 15_000);

    /**
     * A JPEG whose last scan is said again until there are as many as may be, each a pass over 16 megapixels: some ten seconds where
     * these tests allow two, so that the fastest machine cannot decode it in time.
     */
    private static final byte[] SCANS = manyScans(4_000);

    /** Heap that SCANS fit into, in megabytes: only their time may end them. */
    private static final int ROOMY = 640;

    private static final Duration LONG = Duration.ofSeconds(60);

    private static ImageBounds within(Duration time) {
        return new ImageBounds(1 << 21, 16_000_000, 4_000, time);
    }

    private static ProcessDecoder one(Duration time, int heapMegabytes) {
        return new ProcessDecoder(within(time), new Resources(1, 4, heapMegabytes));
    }

    @Test
    void decodesWhatTheOtherDecoderDecodes() throws UnreadableImage {
        ImageDecoder twin = ImageDecoder.inProcess(within(LONG));
        try (ProcessDecoder decoder = one(LONG, 64)) {
            for (byte[] picture : List.of(
                    GOOD,
                    Pictures.encoded(Pictures.gradient(90, 50), "jpeg"),
                    Pictures.encoded(Pictures.grey(60, 60, 90), "png"),
                    WsqSpecimen.quarters())) {
                DecodedImage image = decoder.decode(picture);
                assertThat(image.pixels()).isEqualTo(twin.decode(picture).pixels());
                assertThat(image.grey()).isEqualTo(twin.decode(picture).grey());
            }
            assertThat(decoder.idleNow()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalComesBackWithItsReasonAndCostsNoProcess() throws UnreadableImage {
        try (ProcessDecoder decoder = one(LONG, 64)) {
            byte[] cut = Arrays.copyOf(Pictures.encoded(Pictures.gradient(64, 64), "png"), 60);
            assertReason(Reason.DATA, decoder, cut);
            assertReason(Reason.FORMAT, decoder, new byte[40]);
            assertReason(Reason.LENGTH, decoder, new byte[(1 << 21) + 1]);
            assertThat(decoder.idleNow()).isEqualTo(1);
            assertThat(decoder.decode(GOOD).width()).isEqualTo(300);
        }
    }

    @Test
    void aPictureThatTakesTooLongIsEndedAndTheNextOneIsRead() throws UnreadableImage {
        try (ProcessDecoder decoder = one(Duration.ofMillis(400), ROOMY)) {
            assertThat(decoder.warmUp()).isTrue();
            assertReason(Reason.TIME, decoder, SCANS);
            assertThat(decoder.idleNow()).isZero();
        }
        try (ProcessDecoder decoder = one(Duration.ofSeconds(2), ROOMY)) {
            assertReason(Reason.TIME, decoder, SCANS);
            assertThat(decoder.decode(GOOD).width()).isEqualTo(300);
        }
    }

    @Test
    void aPictureThatExhaustsTheMemoryIsEndedAndTheNextOneIsRead() throws UnreadableImage {
        byte[] large = Pictures.jpeg2000(Pictures.gradient(2_000, 2_000), 20_000);
        try (ProcessDecoder decoder = one(LONG, 24)) {
            assertReason(Reason.CRASH, decoder, large);
            assertThat(decoder.decode(GOOD).width()).isEqualTo(300);
            assertReason(Reason.CRASH, decoder, large);
            assertThat(decoder.decode(GOOD).width()).isEqualTo(300);
        }
    }

    @Test
    void theStandardHeapHoldsTheLargestPictureOfAChip() throws UnreadableImage {
        byte[] largest = Pictures.jpeg2000(Pictures.gradient(2_000, 2_000), 400_000);
        try (ProcessDecoder decoder = new ProcessDecoder(within(LONG), Resources.STANDARD)) {
            assertThat(decoder.decode(largest).height()).isEqualTo(2_000);
        }
    }

    @Test
    void oneMorePictureThanMayWaitIsRefusedAtOnce() {
        Resources none = new Resources(1, 0, ROOMY);
        try (ProcessDecoder decoder = new ProcessDecoder(within(Duration.ofSeconds(2)), none)) {
            assertThat(decoder.warmUp()).isTrue();
            List<CompletableFuture<Reason>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(CompletableFuture.supplyAsync(() -> reasonOf(decoder, SCANS), Thread::startVirtualThread));
            }
            assertThat(all.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(Reason.TIME, Reason.BUSY, Reason.BUSY);
        }
    }

    @Test
    void theProcessEndsInTheMiddleOfAPictureWhenNobodyListensAnyMore() throws IOException, InterruptedException {
        Process worker = WorkerProcess.builder(WorkerClassPath.find().toString(), within(LONG), ROOMY)
                .start();
        try (var in = new java.io.DataInputStream(worker.getInputStream())) {
            assertThat(in.readInt()).isEqualTo(WorkerFrames.GREETING);
            try (var out = new java.io.DataOutputStream(worker.getOutputStream())) {
                WorkerFrames.writePicture(out, SCANS);
            }
            assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.exitValue()).isZero();
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void aClosedDecoderReadsNothing() throws UnreadableImage {
        ProcessDecoder decoder = one(LONG, 64);
        decoder.decode(GOOD);
        decoder.close();

        assertReason(Reason.BUSY, decoder, GOOD);
        assertThat(decoder.idleNow()).isZero();
        assertThat(decoder.warmUp()).isFalse();
    }

    @Test
    void resourcesAreBounded() {
        assertThat(new Resources(Resources.PROCESSES_MAX, Resources.WAITING_MAX, Resources.HEAP_MEGABYTES_MAX)
                        .processes())
                .isEqualTo(Resources.PROCESSES_MAX);
        for (Runnable tooMuch : List.<Runnable>of(
                () -> new Resources(0, 0, 64),
                () -> new Resources(Resources.PROCESSES_MAX + 1, 0, 64),
                () -> new Resources(1, -1, 64),
                () -> new Resources(1, Resources.WAITING_MAX + 1, 64),
                () -> new Resources(1, 0, Resources.HEAP_MEGABYTES_MIN - 1),
                () -> new Resources(1, 0, Resources.HEAP_MEGABYTES_MAX + 1))) {
            assertThatIllegalArgumentException().isThrownBy(tooMuch::run);
        }
    }

    private static byte[] manyScans(int side) {
        byte[] picture = Pictures.progressive(Pictures.gradient(side, side));
        int last = Pictures.findLast(picture, 0xFF, 0xDA);
        int scans = new HeaderBytes(picture).markers(0xDA);
        int length = picture.length - 2 - last;
        byte[] more = Arrays.copyOf(picture, picture.length + (JpegHeader.SCANS_MAX - scans) * length);
        for (int at = picture.length - 2; at < more.length - 2; at += length) {
            System.arraycopy(picture, last, more, at, length);
        }
        System.arraycopy(picture, picture.length - 2, more, more.length - 2, 2);
        return more;
    }

    private static Reason reasonOf(ImageDecoder decoder, byte[] picture) {
        try {
            decoder.decode(picture);
            throw new AssertionError("decoded");
        } catch (UnreadableImage unreadable) {
            return unreadable.reason();
        }
    }

    private static void assertReason(Reason reason, ImageDecoder decoder, byte[] picture) {
        assertThatThrownBy(() -> decoder.decode(picture))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}
