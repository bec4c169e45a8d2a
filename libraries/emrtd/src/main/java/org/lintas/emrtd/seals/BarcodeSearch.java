package org.lintas.emrtd.seals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lintas.emrtd.lds.Octets;

/** Looks for barcodes in one picture in several ways, until one gives something. */
final class BarcodeSearch {

    /** The symbologies that Doc 9303-13 and the technical reports allow, and PDF417, which some States print. */
    private static final List<BarcodeFormat> FORMATS =
            List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE, BarcodeFormat.AZTEC, BarcodeFormat.PDF_417);

    /** Pixels of the longer side below which a picture is also tried enlarged. */
    private static final int SMALL_PIXELS = 400;

    /** Pixels of the longer side above which a picture is also tried reduced. */
    private static final int LARGE_PIXELS = 1_600;

    /** Pixels of the longer side to which a picture is reduced at most once more. */
    private static final int HUGE_PIXELS = 4_000;

    /** Margin in pixels that is put around: twice the widest that a symbology wants, for modules of five pixels. */
    private static final int MARGIN_PIXELS = 40;

    private final GreyImage image;

    BarcodeSearch(GreyImage image) {
        this.image = image;
    }

    /** The contents of the barcodes that the first successful way finds, in the whole or in its parts; empty if none does. */
    List<Octets> found() {
        List<Octets> whole = first(List.of(UnaryOperator.identity()), image);
        if (!whole.isEmpty()) {
            return whole;
        }
        List<Octets> parts = BusyRegions.of(image).stream()
                .flatMap(part -> first(ways(part), part).stream())
                .distinct()
                .toList();
        return parts.isEmpty() ? first(ways(image), image) : parts;
    }

    private static List<Octets> first(List<UnaryOperator<GreyImage>> ways, GreyImage picture) {
        return ways.stream()
                .map(way -> tried(way.apply(picture)))
                .filter(contents -> !contents.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<UnaryOperator<GreyImage>> ways(GreyImage image) {
        List<UnaryOperator<GreyImage>> sizes = new ArrayList<>();
        int side = Math.max(image.getWidth(), image.getHeight());
        sizes.add(picture -> picture.withMargin(MARGIN_PIXELS));
        if (side < SMALL_PIXELS) {
            sizes.add(picture -> picture.enlarged(4).withMargin(MARGIN_PIXELS));
        }
        if (side > LARGE_PIXELS) {
            sizes.add(picture -> picture.reduced(2));
        }
        if (side > HUGE_PIXELS) {
            sizes.add(picture -> picture.reduced(4));
        }
        List<UnaryOperator<GreyImage>> turns = List.of(
                UnaryOperator.identity(),
                GreyImage::turned,
                picture -> picture.turned().turned());
        List<UnaryOperator<GreyImage>> tones = List.of(UnaryOperator.identity(), GreyImage::inverted);
        List<UnaryOperator<GreyImage>> ways = new ArrayList<>();
        for (UnaryOperator<GreyImage> tone : tones) {
            for (UnaryOperator<GreyImage> turn : turns) {
                for (UnaryOperator<GreyImage> size : sizes) {
                    ways.add(picture -> size.apply(turn.apply(tone.apply(picture))));
                }
            }
        }
        return ways;
    }

    private static List<Octets> tried(GreyImage picture) {
        List<Octets> hybrid = read(new BinaryBitmap(new HybridBinarizer(picture)));
        return hybrid.isEmpty() ? read(new BinaryBitmap(new GlobalHistogramBinarizer(picture))) : hybrid;
    }

    private static List<Octets> read(BinaryBitmap bitmap) {
        try {
            Result[] results =
                    new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints());
            return Arrays.stream(results).map(BarcodeSearch::content).distinct().toList();
        } catch (NotFoundException none) {
            return List.of();
        } catch (RuntimeException broken) {
            // Damaged symbols make some of the readers run out of their arrays.
            return List.of();
        }
    }

    private static Map<DecodeHintType, Object> hints() {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        return hints;
    }

    /** The reader gives each byte as one character, unless the barcode itself says that it holds other characters. */
    private static Octets content(Result result) {
        String text = result.getText();
        boolean bytes = text.chars().allMatch(c -> c <= 0xFF);
        return Octets.of(text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}
