package org.lintas.documents.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.trust.Provenance;
import org.lintas.emrtd.trust.RevocationList;
import org.lintas.emrtd.trust.TrustDifference;
import org.lintas.emrtd.trust.TrustedCertificate;

/**
 * One certificate or revocation list by which two snapshots differ; public because templates may name public types only.
 *
 * @param added whether the later one has it; otherwise the earlier one has
 * @param revocations whether it is a revocation list
 * @param country two letters; empty text if it says none
 * @param name subject of a certificate, issuer of a revocation list
 * @param key kind and size of a certificate's key; empty text for a revocation list
 * @param from first instant of validity, or when the list was issued
 * @param to last instant of validity, or when the next list is due
 * @param findings codes of what is unusual about it
 * @param sources how it came in
 */
public record TrustChangeLine(
        boolean added,
        boolean revocations,
        String country,
        String name,
        String key,
        Instant from,
        Optional<Instant> to,
        List<String> findings,
        List<Provenance> sources) {

    /** Copies the lists. */
    public TrustChangeLine {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** What is removed comes first: it is less and weighs more. */
    static List<TrustChangeLine> of(TrustDifference difference) {
        List<TrustChangeLine> lines = new ArrayList<>();
        difference.authoritiesRemoved().forEach(certificate -> lines.add(of(certificate, false)));
        difference.revocationsRemoved().forEach(list -> lines.add(of(list, false)));
        difference.authoritiesAdded().forEach(certificate -> lines.add(of(certificate, true)));
        difference.revocationsAdded().forEach(list -> lines.add(of(list, true)));
        return lines;
    }

    private static TrustChangeLine of(TrustedCertificate certificate, boolean added) {
        return new TrustChangeLine(
                added,
                false,
                certificate.country(),
                certificate.subject(),
                certificate.key(),
                certificate.notBefore(),
                Optional.of(certificate.notAfter()),
                certificate.findings(),
                certificate.sources());
    }

    private static TrustChangeLine of(RevocationList list, boolean added) {
        return new TrustChangeLine(
                added,
                true,
                list.country(),
                list.issuer(),
                "",
                list.thisUpdate(),
                list.nextUpdate(),
                List.of(),
                list.sources());
    }
}
