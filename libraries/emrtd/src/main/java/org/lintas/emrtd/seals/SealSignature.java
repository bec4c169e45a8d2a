package org.lintas.emrtd.seals;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.HashAlgorithm;

/**
 * The signature of a seal and what it is over.
 *
 * @param signed the messages that may have been signed, the one of the standard first
 * @param signature r and s side by side
 * @param hash that the seal names; empty if it follows from the curve
 */
record SealSignature(List<Octets> signed, Octets signature, Optional<HashAlgorithm> hash) {

    SealSignature {
        signed = List.copyOf(signed);
    }
}
