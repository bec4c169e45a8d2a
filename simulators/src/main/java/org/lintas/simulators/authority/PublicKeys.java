package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PrimeGroup;

/** Public keys as certificates and data groups hold them (RFC 5480, RFC 8017; explicit parameters: BSI TR-03111, 5.1). */
final class PublicKeys {

    private PublicKeys() {}

    static SubjectPublicKeyInfo of(DomainParameters parameters, BigInteger secret, boolean explicitParameters) {
        return switch (parameters) {
            case EllipticCurve curve -> of(curve, secret, explicitParameters);
            case PrimeGroup group -> of(group, secret);
        };
    }

    /** With p, g and q, as X9.42 names them (RFC 3279, 2.3.3). */
    private static SubjectPublicKeyInfo of(PrimeGroup group, BigInteger secret) {
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(
                            X9ObjectIdentifiers.dhpublicnumber,
                            new org.bouncycastle.asn1.x9.DomainParameters(
                                    group.prime(), group.generator(), group.order(), null, null)),
                    new ASN1Integer(group.generator().modPow(secret, group.prime())));
        } catch (IOException e) {
            throw new UncheckedIOException("A number is always encodable.", e);
        }
    }

    static SubjectPublicKeyInfo of(EllipticCurve curve, BigInteger secret, boolean explicitParameters) {
        X962Parameters parameters =
                explicitParameters ? new X962Parameters(explicit(curve)) : new X962Parameters(curve.objectIdentifier());
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters),
                curve.publicKey(secret).getEncoded(false));
    }

    static SubjectPublicKeyInfo of(BigInteger modulus, BigInteger exponent) {
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(modulus, exponent));
        } catch (IOException e) {
            throw new UncheckedIOException("Two numbers are always encodable.", e);
        }
    }

    /** The parameters with the base point uncompressed, as Doc 9303-12, 4.4.2 asks. */
    private static X9ECParameters explicit(EllipticCurve curve) {
        X9ECParameters known = curve.parameters();
        return new X9ECParameters(
                known.getCurve(), new X9ECPoint(known.getG(), false), known.getN(), known.getH(), known.getSeed());
    }
}
