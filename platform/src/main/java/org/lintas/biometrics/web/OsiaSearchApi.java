package org.lintas.biometrics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.GalleryName;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private final BiometricGalleries galleries;
    private final BiometricEncounters encounters;
    private final AbisCalls calls;
    private final OsiaAnswers answers;

    OsiaSearchApi(BiometricGalleries galleries, BiometricEncounters encounters, AbisCalls calls, OsiaAnswers answers) {
        this.galleries = galleries;
        this.encounters = encounters;
        this.calls = calls;
        this.answers = answers;
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
    ResponseEntity<Object> identify(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody Probe probe) {
        calls.aboutGallery(call, OsiaOperations.gallery(galleryId));
        OsiaOperations.refuseFilter(probe.filter());
        return answers.answer(call, new OsiaJob.Identify(galleryId, wanted, probe), HttpStatus.OK);
    }

    @PostMapping("/identify/{galleryId}/{personId}")
    @Operation(summary = "Who of a gallery is like a person already enrolled? Without that person")
    ResponseEntity<Object> identifyPerson(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @PathVariable String personId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody(required = false) @Nullable Map<String, Object> filter) {
        OsiaOperations.gallery(galleryId);
        calls.aboutPerson(call, personId);
        OsiaOperations.refuseFilter(filter);
        return answers.answer(call, new OsiaJob.IdentifyPerson(galleryId, personId, wanted), HttpStatus.OK);
    }

    @PostMapping("/verify/{galleryId}/{personId}")
    @Operation(summary = "Is it this person of the gallery?")
    ResponseEntity<Object> verify(
            @ParameterObject AbisCall call,
            @PathVariable String galleryId,
            @PathVariable String personId,
            @ParameterObject OsiaScores.Wanted wanted,
            @RequestBody Probe probe) {
        OsiaOperations.gallery(galleryId);
        calls.aboutPerson(call, personId);
        return answers.answer(call, new OsiaJob.Verify(galleryId, personId, wanted, probe), HttpStatus.OK);
    }

    @PostMapping("/verify")
    @Operation(summary = "Are two sets of one person? Neither is kept")
    ResponseEntity<Object> compare(
            @ParameterObject AbisCall call, @ParameterObject OsiaScores.Wanted wanted, @RequestBody Pair pair) {
        calls.aboutPerson(call, "none");
        return answers.answer(call, new OsiaJob.Compare(wanted, pair), HttpStatus.OK);
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
        GalleryName gallery = OsiaOperations.gallery(galleryId);
        calls.aboutGallery(call, gallery);
        return encounters.page(gallery, offset, limit).stream()
                .map(OsiaPersonsApi.Names::of)
                .toList();
    }
}
