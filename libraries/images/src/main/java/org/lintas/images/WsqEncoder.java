package org.lintas.images;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.lintas.images.WsqSubbands.Area;

/**
 * Writes grey fingerprints as WSQ, the format of police exchange and of EF.DG3 (FBI IAFIS-IC-0110, version 3.1). Made from the
 * specification; it is not certified by the FBI and says so by encoder number 0.
 */
public final class WsqEncoder {

    /** About 15 to 1, the rate of ten-print cards, in bits a pixel. */
    public static final double RATE_USUAL = 0.75;

    /** About 5 to 1, in bits a pixel. */
    public static final double RATE_FINE = 2.25;

    /** Least rate, in bits a pixel. */
    public static final double RATE_MIN = 0.05;

    /** Largest rate, in bits a pixel: more would not bring the picture nearer, since the highest subbands are never sent. */
    public static final double RATE_MAX = 5;

    /** Shortest side in pixels: five halvings leave two coefficients. */
    public static final int SIDE_MIN = 64;

    /** Longest side in pixels, that of the cameras' bound. */
    public static final int SIDE_MAX = 6_000;

    /** Where in a bin its value lies, 0.44 of its width: written with the bins. */
    private static final WsqNumber BIN_CENTRE = new WsqNumber(44, 2);

    /** The normalised picture lies within this of its mean. */
    private static final double HALF_RANGE = 128;

    private static final double FILTER_DIGITS = 1e9;
    private static final int FILTER_SCALE = 9;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream file = new DataOutputStream(bytes);
    private final DecodedImage image;

    private WsqEncoder(DecodedImage image) {
        this.image = image;
    }

    /**
     * Encodes a grey picture.
     *
     * @param image grey, both sides {@link #SIDE_MIN} to {@link #SIDE_MAX}
     * @param pixelsPerInch written into the comment that NIST's tools read
     * @param bitsPerPixel {@link #RATE_MIN} to {@link #RATE_MAX}; what it aims at, not a bound
     * @throws IllegalArgumentException for anything else
     */
    public static byte[] encode(DecodedImage image, int pixelsPerInch, double bitsPerPixel) {
        check(image, pixelsPerInch, bitsPerPixel);
        WsqEncoder encoder = new WsqEncoder(image);
        try {
            encoder.write(pixelsPerInch, bitsPerPixel);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to memory", e);
        }
        return encoder.bytes.toByteArray();
    }

    private static void check(DecodedImage image, int pixelsPerInch, double bitsPerPixel) {
        int shortest = Math.min(image.width(), image.height());
        int longest = Math.max(image.width(), image.height());
        if (!image.grey() || shortest < SIDE_MIN || longest > SIDE_MAX) {
            throw new IllegalArgumentException(
                    "WSQ takes grey pictures with sides of %d to %d pixels, not %s of %d x %d"
                            .formatted(
                                    SIDE_MIN,
                                    SIDE_MAX,
                                    image.grey() ? "one" : "colour",
                                    image.width(),
                                    image.height()));
        }
        if (!(bitsPerPixel >= RATE_MIN && bitsPerPixel <= RATE_MAX)) {
            throw new IllegalArgumentException(bitsPerPixel + " bits a pixel");
        }
        if (pixelsPerInch < Resolution.PIXELS_PER_INCH_MIN || pixelsPerInch > Resolution.PIXELS_PER_INCH_MAX) {
            throw new IllegalArgumentException(pixelsPerInch + " pixels per inch");
        }
    }

    private void write(int pixelsPerInch, double bitsPerPixel) throws IOException {
        WsqNumber middle = WsqNumber.of(mean());
        WsqNumber scale = scale(middle.value());
        WsqSubbands subbands = new WsqSubbands(image.width(), image.height());
        double[] plane = normalised(middle.value(), scale.value());
        WsqTransform.analyse(plane, image.width(), subbands);
        WsqNumber[] widths = WsqQuantiser.widths(plane, image.width(), subbands, bitsPerPixel);
        file.writeShort(WsqMarker.START_OF_IMAGE);
        writeComment(pixelsPerInch, bitsPerPixel);
        writeFilters();
        writeWidths(widths);
        writeFrame(middle, scale);
        writeBlocks(blocks(subbands, bins(plane, widths, subbands), widths));
        file.writeShort(WsqMarker.END_OF_IMAGE);
    }

    private double mean() {
        long sum = 0;
        for (byte sample : image.samples()) {
            sum += sample & 0xFF;
        }
        return (double) sum / image.samples().length;
    }

    /** What the samples are divided by; of an even grey, 1. */
    private WsqNumber scale(double middle) {
        double farthest = 0;
        for (byte sample : image.samples()) {
            farthest = Math.max(farthest, Math.abs((sample & 0xFF) - middle));
        }
        return WsqNumber.of(farthest < 1 ? 1 : farthest / HALF_RANGE);
    }

    private double[] normalised(double middle, double scale) {
        byte[] samples = image.samples();
        double[] plane = new double[samples.length];
        Arrays.setAll(plane, i -> ((samples[i] & 0xFF) - middle) / scale);
        return plane;
    }

