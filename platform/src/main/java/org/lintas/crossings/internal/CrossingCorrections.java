package org.lintas.crossings.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrection;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Adds the version that a correction asks for, and the crossing that nobody recorded. */
@Component
class CrossingCorrections {

    /** Versions of one crossing: nobody can follow more. */
    static final int VERSIONS_MAX = 100;

    private final CrossingTable crossings;
    private final CrossingVersions versions;
    private final CrossingWriter writer;

    CrossingCorrections(CrossingTable crossings, CrossingVersions versions, CrossingWriter writer) {
        this.crossings = crossings;
        this.versions = versions;
        this.writer = writer;
    }

    Crossing correct(UUID id, CrossingCorrection correction, StatedReason reason) {
        List<Crossing> known = versionsOf(id);
        if (known.size() >= VERSIONS_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "A crossing has at most %d versions.".formatted(VERSIONS_MAX));
        }
        Crossing before = known.getLast();
        Crossing now = versions.next(before, correction, reason);
        if (!writer.writeNext(before, now)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "The crossing was corrected by someone else just now; look again.");
        }
        return now;
    }

    Crossing supplement(UUID id, Instant at, StatedReason reason) {
        Crossing known = versionsOf(id).getLast();
        Crossing other = versions.otherSide(known, at, reason);
        if (writer.writeFirst(other)) {
            return other;
        }
        return crossings.find(other.transaction()).orElseThrow();
    }

    private List<Crossing> versionsOf(UUID id) {
        List<Crossing> known = crossings.versions(id);
        if (known.isEmpty()) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no crossing %s.".formatted(id));
        }
        return known;
    }
}
