package org.lintas.biometrics.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.lintas.face.FaceImage;
import org.lintas.face.ImageBounds;
import org.lintas.face.ImageDecoder;
import org.lintas.face.UnreadableImage;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;

/** Brings a chip's portrait into a form that browsers show. */
final class ViewablePortrait {

    private static final ImageDecoder DECODER = new ImageDecoder(ImageBounds.STANDARD);

    private ViewablePortrait() {}

    static Optional<ImageBytes> of(ImageBytes portrait) {
        byte[] bytes = portrait.bytes();
        if (isJpeg(bytes) || isPng(bytes)) {
            return Optional.of(portrait);
        }
        try {
            return Optional.of(png(DECODER.decode(bytes)));
        } catch (UnreadableImage e) {
            return Optional.empty();
        }
    }

    /** ITU-T T.81, B.2.1: start of image. */
    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
    }

    /** PNG, third edition, 5.2: the signature begins so. */
    private static boolean isPng(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
    }

    private static ImageBytes png(FaceImage face) {
        BufferedImage image = new BufferedImage(face.width(), face.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < face.height(); y++) {
            for (int x = 0; x < face.width(); x++) {
                image.setRGB(x, y, face.rgb(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new LintasException(ErrorCode.INTERNAL, "A picture could not be written to memory.", e);
        }
        return ImageBytes.of(bytes.toByteArray());
    }
}
