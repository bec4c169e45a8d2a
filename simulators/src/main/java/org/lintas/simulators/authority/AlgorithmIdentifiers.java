package org.lintas.simulators.authority;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.lintas.simulators.states.SigningAlgorithm;

/** How certificates and security objects name the algorithms (Doc 9303-12, 4.4). */
final class AlgorithmIdentifiers {

    /** Salt length of RSASSA-PSS in bytes: that of the hash (Doc 9303-12, 4.4.1). */
    static final int SALT_BYTES = 32;

    private AlgorithmIdentifiers() {}

    static AlgorithmIdentifier hash(SigningAlgorithm algorithm) {
        return new AlgorithmIdentifier(
                algorithm.longHash() ? NISTObjectIdentifiers.id_sha384 : NISTObjectIdentifiers.id_sha256);
    }

    static AlgorithmIdentifier signature(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA_PKCS1 -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
            case RSA_PSS -> new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, pssParameters());
            case ECDSA_P256, ECDSA_BRAINPOOL_P256R1 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case ECDSA_P384, ECDSA_BRAINPOOL_P384R1 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
        };
    }

    private static RSASSAPSSparams pssParameters() {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
        return new RSASSAPSSparams(
                sha256,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                new ASN1Integer(SALT_BYTES),
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    }
}
