package org.lintas.foundation;

import java.time.Duration;
import java.util.List;

/**
 * One check as it was made, enough to explain and replay it years later.
 *
 * @param name what was checked, in lower case with dashes, for example {@code passive-authentication}
 * @param result the five-valued result
 * @param code why, as a stable code in lower case with dashes, for example {@code hash-mismatch}; {@code ok} when successful
 * @param detail the same for a person, in English, without personal data
 * @param inputs SHA-256 of each input in hexadecimal, at most {@value #INPUTS_MAX}
 * @param version of the component and of the data it used
 * @param duration of the check alone
 */
public record CheckRecord(
        String name,
        CheckResult result,
        String code,
        String detail,
        List<String> inputs,
        String version,
        Duration duration) {

    /** Bound on {@link #inputs}: a chip has 16 data groups, EF.COM, EF.SOD and EF.CardAccess; doubled. */
    public static final int INPUTS_MAX = 40;

    /** Copies the inputs and refuses more than {@value #INPUTS_MAX}. */
    public CheckRecord {
        inputs = List.copyOf(inputs);
        if (inputs.size() > INPUTS_MAX) {
            throw new LintasException(ErrorCode.TOO_LARGE, "A check has at most %d inputs.".formatted(INPUTS_MAX));
        }
    }
}
