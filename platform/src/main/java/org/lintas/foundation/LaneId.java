package org.lintas.foundation;

import java.util.regex.Pattern;

/** The short name of a lane as it stands over the gate or booth: 1-16 of A-Z, 0-9 and dash, for example {@code E1}. */
public record LaneId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,16}");

    /** Refuses any other form. */
    public LaneId {
        if (!FORM.matcher(value).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A lane is named by 1 to 16 of A-Z, 0-9 and dash; '%s' is not.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
