package org.lintas.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.fingerprint.FingerImage;
import picocli.CommandLine.Option;

/** Options of every verb that reads pictures of fingers. */
final class FingerprintOptions {

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Sampling of every picture in pixels per inch, 100 to 2000."
                    + " Without it: what the file states if it is 250 to 1200, else 500.")
    private @Nullable Double pixelsPerInch;

    /** A reader by these options; throws {@link IllegalArgumentException} with a sentence for the user if they are wrong. */
    FingerprintInput.Reader reader() {
        Double given = pixelsPerInch;
        if (given != null && !(given >= FingerImage.PIXELS_PER_INCH_MIN && given <= FingerImage.PIXELS_PER_INCH_MAX)) {
            throw new IllegalArgumentException("--dpi takes 100 to 2000, not " + given);
        }
        return new FingerprintInput.Reader(Optional.ofNullable(given));
    }
}
