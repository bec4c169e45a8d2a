package org.lintas.documents.internal;

import java.util.Map;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.IssuerAccessPolicies;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the examination of documents.
 *
 * @param access how a chip may be opened; a weaker protocol is never used silently
 * @param accessByIssuer exceptions, by the issuer's code of Doc 9303-3
 * @param issuers further pairs of an issuer's code in the MRZ and a two-letter country in certificates, beside those of Doc 9303
 */
@ConfigurationProperties("lintas.documents")
record DocumentSettings(
        @DefaultValue("PACE_PREFERRED") AccessPolicy access,
        @DefaultValue Map<String, AccessPolicy> accessByIssuer,
        @DefaultValue Map<String, String> issuers) {

    DocumentSettings {
        accessByIssuer = Map.copyOf(accessByIssuer);
        issuers = Map.copyOf(issuers);
    }

    IssuerAccessPolicies accessPolicies() {
        return new IssuerAccessPolicies(access, accessByIssuer);
    }
}
