package org.lintas.documents;

import java.time.Instant;

/**
 * The trust store in force.
 *
 * @param snapshot identifier: SHA-256 over the contents, hexadecimal
 * @param authorities number of CSCA certificates
 * @param revocationLists number of CRLs
 * @param since when it came into force
 */
public record TrustState(String snapshot, int authorities, int revocationLists, Instant since) {}
