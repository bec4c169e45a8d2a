package org.lintas.documents.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.documents.TrustContents;
import org.lintas.emrtd.trust.Provenance;
import org.lintas.foundation.OutsideText;

/**
 * A page of certificates as the HTTP API gives it.
 *
 * @param total number of certificates that fit
 * @param page number of this page, from 1
 * @param pages how many there are
 * @param certificates of this page
 */
record TrustCertificates(int total, int page, int pages, List<Certificate> certificates) {

    TrustCertificates {
        certificates = List.copyOf(certificates);
    }

    static TrustCertificates of(TrustContents.Page page) {
        return new TrustCertificates(
                page.total(),
                page.number(),
                page.pages(),
                page.entries().stream().map(Certificate::of).toList());
    }

    /** One certificate; see {@link TrustContents.Entry}. */
    record Certificate(
            String kind,
            String sha256,
            String country,
            String subject,
            String issuer,
            String serialNumber,
            String keyIdentifier,
            Optional<Instant> notBefore,
            Instant notAfter,
            String algorithm,
            String key,
            List<String> findings,
            List<String> sources,
            boolean fresh) {

        static Certificate of(TrustContents.Entry entry) {
            return new Certificate(
                    OutsideText.word(entry.kind()),
                    entry.sha256(),
                    entry.country(),
                    entry.subject(),
                    entry.issuer(),
                    entry.serialNumber(),
                    entry.keyIdentifier(),
                    entry.notBefore(),
                    entry.notAfter(),
                    entry.algorithm(),
                    entry.key(),
                    entry.findings(),
                    entry.sources().stream().map(Provenance::text).toList(),
                    entry.fresh());
        }
    }
}
