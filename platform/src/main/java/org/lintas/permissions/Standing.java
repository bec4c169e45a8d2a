package org.lintas.permissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The ground on which a traveller may enter or stay.
 *
 * @param kind of ground
 * @param permission the row it rests on; empty for citizens, visa-free rules and none
 * @param validUntil last day of the ground; empty when it has no end
 * @param stayRule limits on the stay; empty when the stay has no limit
 */
public record Standing(
        Kind kind, Optional<UUID> permission, Optional<LocalDate> validUntil, Optional<StayRule> stayRule) {

    /** Kinds of ground, in the order in which they are preferred. */
    public enum Kind {
        /** National of this State. */
        CITIZEN,
        /** Permanent resident. */
        PERMANENT_RESIDENT,
        /** Foreign visitor registered for the gates, with a valid permission. */
        REGISTERED_VISITOR,
        /** Holder of a visa. */
        VISA_HOLDER,
        /** National of a State whose citizens need no visa. */
        VISA_FREE,
        /** No ground known. */
        NONE
    }
}
