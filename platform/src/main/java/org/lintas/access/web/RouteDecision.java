package org.lintas.access.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.Authorities;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides one line of the route table. */
record RouteDecision(RouteTable.Route route) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> supplier, RequestAuthorizationContext request) {
        if (route.who() == RouteTable.Who.ANYBODY) {
            return new AuthorizationDecision(true);
        }
        Authentication authentication = supplier.get();
        boolean granted = authentication != null && authentication.isAuthenticated() && grants(authentication, request);
        return new AuthorizationDecision(granted);
    }

    private boolean grants(Authentication authentication, RequestAuthorizationContext request) {
        return switch (route.who()) {
            case ANYBODY -> true;
            case PERSON -> hasRole(authentication);
            case ENROLLING -> has(authentication, Authorities.ENROLLING);
            case PERSON_OR_ENROLLING -> hasRole(authentication) || has(authentication, Authorities.ENROLLING);
            case PERSON_OR_AIRPORT -> hasRole(authentication) || hasScope(authentication, DeviceScope.AIRPORT);
            case PERSON_AIRPORT_OR_OWNER ->
                hasRole(authentication)
                        || hasScope(authentication, DeviceScope.AIRPORT)
                        || hasScope(authentication, DeviceScope.WATCHLIST_OWNER);
            case ABIS_SYSTEM -> hasScope(authentication, DeviceScope.ABIS);
            case CARRIER_SYSTEM -> hasCarrierScope(authentication);
            case LANE_DEVICE ->
                hasScope(authentication, DeviceScope.AIRPORT)
                        || hasScope(authentication, DeviceScope.lane(lane(request)));
        };
    }

    private static String lane(RequestAuthorizationContext request) {
        String lane = request.getVariables().getOrDefault("lane", "");
        return lane.matches("[A-Za-z0-9-]{1,29}") ? lane : "none";
    }

    private boolean hasRole(Authentication authentication) {
        return Authorities.of(route.roles()).stream().anyMatch(role -> has(authentication, role.getAuthority()));
    }

    private static boolean hasCarrierScope(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(granted -> Objects.toString(granted.getAuthority(), ""))
                .anyMatch(authority -> authority.startsWith("SCOPE_carrier:"));
    }

    private static boolean hasScope(Authentication authentication, DeviceScope scope) {
        return has(authentication, "SCOPE_" + scope.text());
    }

    private static boolean has(Authentication authentication, @Nullable String authority) {
        return authentication.getAuthorities().stream()
                .anyMatch(granted -> Objects.equals(granted.getAuthority(), authority));
    }
}
