package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.ECCurve;
import org.jspecify.annotations.Nullable;

/**
 * A public key whose size is within bounds and whose curve is a named one. Keeping the object saves the point check
 * and the tables that Bouncy Castle builds for each new key.
 */
public final class VerificationKey {

    /** Shortest RSA key in bits that is still verified: some old documents have 1,024. */
    public static final int RSA_BITS_MIN = 1_024;

    /** Longest RSA key in bits: published CSCA keys go to 6,144; the next power of two. */
    public static final int RSA_BITS_MAX = 8_192;

    /** Longest RSA exponent in bits: published ones have 17; a longer one only costs time. */
    public static final int RSA_EXPONENT_BITS_MAX = 64;

    /** Longest Diffie-Hellman prime in bits: Doc 9303-11 lists 2,048 at most; doubled. */
    static final int DH_BITS_MAX = 4_096;

    /** Product of the primes below 750, as Bouncy Castle tries them: no modulus made as it should be shares a factor with it. */
    private static final BigInteger SMALL_PRIMES = IntStream.range(2, 750)
            .mapToObj(BigInteger::valueOf)
            .filter(number -> number.isProbablePrime(50))
            .reduce(BigInteger.ONE, BigInteger::multiply);

    /**
     * Keeps Bouncy Castle from testing whether the modulus is prime, which takes a tenth of a second: whoever issues a certificate
     * for such a key has signed it, and could sign anything else as well.
     */
    private static final boolean MODULUS_CHECKED = true;

    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final Kind kind;
    private final AsymmetricKeyParameter parameters;
    private final SubjectPublicKeyInfo normalised;
    private final int bits;
    private final String curve;
    private final boolean explicitCurve;
    private volatile boolean seen;
    private volatile @Nullable EcdsaVerification ecdsa;

    /** What a key is for. */
    public enum Kind {
        /** RSA signatures. */
        RSA,
        /** ECDSA signatures and ECDH key agreement. */
        EC,
        /** Diffie-Hellman key agreement over integers; signs nothing. */
        DH
    }

    /** Name of the curve, empty text if there is none, and whether it was given by its numbers. */
    private record Curve(String name, boolean explicit) {
        static final Curve NONE = new Curve("", false);
    }

    private VerificationKey(
            Kind kind, AsymmetricKeyParameter parameters, SubjectPublicKeyInfo normalised, Curve curve) {
        this.kind = kind;
        this.parameters = parameters;
        this.normalised = normalised;
        this.curve = curve.name();
        this.explicitCurve = curve.explicit();
        this.bits = switch (parameters) {
            case RSAKeyParameters rsa -> rsa.getModulus().bitLength();
            case ECPublicKeyParameters ec -> ec.getParameters().getN().bitLength();
            default -> 0;
        };
    }

    /**
     * Reads a {@code SubjectPublicKeyInfo} (RFC 5280, 4.1).
     *
     * @throws UnsupportedKeyException if it is malformed, of another kind, on no named curve or outside the bounds
     */
    public static VerificationKey parse(byte[] subjectPublicKeyInfo) throws UnsupportedKeyException {
        return Asn1.reading(
                () -> {
                    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(Asn1.read(subjectPublicKeyInfo));
                    return of(info);
                },
                failure -> new UnsupportedKeyException("not a public key", failure));
    }

