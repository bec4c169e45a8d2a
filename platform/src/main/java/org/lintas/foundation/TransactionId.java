package org.lintas.foundation;

import java.util.UUID;

/** One traveller at one lane, once: the key that binds inspection, decision, door and crossing record. A UUID version 7. */
public record TransactionId(UUID value) {

    /**
     * Reads the text form.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when the text is no UUID
     */
    public static TransactionId of(String text) {
        try {
            return new TransactionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A transaction is named by a UUID, not '%s'.".formatted(text), e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
