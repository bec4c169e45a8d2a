package org.lintas.emrtd.seals;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a seal, or who should have.
 *
 * @param subject name of the signer, as RFC 4514 writes names
 * @param serialNumber of its certificate, in hexadecimal
 * @param sha256 of its certificate, in hexadecimal
 * @param country two letters in upper case; empty text if its certificate says none
 * @param notBefore first instant of its certificate's validity
 * @param notAfter last instant of its certificate's validity
 * @param authority name of the trusted authority that issued it; empty if none did
 * @param embedded whether its certificate stood in the seal
 */
public record SealSigner(
        String subject,
        String serialNumber,
        String sha256,
        String country,
        Instant notBefore,
        Instant notAfter,
        Optional<String> authority,
        boolean embedded) {}
