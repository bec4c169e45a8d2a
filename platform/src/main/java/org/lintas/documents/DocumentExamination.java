package org.lintas.documents;

import java.util.List;
import java.util.Optional;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.Traveller;

/**
 * Everything that the examination of one document gave.
 *
 * @param traveller as the MRZ says; empty when unreadable
 * @param checks every check in the order in which it ended: mrz, chip-access, passive-authentication and its parts, chip-genuine,
 *     mrz-matches-chip, document-expiry, issuing-state
 * @param portrait the chip's portrait; empty when it was not read
 * @param trustSnapshot identifier of the trust-store snapshot used
 */
public record DocumentExamination(
        Optional<Traveller> traveller, List<CheckRecord> checks, Optional<ImageBytes> portrait, String trustSnapshot) {

    /** Copies the checks. */
    public DocumentExamination {
        checks = List.copyOf(checks);
    }

    /** The overall verdict of TR-03135 over all checks. */
    public CheckResult verdict() {
        return CheckResult.overall(checks.stream().map(CheckRecord::result).toList());
    }
}
