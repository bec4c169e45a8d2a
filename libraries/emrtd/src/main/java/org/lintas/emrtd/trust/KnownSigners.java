package org.lintas.emrtd.trust;

import org.lintas.emrtd.signatures.Remembered;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.SignedObjectReader;
import org.lintas.emrtd.signatures.SignerPart;

/**
 * The signers of the documents that came before, each for the trust snapshot that it was judged by: another snapshot finds nothing here.
 * Thread-safe.
 */
final class KnownSigners {

    private final SignedObjectReader reader = new SignedObjectReader();
    private final SignerChains chains = new SignerChains();
    private final Remembered<Key, KnownSigner> known = new Remembered<>(SignerChains.KEPT_MAX);

    /** Parts are equal only if they are the same, which those of documents that share them are. */
    private record Key(SignerPart part, String trustSnapshot) {}

    /**
     * Reads a signed object.
     *
     * @throws SignedObjectException if it breaks a rule
     */
    SignedObjectReader.Reading read(byte[] encoded) throws SignedObjectException {
        return reader.read(encoded);
    }

    /** The signer of a signed object. */
    KnownSigner of(SignedObjectReader.Reading reading, TrustStore trust) {
        SignerPart part = reading.signed().signer();
        if (!reading.shared()) {
            return KnownSigner.of(part, trust, chains);
        }
        Key key = new Key(part, trust.id());
        return known.find(key).orElseGet(() -> known.keep(key, KnownSigner.of(part, trust, chains)));
    }

    SignerChains chains() {
        return chains;
    }
}
