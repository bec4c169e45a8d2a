package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/** What is unusual about an authority's certificate. Real lists are full of it; it is told and never blocks. */
final class AnchorLint {

    private AnchorLint() {}

    /** Describes a certificate and parses its key. */
    static Anchor describe(Certificate certificate, List<String> sources) {
        List<String> findings = new ArrayList<>();
        Optional<VerificationKey> key = key(certificate, findings);
        boolean link = isLink(certificate);
        examine(certificate, findings);
        if (!link && key.isPresent()) {
            examineSignature(certificate, key.get(), findings);
        }
        TrustedCertificate description = new TrustedCertificate(
                Octets.of(certificate.encoded()),
                certificate.sha256(),
                certificate.subject().country(),
                certificate.subject().text(),
                certificate.issuer().text(),
                certificate.serialNumber().toString(16),
                certificate.notBefore(),
                certificate.notAfter(),
                key.map(VerificationKey::describe).orElse(""),
                link,
                findings,
                sources);
        return new Anchor(description, certificate, key);
    }

    private static Optional<VerificationKey> key(Certificate certificate, List<String> findings) {
        try {
            VerificationKey key = certificate.publicKey();
            if (key.explicitCurve()) {
                findings.add("explicit-curve");
            }
            return Optional.of(key);
        } catch (UnsupportedKeyException unsupported) {
            findings.add("key-not-supported");
            return Optional.empty();
        }
    }

    /** A new key under an old signature: another name, or an authority key that is not its own. */
    private static boolean isLink(Certificate certificate) {
        if (!certificate.subject().normalised().equals(certificate.issuer().normalised())) {
            return true;
        }
        Optional<String> own = certificate.subjectKeyIdentifier();
        Optional<String> authority = certificate.authorityKeyIdentifier();
        return own.isPresent() && authority.isPresent() && !own.equals(authority);
    }

    private static void examine(Certificate certificate, List<String> findings) {
        if (!certificate.isAuthority()) {
            findings.add("not-an-authority");
        }
        if (certificate.subject().country().isEmpty()) {
            findings.add("country-missing");
        }
        if (certificate.subjectKeyIdentifier().isEmpty()) {
            findings.add("key-identifier-missing");
        }
        if (!certificate.hasUsagePeriod()) {
            findings.add("usage-period-missing");
        }
        if (certificate.serialNumber().signum() <= 0) {
            findings.add("serial-number-not-positive");
        }
    }

    private static void examineSignature(Certificate certificate, VerificationKey key, List<String> findings) {
        try {
            if (certificate.signatureAlgorithm().hash() == HashAlgorithm.SHA_1) {
                findings.add("weak-hash");
            }
            if (!certificate.isSignedBy(key)) {
                findings.add("self-signature-wrong");
            }
        } catch (UnsupportedKeyException unsupported) {
            findings.add("self-signature-not-supported");
        }
    }
}
