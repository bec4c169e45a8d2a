package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a document, for the record of a decision.
 *
 * @param signer name of the document signer
 * @param sha256 of its certificate, in hexadecimal
 * @param serialNumber of its certificate, in hexadecimal
 * @param country two letters in upper case; empty text if its certificate says none
 * @param algorithm of the signature over EF.SOD; empty text if not supported
 * @param authority the trusted certificate that issued it, if one did
 * @param signedAt when EF.SOD was signed, if it says so; most do not
 * @param validNow whether its certificate is within its time at the inspection
 * @param validAtSigning whether its key was within its usage period at signing; empty if the time is not known
 */
public record SignerFacts(
        String signer,
        String sha256,
        String serialNumber,
        String country,
        String algorithm,
        Optional<TrustedCertificate> authority,
        Optional<Instant> signedAt,
        boolean validNow,
        Optional<Boolean> validAtSigning) {}
