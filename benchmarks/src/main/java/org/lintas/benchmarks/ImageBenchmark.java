package org.lintas.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.lintas.images.DecodedImage;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.ProcessDecoder;
import org.lintas.images.UnreadableImage;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A chip's portrait to pixels, in the process that can be killed and, as reference, in this one. Goal: 30 ms for JPEG 2000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ImageBenchmark {

    private final ProcessDecoder process = new ProcessDecoder(ImageBounds.CHIP, ProcessDecoder.Resources.STANDARD);
    private final ImageDecoder here = ImageDecoder.inProcess(ImageBounds.CHIP);
    private byte[] jpeg = new byte[0];
    private byte[] jpeg2000 = new byte[0];

    /** Renders a portrait and writes it in both formats. */
    @Setup
    public void render() throws IOException {
        jpeg = FaceRenderer.jpeg(Identity.of(61), Capture.portrait(61));
        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(jpeg));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.scanForPlugins();
        if (!ImageIO.write(portrait, "jpeg 2000", bytes)) {
            throw new IllegalStateException("no writer of JPEG 2000");
        }
        jpeg2000 = bytes.toByteArray();
    }

    /** Ends the process. */
    @TearDown
    public void end() {
        process.close();
    }

    /** JPEG 2000 in a process of its own. */
    @Benchmark
    public DecodedImage jpeg2000InProcessOfItsOwn() throws UnreadableImage {
        return process.decode(jpeg2000);
    }

    /** JPEG 2000 in this process. */
    @Benchmark
    public DecodedImage jpeg2000Here() throws UnreadableImage {
        return here.decode(jpeg2000);
    }

    /** JPEG in a process of its own. */
    @Benchmark
    public DecodedImage jpegInProcessOfItsOwn() throws UnreadableImage {
        return process.decode(jpeg);
    }
}
