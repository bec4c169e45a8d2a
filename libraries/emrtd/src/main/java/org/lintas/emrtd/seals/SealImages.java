package org.lintas.emrtd.seals;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.lintas.emrtd.lds.Octets;

/**
 * Finds barcodes in pictures: Data Matrix, Aztec, QR and PDF417, upright, turned, mirrored in brightness, small or without a
 * margin, in PNG, JPEG, BMP, GIF or TIFF. Their content comes out byte for byte.
 */
public final class SealImages {

    /** Longest picture in bytes: a scanned page at 600 dots per inch is below 10 MB as PNG; about doubled. */
    public static final int IMAGE_BYTES_MAX = 16 << 20;

    /** Most pixels of a picture: a page of A4 at 600 dots per inch has 35 million. */
    public static final int PIXELS_MAX = 40_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif", "tif");

    private SealImages() {}

    /** Whether bytes begin as a picture of a known format does. */
    public static boolean isImage(Octets bytes) {
        return List.of("89504e47", "ffd8ff", "424d", "47494638", "49492a00", "4d4d002a").stream()
                .anyMatch(mark -> bytes.startsWith(Octets.ofHex(mark)));
    }

    /**
     * The content of every barcode that is found, at least one.
     *
     * @param image at most {@link #IMAGE_BYTES_MAX} bytes and {@link #PIXELS_MAX} pixels
     * @throws MalformedSealException if it is no picture, too large, or no barcode is in it
     */
    public static List<Octets> barcodes(Octets image) throws MalformedSealException {
        if (image.length() > IMAGE_BYTES_MAX) {
            throw new MalformedSealException(
                    "image-too-large", IMAGE_BYTES_MAX, "longer than %d bytes".formatted(IMAGE_BYTES_MAX));
        }
        BufferedImage picture = decode(image);
        List<Octets> found = new BarcodeSearch(grey(picture)).found();
        if (found.isEmpty()) {
            throw new MalformedSealException("barcode-missing", 0, "no barcode in the picture");
        }
        return found;
    }

    private static BufferedImage decode(Octets image) throws MalformedSealException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image.toByteArray()))) {
            ImageReader reader = reader(stream)
                    .orElseThrow(() -> new MalformedSealException("image-unreadable", 0, "not a known picture"));
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > PIXELS_MAX) {
                    throw new MalformedSealException(
                            "image-too-large", 0, "%d pixels, at most %d".formatted(pixels, PIXELS_MAX));
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new MalformedSealException("image-unreadable", 0, "the picture cannot be read");
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                    || reader.getFormatName().equalsIgnoreCase("tiff")) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    /** In grey on white, so that what is transparent is paper. */
    private static GreyImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D painter = grey.createGraphics();
        painter.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        painter.setBackground(java.awt.Color.WHITE);
        painter.clearRect(0, 0, grey.getWidth(), grey.getHeight());
        painter.drawImage(picture, 0, 0, null);
        painter.dispose();
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new GreyImage(pixels, grey.getWidth(), grey.getHeight());
    }
}
