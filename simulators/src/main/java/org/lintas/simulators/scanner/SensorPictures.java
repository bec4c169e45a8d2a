package org.lintas.simulators.scanner;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.fingers.FingerPicture;

/** Turns what the sensors see into files. */
final class SensorPictures {

    /** Grey level that a faint print fades to, and its share of the contrast left: too little for most extractors. */
    private static final int PAPER = 235;

    private static final double FAINT = 0.12;

    /** Height of a preview in pixels: a screen's small window. */
    private static final int PREVIEW_HEIGHT = 225;

    private SensorPictures() {}

    static BufferedImage print(FingerPicture picture, boolean faint) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = picture.levels();
        for (int i = 0; i < levels.length && faint; i++) {
            levels[i] = (byte) (PAPER + FAINT * ((levels[i] & 0xFF) - PAPER));
        }
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), levels);
        return image;
    }

    static ImageRecords.Picture png(BufferedImage image) {
        return new ImageRecords.Picture(Octets.of(written(image, "png")), image.getWidth(), image.getHeight());
    }

    /** A JPEG file with the size that it has. */
    static ImageRecords.Picture sized(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            return new ImageRecords.Picture(Octets.of(jpeg), image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException("A portrait is a JPEG file.", e);
        }
    }

    /** A frame of the preview: the fingers on the platen side by side, or an empty platen. */
    static byte[] preview(List<FingerPicture> prints) {
        int each = PREVIEW_HEIGHT * 388 / 450;
        BufferedImage platen =
                new BufferedImage(each * Math.max(1, prints.size()), PREVIEW_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = platen.createGraphics();
        for (int i = 0; i < prints.size(); i++) {
            graphics.drawImage(print(prints.get(i), false), i * each, 0, each, PREVIEW_HEIGHT, null);
        }
        graphics.dispose();
        return written(platen, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException("Java writes no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to memory", e);
        }
        return file.toByteArray();
    }
}
