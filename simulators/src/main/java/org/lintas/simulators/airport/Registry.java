package org.lintas.simulators.airport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.states.SimulatedState;

/** Tells the node what a State knows before a traveller comes: lanes, trusted certificates, permissions, watchlist entries. */
final class Registry {

    private static final int CONFLICT = 409;

    private final NodeClient node;
    private final LocalDate today;

    Registry(NodeClient node, LocalDate today) {
        this.node = node;
        this.today = today;
    }

    /** Adds a lane; one that is there already stays. */
    void lane(String id, String kind, String direction, String profile)
            throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> lane = new LinkedHashMap<>();
        lane.put("id", id);
        lane.put("kind", kind);
        lane.put("direction", direction);
        lane.put("profile", profile);
        lane.put("reader", "announced");
        postOnce("/api/lanes", lane);
    }

    /** Gives the node the certificates and the revocation list of every State. */
    void trust(TravellerSource source) throws NodeUnreachableException, NodeRefusalException {
        for (SimulatedState state : SimulatedState.values()) {
            IssuingAuthority authority = source.authorities().authority(state);
            for (byte[] certificate : authority.countrySigners(today)) {
                node.post("/api/trust/certificates", "application/pkix-cert", certificate);
            }
            node.post("/api/trust/crls", "application/pkix-crl", authority.revocationList(Instant.now()));
        }
    }

    /** Registers what the records must say about a traveller so that the truth comes out. */
    void register(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        switch (traveller.kind()) {
            case RESIDENT -> permission(traveller.passport(), "PERMANENT_RESIDENT");
            case REGISTERED_VISITOR -> permission(traveller.passport(), "REGISTERED_VISITOR");
            case SOUGHT -> watchlistEntry(traveller.passport(), true);
            case REPORTED_DOCUMENT -> watchlistEntry(traveller.passport(), false);
            default -> {}
        }
    }

    private void permission(Passport passport, String kind) throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("issuer", passport.issuer().code().letters());
        body.put("number", passport.number());
        body.put("validFrom", today.minusYears(1).toString());
        body.put("validUntil", today.plusYears(2).toString());
        body.put("daysPerVisit", kind.equals("REGISTERED_VISITOR") ? 30 : null);
        postOnce("/api/permissions", body);
    }

    private void watchlistEntry(Passport passport, boolean person)
            throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("category", person ? "WANTED" : "DOCUMENT_REPORTED");
        body.put("action", person ? "REFER" : "SEIZE_DOCUMENT");
        body.put("legalBasis", "Order 12/2026 of the simulated court of Meranda");
        body.put("owner", "Simulated police of Meranda");
        if (person) {
            body.put("surname", passport.holder().name().primary());
            body.put("givenNames", passport.holder().name().secondary().orElse(""));
            body.put("dateOfBirth", passport.holder().dateOfBirth().toString());
        } else {
            body.put("issuer", passport.issuer().code().letters());
            body.put("number", passport.number());
        }
        postOnce("/api/watchlist-entries", body);
    }

    private void postOnce(String path, Map<String, @Nullable Object> body)
            throws NodeUnreachableException, NodeRefusalException {
        try {
            node.post(path, body);
        } catch (NodeRefusalException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }
}
