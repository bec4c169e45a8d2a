package org.lintas.simulators.chip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The bytes of an object identifier without tag and length, as MSE:Set AT carries it. */
final class ObjectIdentifiers {

    private ObjectIdentifiers() {}

    static byte[] contents(ASN1ObjectIdentifier identifier) {
        try {
            byte[] encoded = identifier.getEncoded();
            return Arrays.copyOfRange(encoded, 2, encoded.length);
        } catch (IOException e) {
            throw new UncheckedIOException("An object identifier is always encodable: " + identifier, e);
        }
    }
}
