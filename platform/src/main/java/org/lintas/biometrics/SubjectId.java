package org.lintas.biometrics;

import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Names one biometric data subject (ISO/IEC 2382-37, 37.07.05): one body, whatever names its documents bear.
 *
 * @param value a UUID that says nothing of the person
 */
public record SubjectId(UUID value) {

    /**
     * Reads the usual form of a UUID.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} for any other text
     */
    public static SubjectId of(String text) {
        try {
            return new SubjectId(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A biometric subject is named by a UUID.", other);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
