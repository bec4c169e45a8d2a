package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** One verification of one document. Every check is made and reported, also those that a failed one leaves without input. */
final class Verification {

    private static final Verdict NO_INPUT =
            Verdict.undetermined("input-missing", "an earlier check left nothing to look at");

    private final PassiveAuthenticationPolicy policy;
    private final SignerChains chains;
    private final CheckList checks;
    private Optional<SignedObject> signed = Optional.empty();
    private Optional<SecurityObject> content = Optional.empty();
    private Optional<SignerChain> chain = Optional.empty();

    Verification(PassiveAuthenticationPolicy policy, SignerChains chains, LongSupplier nanoClock) {
        this.policy = policy;
        this.chains = chains;
        this.checks = new CheckList(nanoClock);
    }

    PassiveAuthenticationResult run(DocumentData document, TrustStore trust, Instant at) {
        checks.make(CheckName.SECURITY_OBJECT_FORM, () -> form(document));
        Optional<Certificate> signer = signed.flatMap(SignedObject::signerCertificate);
        chain = signer.map(certificate -> chains.of(certificate, trust));
        checks.make(CheckName.SECURITY_OBJECT_SIGNATURE, this::signature);
        SortedMap<Integer, CheckResult> groups = new TreeMap<>();
        checks.make(
                CheckName.DATA_GROUP_HASHES,
                () -> content.map(object -> DataGroupCheck.check(object, document.dataGroups(), groups))
                        .orElse(NO_INPUT));
        checks.make(
                CheckName.COMMON_DATA,
                () -> content.map(object -> CommonDataCheck.check(object, document.commonData()))
                        .orElse(NO_INPUT));
        checkSigner(document, trust, at);
        checks.make(
                CheckName.CARD_SECURITY,
                () -> new CardSecurityCheck(chains, checks).check(document.cardSecurity(), trust, at));
        return new PassiveAuthenticationResult(
                checks.overall(policy),
                checks.checks(),
                groups,
                chain.map(found -> facts(found, at)),
                checks.findings(),
                trust.id(),
                at);
    }

    private Verdict form(DocumentData document) {
        SecurityObjectForm form = SecurityObjectForm.read(document.securityObject(), checks);
        signed = form.signed();
        content = form.content();
        return form.verdict();
    }

    private Verdict signature() {
        if (signed.isEmpty()) {
            return NO_INPUT;
        }
        if (chain.isEmpty()) {
            return Verdict.undetermined("signer-certificate-missing", "EF.SOD does not hold its signer's certificate");
        }
        chain.get().findings().forEach(code -> checks.found(code, "about the signer's certificate"));
        return SignatureCheck.check(signed.get(), chain.get(), checks);
    }

    private void checkSigner(DocumentData document, TrustStore trust, Instant at) {
        ValidityCheck validity = new ValidityCheck(policy.validity(), at, signed.flatMap(SignedObject::signingTime));
        checks.make(
                CheckName.SIGNER_CHAIN, () -> chain.map(SignerChain::outcome).orElse(NO_INPUT));
        checks.make(
                CheckName.SIGNER_VALIDITY,
                () -> chain.map(found -> validity.of(found.certificate(), "signer"))
                        .orElse(NO_INPUT));
        checks.make(
                CheckName.AUTHORITY_VALIDITY,
                () -> chain.flatMap(SignerChain::authority)
                        .map(authority -> validity.of(authority.certificate(), "authority"))
                        .orElse(NO_INPUT));
        checks.make(
                CheckName.SIGNER_REVOCATION,
                () -> chain.map(found -> RevocationCheck.check(found, trust, at))
                        .orElse(NO_INPUT));
        checks.make(
                CheckName.ISSUING_STATE,
                () -> chain.map(found -> new IssuingStateCheck(policy.states()).check(document, found, checks))
                        .orElse(NO_INPUT));
    }

    private SignerFacts facts(SignerChain found, Instant at) {
        Certificate certificate = found.certificate();
        Optional<Instant> signedAt = signed.flatMap(SignedObject::signingTime);
        return new SignerFacts(
                certificate.subject().text(),
                certificate.sha256(),
                certificate.serialNumber().toString(16),
                certificate.subject().country(),
                signed.map(Verification::algorithm).orElse(""),
                found.authority().map(Anchor::description),
                signedAt,
                certificate.isValidAt(at),
                signedAt.map(certificate::mayHaveSignedAt));
    }

    private static String algorithm(SignedObject object) {
        try {
            return object.signatureAlgorithm().describe();
        } catch (UnsupportedKeyException unsupported) {
            return "";
        }
    }
}
