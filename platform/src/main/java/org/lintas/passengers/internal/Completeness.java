package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import org.lintas.passengers.Announced;

/** What has to be known of a passenger before an answer can be given. */
final class Completeness {

    private Completeness() {}

    /** Codes of what is missing; none when the passenger can be judged. */
    static List<String> missing(Announced announced) {
        List<String> missing = new ArrayList<>();
        if (announced.person().name().isEmpty()) {
            missing.add("missing.name");
        }
        if (announced.person().dateOfBirth().isEmpty()) {
            missing.add("missing.date-of-birth");
        }
        if (announced.person().nationality().isEmpty()) {
            missing.add("missing.nationality");
        }
        if (JourneyKeys.number(announced).filter(number -> !number.isEmpty()).isEmpty()) {
            missing.add("missing.document");
        }
        return missing;
    }
}
