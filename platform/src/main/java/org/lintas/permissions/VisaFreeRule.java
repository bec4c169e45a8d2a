package org.lintas.permissions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * Nationals of one State who need no visa.
 *
 * @param id identifier, UUID version 7
 * @param terms whom, how long, and the limits on a stay
 * @param given by whom and why it was added
 * @param givenAt when
 * @param withdrawn by whom, why and when it was taken back; empty while it was not
 */
public record VisaFreeRule(
        UUID id, VisaFreeTerms terms, StatedReason given, Instant givenAt, Optional<Withdrawal> withdrawn) {}
