package org.lintas.emrtd.seals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;
import org.lintas.emrtd.trust.RevocationList;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustedCertificate;
import org.lintas.emrtd.trust.TrustedSigner;

/** The trusted certificates of one snapshot, by what a signer's certificate says of its issuer. Thread-safe. */
final class Authorities {

    private final String snapshot;
    private final Map<String, List<Certificate>> byKeyIdentifier = new HashMap<>();
    private final Map<String, List<Certificate>> byName = new HashMap<>();
    private final Set<String> trustedSigners;
    private final SealSigners signers;
    private final List<RevocationList> lists;
    private final Map<Certificate, Optional<VerificationKey>> keys = new ConcurrentHashMap<>();

    Authorities(TrustStore trust) {
        this.snapshot = trust.id();
        this.lists = trust.revocationLists();
        this.signers = SealSigners.of(trust);
        this.trustedSigners = trust.signers().stream()
                .filter(TrustedSigner::trusted)
                .map(TrustedSigner::sha256)
                .collect(Collectors.toUnmodifiableSet());
        trust.certificates().forEach(this::add);
    }

    private void add(TrustedCertificate trusted) {
        parse(trusted.encoded()).filter(certificate -> !trusted.link()).ifPresent(certificate -> {
            certificate
                    .subjectKeyIdentifier()
                    .ifPresent(key -> byKeyIdentifier
                            .computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(certificate));
            byName.computeIfAbsent(certificate.subject().normalised(), absent -> new ArrayList<>())
                    .add(certificate);
        });
    }

    private static Optional<Certificate> parse(Octets encoded) {
        try {
            return Optional.of(Certificate.of(encoded.toByteArray()));
        } catch (SignedObjectException malformed) {
            return Optional.empty();
        }
    }

    String snapshot() {
        return snapshot;
    }

    /** The certificates of signers that came with the trust store. */
    SealSigners signers() {
        return signers;
    }

    /** Whether this very certificate is trusted: it is an authority's, or on a list of trusted signers. */
    boolean trusts(Certificate certificate) {
        return trustedSigners.contains(certificate.sha256())
                || byName.getOrDefault(certificate.subject().normalised(), List.of())
                        .contains(certificate);
    }

    /** The authority whose signature a certificate carries (BSI TR-03135-1 v2.5, 5.6.4.3.3: by key identifier, else name). */
    Optional<Certificate> issuerOf(Certificate certificate) {
        List<Certificate> byKey = certificate
                .authorityKeyIdentifier()
                .map(key -> byKeyIdentifier.getOrDefault(key, List.of()))
                .orElse(List.of());
        List<Certificate> named = byName.getOrDefault(certificate.issuer().normalised(), List.of());
        return Stream.concat(byKey.stream(), named.stream())
                .filter(authority -> signed(authority, certificate))
                .findFirst();
    }

    /** Whether the authority that a certificate names, by key and name, is here: then it must have signed it. */
    boolean claims(Certificate certificate) {
        return certificate
                .authorityKeyIdentifier()
                .map(key -> byKeyIdentifier.getOrDefault(key, List.of()))
                .orElse(List.of())
                .stream()
                .anyMatch(authority -> authority
                                .subject()
                                .normalised()
                                .equals(certificate.issuer().normalised())
                        && key(authority).isPresent());
    }

    private boolean signed(Certificate authority, Certificate certificate) {
        Optional<VerificationKey> key = key(authority);
        try {
            return key.isPresent() && certificate.isSignedBy(key.get());
        } catch (UnsupportedKeyException unsupported) {
            return false;
        }
    }

    /** A certificate's key, parsed once; empty if it is not supported. */
    private Optional<VerificationKey> key(Certificate certificate) {
        return keys.computeIfAbsent(certificate, Authorities::parseKey);
    }

    static Optional<VerificationKey> parseKey(Certificate certificate) {
        try {
            return Optional.of(certificate.publicKey());
        } catch (UnsupportedKeyException unsupported) {
            return Optional.empty();
        }
    }

    /** The newest revocation list of a certificate's issuer that was out at an instant. */
    Optional<RevocationObject> revocationList(Certificate certificate, Instant at) {
        return lists.stream()
                .filter(list -> !list.thisUpdate().isAfter(at))
                .filter(list -> list.country().isEmpty()
                        || list.country().equals(certificate.issuer().country()))
                .sorted(Comparator.comparing(RevocationList::thisUpdate).reversed())
                .map(Authorities::parse)
                .flatMap(Optional::stream)
                .filter(list ->
                        list.issuer().normalised().equals(certificate.issuer().normalised()))
                .findFirst();
    }

    private static Optional<RevocationObject> parse(RevocationList list) {
        try {
            return Optional.of(RevocationObject.of(list.encoded().toByteArray()));
        } catch (SignedObjectException malformed) {
            return Optional.empty();
        }
    }
}
