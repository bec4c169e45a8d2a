package org.lintas.emrtd.signatures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.lintas.emrtd.signatures.SignatureAlgorithm.Scheme;

/**
 * Signatures of a chip over a challenge (Doc 9303-11, 8th edition, 6.1.2): ECDSA in plain form (BSI TR-03111), or RSA with
 * partial message recovery (ISO/IEC 9796-2:2010, digital signature scheme 1).
 */
public final class ChallengeSignature {

    /**
     * Last byte of a signature whose hash is not named (ISO/IEC 9796-2, 8.1.2). It should be SHA-1 (Doc 9303-11, 8th edition,
     * 6.1.2.3); as some chips take the one of their certificate, each is tried in turn, SHA-1 first.
     */
    private static final int TRAILER_IMPLICIT = 0xBC;

    /** Last byte of a signature whose hash is named by the byte before. */
    private static final int TRAILER_EXPLICIT = 0xCC;

    private ChallengeSignature() {}

    /**
     * Whether the response is the key's signature over the challenge.
     *
     * @param stated object identifier of the algorithm, from EF.DG14; without it the hash follows from the curve
     * @return in words how it was signed; empty if it was not by this key
     * @throws UnsupportedKeyException if the key signs nothing, or the stated algorithm is not supported
     */
    public static Optional<String> verify(
            VerificationKey key, Optional<String> stated, byte[] challenge, byte[] response)
            throws UnsupportedKeyException {
        return switch (key.kind()) {
            case RSA -> verifyRsa(key, challenge, response);
            case EC -> verifyEllipticCurve(key, stated, challenge, response);
            case DH -> throw new UnsupportedKeyException("a key that signs nothing");
        };
    }

    private static Optional<String> verifyEllipticCurve(
            VerificationKey key, Optional<String> stated, byte[] challenge, byte[] response)
            throws UnsupportedKeyException {
        int fieldBytes = (key.bits() + 7) / 8;
        Scheme scheme = response.length == 2 * fieldBytes ? Scheme.ECDSA_PLAIN : Scheme.ECDSA;
        for (HashAlgorithm hash : hashes(key, stated)) {
            SignatureAlgorithm algorithm = new SignatureAlgorithm(scheme, hash);
            if (Signatures.verify(key, algorithm, challenge, response)) {
                return Optional.of("%s on %s".formatted(algorithm.describe(), key.curve()));
            }
        }
        return Optional.empty();
    }

    private static Set<HashAlgorithm> hashes(VerificationKey key, Optional<String> stated)
            throws UnsupportedKeyException {
        if (stated.isPresent()) {
            return Set.of(SignatureAlgorithm.ofObjectIdentifier(stated.get()).hash());
        }
        HashAlgorithm ofCurve = List.of(HashAlgorithm.values()).stream()
                .filter(hash -> hash.bytes() * 8 >= Math.min(key.bits(), 512))
                .findFirst()
                .orElse(HashAlgorithm.SHA_512);
        return new LinkedHashSet<>(List.of(ofCurve, HashAlgorithm.SHA_256, HashAlgorithm.SHA_1));
    }

    /** A response that Bouncy Castle refuses is a wrong one, not an unsupported one. */
    private static Optional<String> verifyRsa(VerificationKey key, byte[] challenge, byte[] response) {
        try {
            return Asn1.reading(
                    () -> recoverAndVerify(key, challenge, response),
                    refused -> new UnsupportedKeyException("malformed signature", refused));
        } catch (UnsupportedKeyException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<String> recoverAndVerify(VerificationKey key, byte[] challenge, byte[] response) {
        RSAEngine engine = new RSAEngine();
        engine.init(false, key.parameters());
        byte[] block = engine.processBlock(response, 0, response.length);
        boolean implicit = (block[block.length - 1] & 0xFF) == TRAILER_IMPLICIT;
        List<HashAlgorithm> hashes = implicit
                ? List.of(HashAlgorithm.values())
                : namedHash(block).stream().toList();
        for (HashAlgorithm hash : hashes) {
            ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), hash.digest(), implicit);
            signer.init(false, key.parameters());
            if (recovered(signer, response) && verified(signer, challenge, response)) {
                return Optional.of("ISO 9796-2 with %s, RSA-%d".formatted(hash.javaName(), key.bits()));
            }
        }
        return Optional.empty();
    }

    private static boolean verified(ISO9796d2Signer signer, byte[] challenge, byte[] response) {
        signer.update(challenge, 0, challenge.length);
        return signer.verifySignature(response);
    }

    private static boolean recovered(ISO9796d2Signer signer, byte[] response) {
        try {
            signer.updateWithRecoveredMessage(response);
            return true;
        } catch (InvalidCipherTextException malformed) {
            return false;
        }
    }

    /** Hash by the second last byte (ISO/IEC 10118-3). */
    private static Optional<HashAlgorithm> namedHash(byte[] block) {
        if ((block[block.length - 1] & 0xFF) != TRAILER_EXPLICIT || block.length < 2) {
            return Optional.empty();
        }
        return switch (block[block.length - 2] & 0xFF) {
            case 0x33 -> Optional.of(HashAlgorithm.SHA_1);
            case 0x34 -> Optional.of(HashAlgorithm.SHA_256);
            case 0x35 -> Optional.of(HashAlgorithm.SHA_512);
            case 0x36 -> Optional.of(HashAlgorithm.SHA_384);
            case 0x38 -> Optional.of(HashAlgorithm.SHA_224);
            default -> Optional.empty();
        };
    }
}
