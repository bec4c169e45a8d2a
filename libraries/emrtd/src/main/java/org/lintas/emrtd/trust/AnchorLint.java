package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/** What is unusual about an authority's certificate. Real lists are full of it; it is told and never blocks. */
final class AnchorLint {

    private AnchorLint() {}

    /**
     * What was seen of a certificate when it came in; kept with it, so that no signature is verified again.
     *
     * @param algorithm of its signature; empty text if not supported
     * @param key kind and size of its key; empty text if not supported
     * @param curve name of its key's curve; empty text if it is on none
     * @param link whether it links an old key to a new one
     * @param findings codes of what is unusual
     */
    record Notes(String algorithm, String key, String curve, boolean link, List<String> findings) {

        Notes {
            findings = List.copyOf(findings);
        }
    }

    /** Looks at a certificate that comes in for the first time. */
    static Notes examine(Certificate certificate) {
        List<String> findings = new ArrayList<>();
        Optional<VerificationKey> key = key(certificate, findings);
        boolean link = isLink(certificate);
        examineFields(certificate, findings);
        if (!link && key.isPresent()) {
            examineSignature(certificate, key.get(), findings);
        }
        return new Notes(
                algorithm(certificate),
                key.map(VerificationKey::describe).orElse(""),
                key.map(VerificationKey::curve).orElse(""),
                link,
                findings);
    }

    private static String algorithm(Certificate certificate) {
        try {
            return certificate.signatureAlgorithm().describe();
        } catch (UnsupportedKeyException unsupported) {
            return "";
        }
    }

    private static Optional<VerificationKey> key(Certificate certificate, List<String> findings) {
        try {
            VerificationKey key = certificate.publicKey();
            if (key.explicitCurve()) {
                findings.add("explicit-curve");
            }
            if (key.unusualExponent()) {
                findings.add("exponent-unusual");
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

    private static void examineFields(Certificate certificate, List<String> findings) {
        if (!certificate.isAuthority()) {
            findings.add("not-an-authority");
        }
        if (certificate.subject().country().isEmpty()) {
            findings.add("country-missing");
        } else if (!certificate
                .subject()
                .text()
                .contains("C=" + certificate.subject().country())) {
            findings.add("country-in-lower-case");
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
