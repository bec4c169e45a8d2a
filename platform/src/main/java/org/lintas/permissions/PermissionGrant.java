package org.lintas.permissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * A permission to add.
 *
 * @param kind permanent resident, registered visitor or visa holder
 * @param holder whose it is
 * @param validFrom first day
 * @param validUntil last day; empty when it has no end
 * @param stayRule limits on the stay; empty when only {@code validUntil} limits it
 * @param entriesAllowed 1-{@value #ENTRIES_MAX}; empty when as often as the holder likes
 */
public record PermissionGrant(
        Standing.Kind kind,
        PermissionHolder holder,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<StayRule> stayRule,
        OptionalInt entriesAllowed) {

    /** Most entries that are counted: beyond it a permission says "multiple". A choice of ours. */
    public static final int ENTRIES_MAX = 100;

    /** Refuses kinds that rest on no permission, an end before the beginning and entries out of range. */
    public PermissionGrant {
        boolean restsOnPermission = switch (kind) {
            case PERMANENT_RESIDENT, REGISTERED_VISITOR, VISA_HOLDER -> true;
            case CITIZEN, VISA_FREE, NONE -> false;
        };
        boolean inOrder = validUntil.filter(validFrom::isAfter).isEmpty();
        boolean entriesInRange = entriesAllowed.orElse(1) >= 1 && entriesAllowed.orElse(1) <= ENTRIES_MAX;
        if (!restsOnPermission || !inOrder || !entriesInRange) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A permission is for a resident, a registered visitor or a visa holder, ends after it begins and allows 1 to %d entries."
                            .formatted(ENTRIES_MAX));
        }
    }
}
