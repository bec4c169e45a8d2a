package org.lintas.audit;

import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Why somebody does something: a code of the table of purposes, where its legal basis stands too.
 *
 * @param code lower-case words with dashes, at most 40 characters, for example {@code border-check}
 */
public record Purpose(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Checking a traveller at the border. */
    public static final Purpose BORDER_CHECK = new Purpose("border-check");

    /** Examining a traveller who was referred. */
    public static final Purpose SECOND_LINE = new Purpose("second-line");

    /** Looking after people, roles, devices and the system itself. */
    public static final Purpose ADMINISTRATION = new Purpose("administration");

    /** Answering for the lawful use of personal data. */
    public static final Purpose DATA_PROTECTION = new Purpose("data-protection");

    /** Refuses a code of another form. */
    public Purpose {
        if (!CODE.matcher(code).matches()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A purpose is written in lower-case words with dashes.");
        }
    }
}