    private int[] bins(double[] plane, WsqNumber[] widths, WsqSubbands subbands) {
        int[] bins = new int[plane.length];
        for (int band = 0; band < widths.length; band++) {
            double width = widths[band].value();
            double zeroBin = WsqQuantiser.zeroBin(widths[band]).value();
            Area area = subbands.band(band);
            for (int y = area.y(); width > 0 && y < area.y() + area.height(); y++) {
                for (int x = area.x(); x < area.x() + area.width(); x++) {
                    int at = y * image.width() + x;
                    bins[at] = WsqQuantiser.bin(plane[at], width, zeroBin);
                }
            }
        }
        return bins;
    }

    private WsqSymbols[] blocks(WsqSubbands subbands, int[] bins, WsqNumber[] widths) {
        WsqSymbols[] blocks = new WsqSymbols[WsqSubbands.BLOCK_ENDS.length];
        int band = 0;
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new WsqSymbols();
            for (; band < WsqSubbands.BLOCK_ENDS[block]; band++) {
                if (widths[band].digits() > 0) {
                    blocks[block].add(subbands.band(band), bins, image.width());
                }
            }
            blocks[block].end();
        }
        return blocks;
    }

    /** The first block has a code of its own, the others share one. */
    private void writeBlocks(WsqSymbols... blocks) throws IOException {
        writeBlocks(0, blocks[0]);
        writeBlocks(1, Arrays.copyOfRange(blocks, 1, blocks.length));
    }

    private void writeBlocks(int table, WsqSymbols... blocks) throws IOException {
        long[] frequencies = new long[WsqSymbols.COUNT];
        Arrays.stream(blocks).forEach(block -> block.count(frequencies));
        if (Arrays.stream(frequencies).allMatch(frequency -> frequency == 0)) {
            return;
        }
        WsqHuffmanCode code = WsqHuffmanCode.of(frequencies);
        writeCode(table, code);
        for (WsqSymbols block : blocks) {
            if (!block.isEmpty()) {
                begin(WsqMarker.START_OF_BLOCK, 1);
                file.writeByte(table);
                WsqBits bits = new WsqBits(bytes);
                block.write(code, bits);
                bits.end();
            }
        }
    }

    private void writeCode(int table, WsqHuffmanCode code) throws IOException {
        begin(WsqMarker.HUFFMAN_TABLE, 1 + WsqHuffmanCode.LENGTH_MAX + code.symbols().length);
        file.writeByte(table);
        file.write(code.counts());
        for (int symbol : code.symbols()) {
            file.writeByte(symbol);
        }
    }

    /** The comment by which NIST's tools know size and sampling. */
    private void writeComment(int pixelsPerInch, double bitsPerPixel) throws IOException {
        String text = String.format(
                Locale.ROOT,
                "NIST_COM 9\nPIX_WIDTH %d\nPIX_HEIGHT %d\nPIX_DEPTH 8\nPPI %d\nLOSSY 1\nCOLORSPACE GRAY\nCOMPRESSION WSQ\nWSQ_BITRATE %f",
                image.width(),
                image.height(),
                pixelsPerInch,
                bitsPerPixel);
        byte[] comment = text.getBytes(StandardCharsets.US_ASCII);
        begin(WsqMarker.COMMENT, comment.length);
        file.write(comment);
    }

    private void writeFilters() throws IOException {
        double[][] filters = {WsqTransform.LOW, WsqTransform.HIGH};
        begin(WsqMarker.TRANSFORM_TABLE, 2 + 6 * (WsqTransform.LOW.length + WsqTransform.HIGH.length));
        for (double[] half : filters) {
            file.writeByte(2 * half.length - 1);
        }
        for (double[] half : filters) {
            for (double coefficient : half) {
                file.writeByte(coefficient < 0 ? 1 : 0);
                file.writeByte(FILTER_SCALE);
                file.writeInt((int) Math.round(Math.abs(coefficient) * FILTER_DIGITS));
            }
        }
    }

    private void writeWidths(WsqNumber... widths) throws IOException {
        begin(WsqMarker.QUANTISATION_TABLE, 3 * (1 + 2 * WsqSubbands.COUNT));
        write(BIN_CENTRE);
        for (int band = 0; band < WsqSubbands.COUNT; band++) {
            WsqNumber width = band < widths.length ? widths[band] : WsqNumber.of(0);
            write(width);
            write(WsqQuantiser.zeroBin(width));
        }
    }

    private void writeFrame(WsqNumber middle, WsqNumber scale) throws IOException {
        begin(WsqMarker.START_OF_FRAME, 15);
        file.writeByte(0);
        file.writeByte(0xFF);
        file.writeShort(image.height());
        file.writeShort(image.width());
        write(middle);
        write(scale);
        file.writeByte(0);
        file.writeShort(0);
    }

    /** A marker and the length of what follows, itself included. */
    private void begin(int marker, int length) throws IOException {
        file.writeShort(marker);
        file.writeShort(2 + length);
    }

    private void write(WsqNumber number) throws IOException {
        file.writeByte(number.scale());
        file.writeShort(number.digits());
    }
}
