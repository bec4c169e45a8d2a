package org.lintas.documents.internal;

import java.util.List;
import java.util.Map;
import org.lintas.foundation.CheckRecord;

/**
 * What a judge made of the inputs of one document.
 *
 * @param checks in the order of making; the lane profile weighs these
 * @param protocols what each run of a chip protocol came to, in the order of running; for the record
 * @param findings codes of what changes no result, by the name of the check where they belong
 */
record Judgement(List<CheckRecord> checks, List<CheckRecord> protocols, Map<String, List<String>> findings) {

    /** Copies the collections. */
    Judgement {
        checks = List.copyOf(checks);
        protocols = List.copyOf(protocols);
        findings = Map.copyOf(findings);
    }
}
