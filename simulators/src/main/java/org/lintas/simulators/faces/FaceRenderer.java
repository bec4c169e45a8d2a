package org.lintas.simulators.faces;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws an identity as a capture sees it. The same identity and capture give the same picture. Plain Java, no state: safe
 * for use by several threads.
 */
public final class FaceRenderer {

    /** Luminance that a camera's automatic exposure aims at for skin, in linear light. */
    private static final double AIM = 0.33;

    /** How far automatic exposure goes: 0 not at all, 1 until all skin is equally bright. */
    private static final double AUTOMATIC = 0.42;

    private FaceRenderer() {}

    /** Renders a picture of the capture's size, 24-bit colour. */
    public static BufferedImage render(Identity identity, Capture capture) {
        var appearance = Appearance.of(identity);
        var scene = new Scene(appearance, capture);
        var camera = capture.camera();
        double skin = appearance.colouring().skin().luminance();
        double exposure = camera.exposure() * Math.pow(AIM / skin, AUTOMATIC);
        double blur = camera.blur() * scene.eyesApartPixels();
        return new Development(capture.size(), camera).develop(scene.light(exposure), exposure, blur);
    }

    /** Renders a picture and codes it as JPEG at the camera's quality. */
    public static byte[] jpeg(Identity identity, Capture capture) {
        return jpeg(render(identity, capture), capture.camera().jpegQuality());
    }

    /**
     * Codes a picture as JPEG no longer than a chip allows, at the best quality that fits.
     *
     * @param bytesMax length in bytes; a 300 x 400 portrait needs at least about 6,000
     * @throws IllegalArgumentException if no quality fits
     */
    public static byte[] jpegWithin(BufferedImage image, int bytesMax) {
        for (double quality = 0.9; quality > 0.05; quality -= 0.06) {
            byte[] coded = jpeg(image, quality);
            if (coded.length <= bytesMax) {
                return coded;
            }
        }
        throw new IllegalArgumentException("no quality fits into " + bytesMax + " bytes");
    }

    private static byte[] jpeg(BufferedImage image, double quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality((float) quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException("memory cannot fail", failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
