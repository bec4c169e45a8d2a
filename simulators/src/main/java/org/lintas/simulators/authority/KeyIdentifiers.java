package org.lintas.simulators.authority;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** Key identifiers: SHA-1 over the key's bits (RFC 5280, 4.2.1.2, method 1). */
final class KeyIdentifiers {

    private KeyIdentifiers() {}

    static byte[] of(SubjectPublicKeyInfo key) {
        byte[] bits = key.getPublicKeyData().getOctets();
        SHA1Digest digest = new SHA1Digest();
        digest.update(bits, 0, bits.length);
        byte[] identifier = new byte[digest.getDigestSize()];
        digest.doFinal(identifier, 0);
        return identifier;
    }
}
