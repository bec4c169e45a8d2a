package org.lintas.biometrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * Captures of one person at several times, for systems beside the lanes: what OSIA calls encounters. All of them are kept, encrypted under
 * the person's key; of each finger and of the face, the newest active encounter that can be compared is the one that counts. Thread-safe.
 */
public interface BiometricEncounters {

    /** Most encounters of one person: a document's life with a visit each half year, and room. A choice of ours. */
    int ENCOUNTERS_MAX = 32;

    /** Most encounters of one page of a gallery. */
    int PAGE_MAX = 1_000;

    /** Longest details of one encounter, in characters. A choice of ours. */
    int DETAILS_LENGTH_MAX = 200_000;

    /**
     * Keeps an encounter; a person who is not known yet is enrolled. Durable when this returns, and a search that begins afterwards finds
     * it.
     *
     * @param person number that the other system gives to the person
     * @throws LintasException with {@link ErrorCode#NOT_ALLOWED} when the person was enrolled without encounters, by this node itself,
     *     {@link ErrorCode#STATE_CONFLICT} when the person has an encounter of this name,
     *     {@link ErrorCode#EXHAUSTED} when there are {@link #ENCOUNTERS_MAX}, {@link ErrorCode#VALUE_INVALID} when nothing in the capture
     *     can be compared
     */
    void add(String person, Encounter encounter);

    /**
     * Replaces an encounter by another of the same name; it becomes the newest.
     *
     * @return false when there is none of this name
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when nothing in the capture can be compared
     */
    boolean replace(String person, Encounter encounter);

    /** The encounters of a person, oldest first; empty when there is no such person. */
    List<Encounter> of(String person);

    /**
     * Deletes one encounter; with the last one the person is deleted.
     *
     * @return false when there is none of this name
     */
    boolean delete(String person, String encounter, StatedReason reason);

    /** Names of the active encounters in a gallery, oldest first, from an offset. */
    List<Name> page(GalleryName gallery, long offset, int limit);

    /**
     * Names an encounter.
     *
     * @param person number that the other system gives to the person
     * @param encounter name among the encounters of that person
     */
    record Name(String person, String encounter) {

        private static final Pattern FORM =
                Pattern.compile("[A-Za-z0-9._:@-]{1," + BiometricGalleries.EXTERNAL_ID_LENGTH_MAX + "}");

        /** Refuses other than 1 to 128 letters, digits and {@code . _ : @ -}. */
        public Name {
            if (!FORM.matcher(person).matches() || !FORM.matcher(encounter).matches()) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "Persons and encounters are named by 1 to %d letters, digits and . _ : @ -"
                                .formatted(BiometricGalleries.EXTERNAL_ID_LENGTH_MAX));
            }
        }
    }

    /**
     * One encounter.
     *
     * @param name among the encounters of its person
     * @param active whether it counts in comparisons
     * @param galleries that its person is searched in because of it; at least one, none of the node's own
     * @param capture what was captured
     * @param details whatever else the other system keeps of it, not looked into
     */
    record Encounter(
            String name,
            boolean active,
            Set<GalleryName> galleries,
            BiometricCapture capture,
            Optional<String> details) {

        /** Copies the galleries and refuses values out of range. */
        public Encounter {
            galleries = Set.copyOf(galleries);
            if (galleries.isEmpty() || galleries.size() > BiometricGalleries.GALLERIES_MAX) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "An encounter is in 1 to %d galleries.".formatted(BiometricGalleries.GALLERIES_MAX));
            }
            if (galleries.contains(GalleryName.TRAVELLERS) || galleries.contains(GalleryName.SOUGHT)) {
                throw new LintasException(
                        ErrorCode.NOT_ALLOWED, "The galleries TRAVELLERS and SOUGHT are filled by this node alone.");
            }
            if (details.filter(text -> text.length() > DETAILS_LENGTH_MAX).isPresent()) {
                throw new LintasException(
                        ErrorCode.TOO_LARGE,
                        "The details of an encounter have at most %d characters.".formatted(DETAILS_LENGTH_MAX));
            }
        }
    }
}
