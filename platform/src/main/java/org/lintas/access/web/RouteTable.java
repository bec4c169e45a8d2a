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
            Route.enrolling("/enrolment/codes"),
            Route.registering("/webauthn/register/options"),
            Route.registering("/webauthn/register"),
            Route.everybody("/"),
            Route.everybody("/sign-out"),
            Route.everybody("/purpose"),
            Route.everybody("/account"),
            Route.everybody("/account/**"),
            Route.people("/people", Set.of(ADMINISTRATOR)),
            Route.people("/people/**", Set.of(ADMINISTRATOR)),
            Route.people("/devices", Set.of(ADMINISTRATOR)),
            Route.people("/devices/**", Set.of(ADMINISTRATOR)),
            Route.people("/audit", Set.of(DATA_PROTECTION_OFFICER)),
            Route.people("/audit/**", Set.of(DATA_PROTECTION_OFFICER)),
            Route.people("/lanes", BORDER),
            Route.people("/lanes/**", BORDER),
            Route.people("/booths", BORDER),
            Route.people("/booths/**", BORDER),
            Route.people("/second-line", BORDER),
            Route.people("/second-line/**", BORDER),
            Route.people("/inspections", Set.of(OFFICER, SHIFT_LEADER, ANALYST, DATA_PROTECTION_OFFICER)),
            Route.people("/inspections/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST, DATA_PROTECTION_OFFICER)),
            Route.people("/crossings", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.people("/crossings/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.people("/permissions", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.people("/permissions/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.people("/overstays", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.people("/watchlist", Set.of(ANALYST, SHIFT_LEADER)),
            Route.people("/watchlist/**", Set.of(ANALYST, SHIFT_LEADER)),
            Route.people("/visa-free-rules", Set.of(OFFICER, SHIFT_LEADER, ANALYST, ADMINISTRATOR)),
            Route.people("/visa-free-rules/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST, ADMINISTRATOR)),
            Route.people("/trust", Set.of(ADMINISTRATOR, EXAMINER)),
            Route.people("/trust/**", Set.of(ADMINISTRATOR, EXAMINER)),
            Route.people("/settings", Set.of(ADMINISTRATOR)),
            Route.people("/settings/**", Set.of(ADMINISTRATOR)),
            Route.people("/api/openapi", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/openapi.yaml", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/openapi/**", Set.of(ADMINISTRATOR, EXAMINER, ANALYST)),
            Route.people("/api/inspections/throughput", BORDER),
            Route.setUp("/api/inspections/{transaction}", BORDER),
            Route.setUp("/api/crossings/**", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.setUp("/api/overstays", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.setUp("/api/crossing-counts", Set.of(OFFICER, SHIFT_LEADER, ANALYST)),
            Route.setUp("/api/watchlist-entries/**", Set.of(ANALYST, SHIFT_LEADER)),
            Route.setUp("/api/visa-free-rules/**", Set.of(ADMINISTRATOR)),
            Route.setUp("/api/lanes", Set.of(ADMINISTRATOR)),
            Route.setUp("/api/trust/**", Set.of(ADMINISTRATOR)),
            Route.setUp("/api/permissions/**", Set.of(ADMINISTRATOR)),
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
        /** The device of the lane that the path names, or the demonstration's airport. */
        LANE_DEVICE
    }
}
