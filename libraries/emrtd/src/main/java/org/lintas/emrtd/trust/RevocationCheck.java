package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.trust.KnownSigner.Revocations;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is the signer certificate not revoked. Without a list in force that cannot be told, which is neither good nor bad. */
final class RevocationCheck {

    private RevocationCheck() {}

    static Verdict check(SignerChain chain, List<Revocations> lists, Instant at) {
        Optional<Revocations> newest = newest(lists, at);
        if (newest.isEmpty()) {
            return Verdict.undetermined("no-revocation-list", "no revocation list of the signer's authority");
        }
        RevocationObject list = newest.get().list();
        Optional<Instant> revoked = list.revocationOf(chain.certificate().serialNumber());
        if (revoked.isPresent()) {
            return Verdict.failed("signer-revoked", "revoked at %s".formatted(revoked.get()));
        }
        Optional<Instant> next = list.nextUpdate();
        if (next.isEmpty() || next.get().isBefore(at)) {
            return Verdict.undetermined(
                    "revocation-list-stale", "the list of %s is out of date".formatted(list.thisUpdate()));
        }
        return newest.get().notListed();
    }

    /** The one that was out last at an instant. */
    private static Optional<Revocations> newest(List<Revocations> lists, Instant at) {
        Optional<Revocations> newest = Optional.empty();
        for (Revocations candidate : lists) {
            Instant issued = candidate.list().thisUpdate();
            if (!issued.isAfter(at)
                    && (newest.isEmpty() || issued.isAfter(newest.get().list().thisUpdate()))) {
                newest = Optional.of(candidate);
            }
        }
        return newest;
    }
}
