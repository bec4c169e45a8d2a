package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.Remembered;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Finds the authority of a signer, and keeps what it found for each certificate and trust snapshot. Thread-safe. */
final class SignerChains {

    /** Chains kept: the world has about 30,000 document signers, a border sees some thousands of them a day. */
    static final int KEPT_MAX = 8_192;

    private final Remembered<Key, SignerChain> kept = new Remembered<>(KEPT_MAX);

    /** Chains depend on the certificate and on the trust store, and on nothing else. */
    private record Key(String certificateSha256, String trustSnapshot) {}

    SignerChain of(Certificate signer, TrustStore trust) {
        Key key = new Key(signer.sha256(), trust.id());
        return kept.find(key).orElseGet(() -> kept.keep(key, build(signer, trust.authorities())));
    }

    int size() {
        return kept.size();
    }

    /** The chain of a signer, found anew. */
    static SignerChain build(Certificate signer, Authorities trust) {
        List<String> findings = new ArrayList<>();
        Optional<VerificationKey> key = signerKey(signer, findings);
        List<Anchor> byKey =
                signer.authorityKeyIdentifier().map(trust::anchorsByKey).orElse(List.of());
        Optional<Anchor> found = firstThatSigned(byKey, signer);
        if (found.isEmpty()) {
            found = firstThatSigned(trust.anchorsByName(signer.issuer().normalised()), signer);
            if (found.isPresent() && signer.authorityKeyIdentifier().isPresent()) {
                findings.add("authority-key-identifier-wrong");
            }
        }
        Verdict verdict = found.isPresent() ? judge(signer, found.get()) : notFound(signer, byKey);
        if (verdict.result() != CheckResult.SUCCESSFUL && trust.trustsSigner(signer.sha256())) {
            verdict = Verdict.ok("on a list of trusted signers");
        }
        return new SignerChain(signer, key, found, verdict, findings);
    }

    private static Optional<VerificationKey> signerKey(Certificate signer, List<String> findings) {
        if (signer.isAuthority()) {
            findings.add("signer-is-authority");
        }
        try {
            if (signer.signatureAlgorithm().hash() == HashAlgorithm.SHA_1) {
                findings.add("signer-weak-hash");
            }
            return Optional.of(signer.publicKey());
        } catch (UnsupportedKeyException unsupported) {
            return Optional.empty();
        }
    }

    private static Verdict judge(Certificate signer, Anchor authority) {
        String ofSigner = signer.subject().country();
        String ofAuthority = authority.country();
        if (!ofSigner.isEmpty() && !ofAuthority.isEmpty() && !ofSigner.equals(ofAuthority)) {
            return Verdict.failed(
                    "chain-country-differs", "signer of %s, authority of %s".formatted(ofSigner, ofAuthority));
        }
        return Verdict.ok(
                "issued by %s".formatted(authority.certificate().subject().text()));
    }

    /** An authority with the right key identifier and name that did not sign is a forgery; none at all is not known. */
    private static Verdict notFound(Certificate signer, List<Anchor> byKey) {
        boolean claimed = byKey.stream()
                .anyMatch(anchor -> anchor.key().isPresent()
                        && anchor.certificate()
                                .subject()
                                .normalised()
                                .equals(signer.issuer().normalised()));
        return claimed
                ? Verdict.failed("chain-signature-wrong", "not signed by the authority that it names")
                : Verdict.undetermined(
                        "authority-unknown",
                        "no trusted authority of %s".formatted(signer.issuer().text()));
    }

    private static Optional<Anchor> firstThatSigned(List<Anchor> candidates, Certificate signer) {
        return candidates.stream().filter(anchor -> signed(anchor, signer)).findFirst();
    }

    private static boolean signed(Anchor anchor, Certificate signer) {
        try {
            return anchor.key().isPresent() && signer.isSignedBy(anchor.key().get());
        } catch (UnsupportedKeyException unsupported) {
            return false;
        }
    }
}
