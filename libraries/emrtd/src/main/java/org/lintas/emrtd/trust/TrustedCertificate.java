package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.List;
import org.lintas.emrtd.lds.Octets;

/**
 * A certificate of a country signing certification authority that is trusted.
 *
 * @param encoded the certificate, DER
 * @param sha256 of it, in hexadecimal
 * @param country two letters in upper case as its subject says; empty text if it says none
 * @param subject its name, as RFC 4514 writes names
 * @param issuer name of who issued it
 * @param serialNumber in hexadecimal
 * @param keyIdentifier of its key in hexadecimal; empty text if it states none
 * @param notBefore first instant of its validity
 * @param notAfter last instant of its validity
 * @param algorithm how it is signed: {@code ECDSA with SHA-256}; empty text if not supported
 * @param key kind and size of its key: {@code RSA-4096}, {@code brainpoolP256r1}; empty text if not supported
 * @param curve name of its key's curve; empty text if it is on none
 * @param link whether it links an old key of the authority to a new one; never used to verify a signer
 * @param findings codes of what is unusual about it; none of them keeps it from being used
 * @param sources how it came in
 */
public record TrustedCertificate(
        Octets encoded,
        String sha256,
        String country,
        String subject,
        String issuer,
        String serialNumber,
        String keyIdentifier,
        Instant notBefore,
        Instant notAfter,
        String algorithm,
        String key,
        String curve,
        boolean link,
        List<String> findings,
        List<Provenance> sources) {

    /** Copies the lists. */
    public TrustedCertificate {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** Whether subject and issuer are one name. */
    public boolean selfIssued() {
        return subject.equals(issuer);
    }
}
