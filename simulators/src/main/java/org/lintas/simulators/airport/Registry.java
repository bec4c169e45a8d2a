package org.lintas.simulators.airport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.states.SimulatedState;
import tools.jackson.databind.JsonNode;

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

    /** Publishes what a State signs with: its certificates and its revocation list of yesterday, the same all day. */
    void trust(IssuingAuthority authority) throws NodeUnreachableException, NodeRefusalException {
        StringBuilder published = new StringBuilder();
        for (byte[] certificate : authority.countrySigners(today)) {
            published.append(pem("CERTIFICATE", certificate));
        }
        published.append(pem(
                "X509 CRL",
                authority.revocationList(
                        today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
        publish(authority.state().title(), published.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
    }

    /** Gives the node the certificate of who signs the seals of its own State's visas. */
    void sealSigner(VisaDesk visas) throws NodeUnreachableException, NodeRefusalException {
        publish("Signer of visas", visas.signer());
    }

    private void publish(String source, byte[] file) throws NodeUnreachableException, NodeRefusalException {
        String path = "/api/trust/demonstration?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        node.post(path, "application/octet-stream", file);
    }

    /** Registers what the records must say about a traveller so that the truth comes out. */
    void register(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        switch (traveller.kind()) {
            case RESIDENT -> permission(traveller.passport(), "permanent-resident");
            case REGISTERED_VISITOR, ENTRY_NOT_RECORDED -> permission(traveller.passport(), "registered-visitor");
            case VISA_HOLDER, FORGED_VISA, VISA_OF_ANOTHER -> permission(traveller.passport(), "visa-holder");
            case SOUGHT -> watchlistEntry(traveller.passport(), true);
            case REPORTED_DOCUMENT -> watchlistEntry(traveller.passport(), false);
            default -> {}
        }
    }

    /** Lets nationals of these States in without a visa for 30 days at a time, unless a rule is there already. */
    void visaFree(List<SimulatedState> states) throws NodeUnreachableException, NodeRefusalException {
        Set<String> known = new HashSet<>();
        for (JsonNode rule : node.get("/api/visa-free-rules")) {
            known.add(rule.path("nationality").asString());
        }
        for (SimulatedState state : states) {
            String code = state.code().letters();
            if (!known.contains(code)) {
                Map<String, @Nullable Object> rule = new LinkedHashMap<>();
                rule.put("nationality", code);
                rule.put("validFrom", today.minusYears(1).toString());
                rule.put("validUntil", null);
                rule.put("stay", Map.of("daysPerVisit", 30));
                rule.put("reason", "Agreement between simulated States");
                node.post("/api/visa-free-rules", rule);
            }
        }
    }

    private void permission(Passport passport, String kind) throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("document", document(passport));
        body.put("validFrom", today.minusYears(1).toString());
        body.put("validUntil", today.plusYears(2).toString());
        body.put("stay", !kind.equals("permanent-resident") ? Map.of("daysPerVisit", 30) : null);
        body.put("reason", "Issued in the simulation");
        postOnce("/api/permissions", body);
    }

    private void watchlistEntry(Passport passport, boolean person)
            throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (person) {
            Map<String, @Nullable Object> name = new LinkedHashMap<>();
            name.put("surname", passport.holder().name().primary());
            name.put("givenNames", passport.holder().name().secondary().orElse(null));
            body.put("names", List.of(name));
            body.put("datesOfBirth", List.of(passport.holder().dateOfBirth().toString()));
        } else {
            body.put("documents", List.of(document(passport)));
        }
        body.put("category", person ? "wanted" : "document-reported");
        body.put("action", person ? "refer" : "seize-document");
        body.put("legalBasis", "Order 12/2026 of the simulated court of Meranda");
        body.put("owner", "Simulated police of Meranda");
        body.put("reviewOn", today.plusMonths(6).toString());
        body.put("expiresOn", today.plusYears(1).toString());
        body.put("reason", "Written for the simulation");
        JsonNode entry = node.post("/api/watchlist-entries", body);
        node.post(
                "/api/watchlist-entries/%s/approval".formatted(entry.path("id").asString()),
                Map.of("reason", "Approved for the simulation"));
    }

    private static Map<String, String> document(Passport passport) {
        return Map.of("issuer", passport.issuer().code().letters(), "number", passport.number());
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
