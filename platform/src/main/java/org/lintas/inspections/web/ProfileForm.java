package org.lintas.inspections.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.LaneProfile;
import org.lintas.permissions.Standing;

/**
 * The fields of the form for a new version of a lane profile.
 *
 * @param version that the form showed
 * @param standings who may use the lane; none when the person chose none
 * @param ageMin in years
 * @param documentTypes with blanks or commas between them
 * @param checks mode by name; a check that the form did not show keeps its mode
 * @param faceRequired whether a comparison of faces must succeed
 * @param faceStrict whether the stricter threshold is in force
 * @param examinationSeconds longest time of the checks
 * @param reason of the change
 */
record ProfileForm(
        int version,
        @Nullable Set<Standing.Kind> standings,
        int ageMin,
        @Nullable String documentTypes,
        @Nullable Map<String, CheckMode> checks,
        boolean faceRequired,
        boolean faceStrict,
        int examinationSeconds,
        @Nullable String reason) {

    /** The new version of a profile; refused when the form was opened before another change, or lets nobody in. */
    LaneProfile applyTo(LaneProfile old) {
        if (version != old.version()) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "The lane profile '%s' was changed meanwhile: its version is %d by now."
                            .formatted(old.name(), old.version()));
        }
        List<String> types = types();
        if (standings == null || standings.isEmpty() || types.isEmpty()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A lane profile lets somebody in with some kind of document.");
        }
        return new LaneProfile(
                old.name(),
                old.version(),
                old.attended(),
                standings,
                ageMin,
                types,
                modes(old),
                faceRequired,
                faceStrict,
                Duration.ofSeconds(examinationSeconds));
    }

    String reasonWords() {
        return reason == null ? "" : reason;
    }

    private List<String> types() {
        String words = documentTypes == null ? "" : documentTypes.toUpperCase(Locale.ROOT);
        return Stream.of(words.split("[\\s,]+", LaneProfile.DOCUMENT_TYPES_MAX + 2))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, CheckMode> modes(LaneProfile old) {
        Map<String, CheckMode> modes = new LinkedHashMap<>(old.checks());
        Map<String, CheckMode> given = checks == null ? Map.of() : checks;
        modes.replaceAll((check, mode) -> given.getOrDefault(check, mode));
        return modes;
    }
}
