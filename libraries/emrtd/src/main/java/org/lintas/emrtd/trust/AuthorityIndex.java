package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Authorities by the identifier of their key and by their name; links are left out. Grows; used by one thread while it does. */
final class AuthorityIndex implements Authorities {

    private final Map<String, Anchor> all = new LinkedHashMap<>();
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<String> trustedSigners;

    AuthorityIndex(Set<String> trustedSigners) {
        this.trustedSigners = trustedSigners;
    }

    /** Puts in an authority, or replaces the entry of the same certificate. */
    void put(Anchor anchor) {
        String sha256 = anchor.certificate().sha256();
        if (all.put(sha256, anchor) == null && !anchor.link()) {
            anchor.certificate()
                    .subjectKeyIdentifier()
                    .ifPresent(key -> byKey.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(sha256));
            byName.computeIfAbsent(anchor.certificate().subject().normalised(), absent -> new ArrayList<>())
                    .add(sha256);
        }
    }

    Collection<Anchor> all() {
        return all.values();
    }

    int size() {
        return all.size();
    }

    Optional<Anchor> of(String sha256) {
        return Optional.ofNullable(all.get(sha256));
    }

    @Override
    public List<Anchor> anchorsByKey(String keyIdentifier) {
        return found(byKey.getOrDefault(keyIdentifier, List.of()));
    }

    @Override
    public List<Anchor> anchorsByName(String normalisedName) {
        return found(byName.getOrDefault(normalisedName, List.of()));
    }

    @Override
    public boolean trustsSigner(String certificateSha256) {
        return trustedSigners.contains(certificateSha256);
    }

    private List<Anchor> found(List<String> hashes) {
        List<Anchor> anchors = new ArrayList<>(hashes.size());
        for (String hash : hashes) {
            anchors.add(all.get(hash));
        }
        return anchors;
    }
}
