package org.lintas.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lintas.face.ImageHeader.Format;
import org.lintas.face.UnreadableImage.Reason;

/**
 * Decodes JPEG, PNG and JPEG 2000 from outside within {@link ImageBounds}: length first, then the header's declared size,
 * then the pixels, in a worker thread under a time limit. Safe for use by several threads.
 */
public final class ImageDecoder {

    private static final DecodingWorkers WORKERS = new DecodingWorkers();

    private final ImageBounds bounds;

    /** A decoder under the given bounds. */
    public ImageDecoder(ImageBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Decodes one picture.
     *
     * @throws UnreadableImage with the reason, if the bytes are no picture that the bounds allow
     */
    public FaceImage decode(byte[] encoded) throws UnreadableImage {
        if (encoded.length == 0 || encoded.length > bounds.bytesMax()) {
            throw new UnreadableImage(
                    Reason.LENGTH, encoded.length + " bytes, 1 to " + bounds.bytesMax() + " are read");
        }
        var header = ImageHeader.of(encoded);
        header.check(bounds);
        byte[] own = encoded.clone();
        return WORKERS.run(new Decoding(header, own), bounds.timeMax());
    }

    /** One decoding, run in a worker. */
    private static final class Decoding implements Callable<FaceImage> {

        private final ImageHeader header;
        private final byte[] encoded;

        Decoding(ImageHeader header, byte[] encoded) {
            this.header = header;
            this.encoded = encoded;
        }

        @Override
        public FaceImage call() throws IOException {
            var reader = reader(header.format());
            try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
                reader.setInput(input, true, true);
                if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                    throw new IOException("codec and header disagree on the size");
                }
                return FaceImage.of(eightBit(reader.read(0)));
            } finally {
                reader.dispose();
            }
        }

        /** Sixteen-bit grey would pass through Java's linear grey colour space: it is brought to 8 bits by its samples. */
        private static BufferedImage eightBit(BufferedImage image) {
            if (image.getType() != BufferedImage.TYPE_USHORT_GRAY) {
                return image;
            }
            var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            int[] samples = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
            for (int i = 0; i < samples.length; i++) {
                samples[i] >>= 8;
            }
            grey.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, samples);
            return grey;
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return Spis.of(format).createReaderInstance();
    }

    /** The codec of each format, looked up once. */
    private static final class Spis {

        private static final ImageReaderSpi JPEG = builtIn(Format.JPEG);
        private static final ImageReaderSpi PNG = builtIn(Format.PNG);
        private static final ImageReaderSpi JPEG_2000 = onPath(Format.JPEG_2000);

        static ImageReaderSpi of(Format format) {
            return switch (format) {
                case JPEG -> JPEG;
                case PNG -> PNG;
                case JPEG_2000 -> JPEG_2000;
            };
        }

        /** The JDK's own codec, whatever else is on the path. */
        private static ImageReaderSpi builtIn(Format format) {
            var all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
            while (all.hasNext()) {
                var spi = all.next();
                if (reads(spi, format) && spi.getClass().getModule() == ImageReader.class.getModule()) {
                    return spi;
                }
            }
            throw new IllegalStateException("the JDK has no reader for " + format);
        }

        private static ImageReaderSpi onPath(Format format) {
            for (var spi : ServiceLoader.load(ImageReaderSpi.class, ImageDecoder.class.getClassLoader())) {
                if (reads(spi, format)) {
                    return spi;
                }
            }
            throw new IllegalStateException("no reader for " + format + ": jai-imageio-jpeg2000 is missing");
        }

        private static boolean reads(ImageReaderSpi spi, Format format) {
            for (var name : spi.getFormatNames()) {
                if (name.replace(" ", "").equalsIgnoreCase(format.reader())) {
                    return true;
                }
            }
            return false;
        }
    }
}
