package org.lintas.access.web;

import static org.lintas.access.PersonRole.ADMINISTRATOR;
import static org.lintas.access.PersonRole.ANALYST;
import static org.lintas.access.PersonRole.DATA_PROTECTION_OFFICER;
import static org.lintas.access.PersonRole.EXAMINER;
import static org.lintas.access.PersonRole.OFFICER;
import static org.lintas.access.PersonRole.SHIFT_LEADER;

import java.util.List;
import java.util.Set;
import org.lintas.access.PersonRole;

/**
 * Who may call what: the one place. The first line that fits decides; what no line names is denied. Finer questions (may
 * this officer decide this case) are asked where the case is known.
 */
final class RouteTable {

    private static final Set<PersonRole> BORDER = Set.of(OFFICER, SHIFT_LEADER);

    private static final Set<PersonRole> INSPECTION_READERS =
            Set.of(OFFICER, SHIFT_LEADER, ANALYST, EXAMINER, DATA_PROTECTION_OFFICER);

    private static final Set<PersonRole> CROSSING_READERS =
            Set.of(OFFICER, SHIFT_LEADER, ANALYST, DATA_PROTECTION_OFFICER);

    private static final Set<PersonRole> WATCHLIST_READERS = Set.of(ANALYST, SHIFT_LEADER, DATA_PROTECTION_OFFICER);

    private static final Set<PersonRole> PASSENGER_READERS = Set.of(ANALYST, SHIFT_LEADER, DATA_PROTECTION_OFFICER);

    private static final Set<PersonRole> PERMISSION_READERS =
            Set.of(OFFICER, SHIFT_LEADER, ADMINISTRATOR, DATA_PROTECTION_OFFICER);

