package org.lintas.audit;

import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * A kind of page that shows personal data.
 *
 * @param code lower-case words with dashes, at most 40 characters, for example {@code crossings}
 */
public record PageKind(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,39}");

    /** The officer's screen at a booth. */
    public static final PageKind BOOTH = new PageKind("booth");

    /** The queue of referred travellers. */
    public static final PageKind SECOND_LINE = new PageKind("second-line");

    /** A traveller's crossings and stays. */
    public static final PageKind CROSSINGS = new PageKind("crossings");

    /** An inspection and the explanation of its decision. */
    public static final PageKind INSPECTIONS = new PageKind("inspections");

    /** The audit log and the personal-data access log. */
    public static final PageKind AUDIT = new PageKind("audit");

    /** Refuses a code of another form. */
    public PageKind {
        if (!CODE.matcher(code).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A kind of page is written in lower-case words with dashes.");
        }
    }
}
