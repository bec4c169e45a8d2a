package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.emrtd.signatures.RevocationObject;

/**
 * The authorities that are trusted and their revocation lists: a snapshot that never changes, with an identifier that every
 * verdict carries. Thread-safe. Built by {@link #builder()}.
 */
public final class TrustStore {

    private final String id;
    private final List<Anchor> anchors;
    private final List<VerifiedList> lists;
    private final List<RefusedMaterial> refused;
    private final Map<String, List<Anchor>> bySubjectKey;
    private final Map<String, List<Anchor>> bySubjectName;
    private final Map<String, List<VerifiedList>> listsByIssuer;

    /**
     * A revocation list ready for use.
     *
     * @param description what the world sees of it
     * @param object parsed
     */
    record VerifiedList(RevocationList description, RevocationObject object) {}

    TrustStore(String id, List<Anchor> anchors, List<VerifiedList> lists, List<RefusedMaterial> refused) {
        this.id = id;
        this.anchors = List.copyOf(anchors);
        this.lists = List.copyOf(lists);
        this.refused = List.copyOf(refused);
        List<Anchor> usable = this.anchors.stream()
                .filter(anchor -> !anchor.description().link())
                .toList();
        this.bySubjectKey = usable.stream()
                .filter(anchor -> anchor.certificate().subjectKeyIdentifier().isPresent())
                .collect(Collectors.groupingBy(
                        anchor -> anchor.certificate().subjectKeyIdentifier().orElse("")));
        this.bySubjectName = usable.stream()
                .collect(Collectors.groupingBy(
                        anchor -> anchor.certificate().subject().normalised()));
        this.listsByIssuer = this.lists.stream()
                .collect(Collectors.groupingBy(list -> list.object().issuer().normalised()));
    }

    /** Begins a new store. */
    public static TrustStoreBuilder builder() {
        return new TrustStoreBuilder();
    }

    /** A store that trusts no one. */
    public static TrustStore empty() {
        return builder().build();
    }

    /** Begins a store with everything that is in this one. */
    public TrustStoreBuilder extend() {
        TrustStoreBuilder builder = builder();
        anchors.forEach(anchor ->
                builder.carryOver(anchor.certificate(), anchor.description().sources()));
        lists.forEach(
                list -> builder.carryOver(list.object(), list.description().sources()));
        return builder;
    }

    /** Identifier of the content: SHA-256 over the sorted hashes of everything in it, in hexadecimal. */
    public String id() {
        return id;
    }

    /** The trusted certificates, links included, ordered by country and subject. */
    public List<TrustedCertificate> certificates() {
        return anchors.stream()
                .map(Anchor::description)
                .sorted(Comparator.comparing(TrustedCertificate::country)
                        .thenComparing(TrustedCertificate::subject)
                        .thenComparing(TrustedCertificate::sha256))
                .toList();
    }

    /** The trusted certificates of a country, two letters in upper case. */
    public List<TrustedCertificate> certificatesOf(String country) {
        return certificates().stream()
                .filter(certificate -> certificate.country().equals(country))
                .toList();
    }

    /** The revocation lists, ordered by issuer and time. */
    public List<RevocationList> revocationLists() {
        return lists.stream()
                .map(VerifiedList::description)
                .sorted(Comparator.comparing(RevocationList::issuer)
                        .thenComparing(RevocationList::thisUpdate)
                        .thenComparing(RevocationList::sha256))
                .toList();
    }

    /** What was offered and did not come in. */
    public List<RefusedMaterial> refused() {
        return refused;
    }

    /** Anchors, links excepted, whose key has this identifier in hexadecimal. */
    List<Anchor> anchorsByKey(String keyIdentifier) {
        return bySubjectKey.getOrDefault(keyIdentifier, List.of());
    }

    /** Anchors, links excepted, of this normalised name. */
    List<Anchor> anchorsByName(String normalisedName) {
        return bySubjectName.getOrDefault(normalisedName, List.of());
    }

    /** The newest revocation list of an issuer that was out at an instant. */
    Optional<RevocationObject> revocationList(String normalisedIssuer, Instant at) {
        Stream<RevocationObject> candidates =
                listsByIssuer.getOrDefault(normalisedIssuer, List.of()).stream().map(VerifiedList::object);
        return candidates
                .filter(list -> !list.thisUpdate().isAfter(at))
                .max(Comparator.comparing(RevocationObject::thisUpdate));
    }
}
