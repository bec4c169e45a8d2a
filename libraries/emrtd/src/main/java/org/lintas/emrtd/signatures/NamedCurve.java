package org.lintas.emrtd.signatures;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;

/** A curve by its name, with the fastest arithmetic that Bouncy Castle has for it. */
record NamedCurve(String name, ASN1ObjectIdentifier objectIdentifier, X9ECParameters parameters) {

    /** The same as the signers want it. */
    ECNamedDomainParameters domain() {
        return new ECNamedDomainParameters(objectIdentifier, parameters);
    }
}
