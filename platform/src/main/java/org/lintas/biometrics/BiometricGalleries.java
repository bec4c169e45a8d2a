package org.lintas.biometrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * Galleries of biometric subjects, for systems beside the lanes: what OSIA and MOSIP call an ABIS. Thread-safe. Callers log each reading
 * with its purpose.
 */
public interface BiometricGalleries {

    /** Longest number that another system gives to a person, in characters. */
    int EXTERNAL_ID_LENGTH_MAX = 128;

    /** Most galleries. */
    int GALLERIES_MAX = 32;

    /** Most candidates of one search. */
    int CANDIDATES_MAX = 200;

    /** The galleries that there are, with how many subjects each has, by name. */
    List<GallerySize> galleries();

    /**
     * Adds a person to galleries. Durable when this returns, and a search that begins afterwards finds it.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when the number is taken, {@link ErrorCode#VALUE_INVALID} when
     *     nothing in the capture can be compared
     */
    SubjectId enrol(GalleryEnrolment enrolment);

    /** The person of a number; empty when there is none. */
    Optional<SubjectId> find(String externalId);

    /** What is held of a person; empty when there is none or it was deleted. */
    Optional<SubjectSummary> summary(SubjectId subject);

    /**
     * Deletes a person: the key that opens everything held of it is destroyed, and no search that begins afterwards finds it.
     *
     * @return false when there is none
     */
    boolean delete(SubjectId subject, StatedReason reason);

    /**
     * Searches a gallery.
     *
     * @param candidatesMax 1 to {@link #CANDIDATES_MAX}
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when there is no such gallery, {@link ErrorCode#VALUE_INVALID} when
     *     nothing in the probe can be compared
     */
    Identification identify(GalleryName gallery, BiometricCapture probe, BiometricUse use, int candidatesMax);

    /**
     * Compares one capture with one person.
     *
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when there is no such person, {@link ErrorCode#VALUE_INVALID} when
     *     nothing in the probe can be compared
     */
    BiometricCandidate verify(SubjectId subject, BiometricCapture probe, BiometricUse use);

    /**
     * Searches a gallery for who is like a person already enrolled, without that person.
     *
     * @param candidatesMax 1 to {@link #CANDIDATES_MAX}
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when there is no such gallery or person,
     *     {@link ErrorCode#VALUE_INVALID} when nothing of the person counts
     */
    Identification alike(GalleryName gallery, SubjectId subject, BiometricUse use, int candidatesMax);

    /**
     * Compares two captures of which neither is kept; the subject of the answer is the nil UUID.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when nothing in one of them can be compared
     */
    BiometricCandidate compare(BiometricCapture first, BiometricCapture second, BiometricUse use);

    /**
     * A gallery and its size.
     *
     * @param name of the gallery
     * @param subjects in it
     */
    record GallerySize(GalleryName name, long subjects) {}

    /**
     * A person to enrol.
     *
     * @param externalId number of another system; empty when there is none
     * @param galleries at least one
     * @param capture what is enrolled
     */
    record GalleryEnrolment(Optional<String> externalId, Set<GalleryName> galleries, BiometricCapture capture) {

        /** Copies the galleries and refuses values out of range. */
        public GalleryEnrolment {
            galleries = Set.copyOf(galleries);
            if (galleries.isEmpty() || galleries.size() > GALLERIES_MAX) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID, "A person is enrolled in 1 to %d galleries.".formatted(GALLERIES_MAX));
            }
            if (externalId
                    .filter(id -> id.isBlank() || id.length() > EXTERNAL_ID_LENGTH_MAX)
                    .isPresent()) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "A person's number has 1 to %d characters.".formatted(EXTERNAL_ID_LENGTH_MAX));
            }
        }
    }

    /**
     * What is held of a person, without anything of the body.
     *
     * @param subject who
     * @param externalId number of another system; empty when there is none
     * @param galleries that the person is in
     * @param quality 0 to 100 of each finger held
     * @param missing fingers that were not there
     * @param face whether a face is held
     */
    record SubjectSummary(
            SubjectId subject,
            Optional<String> externalId,
            Set<GalleryName> galleries,
            Map<FingerPosition, Integer> quality,
            List<MissingFinger> missing,
            boolean face) {

        /** Copies the collections. */
        public SubjectSummary {
            galleries = Set.copyOf(galleries);
            quality = Map.copyOf(quality);
            missing = List.copyOf(missing);
        }
    }
}
