package org.lintas.emrtd.seals;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.TrustStore;

/**
 * Verifies seals: the signature, the way from the signer to a trusted authority, purpose, validity, revocation and country.
 * Keeps the authorities of the last trust snapshot ready; thread-safe.
 */
public final class SealVerifier {

    private final IssuingStates states;
    private final AtomicReference<Authorities> last = new AtomicReference<>(new Authorities(TrustStore.empty()));

    /** With the table of which countries may sign for which State. */
    public SealVerifier(IssuingStates states) {
        this.states = states;
    }

    /** Verifies a seal with the signers that the trust store knows, and the one whose certificate is in the seal. */
    public SealVerdict verify(Seal seal, TrustStore trust, Instant at) {
        return verify(seal, trust, SealSigners.none(), at);
    }

    /**
     * Verifies a seal. Never throws on account of the seal.
     *
     * @param seal as it was read
     * @param trust who is trusted
     * @param signers where certificates of signers are found, beside the trust store and the seal
     * @param at instant at which certificates must be valid
     */
    public SealVerdict verify(Seal seal, TrustStore trust, SealSigners signers, Instant at) {
        Authorities authorities = authorities(trust);
        SealVerification verification = new SealVerification(seal, authorities, at);
        List<SealCheck> checks = verification.run(signers, states);
        List<CheckResult> results = checks.stream().map(SealCheck::result).toList();
        return new SealVerdict(
                CheckResult.overall(results, results),
                checks,
                verification.signer(),
                verification.findings(),
                trust.id(),
                at);
    }

    private Authorities authorities(TrustStore trust) {
        Authorities known = last.get();
        if (known.snapshot().equals(trust.id())) {
            return known;
        }
        Authorities fresh = new Authorities(trust);
        last.set(fresh);
        return fresh;
    }
}
