package org.lintas.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.ServiceLoader;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jnbis.api.Jnbis;
import org.jnbis.api.model.Bitmap;
import org.lintas.images.ImageHeader.Format;

/** The codecs themselves. They may loop, or ask for any memory, on hostile data: callers bound both. */
final class Codecs {

    private Codecs() {}

    /** Decodes what has this header; throws whatever the codec throws. */
    static DecodedImage decode(ImageHeader header, byte[] encoded) throws IOException, UnreadableImage {
        DecodedImage image = switch (header.format()) {
            case WSQ -> wsq(encoded);
            case PGM -> greyMap(encoded);
            case JPEG, PNG, JPEG_2000, TIFF, BMP -> service(header, encoded);
        };
        if (image.width() != header.width() || image.height() != header.height()) {
            throw new IOException("codec and header disagree on the size");
        }
        return image;
    }

    private static DecodedImage wsq(byte[] encoded) throws IOException {
        Bitmap bitmap = Jnbis.wsq().decode(encoded).asBitmap();
        if (bitmap.getPixels().length != (long) bitmap.getWidth() * bitmap.getHeight()) {
            throw new IOException("WSQ of too few pixels");
        }
        return new DecodedImage(bitmap.getWidth(), bitmap.getHeight(), bitmap.getPixels());
    }

    private static DecodedImage greyMap(byte[] encoded) throws IOException, UnreadableImage {
        PgmHeader map = PgmHeader.read(new HeaderBytes(encoded));
        int width = (int) map.header().width();
        int height = (int) map.header().height();
        if (encoded.length - map.pixels() != (long) width * height) {
            throw new IOException("%d PGM pixels for %d x %d".formatted(encoded.length - map.pixels(), width, height));
        }
        return new DecodedImage(width, height, Arrays.copyOfRange(encoded, map.pixels(), encoded.length));
    }

    private static DecodedImage service(ImageHeader header, byte[] encoded) throws IOException {
        ImageReader reader = Spis.of(header.format()).createReaderInstance();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("codec and header disagree on the size");
            }
            return DecodedImage.of(eightBit(reader.read(0)));
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

    /** The codec of each format of the Java Image I/O service, looked up once. */
    private static final class Spis {

        private static final ImageReaderSpi JPEG = builtIn(Format.JPEG);
        private static final ImageReaderSpi PNG = builtIn(Format.PNG);
        private static final ImageReaderSpi TIFF = builtIn(Format.TIFF);
        private static final ImageReaderSpi BMP = builtIn(Format.BMP);
        private static final ImageReaderSpi JPEG_2000 = onPath(Format.JPEG_2000);

        static ImageReaderSpi of(Format format) {
            return switch (format) {
                case JPEG -> JPEG;
                case PNG -> PNG;
                case TIFF -> TIFF;
                case BMP -> BMP;
                case JPEG_2000 -> JPEG_2000;
                case WSQ, PGM -> throw new IllegalArgumentException(format + " is no format of the service");
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
            for (var spi : ServiceLoader.load(ImageReaderSpi.class, Codecs.class.getClassLoader())) {
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
