package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Passive authentication (Doc 9303-11, 8th edition, 5.1; BSI TR-03135-1 v2.5, 5.6.4): is the data of a document what its
 * issuer signed, and is the issuer trusted. Strict on what the signed object must be, lenient on how real issuers encode it.
 * Thread-safe: keep one, as it remembers signers that it has verified.
 */
public final class PassiveAuthentication {

    private final PassiveAuthenticationPolicy policy;
    private final LongSupplier nanoClock;
    private final KnownSigners signers = new KnownSigners();

    /** Judges by a policy. */
    public PassiveAuthentication(PassiveAuthenticationPolicy policy) {
        this(policy, System::nanoTime);
    }

    /** Judges by a policy, with a clock for durations, in nanoseconds. */
    public PassiveAuthentication(PassiveAuthenticationPolicy policy, LongSupplier nanoClock) {
        this.policy = policy;
        this.nanoClock = nanoClock;
    }

    /**
     * Verifies a document. Never throws for what the document is: everything is in the result.
     *
     * @param document its files, as read
     * @param trust who is trusted
     * @param at instant at which validity is judged
     */
    public PassiveAuthenticationResult verify(DocumentData document, TrustStore trust, Instant at) {
        return new Verification(policy, signers, nanoClock).run(document, trust, at);
    }

    /** Signers that are remembered. */
    int remembered() {
        return signers.chains().size();
    }
}
