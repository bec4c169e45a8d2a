package org.lintas.documents.internal;

import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.springframework.stereotype.Component;

/** Finds the trust store that an examination of earlier days was made with. */
@Component
class TrustHistory {

    private final TrustDesk desk;
    private final TrustMaterial material;

    TrustHistory(TrustDesk desk, TrustMaterial material) {
        this.desk = desk;
        this.material = material;
    }

    TrustStore now() {
        return desk.snapshot().store();
    }

    /** The trust store with this identifier; empty when it cannot be made again. Material is only ever added, so each store is a beginning. */
    Optional<TrustStore> at(String snapshot) {
        TrustStore now = now();
        if (now.id().equals(snapshot)) {
            return Optional.of(now);
        }
        TrustStoreBuilder builder = TrustStore.builder();
        TrustStore store = builder.build();
        for (TrustMaterial.Item item : material.all()) {
            if (store.id().equals(snapshot)) {
                return Optional.of(store);
            }
            store = store.extend().add(Octets.of(item.content()), item.source()).build();
        }
        return Optional.of(store).filter(last -> last.id().equals(snapshot));
    }
}
