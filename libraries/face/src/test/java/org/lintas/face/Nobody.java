package org.lintas.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The rendered faces of nobody among the test resources. */
enum Nobody {
    FIRST(61),
    SECOND(66);

    private final int seed;

    Nobody(int seed) {
        this.seed = seed;
    }

    byte[] portrait() {
        return bytes("nobody-" + seed + "-portrait.jpg");
    }

    byte[] live() {
        return bytes("nobody-" + seed + "-live.jpg");
    }

    BufferedImage portraitPicture() {
        return picture(portrait());
    }

    static BufferedImage picture(byte[] encoded) {
        try {
            return ImageIO.read(new ByteArrayInputStream(encoded));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String name) {
        try (var stream = Nobody.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
