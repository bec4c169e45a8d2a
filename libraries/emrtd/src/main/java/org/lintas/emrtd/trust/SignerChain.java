package org.lintas.emrtd.trust;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * A signer certificate and its way to a trusted authority; what does not depend on the instant, so that it may be kept.
 *
 * @param certificate of the signer
 * @param key of the signer; empty if it is not supported
 * @param authority that issued it, if one did
 * @param outcome of looking for the authority
 * @param findings about the certificate
 */
record SignerChain(
        Certificate certificate,
        Optional<VerificationKey> key,
        Optional<Anchor> authority,
        Verdict outcome,
        List<String> findings) {

    SignerChain {
        findings = List.copyOf(findings);
    }

    /** The same signer, whom someone vouches for who is trusted to. */
    SignerChain givenBy(String whom) {
        return outcome.result() == CheckResult.SUCCESSFUL
                ? this
                : new SignerChain(certificate, key, authority, Verdict.ok("given by " + whom), findings);
    }

    /** A result with its reason. */
    record Verdict(CheckResult result, String code, String detail) {

        static Verdict ok(String detail) {
            return new Verdict(CheckResult.SUCCESSFUL, "ok", detail);
        }

        static Verdict failed(String code, String detail) {
            return new Verdict(CheckResult.FAILED, code, detail);
        }

        static Verdict undetermined(String code, String detail) {
            return new Verdict(CheckResult.UNDETERMINED, code, detail);
        }
    }
}
