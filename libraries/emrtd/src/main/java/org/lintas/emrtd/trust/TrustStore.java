package org.lintas.emrtd.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.SignerReference;
import org.lintas.emrtd.trust.StoreContents.VerifiedList;

/**
 * The authorities that are trusted, the signers that are known, revocation lists, and what is known to be wrong with documents: a
 * snapshot that never changes, with an identifier that every verdict carries. Thread-safe. Built by {@link #builder()}.
 */
public final class TrustStore {

    private final String id;
    private final StoreContents contents;
    private final List<RefusedMaterial> refused;
    private final AuthorityIndex authorities;
    private final Map<String, TrustedSigner> signersByReference = new HashMap<>();
    private final Map<String, TrustedSigner> signersByKey = new HashMap<>();
    private final Map<String, List<RevocationObject>> listsByIssuer = new HashMap<>();
    private final Defects defects;

    TrustStore(StoreContents contents, List<RefusedMaterial> refused) {
        this.id = id(contents);
        this.contents = contents;
        this.refused = List.copyOf(refused);
        this.authorities = new AuthorityIndex(contents.signers().stream()
                .filter(TrustedSigner::trusted)
                .map(TrustedSigner::sha256)
                .collect(Collectors.toUnmodifiableSet()));
        contents.anchors().forEach(authorities::put);
        for (TrustedSigner signer : contents.signers()) {
            signersByReference.put(signer.issuerReference(), signer);
            signersByKey.put(signer.keyIdentifier(), signer);
        }
        for (VerifiedList list : contents.lists()) {
            index(list.object().issuer().normalised(), list.object());
            list.object().authorityKeyIdentifier().ifPresent(key -> index(key, list.object()));
        }
        this.defects = new Defects(contents.defectLists().stream()
                .flatMap(list -> list.entries().stream())
                .toList());
    }

    /** Independent of the order in which things were added and of where they came from. */
    private static String id(StoreContents contents) {
        TreeSet<String> hashes = new TreeSet<>();
        contents.anchors()
                .forEach(anchor ->
                        hashes.add("certificate " + anchor.certificate().sha256()));
        contents.signers().forEach(signer -> hashes.add((signer.trusted() ? "trusted " : "signer ") + signer.sha256()));
        contents.lists().forEach(list -> hashes.add("list " + list.object().sha256()));
        contents.defectLists()
                .forEach(list -> hashes.add("defects " + list.encoded().sha256()));
        return Octets.of(String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII))
                .sha256();
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
        return builder().carryOver(contents);
    }

    /** Identifier of the content: SHA-256 over the sorted hashes of everything in it, in hexadecimal. */
    public String id() {
        return id;
    }

    /** The trusted certificates, links included, ordered by country and subject. */
    public List<TrustedCertificate> certificates() {
        return contents.anchors().stream()
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
        return contents.lists().stream()
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

    /** Signers that are no authorities, in the order in which they came in. */
    public List<TrustedSigner> signers() {
        return contents.signers();
    }

    /** Number of signers whose documents are known to have defects, by all defect and deviation lists. */
    public int defectEntries() {
        return contents.defectLists().stream()
                .mapToInt(list -> list.entries().size())
                .sum();
    }

    StoreContents contents() {
        return contents;
    }

    /** Where the authority of a signer is looked up. */
    Authorities authorities() {
        return authorities;
    }

    /** The certificate that a signer reference means, if it is known. */
    Optional<Certificate> signer(SignerReference reference) {
        TrustedSigner known = (reference.byKey() ? signersByKey : signersByReference).get(reference.text());
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Certificate.of(known.encoded().toByteArray()));
        } catch (SignedObjectException impossible) {
            throw new IllegalStateException("a certificate that was read before", impossible);
        }
    }

    /** What is known to be wrong with the documents of a signer. */
    List<KnownDefect> defectsOf(SignerReference reference, Optional<Certificate> certificate) {
        return defects.of(reference, certificate);
    }

    /** The revocation lists of a certificate's issuer, by its name or, as authorities change their names, by its key. */
    List<RevocationObject> revocationLists(Certificate of) {
        Stream<RevocationObject> byName = listsByIssuer.getOrDefault(of.issuer().normalised(), List.of()).stream();
        Stream<RevocationObject> byKey = of.authorityKeyIdentifier().stream()
                .flatMap(key -> listsByIssuer.getOrDefault(key, List.of()).stream());
        return Stream.concat(byName, byKey).distinct().toList();
    }

    private void index(String issuer, RevocationObject list) {
        listsByIssuer.computeIfAbsent(issuer, absent -> new ArrayList<>()).add(list);
    }
}
