package org.lintas.permissions.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.springframework.stereotype.Service;

/** The standing of a traveller: nationality, then the permission table, then the visa-free rules. */
@Service
class StandingFromTables implements Permissions {

    /** Best first: the kind preferred, then the one that ends last, then the one given last. */
    private static final Comparator<Permission> BEST_FIRST = Comparator.<Permission, Standing.Kind>comparing(
                    permission -> permission.grant().kind())
            .thenComparing(
                    permission -> permission.grant().validUntil().orElse(LocalDate.MAX), Comparator.reverseOrder())
            .thenComparing(Permission::givenAt, Comparator.reverseOrder());

    private final PermissionTable permissions;
    private final VisaFreeTable rules;
    private final StateSettings state;

    StandingFromTables(PermissionTable permissions, VisaFreeTable rules, StateSettings state) {
        this.permissions = permissions;
        this.rules = rules;
        this.state = state;
    }

    @Override
    public Standing standing(Traveller traveller, LocalDate day) {
        boolean ourNational = traveller.nationality().equals(state.code());
        if (ourNational && traveller.document().issuer().equals(state.code())) {
            return Standing.citizen();
        }
        Optional<Standing> byPermission =
                permissions.inForce(traveller, day).stream().min(BEST_FIRST).map(StandingFromTables::standing);
        return byPermission.orElseGet(() -> rules.inForce(traveller.nationality(), day)
                .map(rule -> Standing.visaFree(Optional.empty(), rule))
                .orElseGet(Standing::none));
    }

    private static Standing standing(Permission permission) {
        PermissionGrant grant = permission.grant();
        return new Standing(
                grant.kind(),
                Optional.of(permission.id()),
                grant.validUntil(),
                grant.stayRule(),
                grant.entriesAllowed());
    }
}
