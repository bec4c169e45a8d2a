package org.lintas.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.trust.Provenance;

/** What the trust store in force holds, for people who look into it. Each answer is of one snapshot. Thread-safe. */
public interface TrustContents {

    /** Certificates on one page: what a person scrolls through. */
    int PAGE_LENGTH = 50;

    /** The certificates that fit, ordered by country, kind and last day of validity; one page of them. */
    Page search(TrustSearch search);

    /** One certificate by its SHA-256 in hexadecimal. */
    Optional<Entry> find(String sha256);

    /** The countries that have something in the store, ordered by their code. */
    List<Country> countries();

    /** How many authorities within their validity have which kind of key, the most frequent first. */
    List<KeyCount> keys();

    /** What a certificate is in the store. */
    enum Kind {
        /** Of a country signing certification authority. */
        AUTHORITY,
        /** Links an old key of an authority to a new one. */
        LINK,
        /** Of a signer that is trusted as it stands. */
        TRUSTED_SIGNER,
        /** Of a signer that is known; its chain decides whether it is trusted. */
        KNOWN_SIGNER
    }

    /**
     * One certificate.
     *
     * @param kind what it is in the store
     * @param sha256 of it, in hexadecimal
     * @param country two letters in upper case as its subject says; empty text if it says none
     * @param subject its name
     * @param issuer name of who issued it
     * @param serialNumber in hexadecimal
     * @param keyIdentifier of its key in hexadecimal; empty text if it states none
     * @param notBefore first instant of its validity; empty for signers, of which the store does not keep it apart
     * @param notAfter last instant of its validity
     * @param algorithm how it is signed; empty text for signers and if it is not supported
     * @param key kind and size of its key; empty text for signers and if it is not supported
     * @param findings codes of what is unusual about it
     * @param sources how it came in
     * @param fresh whether the snapshot before did not hold it
     */
    record Entry(
            Kind kind,
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
            List<Provenance> sources,
            boolean fresh) {

        /** Copies the lists. */
        public Entry {
            findings = List.copyOf(findings);
            sources = List.copyOf(sources);
        }
    }

    /**
     * One page of what a search found.
     *
     * @param entries of this page, at most {@value TrustContents#PAGE_LENGTH}
     * @param number of this page, from 1
     * @param total number of certificates that fit
     */
    record Page(List<Entry> entries, int number, int total) {

        /** Copies the list. */
        public Page {
            entries = List.copyOf(entries);
        }

        /** How many pages there are, at least one. */
        public int pages() {
            return Math.max(1, (total + PAGE_LENGTH - 1) / PAGE_LENGTH);
        }
    }

    /** Whether documents of a country can be checked for revocation. */
    enum RevocationState {
        /** There is a list, and its successor is not due. */
        CURRENT,
        /** The newest list is past the day on which its successor was due. */
        STALE,
        /** There is none. */
        MISSING
    }

    /**
     * What the store holds of a country. Links do not count: they verify no signer.
     *
     * @param code two letters in upper case; empty text for certificates that name no country
     * @param authorities number of its authorities' certificates
     * @param inForce number of those that are within their validity
     * @param coverage periods in which at least one of them is valid, earliest first
     * @param revocation whether there is a good revocation list
     * @param nextUpdate when the next revocation list is due, if there is one that says so
     */
    record Country(
            String code,
            int authorities,
            int inForce,
            List<Period> coverage,
            RevocationState revocation,
            Optional<Instant> nextUpdate) {

        /** Copies the list. */
        public Country {
            coverage = List.copyOf(coverage);
        }
    }

    /**
     * A period of time.
     *
     * @param from first instant
     * @param to last instant
     */
    record Period(Instant from, Instant to) {}

    /**
     * Authorities of one kind of key.
     *
     * @param key kind and size; empty text if it is not supported
     * @param count number of authorities
     */
    record KeyCount(String key, int count) {}
}
