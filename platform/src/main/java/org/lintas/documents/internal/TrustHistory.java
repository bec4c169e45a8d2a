package org.lintas.documents.internal;

import java.util.Optional;
import org.lintas.emrtd.trust.TrustStore;
import org.springframework.stereotype.Component;

/** Finds the trust store that an examination of earlier days was made with. */
@Component
class TrustHistory {

    private final TrustDesk desk;
    private final TrustSnapshotTable snapshots;

    TrustHistory(TrustDesk desk, TrustSnapshotTable snapshots) {
        this.desk = desk;
        this.snapshots = snapshots;
    }

    TrustStore now() {
        return desk.snapshot().store();
    }

    /** The trust store with this identifier, which was in force once; empty when none of the kept ones is it. */
    Optional<TrustStore> at(String snapshot) {
        TrustStore now = now();
        if (now.id().equals(snapshot)) {
            return Optional.of(now);
        }
        TrustStore beforeTheFirst = TrustStore.empty();
        if (beforeTheFirst.id().equals(snapshot)) {
            return Optional.of(beforeTheFirst);
        }
        return snapshots.onceInForce(snapshot).map(desk::store);
    }
}
