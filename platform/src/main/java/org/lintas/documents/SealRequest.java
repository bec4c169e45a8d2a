package org.lintas.documents;

import java.time.Instant;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;

/**
 * One visible seal to examine.
 *
 * @param transaction the inspection under which verdict and inputs are kept
 * @param number of the seal in its inspection, 1 to {@value #NUMBER_MAX}
 * @param content of the barcode, or a picture of it; at most {@value #CONTENT_BYTES_MAX} bytes
 * @param mrzText zone of the document that the seal is presented with; empty text when none was read
 * @param at the instant at which validity is judged
 */
public record SealRequest(TransactionId transaction, int number, Octets content, String mrzText, Instant at) {

    /** Most seals of one inspection: a visa, a health certificate and one more. A choice of ours. */
    public static final int NUMBER_MAX = 4;

    /** Largest picture of a barcode that a reader sends: a page at 300 dots per inch as JPEG. */
    public static final int CONTENT_BYTES_MAX = 4_000_000;

    /** Refuses what is beyond the bounds. */
    public SealRequest {
        if (number < 1 || number > NUMBER_MAX) {
            throw new LintasException(ErrorCode.TOO_LARGE, "An inspection has at most %d seals.".formatted(NUMBER_MAX));
        }
        requireSize(content);
    }

    /** Refuses content that is empty or longer than {@value #CONTENT_BYTES_MAX} bytes. */
    public static void requireSize(Octets content) {
        if (content.length() == 0 || content.length() > CONTENT_BYTES_MAX) {
            throw new LintasException(ErrorCode.TOO_LARGE, "A seal has 1 to %d bytes.".formatted(CONTENT_BYTES_MAX));
        }
    }
}
