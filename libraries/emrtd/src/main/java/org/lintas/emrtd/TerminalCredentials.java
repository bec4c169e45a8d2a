package org.lintas.emrtd;

import java.security.SignatureException;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.CardVerifiableCertificate;

/**
 * What a terminal proves with that it may read fingerprints and irises: certificates, and a key that can stay where it is safe. Used
 * by one thread at a time for each reading; readings of several threads may share it if the implementation allows.
 */
public interface TerminalCredentials {

    /** Most certificates of one chain: links from an old authority to a new one, a verifier, a terminal. Own bound. */
    int CERTIFICATES_MAX = 8;

    /**
     * The certificates for a chip that trusts an authority, in the order in which the chip verifies them: links, verifier,
     * terminal. Empty if there are none for that authority.
     *
     * @param authorityReference name that the chip gave in EF.CVCA
     */
    Optional<List<CardVerifiableCertificate>> chainFrom(String authorityReference);

    /**
     * The terminal's signature as its certificate says: ECDSA plain (r and s one after the other), or RSA.
     *
     * @param terminal last certificate of the chain
     * @param message what the chip wants signed
     * @throws SignatureException if the key cannot be used now
     */
    byte[] sign(CardVerifiableCertificate terminal, byte[] message) throws SignatureException;
}
