package org.lintas.emrtd.seals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.SignatureAlgorithm;
import org.lintas.emrtd.signatures.SignatureAlgorithm.Scheme;
import org.lintas.emrtd.signatures.Signatures;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * Tries whether a key signed a seal: first as the standard says, then in the ways in which writers depart from it. None of them
 * is weaker: the hash is of the SHA-2 family in each, and the signed bytes are what the seal says.
 */
final class SignatureTrial {

    private static final Set<HashAlgorithm> HASHES =
            EnumSet.of(HashAlgorithm.SHA_224, HashAlgorithm.SHA_256, HashAlgorithm.SHA_384, HashAlgorithm.SHA_512);

    /** First byte of a DER sequence, which some writers make of r and s. */
    private static final int SEQUENCE = 0x30;

    private SignatureTrial() {}

    /**
     * What is unusual about the signature if the key made it; empty if it did not.
     *
     * @throws UnsupportedKeyException if the key does not sign by ECDSA
     */
    static Optional<List<Finding>> by(VerificationKey key, SealSignature signature) throws UnsupportedKeyException {
        if (key.kind() != VerificationKey.Kind.EC) {
            throw new UnsupportedKeyException("a seal is signed by a key on a curve");
        }
        HashAlgorithm expected = signature.hash().orElseGet(() -> ofCurve(key.bits()));
        Set<HashAlgorithm> hashes = new LinkedHashSet<>(List.of(expected));
        hashes.addAll(HASHES);
        for (Scheme scheme : schemes(key, signature.signature())) {
            for (HashAlgorithm hash : hashes) {
                for (Octets signed : signature.signed()) {
                    if (Signatures.verify(
                            key,
                            new SignatureAlgorithm(scheme, hash),
                            signed.toByteArray(),
                            signature.signature().toByteArray())) {
                        return Optional.of(findings(
                                scheme,
                                hash == expected,
                                signed.equals(signature.signed().getFirst())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Side by side as BSI TR-03111 has it, unless the length says otherwise. */
    private static List<Scheme> schemes(VerificationKey key, Octets signature) {
        int plain = 2 * ((key.bits() + 7) / 8);
        boolean sequence = signature.length() > 0 && signature.at(0) == SEQUENCE && signature.length() != plain;
        return List.of(sequence ? Scheme.ECDSA : Scheme.ECDSA_PLAIN);
    }

    /** The hash that goes with a curve (Doc 9303-13, 8th edition, 2.4): the one that is as long, or the next longer. */
    static HashAlgorithm ofCurve(int bits) {
        if (bits <= 224) {
            return HashAlgorithm.SHA_224;
        }
        if (bits <= 256) {
            return HashAlgorithm.SHA_256;
        }
        return bits <= 384 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_512;
    }

    private static List<Finding> findings(Scheme scheme, boolean usualHash, boolean usualContent) {
        List<Finding> findings = new ArrayList<>();
        if (scheme != Scheme.ECDSA_PLAIN) {
            findings.add(new Finding("signature-form-der", "r and s as a DER sequence"));
        }
        if (!usualHash) {
            findings.add(new Finding("seal-hash-unusual", "another hash than the standard says for it"));
        }
        if (!usualContent) {
            findings.add(new Finding("certificate-signed-too", "the certificate in the seal is signed with it"));
        }
        return findings;
    }
}
