package org.lintas.inspections.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.inspections.LaneProfile;
import org.springframework.stereotype.Component;

/** What pages ask about a lane profile in order to say it in words; named {@code profileWords} in templates. */
@Component("profileWords")
public class ProfileWords {

    /** Checks in the order in which a traveller meets them; others follow by name. */
    private static final List<String> ORDER = List.of(
            DocumentChecks.MRZ,
            DocumentChecks.CHIP_ACCESS,
            DocumentChecks.PASSIVE_AUTHENTICATION,
            DocumentChecks.CHIP_GENUINE,
            DocumentChecks.MRZ_MATCHES_CHIP,
            DocumentChecks.ISSUING_STATE,
            DocumentChecks.DOCUMENT_EXPIRY);

    /** The names of the checks of a profile. */
    public List<String> checks(LaneProfile profile) {
        return profile.checks().keySet().stream()
                .sorted(Comparator.comparingInt(ProfileWords::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The names of the checks that count in one way. */
    public List<String> checks(LaneProfile profile, CheckMode mode) {
        Map<String, CheckMode> modes = profile.checks();
        return checks(profile).stream()
                .filter(check -> modes.get(check) == mode)
                .toList();
    }

    private static int place(String check) {
        int place = ORDER.indexOf(check);
        return place < 0 ? ORDER.size() : place;
    }
}
