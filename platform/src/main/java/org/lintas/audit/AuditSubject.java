package org.lintas.audit;

import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * What or whom an act is about. An identifier, never a name or other personal data in clear.
 *
 * @param kind lower-case word, for example {@code traveller}, {@code document}, {@code transaction}, {@code person},
 *     {@code device}, {@code lane}, {@code entry}
 * @param id identifier within the kind, 1 to {@value #ID_LENGTH_MAX} characters
 */
public record AuditSubject(String kind, String id) {

    /** Longest identifier in characters: a UUID, a document key or a range of entries, with room. */
    public static final int ID_LENGTH_MAX = 200;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Nobody and nothing in particular. */
    public static final AuditSubject NONE = new AuditSubject("none", "-");

    /** Refuses a kind or identifier of another form. */
    public AuditSubject {
        boolean wrong =
                id.isBlank() || id.length() > ID_LENGTH_MAX || id.chars().anyMatch(Character::isISOControl);
        if (wrong || !KIND.matcher(kind).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A subject has a lower-case kind and an identifier of 1 to 200 characters.");
        }
    }
}
