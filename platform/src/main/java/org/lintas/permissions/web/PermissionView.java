package org.lintas.permissions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionHolder.OfDocument;
import org.lintas.permissions.PermissionHolder.OfPerson;

/** A permission in the JSON of the HTTP API, null where there is nothing. */
record PermissionView(
        UUID id,
        String kind,
        NewPermission.@Nullable DocumentView document,
        NewPermission.@Nullable PersonView person,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        NewPermission.@Nullable StayRuleView stay,
        @Nullable Integer entriesAllowed,
        String givenBy,
        Instant givenAt,
        String reason,
        @Nullable Instant withdrawnAt) {

    static PermissionView of(Permission permission) {
        PermissionGrant grant = permission.grant();
        return new PermissionView(
                permission.id(),
                OutsideText.word(grant.kind()),
                document(grant),
                person(grant),
                grant.validFrom(),
                grant.validUntil().orElse(null),
                grant.stayRule().map(NewPermission.StayRuleView::of).orElse(null),
                NewPermission.boxed(grant.entriesAllowed()),
                permission.given().person(),
                permission.givenAt(),
                permission.given().words(),
                permission.withdrawn().map(withdrawal -> withdrawal.at()).orElse(null));
    }

    private static NewPermission.@Nullable DocumentView document(PermissionGrant grant) {
        return switch (grant.holder()) {
            case OfDocument(var document) ->
                new NewPermission.DocumentView(document.issuer().letters(), document.number());
            case OfPerson person -> null;
        };
    }

    private static NewPermission.@Nullable PersonView person(PermissionGrant grant) {
        return switch (grant.holder()) {
            case OfDocument document -> null;
            case OfPerson(var name, var nationality, var dateOfBirth) ->
                new NewPermission.PersonView(
                        name.surname(),
                        name.givenNames().isEmpty() ? null : name.givenNames(),
                        nationality.letters(),
                        dateOfBirth);
        };
    }
}
