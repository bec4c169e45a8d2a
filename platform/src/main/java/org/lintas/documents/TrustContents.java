package org.lintas.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the trust store holds, and how it is added to. Thread-safe. */
public interface TrustContents {

    /** Longest file in bytes: all certificates of the world as text need below 10 MB; doubled. */
    int FILE_BYTES_MAX = 20 << 20;

    /** Longest description of a source, in characters: an address or the name of a list. */
    int SOURCE_LENGTH_MAX = 200;

    /** The trusted certificates, ordered by country. */
    List<Authority> authorities();

    /** The revocation lists in force. */
    List<Revocations> revocations();

    /**
     * Adds a certificate or revocation list, PEM or DER, at most {@value #FILE_BYTES_MAX} bytes. The new snapshot is in force when this returns.
     *
     * @param source where the file comes from, for provenance, 1-{@value #SOURCE_LENGTH_MAX} characters
     * @throws org.lintas.foundation.LintasException VALUE_INVALID when the file holds nothing to trust; nothing has changed then
     */
    TrustState add(byte[] file, String source);

    /**
     * One trusted certificate.
     *
     * @param country two letters as its subject says
     * @param subject its name
     * @param key kind and size of its key
     * @param notBefore first instant of validity
     * @param notAfter last instant of validity
     * @param sources where it came from
     * @param findings codes of what is unusual about it
     */
    record Authority(
            String country,
            String subject,
            String key,
            Instant notBefore,
            Instant notAfter,
            List<String> sources,
            List<String> findings) {

        /** Copies the lists. */
        public Authority {
            sources = List.copyOf(sources);
            findings = List.copyOf(findings);
        }
    }

    /**
     * One revocation list.
     *
     * @param country two letters as its issuer says
     * @param thisUpdate when it was issued
     * @param nextUpdate when the next one is due; empty when it does not say
     * @param entries number of revoked certificates
     */
    record Revocations(String country, Instant thisUpdate, Optional<Instant> nextUpdate, int entries) {}
}
