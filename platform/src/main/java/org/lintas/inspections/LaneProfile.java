package org.lintas.inspections;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.documents.DocumentRequest;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.permissions.Standing;

/**
 * What one kind of lane asks of travellers: data, changed by the administrator, versioned.
 *
 * @param name of the profile, for example {@code gate-entry}: 1-{@value #NAME_LENGTH_MAX} of a-z, 0-9 and dash, a letter first
 * @param version 1 and up
 * @param attended true where an officer decides (a booth)
 * @param standings who may use it
 * @param ageMin youngest age in years, 0-120; 14 by default at gates
 * @param documentTypes beginnings of the document codes accepted, for example {@code P}: one or two of A-Z each, at most
 *     {@value #DOCUMENT_TYPES_MAX}
 * @param checks mode of each check by name; a check not named is evaluatory
 * @param faceRequired true when a face comparison must succeed
 * @param faceStrict true when the stricter threshold is in force
 * @param examinationTimeMax longest time for document and background checks, at most 60 s
 */
public record LaneProfile(
        String name,
        int version,
        boolean attended,
        Set<Standing.Kind> standings,
        int ageMin,
        List<String> documentTypes,
        Map<String, CheckMode> checks,
        boolean faceRequired,
        boolean faceStrict,
        Duration examinationTimeMax) {

    /** Longest examination that a profile may allow: that of a document. */
    public static final Duration EXAMINATION_TIME_MAX = DocumentRequest.TIME_LIMIT_MAX;

    /** Highest age that a profile may ask for, in years. */
    public static final int AGE_MAX = 120;

    /** Longest name, in characters. A choice of ours. */
    public static final int NAME_LENGTH_MAX = 40;

    /** Most document codes: Doc 9303-4 to -7 know fewer. A choice of ours. */
    public static final int DOCUMENT_TYPES_MAX = 20;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A document code begins with one or two letters (Doc 9303-4, -5 and -6, 4.2.2). */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-Z]{1,2}");

    /** Copies the collections and refuses values out of range. */
    public LaneProfile {
        standings = standings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(standings));
        documentTypes = List.copyOf(documentTypes);
        checks = Map.copyOf(checks);
        boolean timeGood = examinationTimeMax.isPositive() && examinationTimeMax.compareTo(EXAMINATION_TIME_MAX) <= 0;
        if (!NAME.matcher(name).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A lane profile is named by 1 to %d of a-z, 0-9 and dash.".formatted(NAME_LENGTH_MAX));
        }
        if (documentTypes.size() > DOCUMENT_TYPES_MAX
                || !documentTypes.stream()
                        .allMatch(type -> DOCUMENT_TYPE.matcher(type).matches())) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A lane profile accepts at most %d document codes of one or two letters."
                            .formatted(DOCUMENT_TYPES_MAX));
        }
        if (version < 1 || ageMin < 0 || ageMin > AGE_MAX || !timeGood) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A lane profile has a version of 1 and up, an age of 0 to %d years and an examination of at most %d s."
                            .formatted(AGE_MAX, EXAMINATION_TIME_MAX.toSeconds()));
        }
    }

    /** The same lane with other modes of checks. */
    LaneProfile with(Map<String, CheckMode> modes) {
        return new LaneProfile(
                name,
                version,
                attended,
                standings,
                ageMin,
                documentTypes,
                modes,
                faceRequired,
                faceStrict,
                examinationTimeMax);
    }

    /** The mode of a check; evaluatory when the profile does not name it. */
    public CheckMode mode(String check) {
        return checks.getOrDefault(check, CheckMode.EVALUATORY);
    }
}
