package org.lintas.biometrics.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricEncounters.Name;
import org.lintas.foundation.LintasException;
import tools.jackson.databind.JsonNode;

/**
 * A request as MOSIP writes it, in any of the published spellings.
 *
 * @param id the operation, for example {@code mosip.abis.insert}
 * @param requestId of the request
 * @param requesttime of the request; not compared with anything
 * @param referenceId of a registration
 * @param referenceURL where its biometrics are
 * @param flags {@code maxResults} and {@code targetFPIR}; others are not looked at
 * @param gallery references among which is searched; everybody when it is left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MosipRequest(
        @Nullable String id,
        @Nullable String requestId,
        @JsonAlias("timestamp") @Nullable String requesttime,
        @Nullable String referenceId,
        @JsonAlias("referenceUrl") @Nullable String referenceURL,
        @Nullable JsonNode flags,
        @Nullable Gallery gallery) {

    static final String INSERT = "mosip.abis.insert";
    static final String DELETE = "mosip.abis.delete";

    /** Most results, and those that come when nothing is said: MOSIP's own number. */
    private static final int RESULTS_DEFAULT = 30;

    private static final int RESULTS_MAX = 200;

    /**
     * Some of those inserted.
     *
     * @param referenceIds of them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Gallery(@Nullable List<Reference> referenceIds) {}

    /**
     * One of those inserted.
     *
     * @param referenceId of the registration
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(@Nullable String referenceId) {}

    Optional<String> reference() {
        return said(referenceId);
    }

    /** The reference, where a person can be named so. */
    Optional<String> named() {
        try {
            return reference().map(name -> new Name(name, INSERT).person());
        } catch (LintasException noName) {
            return Optional.empty();
        }
    }

    /** Whether it changes what is kept, so that doing it twice is not as good as once. */
    boolean changes() {
        return INSERT.equals(id) || DELETE.equals(id);
    }

    Optional<String> address() {
        return said(referenceURL);
    }

    void check() throws MosipFailure.Ended {
        if (said(requestId).isEmpty()) {
            throw MosipFailure.REQUEST_ID_MISSING.because("no requestId");
        }
        if (said(requesttime).isEmpty()) {
            throw MosipFailure.TIME_MISSING.because("no requesttime");
        }
        if (reference().isPresent() && named().isEmpty()) {
            throw MosipFailure.REQUEST.because("nobody can be named so");
        }
    }

    /** Those among whom is searched; empty for everybody. */
    Set<String> among() {
        List<Reference> listed =
                Optional.ofNullable(gallery).map(Gallery::referenceIds).orElse(List.of());
        return listed.stream()
                .filter(Objects::nonNull)
                .flatMap(reference -> said(reference.referenceId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    int results() {
        return Math.clamp(flag("maxResults").orElse(RESULTS_DEFAULT), 1, RESULTS_MAX);
    }

    /** {@code targetFPIR} as MOSIP scales it: ten times the negative decimal logarithm, 30 for one in a thousand. */
    Optional<Integer> targetRate() {
        return flag("targetFPIR");
    }

    private Optional<Integer> flag(String name) {
        return Optional.ofNullable(flags)
                .map(all -> all.get(name))
                .map(flag -> flag.asString(""))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }
}
