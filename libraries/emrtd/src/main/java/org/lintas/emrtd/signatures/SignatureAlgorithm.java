package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.bsi.BSIObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * How a signature was made, read from where the signature states it and never guessed from the certificate.
 *
 * @param scheme padding and encoding
 * @param hash over the message
 * @param maskHash of the mask generation, which is the hash itself for every scheme but PSS
 * @param saltBytes of PSS, 0 for every other scheme
 */
public record SignatureAlgorithm(Scheme scheme, HashAlgorithm hash, HashAlgorithm maskHash, int saltBytes) {

    /** Longest PSS salt in bytes: a key of 8,192 bits leaves 1,022 beside the shortest hash. */
    public static final int SALT_BYTES_MAX = 1_024;

    private static final Map<ASN1ObjectIdentifier, HashAlgorithm> PKCS1 = Map.of(
            PKCSObjectIdentifiers.sha1WithRSAEncryption, HashAlgorithm.SHA_1,
            PKCSObjectIdentifiers.sha224WithRSAEncryption, HashAlgorithm.SHA_224,
            PKCSObjectIdentifiers.sha256WithRSAEncryption, HashAlgorithm.SHA_256,
            PKCSObjectIdentifiers.sha384WithRSAEncryption, HashAlgorithm.SHA_384,
            PKCSObjectIdentifiers.sha512WithRSAEncryption, HashAlgorithm.SHA_512);

    private static final Map<ASN1ObjectIdentifier, HashAlgorithm> ECDSA = Map.of(
            X9ObjectIdentifiers.ecdsa_with_SHA1, HashAlgorithm.SHA_1,
            X9ObjectIdentifiers.ecdsa_with_SHA224, HashAlgorithm.SHA_224,
            X9ObjectIdentifiers.ecdsa_with_SHA256, HashAlgorithm.SHA_256,
            X9ObjectIdentifiers.ecdsa_with_SHA384, HashAlgorithm.SHA_384,
            X9ObjectIdentifiers.ecdsa_with_SHA512, HashAlgorithm.SHA_512);

    private static final Map<ASN1ObjectIdentifier, HashAlgorithm> ECDSA_PLAIN = Map.of(
            BSIObjectIdentifiers.ecdsa_plain_SHA1, HashAlgorithm.SHA_1,
            BSIObjectIdentifiers.ecdsa_plain_SHA224, HashAlgorithm.SHA_224,
            BSIObjectIdentifiers.ecdsa_plain_SHA256, HashAlgorithm.SHA_256,
            BSIObjectIdentifiers.ecdsa_plain_SHA384, HashAlgorithm.SHA_384,
            BSIObjectIdentifiers.ecdsa_plain_SHA512, HashAlgorithm.SHA_512);

    /** Padding and encoding of a signature. */
    public enum Scheme {
        /** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2). */
        RSA_PKCS1,
        /** RSASSA-PSS (RFC 8017, 8.1). */
        RSA_PSS,
        /** ECDSA, r and s as a DER sequence (RFC 3279, 2.2.3). */
        ECDSA,
        /** ECDSA, r and s side by side (BSI TR-03111 v2.10, 5.2.1). */
        ECDSA_PLAIN
    }

    /** An algorithm other than PSS. */
    public SignatureAlgorithm(Scheme scheme, HashAlgorithm hash) {
        this(scheme, hash, hash, 0);
    }

    /**
     * Reads the algorithm of a certificate or revocation list, which names its hash itself.
     *
     * @throws UnsupportedKeyException if it names none, or one that is not supported
     */
    static SignatureAlgorithm of(AlgorithmIdentifier signature) throws UnsupportedKeyException {
        return of(signature, Optional.empty());
    }

    /**
     * Reads the algorithm of a signer.
     *
     * @param digest that the signer states beside it; used where the algorithm itself names no hash
     * @throws UnsupportedKeyException if it is not supported, or no hash is named at all
     */
    static SignatureAlgorithm of(AlgorithmIdentifier signature, Optional<HashAlgorithm> digest)
            throws UnsupportedKeyException {
        ASN1ObjectIdentifier identifier = signature.getAlgorithm();
        if (identifier.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return Asn1.reading(
                    () -> pss(RSASSAPSSparams.getInstance(signature.getParameters())),
                    malformed -> new UnsupportedKeyException("malformed PSS parameters", malformed));
        }
        if (identifier.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new SignatureAlgorithm(Scheme.RSA_PKCS1, digest.orElseThrow(SignatureAlgorithm::noHash));
        }
        if (identifier.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return new SignatureAlgorithm(Scheme.ECDSA, digest.orElseThrow(SignatureAlgorithm::noHash));
        }
        return fromTables(identifier);
    }

    /**
     * Reads the object identifier of a plain or DER-encoded ECDSA signature, as EF.DG14 states it.
     *
     * @throws UnsupportedKeyException if it is not supported
     */
    public static SignatureAlgorithm ofObjectIdentifier(String dotted) throws UnsupportedKeyException {
        return Asn1.reading(
                () -> fromTables(new ASN1ObjectIdentifier(dotted)),
                malformed -> new UnsupportedKeyException("not an object identifier", malformed));
    }

    private static SignatureAlgorithm fromTables(ASN1ObjectIdentifier identifier) throws UnsupportedKeyException {
        if (PKCS1.containsKey(identifier)) {
            return new SignatureAlgorithm(Scheme.RSA_PKCS1, PKCS1.get(identifier));
        }
        if (ECDSA.containsKey(identifier)) {
            return new SignatureAlgorithm(Scheme.ECDSA, ECDSA.get(identifier));
        }
        if (ECDSA_PLAIN.containsKey(identifier)) {
            return new SignatureAlgorithm(Scheme.ECDSA_PLAIN, ECDSA_PLAIN.get(identifier));
        }
        throw new UnsupportedKeyException("signature algorithm " + identifier);
    }

    private static SignatureAlgorithm pss(RSASSAPSSparams parameters) throws UnsupportedKeyException {
        if (!parameters.getMaskGenAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)) {
            throw new UnsupportedKeyException("mask generation other than MGF1");
        }
        if (!parameters.getTrailerField().equals(BigInteger.ONE)) {
            throw new UnsupportedKeyException("PSS trailer other than BC");
        }
        BigInteger salt = parameters.getSaltLength();
        if (salt.signum() < 0 || salt.compareTo(BigInteger.valueOf(SALT_BYTES_MAX)) > 0) {
            throw new UnsupportedKeyException("PSS salt length");
        }
        HashAlgorithm hash = hash(parameters.getHashAlgorithm());
        HashAlgorithm mask = hash(
                AlgorithmIdentifier.getInstance(parameters.getMaskGenAlgorithm().getParameters()));
        return new SignatureAlgorithm(Scheme.RSA_PSS, hash, mask, salt.intValue());
    }

    private static HashAlgorithm hash(AlgorithmIdentifier identifier) throws UnsupportedKeyException {
        String dotted = identifier.getAlgorithm().getId();
        return HashAlgorithm.of(dotted).orElseThrow(() -> new UnsupportedKeyException("hash algorithm " + dotted));
    }

    private static UnsupportedKeyException noHash() {
        return new UnsupportedKeyException("no hash algorithm stated");
    }

    /** In words: {@code RSA_PSS with SHA-256, MGF1 with SHA-1, salt 20}. */
    public String describe() {
        String plain = scheme + " with " + hash.javaName();
        return scheme == Scheme.RSA_PSS ? plain + ", MGF1 with " + maskHash.javaName() + ", salt " + saltBytes : plain;
    }
}
