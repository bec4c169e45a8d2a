package org.lintas.permissions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * One permission as it stands.
 *
 * @param id identifier, UUID version 7
 * @param grant what was given
 * @param given by whom and why
 * @param givenAt when
 * @param withdrawn by whom, why and when it was taken back; empty while it was not
 */
public record Permission(
        UUID id, PermissionGrant grant, StatedReason given, Instant givenAt, Optional<Withdrawal> withdrawn) {}
