package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is EF.CardSecurity signed by a signer of a trusted authority (Doc 9303-11, 8th edition, 9.2.11). */
final class CardSecurityCheck {

    /** id-SecurityObject (BSI TR-03110-3 v2.21, A.1.2.5). */
    private static final String CONTENT_TYPE = "0.4.0.127.0.7.3.2.1";

    private final SignerChains chains;
    private final PassiveAuthenticationPolicy policy;
    private final CheckList checks;

    CardSecurityCheck(SignerChains chains, PassiveAuthenticationPolicy policy, CheckList checks) {
        this.chains = chains;
        this.policy = policy;
        this.checks = checks;
    }

    Verdict check(Optional<Octets> file, TrustStore trust, Instant at) {
        if (file.isEmpty()) {
            return new Verdict(CheckResult.NOT_SUPPORTED, "card-security-missing", "EF.CardSecurity was not read");
        }
        try {
            SignedObject signed = SignedObject.parse(file.get().toByteArray());
            if (!signed.contentType().equals(CONTENT_TYPE)) {
                return Verdict.failed("content-type-unknown", "content of the kind %s".formatted(signed.contentType()));
            }
            Optional<Certificate> signer = signed.signerCertificate().or(() -> trust.signer(signed.signerReference()));
            if (signer.isEmpty()) {
                return Verdict.undetermined("signer-certificate-missing", "no signer certificate inside");
            }
            SignerChain chain = chains.of(signer.get(), trust);
            Verdict signature = SignatureCheck.check(signed, chain, policy.algorithms(), checks);
            return signature.result() == CheckResult.SUCCESSFUL ? signer(chain, trust, at) : signature;
        } catch (SignedObjectException broken) {
            return Verdict.failed(broken.code(), String.valueOf(broken.getMessage()));
        }
    }

    /** The chain, unless the signer is revoked or out of its time; an unknown state of revocation is told with EF.SOD. */
    private static Verdict signer(SignerChain chain, TrustStore trust, Instant at) {
        Verdict revocation = RevocationCheck.check(chain, KnownSigner.revocations(chain, trust), at);
        if (revocation.result() == CheckResult.FAILED) {
            return revocation;
        }
        Verdict validity = new ValidityCheck(ValidityModel.AT_INSPECTION, at, Optional.empty())
                .of(new DatedCertificate(chain.certificate(), "signer"));
        return validity.result() == CheckResult.FAILED ? validity : chain.outcome();
    }
}
