package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignerReference;
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
    private DefectEffects effects = DefectEffects.NONE;

    Verification(PassiveAuthenticationPolicy policy, SignerChains chains, LongSupplier nanoClock) {
        this.policy = policy;
        this.chains = chains;
        this.checks = new CheckList(nanoClock);
    }

    PassiveAuthenticationResult run(DocumentData document, TrustStore trust, Instant at) {
        make(CheckName.SECURITY_OBJECT_FORM, () -> form(document));
        signed.ifPresent(object -> findSigner(object, trust));
        make(CheckName.SECURITY_OBJECT_SIGNATURE, this::signature);
        SortedMap<Integer, CheckResult> groups = new TreeMap<>();
        make(
                CheckName.DATA_GROUP_HASHES,
                () -> content.map(object -> DataGroupCheck.check(object, document.dataGroups(), groups))
                        .orElse(NO_INPUT));
        make(
                CheckName.COMMON_DATA,
                () -> content.map(object -> CommonDataCheck.check(object, document.commonData()))
                        .orElse(NO_INPUT));
        checkSigner(document, trust, at);
        make(
                CheckName.CARD_SECURITY,
                () -> new CardSecurityCheck(chains, policy, checks).check(document.cardSecurity(), trust, at));
        return new PassiveAuthenticationResult(
                checks.overall(policy),
                checks.checks(),
                groups,
                chain.map(found -> facts(found, at)),
                effects.defects(),
                checks.findings(),
                trust.id(),
                at);
    }

    private void make(CheckName name, Supplier<Verdict> work) {
        checks.make(name, () -> effects.on(name, work.get()));
    }

    /** The signer's certificate stands in EF.SOD, or else in the trust store; a defect list may correct or replace it. */
    private void findSigner(SignedObject object, TrustStore trust) {
        SignerReference reference = object.signerReference();
        Optional<Certificate> found = object.signerCertificate().or(() -> trust.signer(reference));
        effects = new DefectEffects(trust.defectsOf(reference, found));
        effects.defects()
                .forEach(defect -> checks.found(defect.kind().text(), "known of this signer by " + defect.list()));
        Optional<Certificate> replacement = effects.replacement();
        if (replacement.isPresent()) {
            chain = Optional.of(chains.of(replacement.get(), trust).givenBy("a defect list"));
            return;
        }
        Optional<Certificate> corrected = effects.signerReference()
                .flatMap(right -> object.certificates().stream()
                        .filter(right::means)
                        .findFirst()
                        .or(() -> trust.signer(right)));
        chain = corrected.or(() -> found).map(certificate -> chains.of(certificate, trust));
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
            return Verdict.undetermined(
                    "signer-certificate-missing", "neither EF.SOD nor the trust store hold its signer's certificate");
        }
        chain.get().findings().forEach(code -> checks.found(code, "about the signer's certificate"));
        return SignatureCheck.check(signed.get(), chain.get(), policy.algorithms(), checks);
    }

    private void checkSigner(DocumentData document, TrustStore trust, Instant at) {
        ValidityCheck validity = new ValidityCheck(policy.validity(), at, signed.flatMap(SignedObject::signingTime));
        make(CheckName.SIGNER_CHAIN, () -> chain.map(SignerChain::outcome).orElse(NO_INPUT));
        make(
                CheckName.SIGNER_VALIDITY,
                () -> chain.map(found -> validity.of(found.certificate(), "signer"))
                        .orElse(NO_INPUT));
        make(
                CheckName.AUTHORITY_VALIDITY,
                () -> chain.flatMap(SignerChain::authority)
                        .map(authority -> validity.of(authority.certificate(), "authority"))
                        .orElse(NO_INPUT));
        make(
                CheckName.SIGNER_REVOCATION,
                () -> chain.map(found -> RevocationCheck.check(found, trust, at))
                        .orElse(NO_INPUT));
        make(
                CheckName.ISSUING_STATE,
                () -> chain.map(found -> new IssuingStateCheck(policy.states(), effects.country())
                                .check(document, found, checks))
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
