package org.lintas.permissions;

import java.time.Instant;
import org.lintas.foundation.StatedReason;

/**
 * A permission or rule taken back; what was decided before stays as it was.
 *
 * @param reason by whom and why
 * @param at when
 */
public record Withdrawal(StatedReason reason, Instant at) {}
