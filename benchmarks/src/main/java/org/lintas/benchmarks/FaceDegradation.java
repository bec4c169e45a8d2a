package org.lintas.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** What makes a face harder to know, from little to more than any comparison bears. */
enum FaceDegradation {
    NONE {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            return picture;
        }
    },
    BLUR {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            return blurred(picture, 0.005 * picture.getWidth() + 0.05 * amount * picture.getWidth());
        }
    },
    DARK {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            return levels(picture, (float) (0.5 * Math.pow(0.06, amount)), 0);
        }
    },
    BRIGHT {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            return levels(picture, (float) (1.3 + 2.7 * amount), (float) (30 * amount));
        }
    },
    FLAT {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            float gain = (float) (0.5 * Math.pow(0.06, amount));
            return levels(picture, gain, 128 * (1 - gain));
        }
    },
    BAND_COVERED {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            int height = (int) ((0.12 + 0.25 * amount) * picture.getHeight());
            int top = (int) (random.nextDouble(0.3, 0.7) * picture.getHeight());
            return covered(picture, 0, top, picture.getWidth(), height);
        }
    },
    SIDE_COVERED {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            int left = (int) ((0.75 - 0.3 * amount) * picture.getWidth());
            return covered(picture, left, 0, picture.getWidth() - left, picture.getHeight());
        }
    },
    SHADED {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            var shaded = copy(picture);
            fill(shaded, new Color(0, 0, 0, (int) (100 + 150 * amount)), 0, picture.getWidth() / 2);
            return shaded;
        }
    },
    TURNED {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            double angle = Math.toRadians((5 + 55 * amount) * (random.nextBoolean() ? 1 : -1));
            var turn = AffineTransform.getRotateInstance(angle, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            return drawn(picture, picture.getWidth(), picture.getHeight(), turn);
        }
    },
    CODED {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            return coded(picture, (float) (0.26 - 0.25 * Math.sqrt(amount)));
        }
    },
    SMALL {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            int width = Math.max(34, (int) (picture.getWidth() * 0.8 * Math.pow(0.25, amount)));
            int height = width * picture.getHeight() / picture.getWidth();
            var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            small.createGraphics()
                    .drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            return small;
        }
    },
    CUT_OFF {
        @Override
        BufferedImage of(BufferedImage picture, double amount, RandomGenerator random) {
            int left = (int) ((0.15 + 0.25 * amount) * picture.getWidth());
            return copy(picture.getSubimage(left, 0, picture.getWidth() - left, picture.getHeight()));
        }
    };

    /**
     * A degraded copy.
     *
     * @param picture in red, green and blue
     * @param amount 0 little to 1 most
     * @param random for what has a side or a place
     */
    abstract BufferedImage of(BufferedImage picture, double amount, RandomGenerator random);

    private static BufferedImage copy(BufferedImage picture) {
        return drawn(picture, picture.getWidth(), picture.getHeight(), new AffineTransform());
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform transform) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage covered(BufferedImage picture, int left, int top, int width, int height) {
        var covered = copy(picture);
        Graphics2D graphics = covered.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(left, top, width, height);
        graphics.dispose();
        return covered;
    }

    private static void fill(BufferedImage picture, Color colour, int left, int right) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(left, 0, right - left, picture.getHeight());
        graphics.dispose();
    }

    private static BufferedImage levels(BufferedImage picture, float gain, float offset) {
        return new RescaleOp(gain, offset, null).filter(copy(picture), null);
    }

    /** Gaussian, its standard deviation in pixels, columns after rows. */
    private static BufferedImage blurred(BufferedImage picture, double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(copy(picture), null), null);
    }

    private static BufferedImage coded(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(copy(picture), null, null), parameters);
            stream.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
    }
}
