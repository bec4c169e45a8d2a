package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is the signer certificate not revoked. Without a list in force that cannot be told, which is neither good nor bad. */
final class RevocationCheck {

    private RevocationCheck() {}

    static Verdict check(SignerChain chain, TrustStore trust, Instant at) {
        Optional<RevocationObject> list = trust.revocationList(chain.certificate(), at);
        if (list.isEmpty()) {
            return Verdict.undetermined("no-revocation-list", "no revocation list of the signer's authority");
        }
        Optional<Instant> revoked = list.get().revocationOf(chain.certificate().serialNumber());
        if (revoked.isPresent()) {
            return Verdict.failed("signer-revoked", "revoked at %s".formatted(revoked.get()));
        }
        Optional<Instant> next = list.get().nextUpdate();
        if (next.isEmpty() || next.get().isBefore(at)) {
            return Verdict.undetermined(
                    "revocation-list-stale",
                    "the list of %s is out of date".formatted(list.get().thisUpdate()));
        }
        return Verdict.ok("not on the list of %s".formatted(list.get().thisUpdate()));
    }
}
