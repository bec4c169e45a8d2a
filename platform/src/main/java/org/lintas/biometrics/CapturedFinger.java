package org.lintas.biometrics;

import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * One finger as a device or another system gave it.
 *
 * @param position which finger
 * @param data a picture (PNG, BMP, TIFF, JPEG, JPEG 2000, WSQ), or minutiae (ISO/IEC 19794-2:2005 or 2011, ANSI 378); 1 to
 *     {@value #LENGTH_MAX} bytes, not looked into here
 */
public record CapturedFinger(FingerPosition position, Octets data) {

    /** Longest data, in bytes: a fingertip at 1,000 pixels per inch without compression, and room. A choice of ours. */
    public static final int LENGTH_MAX = 2_000_000;

    /** Refuses data out of range. */
    public CapturedFinger {
        if (data.length() == 0 || data.length() > LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "A finger has 1 to %d bytes, not %d.".formatted(LENGTH_MAX, data.length()));
        }
    }
}
