package org.lintas.fingerprint;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.List;

/**
 * The minutiae of one print, as they are compared.
 *
 * @param width of the picture they come from, in pixels at 500 per inch, 1 to {@link Minutia#PLACE_MAX}
 * @param height of that picture, the same unit and range
 * @param minutiae at most {@link #MINUTIAE_MAX}; none if nothing was found
 */
public record FingerTemplate(int width, int height, List<Minutia> minutiae) {

    /** Most minutiae of one finger: what ISO/IEC 19794-2 can count in its one byte. A finger has 30 to 80. */
    public static final int MINUTIAE_MAX = 255;

    /** Refuses sizes and numbers out of range. */
    public FingerTemplate {
        if (width < 1 || width > Minutia.PLACE_MAX || height < 1 || height > Minutia.PLACE_MAX) {
            throw new IllegalArgumentException("a template of %d x %d".formatted(width, height));
        }
        if (minutiae.size() > MINUTIAE_MAX) {
            throw new IllegalArgumentException(minutiae.size() + " minutiae, at most " + MINUTIAE_MAX);
        }
        minutiae = List.copyOf(minutiae);
    }

    /** With all places and sizes multiplied. */
    FingerTemplate scaled(double factor) {
        List<Minutia> places = minutiae.stream()
                .map(minutia -> new Minutia(
                        (int) Math.round(minutia.x() * factor),
                        (int) Math.round(minutia.y() * factor),
                        minutia.direction(),
                        minutia.kind()))
                .toList();
        return new FingerTemplate(
                Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)), places);
    }

    /** The matcher's own object; building it costs some 50 microseconds, and nothing of it is kept here. */
    FingerprintTemplate engine() {
        return new FingerprintTemplate(NativeTemplate.write(this));
    }

    /** What the matcher's own object holds. */
    static FingerTemplate of(FingerprintTemplate engine) throws UnreadableTemplate {
        return NativeTemplate.read(engine.toByteArray());
    }
}
