package org.lintas.emrtd;

import java.util.Map;

/**
 * The access policy of each issuer.
 *
 * @param standard for every issuer without one of its own
 * @param byIssuer by issuing State or organisation as the machine readable zone writes it, without fillers: {@code D}
 */
public record IssuerAccessPolicies(AccessPolicy standard, Map<String, AccessPolicy> byIssuer) {

    /** Copies the map. */
    public IssuerAccessPolicies {
        byIssuer = Map.copyOf(byIssuer);
    }

    /** The policy for this issuer. */
    public AccessPolicy of(String issuer) {
        return byIssuer.getOrDefault(issuer, standard);
    }
}
