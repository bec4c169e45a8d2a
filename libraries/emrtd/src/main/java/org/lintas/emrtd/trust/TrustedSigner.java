package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;

/**
 * A certificate of a signer that is not an authority: a document signer, or a signer of visible seals. It is known, which is
 * not to say trusted: that is for its chain to an authority, unless it came on a list of trusted signers.
 *
 * @param encoded the certificate, DER
 * @param sha256 of it, in hexadecimal
 * @param country two letters in upper case as its subject says; empty text if it says none
 * @param subject its name, as RFC 4514 writes names
 * @param issuerReference normalised name of its issuer, a space and its serial number in hexadecimal, as signers are referred to
 * @param keyIdentifier of its key in hexadecimal; empty text if it states none
 * @param notAfter last instant of its validity
 * @param trusted whether it is trusted as it stands (BSI TR-03129-2 v1.4.1, 8)
 * @param findings codes of what is unusual about it
 * @param sources how it came in
 */
public record TrustedSigner(
        Octets encoded,
        String sha256,
        String country,
        String subject,
        String issuerReference,
        String keyIdentifier,
        Instant notAfter,
        boolean trusted,
        List<String> findings,
        List<Provenance> sources) {

    /** Copies the lists. */
    public TrustedSigner {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    static TrustedSigner of(Certificate certificate, boolean trusted, List<String> findings, Provenance source) {
        return new TrustedSigner(
                Octets.of(certificate.encoded()),
                certificate.sha256(),
                certificate.subject().country(),
                certificate.subject().text(),
                certificate.issuerReference(),
                certificate.subjectKeyIdentifier().orElse(""),
                certificate.notAfter(),
                trusted,
                findings,
                List.of(source));
    }

    /** Both of one certificate: trusted if one of them is, with all that is known of either. */
    TrustedSigner and(TrustedSigner other) {
        return new TrustedSigner(
                encoded,
                sha256,
                country,
                subject,
                issuerReference,
                keyIdentifier,
                notAfter,
                trusted || other.trusted,
                union(findings, other.findings),
                union(sources, other.sources));
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