    private static VerificationKey of(SubjectPublicKeyInfo info) throws UnsupportedKeyException, IOException {
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return rsa(info);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return ellipticCurve(info);
        }
        if (algorithm.equals(PKCSObjectIdentifiers.dhKeyAgreement)
                || algorithm.equals(X9ObjectIdentifiers.dhpublicnumber)) {
            return diffieHellman(info);
        }
        throw new UnsupportedKeyException("key algorithm " + algorithm);
    }

    private static VerificationKey rsa(SubjectPublicKeyInfo info) throws UnsupportedKeyException, IOException {
        RSAPublicKey key = RSAPublicKey.getInstance(info.parsePublicKey());
        int bits = key.getModulus().bitLength();
        if (bits < RSA_BITS_MIN || bits > RSA_BITS_MAX) {
            throw new UnsupportedKeyException("RSA key of %d bits".formatted(bits));
        }
        BigInteger exponent = key.getPublicExponent();
        if (exponent.bitLength() > RSA_EXPONENT_BITS_MAX || exponent.signum() <= 0 || !exponent.testBit(0)) {
            throw new UnsupportedKeyException("RSA exponent of %d bits".formatted(exponent.bitLength()));
        }
        if (!key.getModulus().gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
            throw new UnsupportedKeyException("RSA modulus with a small factor");
        }
        return new VerificationKey(
                Kind.RSA, new RSAKeyParameters(false, key.getModulus(), exponent, MODULUS_CHECKED), info, Curve.NONE);
    }

    private static VerificationKey ellipticCurve(SubjectPublicKeyInfo info) throws UnsupportedKeyException {
        ASN1Primitive stated = info.getAlgorithm().getParameters().toASN1Primitive();
        boolean explicit = !(stated instanceof ASN1ObjectIdentifier);
        Optional<NamedCurve> found = stated instanceof ASN1ObjectIdentifier name
                ? NamedCurves.named(name)
                : NamedCurves.equalTo(ASN1Sequence.getInstance(stated));
        NamedCurve curve = found.orElseThrow(() -> new UnsupportedKeyException("a curve without a known name"));
        byte[] point = info.getPublicKeyData().getOctets();
        ECPublicKeyParameters key =
                new ECPublicKeyParameters(curve.parameters().getCurve().decodePoint(point), curve.domain());
        SubjectPublicKeyInfo normalised = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve.objectIdentifier()), point);
        return new VerificationKey(Kind.EC, key, normalised, new Curve(curve.name(), explicit));
    }

    /** The key of a curve, taken to be on each other curve of the same size that its point is on. */
    static List<VerificationKey> onNeighbouringCurves(SubjectPublicKeyInfo info) {
        boolean point = info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && info.getPublicKeyData().getPadBits() == 0;
        if (!point) {
            return List.of();
        }
        byte[] encoded = info.getPublicKeyData().getOctets();
        List<VerificationKey> keys = new ArrayList<>();
        for (NamedCurve curve : NamedCurves.withPointsOf(encoded.length)) {
            onCurve(curve, encoded).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<VerificationKey> onCurve(NamedCurve curve, byte[] point) {
        try {
            SubjectPublicKeyInfo named = new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve.objectIdentifier()), point);
            return Optional.of(parse(named.getEncoded()));
        } catch (UnsupportedKeyException | IOException notOnThisCurve) {
            return Optional.empty();
        }
    }

    private static VerificationKey diffieHellman(SubjectPublicKeyInfo info) throws UnsupportedKeyException {
        ASN1Sequence parameters = ASN1Sequence.getInstance(info.getAlgorithm().getParameters());
        int bits = ASN1Integer.getInstance(parameters.getObjectAt(0)).getValue().bitLength();
        if (bits < RSA_BITS_MIN || bits > DH_BITS_MAX) {
            throw new UnsupportedKeyException("Diffie-Hellman prime of %d bits".formatted(bits));
        }
        return new VerificationKey(Kind.DH, new AsymmetricKeyParameter(false), info, Curve.NONE);
    }

    /** Kind and size for a person: {@code RSA-4096}, {@code brainpoolP256r1}, {@code DH}. */
    public String describe() {
        return switch (kind) {
            case RSA -> "RSA-%d".formatted(bits);
            case EC -> curve;
            case DH -> "DH";
        };
    }

    /** Whether the curve was given by its numbers instead of its name. */
    public boolean explicitCurve() {
        return explicitCurve;
    }

    /** Whether its RSA exponent is another than 65,537 (2^16 + 1), which nearly every issuer takes. */
    public boolean unusualExponent() {
        return parameters instanceof RSAKeyParameters rsa && !rsa.getExponent().equals(USUAL_EXPONENT);
    }

    /** What it is for. */
    public Kind kind() {
        return kind;
    }

    /** Size in bits of an RSA modulus or of a curve's order; 0 for Diffie-Hellman. */
    public int bits() {
        return bits;
    }

    /** Name of the curve; empty text if the key is on none. */
    public String curve() {
        return curve;
    }

    /**
     * The key for protocols that want one of the JDK, on its named curve.
     *
     * @throws UnsupportedKeyException if Bouncy Castle refuses it
     */
    public PublicKey toJavaKey() throws UnsupportedKeyException {
        try {
            String algorithm = kind == Kind.DH ? "DH" : kind.name();
            return KeyFactory.getInstance(algorithm, PROVIDER)
                    .generatePublic(new X509EncodedKeySpec(normalised.getEncoded()));
        } catch (GeneralSecurityException | IOException refused) {
            throw new UnsupportedKeyException("key refused", refused);
        }
    }

    /**
     * Whether this key's point, times a number, is the given point.
     *
     * @throws UnsupportedKeyException if the key is not on a curve
     */
    public boolean times(BigInteger number, ECPoint point) throws UnsupportedKeyException {
        if (!(parameters instanceof ECPublicKeyParameters key)) {
            throw new UnsupportedKeyException("not a key on a curve");
        }
        org.bouncycastle.math.ec.ECPoint product = key.getQ().multiply(number).normalize();
        return !product.isInfinity()
                && product.getAffineXCoord().toBigInteger().equals(point.getAffineX())
                && product.getAffineYCoord().toBigInteger().equals(point.getAffineY());
    }

    /**
     * The key with tables for many signatures. They are made when a second signature is verified, and kept: for a single one they take
     * longer than to do without. Empty at the first, if the key is on no curve, and on the NIST curves, for which Bouncy Castle has
     * arithmetic of their own that is as fast or faster.
     */
    Optional<EcdsaVerification> ecdsa() {
        EcdsaVerification known = ecdsa;
        if (known == null
                && seen
                && parameters instanceof ECPublicKeyParameters key
                && key.getParameters().getCurve() instanceof ECCurve.Fp) {
            known = new EcdsaVerification(curve, key);
            ecdsa = known;
        }
        seen = true;
        return Optional.ofNullable(known);
    }

    /** The key for Bouncy Castle's signers. */
    AsymmetricKeyParameter parameters() {
        return parameters;
    }
}
