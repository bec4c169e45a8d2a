package org.lintas.emrtd.trust;

import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.SignatureAlgorithm;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is EF.SOD signed by the key of its signer certificate: attributes, hash of the content, signature. */
final class SignatureCheck {

    private SignatureCheck() {}

    static Verdict check(SignedObject object, SignerChain chain, AlgorithmPolicy policy, CheckList checks) {
        try {
            object.checkAttributes();
            SignatureAlgorithm algorithm = object.signatureAlgorithm();
            if (chain.key().isEmpty()) {
                Verdict onAnother = neighbour(object, chain, algorithm, checks);
                return onAnother.result() == CheckResult.SUCCESSFUL
                        ? onAnother
                        : Verdict.undetermined("key-not-supported", "the signer's key is not supported");
            }
            VerificationKey key = chain.key().get();
            if (!object.isSignedBy(key)) {
                return neighbour(object, chain, algorithm, checks);
            }
            Optional<String> refusal = policy.refusal(algorithm, key);
            policy.findings(algorithm, key).forEach(code -> checks.found(code, "signed with " + algorithm.describe()));
            return refusal.map(reason -> Verdict.failed("algorithm-refused", reason))
                    .orElseGet(() -> Verdict.ok(algorithm.describe()));
        } catch (SignedObjectException broken) {
            return Verdict.failed(broken.code(), String.valueOf(broken.getMessage()));
        } catch (UnsupportedKeyException unsupported) {
            return Verdict.undetermined("algorithm-not-supported", String.valueOf(unsupported.getMessage()));
        }
    }

    /** Some documents carry a key whose certificate names a curve of the same size as the one it is on. */
    private static Verdict neighbour(
            SignedObject object, SignerChain chain, SignatureAlgorithm algorithm, CheckList checks)
            throws UnsupportedKeyException {
        for (VerificationKey key : chain.certificate().keysOnNeighbouringCurves()) {
            if (object.isSignedBy(key)) {
                checks.found(
                        "neighbouring-curve",
                        "the certificate names %s, the key is on %s"
                                .formatted(
                                        chain.key().map(VerificationKey::curve).orElse(""), key.curve()));
                return Verdict.ok("%s on %s".formatted(algorithm.describe(), key.curve()));
            }
        }
        return Verdict.failed("signature-wrong", "not signed by the signer's key");
    }
}
