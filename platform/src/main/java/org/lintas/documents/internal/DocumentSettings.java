package org.lintas.documents.internal;

import java.time.Duration;
import java.util.Map;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.IssuerAccessPolicies;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the examination of documents.
 *
 * @param access how a chip may be opened; a weaker protocol is never used silently
 * @param accessByIssuer exceptions, by the issuer's code of Doc 9303-3
 * @param issuers further pairs of an issuer's code in the MRZ and a two-letter country in certificates, beside those of Doc 9303
 * @param keepInputs how long the raw inputs of an examination are kept, so that its verdict can be made again: 1 day to 10 years; half a
 *     year is our own choice, a State sets what its law allows
 */
@ConfigurationProperties("lintas.documents")
record DocumentSettings(
        @DefaultValue("PACE_PREFERRED") AccessPolicy access,
        @DefaultValue Map<String, AccessPolicy> accessByIssuer,
        @DefaultValue Map<String, String> issuers,
        @DefaultValue("180d") Duration keepInputs) {

    private static final Duration KEEP_INPUTS_MIN = Duration.ofDays(1);

    /** Ten years: the longest validity of a passport. */
    private static final Duration KEEP_INPUTS_MAX = Duration.ofDays(3_653);

    DocumentSettings {
        accessByIssuer = Map.copyOf(accessByIssuer);
        issuers = Map.copyOf(issuers);
        if (keepInputs.compareTo(KEEP_INPUTS_MIN) < 0 || keepInputs.compareTo(KEEP_INPUTS_MAX) > 0) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "lintas.documents.keep-inputs is 1 day (1d) to 10 years (3653d).");
        }
    }

    IssuerAccessPolicies accessPolicies() {
        return new IssuerAccessPolicies(access, accessByIssuer);
    }
}