    /** Every way in. A test walks all routes of the application and fails on one that no line names. */
    static final List<Route> ROUTES = List.of(
            Route.open("/sign-in"),
            Route.open("/enrol/*"),
            Route.open("/recovery"),
            Route.open("/demonstration/*/*"),
            Route.open("/webauthn/authenticate/options"),
            Route.open("/login/webauthn"),
            Route.open("/assets/**"),
            Route.open("/console/**"),
            Route.open("/favicon.ico"),
            Route.open("/error"),
            Route.open("/actuator/health"),
            Route.enrolling("/enrolment"),
            Route.enrolling("/enrolment/codes"),
            Route.registering("/webauthn/register/options"),
            Route.registering("/webauthn/register"),
            Route.everybody("/"),
            Route.everybody("/sign-out"),
            Route.everybody("/purpose"),
            Route.everybody("/account/**"),
            Route.people("/people/**", Set.of(ADMINISTRATOR)),
            Route.people("/devices/**", Set.of(ADMINISTRATOR)),
            Route.people("/audit/**", Set.of(DATA_PROTECTION_OFFICER)),
            Route.people("/lanes/*/actions", BORDER),
            Route.people("/lanes/**", Set.of(OFFICER, SHIFT_LEADER, ADMINISTRATOR)),
            Route.people("/booths/**", BORDER),
            Route.people("/second-line/**", BORDER),
            Route.people("/duplicates/**", BORDER),
            Route.people("/biometrics/subjects/**", Set.of(DATA_PROTECTION_OFFICER)),
            Route.people("/biometrics/calibrations/**", Set.of(ADMINISTRATOR, EXAMINER)),
            Route.people(
                    "/biometrics/figures/**",
                    Set.of(SHIFT_LEADER, ADMINISTRATOR, EXAMINER, ANALYST, DATA_PROTECTION_OFFICER)),
            Route.people("/inspections/**", INSPECTION_READERS),
            Route.people("/examinations/**", Set.of(EXAMINER, SHIFT_LEADER, DATA_PROTECTION_OFFICER)),
            Route.people("/crossings/**", CROSSING_READERS),
            Route.people("/overstays", CROSSING_READERS),
            Route.people("/identities/**", CROSSING_READERS),
            Route.people("/watchlist/**", WATCHLIST_READERS),
            Route.people("/sought-fingerprints/**", Set.of(ANALYST, SHIFT_LEADER)),
            Route.people("/permissions/**", PERMISSION_READERS),
            Route.people("/visa-free-rules/**", PERMISSION_READERS),
            Route.people("/trust/**", Set.of(ADMINISTRATOR, EXAMINER)),
            Route.people("/settings/**", Set.of(ADMINISTRATOR)),
            Route.people("/api/openapi", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/openapi.yaml", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/openapi/**", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/inspections/throughput", Set.of(OFFICER, SHIFT_LEADER, ADMINISTRATOR)),
            Route.setUp("/api/inspections/*", INSPECTION_READERS),
            Route.setUp("/api/crossings/**", CROSSING_READERS),
            Route.setUp("/api/stays", CROSSING_READERS),
            Route.setUp("/api/overstays", CROSSING_READERS),
            Route.setUp("/api/crossing-counts", CROSSING_READERS),
            Route.setUp("/api/watchlist-entries/**", WATCHLIST_READERS),
            Route.setUp("/api/watchlist-hits/**", WATCHLIST_READERS),
            Route.owners("/api/watchlist-notices/**", WATCHLIST_READERS),
            Route.setUp("/api/permissions/**", PERMISSION_READERS),
            Route.setUp("/api/visa-free-rules/**", PERMISSION_READERS),
            Route.setUp("/api/trust/demonstration", Set.of()),
            Route.people("/api/trust/**", Set.of(ADMINISTRATOR, EXAMINER)),
            Route.setUp("/api/lanes", Set.of(ADMINISTRATOR)),
            Route.carrier("/api/carrier-messages/**"),
            Route.people("/flights/**", PASSENGER_READERS),
            Route.people("/journeys/**", PASSENGER_READERS),
            Route.people("/carrier-messages/**", PASSENGER_READERS),
            Route.people("/passenger-retention/**", PASSENGER_READERS),
            Route.people("/targeting/**", PASSENGER_READERS),
            Route.people("/lookouts/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST, DATA_PROTECTION_OFFICER)),
            Route.abis("/api/abis/**"),
            Route.lane("/api/lanes/{lane}/**"));

    private RouteTable() {}

    /**
     * One line.
     *
     * @param pattern a path pattern of Spring MVC
     * @param who whom it lets in
     * @param roles the roles, where roles decide
     */
    record Route(String pattern, Who who, Set<PersonRole> roles) {

        Route {
            roles = Set.copyOf(roles);
        }

        static Route open(String pattern) {
            return new Route(pattern, Who.ANYBODY, Set.of());
        }

        static Route everybody(String pattern) {
            return new Route(pattern, Who.PERSON, Set.of(PersonRole.values()));
        }

        static Route people(String pattern, Set<PersonRole> roles) {
            return new Route(pattern, Who.PERSON, roles);
        }

        static Route enrolling(String pattern) {
            return new Route(pattern, Who.ENROLLING, Set.of());
        }

        static Route registering(String pattern) {
            return new Route(pattern, Who.PERSON_OR_ENROLLING, Set.of(PersonRole.values()));
        }

        static Route setUp(String pattern, Set<PersonRole> roles) {
            return new Route(pattern, Who.PERSON_OR_AIRPORT, roles);
        }

        static Route owners(String pattern, Set<PersonRole> roles) {
            return new Route(pattern, Who.PERSON_AIRPORT_OR_OWNER, roles);
        }

        static Route abis(String pattern) {
            return new Route(pattern, Who.ABIS_SYSTEM, Set.of());
        }

        static Route carrier(String pattern) {
            return new Route(pattern, Who.CARRIER_SYSTEM, Set.of());
        }

        static Route lane(String pattern) {
            return new Route(pattern, Who.LANE_DEVICE, Set.of());
        }
    }

    /** Whom a line lets in. */
    enum Who {
        /** Also those who have not signed in. */
        ANYBODY,
        /** A person with one of the roles. */
        PERSON,
        /** Somebody with a good link to enrol. */
        ENROLLING,
        /** Both of these. */
        PERSON_OR_ENROLLING,
        /** A person with one of the roles, or the demonstration's airport. */
        PERSON_OR_AIRPORT,
        /** These, or a system of an owner of watchlist entries. */
        PERSON_AIRPORT_OR_OWNER,
        /** A system with the scope of the biometric galleries; no person, and not the demonstration's airport. */
        ABIS_SYSTEM,
        /** A system with the scope of a carrier; no person. */
        CARRIER_SYSTEM,
        /** The device of the lane that the path names, or the demonstration's airport. */
        LANE_DEVICE
    }
}
