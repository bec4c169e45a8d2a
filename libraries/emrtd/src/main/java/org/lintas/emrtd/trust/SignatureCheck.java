package org.lintas.emrtd.trust;

import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.SignatureAlgorithm;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is EF.SOD signed by the key of its signer certificate: attributes, hash of the content, signature. */
final class SignatureCheck {

    private SignatureCheck() {}

    static Verdict check(SignedObject object, SignerChain chain, CheckList checks) {
        try {
            object.checkAttributes();
            SignatureAlgorithm algorithm = object.signatureAlgorithm();
            if (chain.key().isEmpty()) {
                return Verdict.undetermined("key-not-supported", "the signer's key is not supported");
            }
            if (algorithm.hash() == HashAlgorithm.SHA_1) {
                checks.found("weak-hash", "EF.SOD is signed with SHA-1");
            }
            return object.isSignedBy(chain.key().get())
                    ? Verdict.ok(algorithm.describe())
                    : Verdict.failed("signature-wrong", "EF.SOD is not signed by the signer's key");
        } catch (SignedObjectException broken) {
            return Verdict.failed(broken.code(), String.valueOf(broken.getMessage()));
        } catch (UnsupportedKeyException unsupported) {
            return Verdict.undetermined("algorithm-not-supported", String.valueOf(unsupported.getMessage()));
        }
    }
}
