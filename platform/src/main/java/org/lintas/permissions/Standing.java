package org.lintas.permissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The ground on which a traveller may enter or stay.
 *
 * @param kind of ground
 * @param permission the row it rests on; empty for citizens, visa-free rules and none
 * @param validUntil last day of the ground; empty when it has no end
 * @param stayRule limits on the stay; empty when only {@code validUntil} limits it
 * @param entriesAllowed how often the permission may be used to enter; empty when as often as its holder likes
 */
public record Standing(
        Kind kind,
        Optional<UUID> permission,
        Optional<LocalDate> validUntil,
        Optional<StayRule> stayRule,
        OptionalInt entriesAllowed) {

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

    /** The standing of a national: no end, no limit. */
    public static Standing citizen() {
        return withoutPermission(Kind.CITIZEN, Optional.empty(), Optional.empty());
    }

    /** No ground known. */
    public static Standing none() {
        return withoutPermission(Kind.NONE, Optional.empty(), Optional.empty());
    }

    /** The standing that a visa-free rule gives. */
    public static Standing visaFree(Optional<LocalDate> validUntil, StayRule rule) {
        return withoutPermission(Kind.VISA_FREE, validUntil, Optional.of(rule));
    }

    /** True for citizens and permanent residents: they live here, and an exit or entry that was never recorded breaks no rule. */
    public boolean resides() {
        return kind == Kind.CITIZEN || kind == Kind.PERMANENT_RESIDENT;
    }

    private static Standing withoutPermission(Kind kind, Optional<LocalDate> validUntil, Optional<StayRule> rule) {
        return new Standing(kind, Optional.empty(), validUntil, rule, OptionalInt.empty());
    }
}
