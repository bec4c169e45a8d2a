package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/**
 * RSASSA-PKCS1-v1_5 as it is meant (RFC 8017, 8.2.2): the whole encoded message is built and compared, so that there is nothing to
 * parse and nothing to overlook.
 */
final class RsaVerification {

    /** What stands before each hash: DigestInfo up to the hash, with NULL as parameters (RFC 8017, 9.2, note 1). */
    private static final Map<HashAlgorithm, byte[]> PREFIXES =
            Arrays.stream(HashAlgorithm.values()).collect(Collectors.toMap(hash -> hash, RsaVerification::prefix));

    private RsaVerification() {}

    private static byte[] prefix(HashAlgorithm hash) {
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(hash.objectIdentifier()), DERNull.INSTANCE);
        try {
            byte[] whole = new DigestInfo(algorithm, new byte[hash.bytes()]).getEncoded(ASN1Encoding.DER);
            return Arrays.copyOf(whole, whole.length - hash.bytes());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is the signature, of exactly the modulus's length, over the message. */
    static boolean verifies(RSAKeyParameters key, HashAlgorithm hash, byte[] message, byte[] signature) {
        BigInteger modulus = key.getModulus();
        int length = (modulus.bitLength() + 7) / 8;
        BigInteger representative = new BigInteger(1, signature);
        if (signature.length != length || representative.compareTo(modulus) >= 0) {
            return false;
        }
        BigInteger opened = representative.modPow(key.getExponent(), modulus);
        return opened.equals(new BigInteger(1, encoded(hash, message, length)));
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017, 9.2); a key of 1,024 bits has room for the longest hash. */
    private static byte[] encoded(HashAlgorithm hash, byte[] message, int length) {
        byte[] prefix = Objects.requireNonNull(PREFIXES.get(hash));
        byte[] digest = hash.hash(message);
        byte[] encoded = new byte[length];
        int prefixAt = length - digest.length - prefix.length;
        encoded[1] = 1;
        Arrays.fill(encoded, 2, prefixAt - 1, (byte) 0xFF);
        System.arraycopy(prefix, 0, encoded, prefixAt, prefix.length);
        System.arraycopy(digest, 0, encoded, length - digest.length, digest.length);
        return encoded;
    }
}
