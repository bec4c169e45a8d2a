package org.lintas.emrtd.trust;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignerPart;
import org.lintas.emrtd.signatures.SignerReference;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * All about a signer that depends only on what its documents share and on the trust store, so that it may be kept. What depends on the
 * instant is judged each time.
 *
 * @param effects of known defects of its documents
 * @param chain of its certificate, if one was found
 * @param signer that certificate
 * @param authority certificate of the authority that issued it, if one did
 * @param authorityDescription the same for the record of a decision
 * @param revocations lists that the signer would be on
 */
record KnownSigner(
        DefectEffects effects,
        Optional<SignerChain> chain,
        Optional<DatedCertificate> signer,
        Optional<DatedCertificate> authority,
        Optional<TrustedCertificate> authorityDescription,
        List<Revocations> revocations) {

    /** Where nothing could be read of a signer. */
    static final KnownSigner NONE = new KnownSigner(
            DefectEffects.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    KnownSigner {
        revocations = List.copyOf(revocations);
    }

    /** A revocation list, with the verdict about whoever is not on it worded ahead. */
    record Revocations(RevocationObject list, Verdict notListed) {

        Revocations(RevocationObject list) {
            this(list, Verdict.ok("not on the list of %s".formatted(list.thisUpdate())));
        }
    }

    /** The signer's certificate stands in EF.SOD, or else in the trust store; a defect list may correct or replace it. */
    static KnownSigner of(SignerPart part, TrustStore trust, SignerChains chains) {
        SignerReference reference = part.reference();
        Optional<Certificate> found = part.certificate().or(() -> trust.signer(reference));
        DefectEffects effects = new DefectEffects(trust.defectsOf(reference, found));
        Optional<Certificate> replacement = effects.replacement();
        if (replacement.isPresent()) {
            return of(effects, Optional.of(chains.of(replacement.get(), trust).givenBy("a defect list")), trust);
        }
        Optional<Certificate> corrected = effects.signerReference()
                .flatMap(right -> part.certificates().stream()
                        .filter(right::means)
                        .findFirst()
                        .or(() -> trust.signer(right)));
        return of(effects, corrected.or(() -> found).map(certificate -> chains.of(certificate, trust)), trust);
    }

    private static KnownSigner of(DefectEffects effects, Optional<SignerChain> chain, TrustStore trust) {
        Optional<Anchor> authority = chain.flatMap(SignerChain::authority);
        return new KnownSigner(
                effects,
                chain,
                chain.map(found -> new DatedCertificate(found.certificate(), "signer")),
                authority.map(anchor -> new DatedCertificate(anchor.certificate(), "authority")),
                authority.map(Anchor::description),
                chain.map(found -> revocations(found, trust)).orElse(List.of()));
    }

    static List<Revocations> revocations(SignerChain chain, TrustStore trust) {
        return trust.revocationLists(chain.certificate()).stream()
                .map(Revocations::new)
                .toList();
    }
}
