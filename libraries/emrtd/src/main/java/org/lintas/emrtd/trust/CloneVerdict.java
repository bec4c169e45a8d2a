package org.lintas.emrtd.trust;

import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipProtocol;

/**
 * Whether a chip is the one that the issuer made, and not a copy of its data.
 *
 * @param result in five values; undetermined if the document has nothing to show it by
 * @param protocol that decided, if one did
 * @param code why, {@code ok} when successful: see the table in this library's README
 * @param detail the same for a person, in English, without personal data
 */
public record CloneVerdict(CheckResult result, Optional<ChipProtocol> protocol, String code, String detail) {}
