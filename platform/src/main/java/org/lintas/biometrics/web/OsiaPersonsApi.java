package org.lintas.biometrics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.BiometricEncounters.Name;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** OSIA ABIS 1.4.0, persons and their encounters. */
@RestController
@RequestMapping("/api/abis/v1/persons")
@Tag(name = "OSIA ABIS", description = "Biometric galleries for other systems of the State. Every call is logged.")
class OsiaPersonsApi {

    private final BiometricEncounters encounters;
    private final BiometricGalleries galleries;
    private final Identifiers identifiers;
    private final AbisCalls calls;
    private final OsiaAnswers answers;

    OsiaPersonsApi(
            BiometricEncounters encounters,
            BiometricGalleries galleries,
            Identifiers identifiers,
            AbisCalls calls,
            OsiaAnswers answers) {
        this.encounters = encounters;
        this.galleries = galleries;
        this.identifiers = identifiers;
        this.calls = calls;
        this.answers = answers;
    }

    /**
     * The numbers of what was kept.
     *
     * @param personId of the person
     * @param encounterId of the encounter
     */
    record Names(String personId, String encounterId) {

        static Names of(Name name) {
            return new Names(name.person(), name.encounter());
        }
    }

    @PostMapping
    @Operation(summary = "Keeps an encounter of a new person; both get a number")
    ResponseEntity<Object> addPerson(@ParameterObject AbisCall call, @RequestBody OsiaEncounter encounter) {
        Name name = new Name(identifiers.next().toString(), identifiers.next().toString());
        return add(call, name, encounter, HttpStatus.OK);
    }

    @PostMapping("/{personId}/encounters")
    @Operation(summary = "Keeps an encounter, which gets a number; the person is enrolled if not known")
    ResponseEntity<Object> addEncounter(
            @ParameterObject AbisCall call, @PathVariable String personId, @RequestBody OsiaEncounter encounter) {
        return add(call, new Name(personId, identifiers.next().toString()), encounter, HttpStatus.OK);
    }

    @PostMapping("/{personId}/encounters/{encounterId}")
    @Operation(summary = "Keeps an encounter; the person is enrolled if not known; 403 when the encounter exists")
    ResponseEntity<Object> addNamedEncounter(
            @ParameterObject AbisCall call,
            @PathVariable String personId,
            @PathVariable String encounterId,
            @RequestBody OsiaEncounter encounter) {
        return add(call, new Name(personId, encounterId), encounter, HttpStatus.CREATED);
    }

    private ResponseEntity<Object> add(AbisCall call, Name name, OsiaEncounter encounter, HttpStatus status) {
        calls.aboutPerson(call, name.person());
        return answers.answer(call, new OsiaJob.Enrol(name.person(), name.encounter(), encounter), status);
    }

    @GetMapping("/{personId}/encounters")
    @Operation(summary = "All encounters of a person, oldest first, with their pictures")
    List<OsiaEncounter> all(@ParameterObject AbisCall call, @PathVariable String personId) {
        calls.aboutPerson(call, personId);
        List<Encounter> kept = encounters.of(personId);
        if (kept.isEmpty()) {
            throw unknown();
        }
        return kept.stream().map(OsiaEncounter::of).toList();
    }

    @GetMapping("/{personId}/encounters/{encounterId}")
    @Operation(summary = "One encounter, with its pictures")
    OsiaEncounter one(@ParameterObject AbisCall call, @PathVariable String personId, @PathVariable String encounterId) {
        calls.aboutPerson(call, personId);
        return OsiaEncounter.of(require(personId, encounterId));
    }

    @PutMapping("/{personId}/encounters/{encounterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replaces an encounter, which becomes the newest of its person")
    void replace(
            @ParameterObject AbisCall call,
            @PathVariable String personId,
            @PathVariable String encounterId,
            @RequestBody OsiaEncounter encounter) {
        calls.aboutPerson(call, personId);
        if (!encounters.replace(personId, encounter.named(encounterId))) {
            throw unknown();
        }
    }

    @PutMapping("/{personId}/encounters/{encounterId}/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says whether an encounter counts in comparisons: ACTIVE or INACTIVE")
    void status(
            @ParameterObject AbisCall call,
            @PathVariable String personId,
            @PathVariable String encounterId,
            @RequestParam String status) {
        calls.aboutPerson(call, personId);
        OsiaEncounter kept = OsiaEncounter.of(require(personId, encounterId));
        encounters.replace(
                personId, kept.with(encounterId, status, kept.biometricData()).named(encounterId));
    }

    @DeleteMapping("/{personId}/encounters/{encounterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes an encounter; with the last one the person is deleted")
    void delete(@ParameterObject AbisCall call, @PathVariable String personId, @PathVariable String encounterId) {
        calls.aboutPerson(call, personId);
        if (!encounters.delete(personId, encounterId, calls.asked(call))) {
            throw unknown();
        }
    }

    @DeleteMapping("/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a person by destroying the key of everything held")
    void deletePerson(@ParameterObject AbisCall call, @PathVariable String personId) {
        calls.aboutPerson(call, personId);
        SubjectId subject = galleries
                .find(personId)
                .filter(found -> !encounters.of(personId).isEmpty())
                .orElseThrow(OsiaPersonsApi::unknown);
        galleries.delete(subject, calls.asked(call));
    }

    private Encounter require(String person, String name) {
        return encounters.of(person).stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst()
                .orElseThrow(OsiaPersonsApi::unknown);
    }

    private static LintasException unknown() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such person or encounter.");
    }
}
