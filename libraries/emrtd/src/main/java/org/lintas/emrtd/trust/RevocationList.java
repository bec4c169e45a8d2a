package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;

/**
 * A certificate revocation list whose signature was verified with a trusted certificate.
 *
 * @param encoded the list, DER
 * @param sha256 of it, in hexadecimal
 * @param country two letters in upper case as its issuer's name says; empty text if it says none
 * @param issuer name of who issued it
 * @param thisUpdate when it was issued
 * @param nextUpdate when the next one is due at the latest, if it says so
 * @param entries number of revoked certificates
 * @param sources how it came in
 */
public record RevocationList(
        Octets encoded,
        String sha256,
        String country,
        String issuer,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        int entries,
        List<Provenance> sources) {

    /** Copies the list. */
    public RevocationList {
        sources = List.copyOf(sources);
    }
}
