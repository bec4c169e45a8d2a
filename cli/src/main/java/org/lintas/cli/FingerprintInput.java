package org.lintas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.UnreadableTemplate;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.Resolution;
import org.lintas.images.UnreadableImage;

/**
 * What a file says of fingers.
 *
 * @param kind {@code image}, or the label of a template's format
 * @param fingers one sample for each view of a finger, at least one; a picture has one
 * @param picture size and sampling of the picture; empty for a template
 */
record FingerprintInput(String kind, List<FingerSample> fingers, Optional<Picture> picture) {

    /**
     * Size and sampling of a picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @param pixelsPerInch that was worked with
     * @param stated what the file states; it is not believed if it cannot be true of a finger's picture
     */
    record Picture(int width, int height, double pixelsPerInch, Optional<Resolution> stated) {}

    /** Reads inputs of one call; keeps nothing between them. */
    static final class Reader {

        private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.FINGER);
        private final FingerExtractor extractor = new FingerExtractor();
        private final Optional<Double> pixelsPerInch;

        /** With the sampling that every picture is taken to have, if the user says so. */
        Reader(Optional<Double> pixelsPerInch) {
            this.pixelsPerInch = pixelsPerInch;
        }

        /** Reads a picture or a template; {@link IOException} says in a few words why it cannot be read. */
        FingerprintInput read(Source source) throws IOException {
            byte[] bytes = source.bytes(ImageBounds.FINGER.bytesMax());
            Optional<TemplateFormat> format = TemplateFormat.recognise(bytes);
            return format.isPresent() ? template(format.get(), bytes) : picture(bytes);
        }

        private static FingerprintInput template(TemplateFormat format, byte[] bytes) throws IOException {
            try {
                List<FingerSample> fingers = new ArrayList<>();
                for (FingerTemplate view : TemplateFile.read(bytes)) {
                    fingers.add(FingerSample.of(view));
                }
                return new FingerprintInput(format.label(), List.copyOf(fingers), Optional.empty());
            } catch (UnreadableTemplate broken) {
                throw new IOException(broken.getMessage(), broken);
            }
        }

        /** Takes a picture of several fingers apart; {@link IOException} as above. */
        List<FingerprintSlap.Finger> read(Source source, FingerprintSlap slap) throws IOException {
            FingerImage image = image(source.bytes(ImageBounds.FINGER.bytesMax()));
            try {
                return slap.read(image, extractor);
            } catch (IllegalArgumentException wrong) {
                throw new IOException(wrong.getMessage(), wrong);
            }
        }

        private FingerprintInput picture(byte[] bytes) throws IOException {
            FingerImage image = image(bytes);
            FingerSample sample = extractor.extract(image);
            Picture picture =
                    new Picture(image.width(), image.height(), image.pixelsPerInch(), Resolution.stated(bytes));
            return new FingerprintInput("image", List.of(sample), Optional.of(picture));
        }

        private FingerImage image(byte[] bytes) throws IOException {
            double believed = pixelsPerInch.orElseGet(() -> FingerImage.believed(Resolution.stated(bytes)));
            try {
                return FingerImage.of(decoder.decode(bytes), believed);
            } catch (UnreadableImage unreadable) {
                throw new IOException(reason(unreadable), unreadable);
            } catch (IllegalArgumentException wrong) {
                throw new IOException(wrong.getMessage(), wrong);
            }
        }

        private static String reason(UnreadableImage unreadable) {
            boolean unknown = unreadable.reason() == UnreadableImage.Reason.FORMAT;
            String found = unreadable.reason().name().toLowerCase(Locale.ROOT) + ": " + unreadable.getMessage();
            return unknown ? found + ", nor a template of ISO 19794-2, ANSI 378 or SourceAFIS" : found;
        }
    }
}
