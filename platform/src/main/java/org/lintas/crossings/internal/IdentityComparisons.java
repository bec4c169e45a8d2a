package org.lintas.crossings.internal;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.biometrics.BiometricSubjects;
import org.lintas.biometrics.SubjectId;
import org.lintas.crossings.IdentityPair.Body;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.Traveller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares a document with those that share a key, once, and keeps the pairs that may be one person. Joins nothing. */
@Component
class IdentityComparisons {

    /** Documents of one key that are compared; with more the key says too little and is left out. A choice of ours. */
    private static final int SHARING_MAX = 500;

    private static final Logger LOG = LoggerFactory.getLogger(IdentityComparisons.class);

    private final IdentityKeyTable documents;
    private final PairTable pairs;
    private final ObjectProvider<BiometricSubjects> bodies;
    private final Identifiers identifiers;
    private final Clock clock;

    IdentityComparisons(
            IdentityKeyTable documents,
            PairTable pairs,
            ObjectProvider<BiometricSubjects> bodies,
            Identifiers identifiers,
            Clock clock) {
        this.documents = documents;
        this.pairs = pairs;
        this.bodies = bodies;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** All or nothing: after a crash it is compared again, and no pair stands twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void compare(DocumentKey document) {
        Optional<Traveller> holder = documents.traveller(document);
        if (holder.isPresent()) {
            Optional<SubjectId> body = body(document);
            Set<String> keys = IdentityKeys.of(holder.get(), body);
            for (DocumentKey other : sharing(document, keys)) {
                documents.traveller(other).ifPresent(them -> pair(holder.get(), them, agreement(body, body(other))));
            }
            documents.add(document, keys);
        }
        documents.compared(document, clock.instant());
    }

    private Set<DocumentKey> sharing(DocumentKey document, Set<String> keys) {
        Set<DocumentKey> sharing = new LinkedHashSet<>();
        for (String key : keys) {
            List<DocumentKey> others = documents.sharing(document, key, SHARING_MAX);
            if (others.size() > SHARING_MAX) {
                LOG.warn("More than {} documents share one key of identities; it is left out", SHARING_MAX);
            } else {
                sharing.addAll(others);
            }
        }
        return sharing;
    }

    private void pair(Traveller one, Traveller other, Body body) {
        var both = PairTable.Documents.of(one.document(), other.document());
        boolean inOrder = both.first().equals(one.document());
        IdentityEvidence.of(inOrder ? one : other, inOrder ? other : one, body)
                .ifPresent(evidence -> pairs.add(identifiers.next(), both, evidence, clock.instant()));
    }

    private Optional<SubjectId> body(DocumentKey document) {
        BiometricSubjects known = bodies.getIfAvailable();
        return known == null ? Optional.empty() : known.holder(document);
    }

    private static Body agreement(Optional<SubjectId> one, Optional<SubjectId> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Body.UNKNOWN;
        }
        return one.equals(other) ? Body.SAME : Body.OTHER;
    }
}
