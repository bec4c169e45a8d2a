package org.lintas.emrtd.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestSigning;

class SealImagesTests {

    private final Octets visa = new TestSeals(TestSigning.ECDSA_BRAINPOOL).visa();

    /** The barcode of any bytes, each module a square of this many pixels. */
    private static BufferedImage barcode(Octets content, BarcodeFormat format, int module) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.CHARACTER_SET, "ISO-8859-1");
        hints.put(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
        hints.put(EncodeHintType.MARGIN, 4);
        String text = new String(content.toByteArray(), StandardCharsets.ISO_8859_1);
        try {
            BitMatrix bits = new MultiFormatWriter().encode(text, format, 1, 1, hints);
            BufferedImage image = new BufferedImage(
                    (bits.getWidth() + 8) * module, (bits.getHeight() + 8) * module, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int column = x / module - 4;
                    int row = y / module - 4;
                    boolean inside = column >= 0 && row >= 0 && column < bits.getWidth() && row < bits.getHeight();
                    image.setRGB(x, y, inside && bits.get(column, row) ? 0 : 0xFFFFFF);
                }
            }
            return image;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Octets file(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Octets.of(out.toByteArray());
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        BufferedImage turned = image;
        for (int turn = 0; turn < quarters; turn++) {
            BufferedImage next = new BufferedImage(turned.getHeight(), turned.getWidth(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < turned.getHeight(); y++) {
                for (int x = 0; x < turned.getWidth(); x++) {
                    next.setRGB(turned.getHeight() - 1 - y, x, turned.getRGB(x, y));
                }
            }
            turned = next;
        }
        return turned;
    }

    @ParameterizedTest
    @EnumSource(
            value = BarcodeFormat.class,
            names = {"DATA_MATRIX", "QR_CODE", "AZTEC", "PDF_417"})
    void everySymbologyGivesTheBytesBack(BarcodeFormat format) throws MalformedSealException {
        BufferedImage image = barcode(visa, format, 4);
        assertThat(SealImages.barcodes(file(image, "png"))).containsExactly(visa);
    }

    @Test
    void everyFormatOfPicturesIsRead() throws MalformedSealException {
        BufferedImage image = barcode(visa, BarcodeFormat.DATA_MATRIX, 5);
        for (String format : List.of("png", "jpeg", "bmp", "gif", "tiff")) {
            Octets file = file(image, format);
            assertThat(SealImages.isImage(file)).as(format).isTrue();
            assertThat(SealImages.barcodes(file)).as(format).containsExactly(visa);
        }
        assertThat(SealImages.isImage(visa)).isFalse();
    }

    @Test
    void turnedInvertedAndTinyPicturesAreRead() throws MalformedSealException {
        for (BarcodeFormat format : List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.PDF_417)) {
            for (int quarters = 1; quarters < 4; quarters++) {
                BufferedImage turned = turned(barcode(visa, format, 3), quarters);
                assertThat(SealImages.barcodes(file(turned, "png")))
                        .as("%s %d", format, quarters)
                        .containsExactly(visa);
            }
        }
        BufferedImage inverted = barcode(visa, BarcodeFormat.DATA_MATRIX, 4);
        for (int y = 0; y < inverted.getHeight(); y++) {
            for (int x = 0; x < inverted.getWidth(); x++) {
                inverted.setRGB(x, y, ~inverted.getRGB(x, y));
            }
        }
        assertThat(SealImages.barcodes(file(inverted, "png"))).containsExactly(visa);
        BufferedImage tiny = barcode(visa, BarcodeFormat.DATA_MATRIX, 1);
        assertThat(SealImages.barcodes(file(tiny, "png"))).containsExactly(visa);
        BufferedImage bare = barcode(visa, BarcodeFormat.DATA_MATRIX, 4);
        bare = bare.getSubimage(16, 16, bare.getWidth() - 32, bare.getHeight() - 32);
        assertThat(SealImages.barcodes(file(bare, "png"))).containsExactly(visa);
    }

    @Test
    void aBarcodeOnALargePageIsFound() throws MalformedSealException {
        BufferedImage page = new BufferedImage(1_654, 2_339, BufferedImage.TYPE_INT_RGB);
        Graphics2D painter = page.createGraphics();
        painter.setColor(Color.WHITE);
        painter.fillRect(0, 0, page.getWidth(), page.getHeight());
        painter.setColor(Color.BLACK);
        painter.drawString("REPUBLIC OF UTOPIA", 200, 300);
        painter.drawImage(barcode(visa, BarcodeFormat.DATA_MATRIX, 5), 900, 1_200, null);
        painter.dispose();
        assertThat(SealImages.barcodes(file(page, "png"))).containsExactly(visa);
    }

    @Test
    void whatIsNoPictureOrHoldsNoBarcodeSaysSo() {
        assertCode("image-unreadable", visa);
        assertCode("image-unreadable", Octets.ofHex("89504e470d0a1a0a00"));
        BufferedImage empty = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        assertCode("barcode-missing", file(empty, "png"));
    }

    @Test
    void picturesAreReadUpToTheirBoundsAndNotBeyond() throws MalformedSealException {
        byte[] padded = java.util.Arrays.copyOf(
                file(barcode(visa, BarcodeFormat.DATA_MATRIX, 4), "png").toByteArray(), SealImages.IMAGE_BYTES_MAX);
        assertThat(SealImages.barcodes(Octets.of(padded))).containsExactly(visa);
        assertCode("image-too-large", Octets.of(new byte[SealImages.IMAGE_BYTES_MAX + 1]));
        assertCode("image-too-large", header(SealImages.PIXELS_MAX / 8_000 + 1, 8_000));
    }

    /** The head of a picture: its size is looked at before its pixels. */
    private static Octets header(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return Octets.of(ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array());
    }

    private static void assertCode(String code, Octets image) {
        assertThatThrownBy(() -> SealImages.barcodes(image))
                .isInstanceOfSatisfying(
                        MalformedSealException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo(code));
    }
}
