package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hash functions that chips and terminals sign with. */
@SuppressWarnings("ImmutableEnumChecker") // The suppliers are constructors.
public enum HashFunction {
    /** Only in old documents. */
    SHA_1(1, 0x33, SHA1Digest::new),
    /** FIPS 180-4. */
    SHA_224(2, 0x38, SHA224Digest::new),
    /** FIPS 180-4. */
    SHA_256(3, 0x34, SHA256Digest::new),
    /** FIPS 180-4. */
    SHA_384(4, 0x36, SHA384Digest::new),
    /** FIPS 180-4. */
    SHA_512(5, 0x35, SHA512Digest::new);

    private final int arc;
    private final int identifier;
    private final Supplier<Digest> digest;

    HashFunction(int arc, int identifier, Supplier<Digest> digest) {
        this.arc = arc;
        this.identifier = identifier;
        this.digest = digest;
    }

    /** Object identifier of plain ECDSA with this hash (BSI TR-03111 v2.10, 5.2.1). */
    public String plainEcdsaObjectIdentifier() {
        return "0.4.0.127.0.7.1.1.4.1." + arc;
    }

    /** Last arc of the object identifiers of ECDSA, one more for each longer hash (BSI TR-03110-3 v2.21, A.1.1.3). */
    int arc() {
        return arc;
    }

    /** The function of this last arc; empty for any other. */
    static Optional<HashFunction> ofArc(String arc) {
        return Arrays.stream(values())
                .filter(function -> Integer.toString(function.arc).equals(arc))
                .findFirst();
    }

    /** The byte that names it in a signature with trailer 0xCC (ISO/IEC 10118-3). */
    int identifier() {
        return identifier;
    }

    /** A fresh digest. */
    public Digest digest() {
        return digest.get();
    }

    /** The hash of all parts, one after the other. */
    byte[] hash(byte[]... parts) {
        Digest fresh = digest();
        for (byte[] part : parts) {
            fresh.update(part, 0, part.length);
        }
        byte[] hash = new byte[fresh.getDigestSize()];
        fresh.doFinal(hash, 0);
        return hash;
    }
}
