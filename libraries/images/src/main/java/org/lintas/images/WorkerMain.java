package org.lintas.images;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.lintas.images.UnreadableImage.Reason;

/**
 * The program of a decoder's process: reads pictures from its standard input, writes what they are to its standard output, and
 * ends when its input ends, in the middle of a picture if need be, so that it never outlives the process that wants the pictures.
 */
final class WorkerMain {

    /** Stack of the codec's thread, in bytes: the codecs need less than 64 KiB, so that runaway recursion ends soon. */
    private static final long STACK_BYTES = 512L * 1024;

    /** Exit code when what comes in is no picture of the protocol. */
    private static final int EXIT_PROTOCOL = 2;

    /** Exit code when the memory is used up, as the JVM's own for it. */
    private static final int EXIT_MEMORY = 3;

    private final ImageBounds bounds;
    private final DataOutputStream answers;
    private final BlockingQueue<byte[]> pictures = new ArrayBlockingQueue<>(1);

    private WorkerMain(ImageBounds bounds, DataOutputStream answers) {
        this.bounds = bounds;
        this.answers = answers;
    }

    /** Starts with the bounds: bytes, pixels, longest side. Time is bounded by who waits for the answer. */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // A codec that prints must not write into the answers.
        System.setOut(System.err);
        ImageBounds bounds = new ImageBounds(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Duration.ofDays(1));
        new WorkerMain(bounds, answers).serve();
    }

    private void serve() throws IOException {
        Thread.ofPlatform()
                .daemon()
                .name("image-decoding")
                .stackSize(STACK_BYTES)
                .start(this::decodeAll);
        answers.writeInt(WorkerFrames.GREETING);
        answers.flush();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16))) {
            while (true) {
                int length = in.readInt();
                if (length < 1 || length > bounds.bytesMax()) {
                    Runtime.getRuntime().halt(EXIT_PROTOCOL);
                }
                byte[] picture = new byte[length];
                in.readFully(picture);
                if (!pictures.offer(picture)) {
                    Runtime.getRuntime().halt(EXIT_PROTOCOL);
                }
            }
        } catch (EOFException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void decodeAll() {
        try {
            while (true) {
                answer(pictures.take());
            }
        } catch (IOException | InterruptedException nobodyListens) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The boundary to the codecs: whatever they throw on hostile data becomes a refusal, and want of memory ends the process. */
    @SuppressWarnings("IllegalCatch")
    private void answer(byte[] picture) throws IOException {
        DecodedImage image;
        try {
            image = Codecs.decode(ImageHeader.within(bounds, picture), picture);
        } catch (UnreadableImage refused) {
            WorkerFrames.writeRefused(answers, refused.reason(), String.valueOf(refused.getMessage()));
            return;
        } catch (OutOfMemoryError exhausted) {
            Runtime.getRuntime().halt(EXIT_MEMORY);
            return;
        } catch (Throwable failure) {
            boolean said = failure instanceof IOException && failure.getMessage() != null;
            WorkerFrames.writeRefused(
                    answers, Reason.DATA, said ? String.valueOf(failure.getMessage()) : "codec failed");
            return;
        }
        WorkerFrames.writeDecoded(answers, image);
    }
}
