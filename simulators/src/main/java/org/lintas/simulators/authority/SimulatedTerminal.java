package org.lintas.simulators.authority;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.TerminalCredentials;
import org.lintas.emrtd.lds.CardVerifiableCertificate;

/**
 * A terminal that may read fingerprints: its chain and its key.
 *
 * @param authority name of the authority that the chain begins at
 * @param chain in the order in which a chip verifies it, the terminal's own certificate last
 * @param key of the terminal
 */
public record SimulatedTerminal(String authority, List<CardVerifiableCertificate> chain, TerminalKeyHolder key)
        implements TerminalCredentials {

    /** Copies the list. */
    public SimulatedTerminal {
        chain = List.copyOf(chain);
    }

    @Override
    public Optional<List<CardVerifiableCertificate>> chainFrom(String authorityReference) {
        return authority.equals(authorityReference) ? Optional.of(chain) : Optional.empty();
    }

    @Override
    public byte[] sign(CardVerifiableCertificate terminal, byte[] message) {
        return key.sign(message);
    }
}
