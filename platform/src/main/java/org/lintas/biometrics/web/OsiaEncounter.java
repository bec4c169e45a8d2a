package org.lintas.biometrics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An encounter as OSIA's schema Encounter (ABIS interface 1.4.0) has it.
 *
 * @param encounterId its name; in a request the path decides
 * @param status ACTIVE or INACTIVE: only active encounters count in comparisons
 * @param encounterType of the sender, kept
 * @param galleries that the person is searched in; none means {@code ABIS}
 * @param clientData kept
 * @param contextualData kept
 * @param biographicData kept, encrypted as everything else; never searched
 * @param biometricData items of the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OsiaEncounter(
        @Nullable String encounterId,
        String status,
        String encounterType,
        @Nullable List<String> galleries,
        @Nullable String clientData,
        @Nullable Map<String, Object> contextualData,
        @Nullable Map<String, Object> biographicData,
        List<OsiaBiometricData> biometricData) {

    /** Where somebody is searched of whom no gallery was said. */
    static final GalleryName DEFAULT_GALLERY = new GalleryName("ABIS");

    private static final String ACTIVE = "ACTIVE";
    private static final String INACTIVE = "INACTIVE";
    private static final Set<String> STATES = Set.of(ACTIVE, INACTIVE);

    private static final JsonMapper JSON = JsonMapper.shared();

    Encounter named(String name) {
        if (encounterType == null || !STATES.contains(String.valueOf(status))) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "An encounter has an encounterType and is ACTIVE or INACTIVE.");
        }
        Set<GalleryName> in = galleries == null || galleries.isEmpty()
                ? Set.of(DEFAULT_GALLERY)
                : galleries.stream().map(String::valueOf).map(GalleryName::new).collect(Collectors.toUnmodifiableSet());
        BiometricCapture capture = OsiaCapture.of(biometricData);
        OsiaEncounter rest = with(name, status, OsiaCapture.withoutData(biometricData));
        return new Encounter(name, status.equals(ACTIVE), in, capture, Optional.of(JSON.writeValueAsString(rest)));
    }

    /** The encounter as it came, with the status of now. */
    static OsiaEncounter of(Encounter kept) {
        OsiaEncounter rest = JSON.readValue(kept.details().orElseThrow(), OsiaEncounter.class);
        return rest.with(
                kept.name(),
                kept.active() ? ACTIVE : INACTIVE,
                OsiaCapture.withData(rest.biometricData, kept.capture()));
    }

    OsiaEncounter with(String name, String otherStatus, List<OsiaBiometricData> items) {
        return new OsiaEncounter(
                name, otherStatus, encounterType, galleries, clientData, contextualData, biographicData, items);
    }
}
