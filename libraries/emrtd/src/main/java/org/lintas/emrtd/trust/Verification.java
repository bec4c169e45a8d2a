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
import org.lintas.emrtd.signatures.SignedObjectReader.Reading;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** One verification of one document. Every check is made and reported, also those that a failed one leaves without input. */
final class Verification {

    private static final Verdict NO_INPUT =
            Verdict.undetermined("input-missing", "an earlier check left nothing to look at");

    private final PassiveAuthenticationPolicy policy;
    private final KnownSigners signers;
    private final CheckList checks;
    private Optional<SignedObject> signed = Optional.empty();
    private Optional<SecurityObject> content = Optional.empty();
    private Optional<Instant> signedAt = Optional.empty();
    private KnownSigner signer = KnownSigner.NONE;

    Verification(PassiveAuthenticationPolicy policy, KnownSigners signers, LongSupplier nanoClock) {
        this.policy = policy;
        this.signers = signers;
        this.checks = new CheckList(nanoClock);
    }

    PassiveAuthenticationResult run(DocumentData document, TrustStore trust, Instant at) {
        make(CheckName.SECURITY_OBJECT_FORM, () -> form(document, trust));
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
        checkSigner(document, at);
        make(
                CheckName.CARD_SECURITY,
                () -> new CardSecurityCheck(signers.chains(), policy, checks)
                        .check(document.cardSecurity(), trust, at));
        return new PassiveAuthenticationResult(
                checks.overall(policy),
                checks.checks(),
                groups,
                signer.chain().map(found -> facts(found, at)),
                signer.effects().defects(),
                checks.findings(),
                trust.id(),
                at);
    }

    private void make(CheckName name, Supplier<Verdict> work) {
        checks.make(name, () -> {
            Verdict verdict = work.get();
            return signer.effects().on(name, verdict);
        });
    }

    private Verdict form(DocumentData document, TrustStore trust) {
        SecurityObjectForm form = SecurityObjectForm.read(document.securityObject(), signers, checks);
        content = form.content();
        if (form.signed().isPresent()) {
            signed = form.signed().map(Reading::signed);
            signedAt = signed.flatMap(SignedObject::signingTime);
            signer = signers.of(form.signed().get(), trust);
            signer.effects()
                    .defects()
                    .forEach(defect -> checks.found(defect.kind().text(), "known of this signer by " + defect.list()));
        }
        return form.verdict();
    }

    private Verdict signature() {
        if (signed.isEmpty()) {
            return NO_INPUT;
        }
        if (signer.chain().isEmpty()) {
            return Verdict.undetermined(
                    "signer-certificate-missing", "neither EF.SOD nor the trust store hold its signer's certificate");
        }
        SignerChain chain = signer.chain().get();
        chain.findings().forEach(code -> checks.found(code, "about the signer's certificate"));
        return SignatureCheck.check(signed.get(), chain, policy.algorithms(), checks);
    }

    private void checkSigner(DocumentData document, Instant at) {
        ValidityCheck validity = new ValidityCheck(policy.validity(), at, signedAt);
        make(
                CheckName.SIGNER_CHAIN,
                () -> signer.chain().map(SignerChain::outcome).orElse(NO_INPUT));
        make(CheckName.SIGNER_VALIDITY, () -> signer.signer().map(validity::of).orElse(NO_INPUT));
        make(
                CheckName.AUTHORITY_VALIDITY,
                () -> signer.authority().map(validity::of).orElse(NO_INPUT));
        make(
                CheckName.SIGNER_REVOCATION,
                () -> signer.chain()
                        .map(found -> RevocationCheck.check(found, signer.revocations(), at))
                        .orElse(NO_INPUT));
        make(
                CheckName.ISSUING_STATE,
                () -> signer.chain()
                        .map(found -> new IssuingStateCheck(
                                        policy.states(), signer.effects().country())
                                .check(document, found, checks))
                        .orElse(NO_INPUT));
    }

    private SignerFacts facts(SignerChain found, Instant at) {
        Certificate certificate = found.certificate();
        return new SignerFacts(
                certificate.subject().text(),
                certificate.sha256(),
                certificate.serialNumber().toString(16),
                certificate.subject().country(),
                signed.map(Verification::algorithm).orElse(""),
                signer.authorityDescription(),
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
