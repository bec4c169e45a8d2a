package org.lintas.biometrics;

import java.util.Optional;
import org.lintas.foundation.ImageBytes;

/** Compares the person with the document. Thread-safe. */
public interface Biometrics {

    /**
     * Compares the portrait of the chip with one live picture at the lane's threshold. Never throws for what is in a picture: an
     * unreadable one gives a comparison without score and a reason.
     */
    FaceVerification verifyFace(ImageBytes portrait, LivePicture live, FaceUse use, ComparedTraveller compared);

    /** Whether a live picture is good enough to compare; asked before deciding to capture again. */
    CaptureAdvice assess(LivePicture live);

    /** A chip's portrait, JPEG or JPEG 2000, made anew as PNG, so that no browser decodes its bytes; empty when it cannot be read. */
    Optional<ImageBytes> viewable(ImageBytes portrait);
}
