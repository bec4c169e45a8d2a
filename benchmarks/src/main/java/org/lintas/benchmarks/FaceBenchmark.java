package org.lintas.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceImage;
import org.lintas.face.FaceSample;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The 1:1 comparison of a gate and its parts, on rendered pictures of 300 x 400 and 360 x 480 pixels. Reference: 30 ms of one
 * core for a comparison of two coded pictures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class FaceBenchmark {

    private final FaceComparer comparer = new FaceComparer();
    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.STANDARD);
    private final Threshold threshold = FaceCalibrations.simulatedSite().threshold(FalseMatchRate.ONE_IN_1000);
    private final Identity identity = Identity.of(61);
    private byte[] portrait = new byte[0];
    private byte[] live = new byte[0];
    private @Nullable FaceImage decoded;
    private @Nullable FaceSample sample;

    /** Renders the two pictures. */
    @Setup
    public void render() throws UnreadableImage {
        portrait = FaceRenderer.jpeg(identity, Capture.portrait(61));
        live = FaceRenderer.jpeg(identity, Capture.live(61));
        decoded = FaceImage.of(decoder.decode(live));
        sample = comparer.sample(live);
    }

    /** Two coded pictures to an outcome. */
    @Benchmark
    public FaceComparison compareTwoPictures() {
        return comparer.compare(portrait, live, threshold);
    }

    /** One decoded picture to a template with its quality: detection, landmarks twice, alignment, embedding. */
    @Benchmark
    public FaceSample sampleDecodedPicture() {
        return comparer.sample(decoded());
    }

    /** One decoded picture to its number of faces: detection alone. */
    @Benchmark
    public int detectFaces() {
        return comparer.faces(decoded());
    }

    /** One JPEG to pixels, in its worker. */
    @Benchmark
    public FaceImage decode() throws UnreadableImage {
        return FaceImage.of(decoder.decode(live));
    }

    /** Two templates to an outcome. */
    @Benchmark
    public FaceComparison compareTwoSamples() {
        return comparer.compare(sample(), sample(), threshold);
    }

    /** One rendered picture of the simulator. */
    @Benchmark
    public byte[] renderPortrait() {
        return FaceRenderer.jpeg(identity, Capture.portrait(61));
    }

    private FaceImage decoded() {
        if (decoded == null) {
            throw new IllegalStateException("set up first");
        }
        return decoded;
    }

    private FaceSample sample() {
        if (sample == null) {
            throw new IllegalStateException("set up first");
        }
        return sample;
    }
}
