package org.lintas.emrtd.trust;

import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * A certificate whose validity is judged again and again, with the usual verdict worded ahead.
 *
 * @param certificate of whom it is
 * @param whose it is, the beginning of codes
 * @param inTime verdict at an instant within its validity
 */
record DatedCertificate(Certificate certificate, String whose, Verdict inTime) {

    DatedCertificate(Certificate certificate, String whose) {
        this(certificate, whose, Verdict.ok("valid to %s".formatted(certificate.notAfter())));
    }
}
