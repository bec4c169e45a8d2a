package org.lintas.emrtd.trust;

import java.util.Optional;
import org.lintas.emrtd.CheckResult;

/**
 * What became of a master list.
 *
 * @param source where it came from, in the words of who loaded it
 * @param result successful if a trusted authority vouches for its signer; certificates come in only then
 * @param code why, {@code ok} when successful: see the table in this library's README
 * @param detail the same for a person
 * @param signer name of its signer, if it could be told
 * @param country of its signer, two letters in upper case; empty text if not known
 * @param certificates that it holds
 * @param accepted certificates that came in; the others are told in {@link TrustStore#refused()}
 */
public record MasterListReport(
        String source,
        CheckResult result,
        String code,
        String detail,
        Optional<String> signer,
        String country,
        int certificates,
        int accepted) {}
