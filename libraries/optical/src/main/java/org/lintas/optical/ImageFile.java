package org.lintas.optical;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lintas.optical.OpticalReading.Reason;

/** Decodes picture files from outside within the bounds of {@link OpticalReader}: length, then declared size, then pixels. */
final class ImageFile {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "bmp", "tif", "tiff");

    private ImageFile() {}

    /** What the bytes are. */
    sealed interface Decoded {
        /** A picture. */
        record Picture(Grey grey) implements Decoded {}

        /** No picture, or none that is read. */
        record Refused(Reason reason, String explanation) implements Decoded {}
    }

    /** JPEG, PNG, TIFF of either byte order, and BMP with its four reserved zero bytes. */
    static boolean signed(byte[] start) {
        return starts(start, 0xFF, 0xD8, 0xFF)
                || starts(start, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)
                || starts(start, 'I', 'I', '*', 0)
                || starts(start, 'M', 'M', 0, '*')
                || (starts(start, 'B', 'M') && start.length >= 10 && (start[6] | start[7] | start[8] | start[9]) == 0);
    }

    private static boolean starts(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static Decoded decode(byte[] encoded) {
        if (encoded.length == 0 || encoded.length > OpticalReader.BYTES_MAX) {
            return new Decoded.Refused(
                    Reason.LENGTH, "%d bytes, 1 to %d are read".formatted(encoded.length, OpticalReader.BYTES_MAX));
        }
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    if (FORMATS.contains(format)) {
                        reader.setInput(input, true, true);
                        return decode(reader, format.equals("jpeg"));
                    }
                } finally {
                    reader.dispose();
                }
            }
            return new Decoded.Refused(Reason.FORMAT, "not a picture of a known format");
        } catch (IOException | RuntimeException broken) {
            // The codecs of the JDK answer damaged files with exceptions of every kind.
            return new Decoded.Refused(Reason.DAMAGED, "the picture is damaged");
        }
    }

    /** Why a picture of a size is not read; empty if it is. */
    static Optional<Decoded.Refused> refusal(int width, int height) {
        boolean small = Math.max(width, height) < OpticalReader.SIDE_MIN
                || Math.min(width, height) < 2 * CellSampler.HEIGHT / 3;
        boolean large =
                Math.max(width, height) > OpticalReader.SIDE_MAX || (long) width * height > OpticalReader.PIXELS_MAX;
        return small || large
                ? Optional.of(new Decoded.Refused(
                        Reason.SIZE,
                        "a picture of %d x %d pixels is too %s".formatted(width, height, small ? "small" : "large")))
                : Optional.empty();
    }

    private static Decoded decode(ImageReader reader, boolean jpeg) throws IOException {
        Optional<Decoded.Refused> refusal = refusal(reader.getWidth(0), reader.getHeight(0));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (jpeg && reader.canReadRaster()) {
            Raster raster = reader.readRaster(0, null);
            // One band is grey, three are luminance and two of colour unless the file says otherwise, which matters
            // little.
            if (raster.getNumBands() == 1 || raster.getNumBands() == 3) {
                return new Decoded.Picture(firstBand(raster));
            }
        }
        return new Decoded.Picture(grey(reader.read(0)));
    }

    private static Grey firstBand(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] levels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) row[x];
            }
        }
        return new Grey(width, height, levels);
    }

    /** The luminance of a picture (ITU-R BT.601, the weights of JPEG), transparent pixels on white. */
    static Grey grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return firstBand(image.getRaster());
        }
        byte[] levels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                int alpha = rgb >>> 24;
                int light = (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
                levels[y * width + x] = (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return new Grey(width, height, levels);
    }
}
