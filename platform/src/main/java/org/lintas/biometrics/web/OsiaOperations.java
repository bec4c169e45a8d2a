package org.lintas.biometrics.web;

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
import org.springframework.stereotype.Component;

/** Does what calls ask for, whether at once or later. */
@Component
class OsiaOperations {

    private final BiometricGalleries galleries;
    private final BiometricEncounters encounters;

    OsiaOperations(BiometricGalleries galleries, BiometricEncounters encounters) {
        this.galleries = galleries;
        this.encounters = encounters;
    }

    /**
     * What came of it.
     *
     * @param content for the body
     * @param extent how much of a gallery was searched; empty text when nothing was
     */
    record Done(Object content, String extent) {

        static Done of(Object content) {
            return new Done(content, "");
        }
    }

    /**
     * Refuses what could not be done later either.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} or {@link ErrorCode#NOT_FOUND}
     */
    void check(OsiaJob job) {
        switch (job) {
            case OsiaJob.Enrol(String person, String encounter, OsiaEncounter content) -> {
                new BiometricEncounters.Name(person, encounter);
                content.named(encounter);
            }
            case OsiaJob.Identify(String gallery, OsiaScores.Wanted wanted, OsiaSearchApi.Probe probe) -> {
                gallery(gallery);
                wanted.check();
                refuseFilter(probe.filter());
                OsiaCapture.of(probe.biometricData());
            }
            case OsiaJob.IdentifyPerson(String gallery, String person, OsiaScores.Wanted wanted) -> {
                gallery(gallery);
                wanted.check();
                person(person);
            }
            case OsiaJob.Verify(
                    String gallery,
                    String person,
                    OsiaScores.Wanted ignored,
                    OsiaSearchApi.Probe probe) -> {
                inGallery(gallery, person);
                OsiaCapture.of(probe.biometricData());
            }
            case OsiaJob.Compare(OsiaScores.Wanted ignored, OsiaSearchApi.Pair pair) -> {
                OsiaCapture.of(pair.biometricData1());
                OsiaCapture.of(pair.biometricData2());
            }
        }
    }

    Done perform(OsiaJob job) {
        return switch (job) {
            case OsiaJob.Enrol(String person, String encounter, OsiaEncounter content) -> {
                encounters.add(person, content.named(encounter));
                yield Done.of(new OsiaPersonsApi.Names(person, encounter));
            }
            case OsiaJob.Identify(String gallery, OsiaScores.Wanted wanted, OsiaSearchApi.Probe probe) ->
                found(
                        galleries.identify(
                                gallery(gallery),
                                OsiaCapture.of(probe.biometricData()),
                                BiometricUse.IDENTIFICATION,
                                wanted.candidates()),
                        wanted);
            case OsiaJob.IdentifyPerson(String gallery, String person, OsiaScores.Wanted wanted) ->
                found(
                        galleries.alike(
                                gallery(gallery), person(person), BiometricUse.IDENTIFICATION, wanted.candidates()),
                        wanted);
            case OsiaJob.Verify(String gallery, String person, OsiaScores.Wanted wanted, OsiaSearchApi.Probe probe) ->
                Done.of(wanted.decided(galleries.verify(
                        inGallery(gallery, person), OsiaCapture.of(probe.biometricData()), BiometricUse.VERIFICATION)));
            case OsiaJob.Compare(OsiaScores.Wanted wanted, OsiaSearchApi.Pair pair) ->
                Done.of(wanted.decided(galleries.compare(
                        OsiaCapture.of(pair.biometricData1()),
                        OsiaCapture.of(pair.biometricData2()),
                        BiometricUse.VERIFICATION)));
        };
    }

    /** Whether an encounter is kept as it was sent: then it was this job, begun before, that kept it. */
    boolean kept(OsiaJob.Enrol job) {
        return encounters.of(job.person()).stream()
                .filter(encounter -> encounter.name().equals(job.encounter()))
                .anyMatch(job.content().named(job.encounter())::equals);
    }

    private Done found(Identification found, OsiaScores.Wanted wanted) {
        List<BiometricCandidate> reaching =
                found.candidates().stream().filter(wanted::reachedBy).toList();
        SearchExtent extent = found.extent();
        return new Done(
                OsiaScores.ranked(reaching, this::number),
                "searched=%d, expected=%d, up-to=%s".formatted(extent.searched(), extent.expected(), extent.upTo()));
    }

    /** The number of the other system; of a person enrolled at a lane, who has none, our own. */
    private String number(SubjectId subject) {
        return galleries
                .summary(subject)
                .flatMap(BiometricGalleries.SubjectSummary::externalId)
                .orElse(subject.toString());
    }

    private SubjectId inGallery(String gallery, String number) {
        GalleryName name = gallery(gallery);
        SubjectId subject = person(number);
        return galleries
                .summary(subject)
                .filter(summary -> summary.galleries().contains(name))
                .map(BiometricGalleries.SubjectSummary::subject)
                .orElseThrow(OsiaOperations::unknown);
    }

    private SubjectId person(String number) {
        Optional<SubjectId> ours = number.length() == 36 ? Optional.of(SubjectId.of(number)) : Optional.empty();
        return galleries.find(number).or(() -> ours).orElseThrow(OsiaOperations::unknown);
    }

    static GalleryName gallery(String name) {
        try {
            return new GalleryName(name);
        } catch (LintasException otherForm) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such gallery.", otherForm);
        }
    }

    static void refuseFilter(@Nullable Map<String, Object> filter) {
        if (filter != null && !filter.isEmpty()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Filters are not applied: leave the filter empty, everybody is searched.");
        }
    }

    private static LintasException unknown() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such person in the gallery.");
    }
}
