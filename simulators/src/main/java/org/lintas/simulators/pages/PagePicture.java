package org.lintas.simulators.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture of a data page and the truth about it.
 *
 * @param image eight-bit grey
 * @param jpegQuality 1 to 100; 0 for a picture without loss
 * @param cells from character cells (column, row; the middle of the first character is 0, 0) to pixels, but for the curl of the page
 */
public record PagePicture(BufferedImage image, int jpegQuality, Projection cells) {

    /** The picture as a file: JPEG of the quality asked for, or PNG. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (jpegQuality == 0) {
                ImageIO.write(image, "png", bytes);
            } else {
                jpeg(bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void jpeg(ByteArrayOutputStream bytes) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(jpegQuality / 100f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
