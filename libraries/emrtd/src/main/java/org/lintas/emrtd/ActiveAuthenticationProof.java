package org.lintas.emrtd;

import org.lintas.emrtd.lds.Octets;

/**
 * What Active Authentication exchanged, enough to check it again.
 *
 * @param challenge 8 random bytes that were sent
 * @param response of the chip: its signature
 */
public record ActiveAuthenticationProof(Octets challenge, Octets response) {}
