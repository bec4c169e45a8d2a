package org.lintas.biometrics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.Identification;
import org.lintas.biometrics.SearchExtent;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OSIA ABIS 1.4.0, searches, verifications and galleries. */
@RestController
@RequestMapping("/api/abis/v1")
@Tag(name = "OSIA ABIS")
class OsiaSearchApi {

    /** How much of the gallery a search saw; OSIA's list of candidates has no room for it. */
    static final String EXTENT_HEADER = "Lintas-Search-Extent";

    private final BiometricGalleries galleries;
    private final BiometricEncounters encounters;
    private final AbisCalls calls;

    OsiaSearchApi(BiometricGalleries galleries, BiometricEncounters encounters, AbisCalls calls) {
        this.galleries = galleries;
        this.encounters = encounters;
        this.calls = calls;
    }

    /**
     * What is searched for.
     *
     * @param filter not applied: a search that left somebody out for a date of birth could hide a mate; refused when it names anything
     * @param biometricData items of the body
     */
    record Probe(@Nullable Map<String, Object> filter, List<OsiaBiometricData> biometricData) {}

    /**
     * Two sets to compare.
     *
     * @param biometricData1 items of one body
     * @param biometricData2 items of one body
     */
    record Pair(List<OsiaBiometricData> biometricData1, List<OsiaBiometricData> biometricData2) {}

    @PostMapping("/identify/{galleryId}")
    @Operation(summary = "Who of a gallery is this? Candidates that reach the threshold, best first")
    List<OsiaScores.Candidate> identify(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody Probe probe,
            HttpServletResponse response) {
        GalleryName gallery = gallery(galleryId);
        calls.aboutGallery(call, gallery);
        refuseFilter(probe.filter());
        Identification found = galleries.identify(
                gallery, OsiaCapture.of(probe.biometricData()), BiometricUse.IDENTIFICATION, wanted.candidates());
        return candidates(found, wanted, response);
    }

    @PostMapping("/identify/{galleryId}/{personId}")
    @Operation(summary = "Who of a gallery is like a person already enrolled? Without that person")
    List<OsiaScores.Candidate> identifyPerson(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @PathVariable String personId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody(required = false) @Nullable Map<String, Object> filter,
            HttpServletResponse response) {
        GalleryName gallery = gallery(galleryId);
        calls.aboutPerson(call, personId);
        refuseFilter(filter);
        Identification found =
                galleries.alike(gallery, person(personId), BiometricUse.IDENTIFICATION, wanted.candidates());
        return candidates(found, wanted, response);
    }

    private List<OsiaScores.Candidate> candidates(
            Identification found, OsiaScores.Wanted wanted, HttpServletResponse response) {
        SearchExtent extent = found.extent();
        response.setHeader(
                EXTENT_HEADER,
                "searched=%d, expected=%d, up-to=%s".formatted(extent.searched(), extent.expected(), extent.upTo()));
        List<BiometricCandidate> reaching =
                found.candidates().stream().filter(wanted::reachedBy).toList();
        return OsiaScores.ranked(reaching, this::number);
    }

    @PostMapping("/verify/{galleryId}/{personId}")
    @Operation(summary = "Is it this person of the gallery?")
    OsiaScores.Decision verify(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @PathVariable String personId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody Probe probe) {
        GalleryName gallery = gallery(galleryId);
        calls.aboutPerson(call, personId);
        SubjectId subject = person(personId);
        boolean in = galleries
                .summary(subject)
                .filter(summary -> summary.galleries().contains(gallery))
                .isPresent();
        if (!in) {
            throw unknown();
        }
        return wanted.decided(
                galleries.verify(subject, OsiaCapture.of(probe.biometricData()), BiometricUse.VERIFICATION));
    }

    @PostMapping("/verify")
    @Operation(summary = "Are two sets of one person? Neither is kept")
    OsiaScores.Decision compare(
            @ParameterObject AbisCall call, @ParameterObject OsiaScores.Wanted wanted, @RequestBody Pair pair) {
        calls.aboutPerson(call, "none");
        return wanted.decided(galleries.compare(
                OsiaCapture.of(pair.biometricData1()),
                OsiaCapture.of(pair.biometricData2()),
                BiometricUse.VERIFICATION));
    }

    @GetMapping("/galleries")
    @Operation(summary = "The names of the galleries in which somebody is")
    List<String> names(@ParameterObject AbisCall call) {
        call.check();
        return galleries.galleries().stream().map(size -> size.name().value()).toList();
    }

    @GetMapping("/galleries/{galleryId}")
    @Operation(summary = "Names of the active encounters in a gallery, oldest first")
    List<OsiaPersonsApi.Names> content(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = "" + BiometricEncounters.PAGE_MAX) int limit) {
        GalleryName gallery = gallery(galleryId);
        calls.aboutGallery(call, gallery);
        return encounters.page(gallery, offset, limit).stream()
                .map(OsiaPersonsApi.Names::of)
                .toList();
    }

    /** The number of the other system; of a person enrolled at a lane, who has none, our own. */
    private String number(SubjectId subject) {
        return galleries
                .summary(subject)
                .flatMap(BiometricGalleries.SubjectSummary::externalId)
                .orElse(subject.toString());
    }

    private SubjectId person(String number) {
        Optional<SubjectId> ours = number.length() == 36 ? Optional.of(SubjectId.of(number)) : Optional.empty();
        return galleries.find(number).or(() -> ours).orElseThrow(OsiaSearchApi::unknown);
    }

    private static GalleryName gallery(String name) {
        try {
            return new GalleryName(name);
        } catch (LintasException otherForm) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such gallery.", otherForm);
        }
    }

    private static void refuseFilter(@Nullable Map<String, Object> filter) {
        if (filter != null && !filter.isEmpty()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Filters are not applied: leave the filter empty, everybody is searched.");
        }
    }

    private static LintasException unknown() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such person in the gallery.");
    }
}
