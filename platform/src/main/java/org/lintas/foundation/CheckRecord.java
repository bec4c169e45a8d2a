package org.lintas.foundation;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One check as it was made, enough to explain and replay it years later.
 *
 * @param name what was checked, in lower case with dashes, for example {@code passive-authentication}
 * @param result the five-valued result
 * @param code why, as a stable code in lower case with dashes, for example {@code hash-mismatch}; {@code ok} when successful
 * @param detail the same in English for the log, without personal data; screens word the code and its parameters instead
 * @param inputs SHA-256 of each input in hexadecimal, at most {@value #INPUTS_MAX}
 * @param version of the component and of the data it used
 * @param duration of the check alone
 * @param parameters what the code's words need to be exact, by lower-case key, without personal data: the number of a data group, a
 *     country; at most {@value #PARAMETERS_MAX} of at most {@value #PARAMETER_LENGTH_MAX} characters
 */
public record CheckRecord(
        String name,
        CheckResult result,
        String code,
        String detail,
        List<String> inputs,
        String version,
        Duration duration,
        Map<String, String> parameters) {

    /** Bound on {@link #inputs}: a chip has 16 data groups, EF.COM, EF.SOD and EF.CardAccess; doubled. */
    public static final int INPUTS_MAX = 40;

    /** Bound on {@link #parameters}: no sentence of an officer's screen needs more. */
    public static final int PARAMETERS_MAX = 8;

    /** Bound on one parameter, in characters: the longest name of a certificate that is shown. */
    public static final int PARAMETER_LENGTH_MAX = 300;

    /** A check whose code says everything. */
    public CheckRecord(
            String name,
            CheckResult result,
            String code,
            String detail,
            List<String> inputs,
            String version,
            Duration duration) {
        this(name, result, code, detail, inputs, version, duration, Map.of());
    }

    /** Copies inputs and parameters and refuses what is beyond their bounds. */
    public CheckRecord {
        inputs = List.copyOf(inputs);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (parameters.size() > PARAMETERS_MAX
                || parameters.values().stream().anyMatch(value -> value.length() > PARAMETER_LENGTH_MAX)) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE,
                    "A check has at most %d parameters of %d characters."
                            .formatted(PARAMETERS_MAX, PARAMETER_LENGTH_MAX));
        }
        if (inputs.size() > INPUTS_MAX) {
            throw new LintasException(ErrorCode.TOO_LARGE, "A check has at most %d inputs.".formatted(INPUTS_MAX));
        }
    }

    /** The same check with one parameter more; a value that is too long is cut. */
    public CheckRecord with(String key, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(key, value.substring(0, Math.min(value.length(), PARAMETER_LENGTH_MAX)));
        return new CheckRecord(name, result, code, detail, inputs, version, duration, more);
    }
}
