package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * Is a certificate within its time, by the instant that the policy means.
 *
 * @param model which instant that is
 * @param at instant of the inspection
 * @param signedAt instant of signing, if it is known
 */
record ValidityCheck(ValidityModel model, Instant at, Optional<Instant> signedAt) {

    /** The verdict; codes begin with whose certificate it is. */
    Verdict of(DatedCertificate dated) {
        return switch (model) {
            case AT_INSPECTION -> atInspection(dated);
            case AT_SIGNING -> atSigning(dated.certificate(), dated.whose());
        };
    }

    private Verdict atInspection(DatedCertificate dated) {
        Certificate certificate = dated.certificate();
        if (certificate.isValidAt(at)) {
            return dated.inTime();
        }
        return at.isBefore(certificate.notBefore())
                ? Verdict.failed(dated.whose() + "-not-yet-valid", "valid from %s".formatted(certificate.notBefore()))
                : Verdict.failed(dated.whose() + "-expired", "valid to %s".formatted(certificate.notAfter()));
    }

    private Verdict atSigning(Certificate certificate, String whose) {
        if (signedAt.isEmpty()) {
            return Verdict.undetermined("signing-time-unknown", "EF.SOD does not say when it was signed");
        }
        return certificate.mayHaveSignedAt(signedAt.get())
                ? Verdict.ok("in use at %s".formatted(signedAt.get()))
                : Verdict.failed(whose + "-not-in-use-at-signing", "signed at %s".formatted(signedAt.get()));
    }
}
