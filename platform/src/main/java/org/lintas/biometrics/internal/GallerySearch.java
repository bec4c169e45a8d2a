package org.lintas.biometrics.internal;

import java.util.List;
import java.util.Map;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SearchExtent;

/**
 * Finds who is worth a comparison among many. Holds nothing that names a person: an entry is a number, and the caller has the templates.
 * One process keeps all of it, or many keep a part each; nobody above sees the difference but in the extent. Thread-safe.
 */
interface GallerySearch {

    /** Least similarity of a face that is worth a comparison: half of any threshold in use. */
    double FACE_SCORE_MIN = 0.25;

    /** Adds an entry; a search that begins after this returned sees it. Does nothing when the number is taken. */
    void insert(GalleryName gallery, long entry, Features features);

    /** Removes an entry; no search that begins after this returned sees it. */
    void delete(GalleryName gallery, long entry);

    /** Searches by fingers and by face, whichever there are. */
    Shortlist search(GalleryName gallery, Features probe, Limit limit);

    /**
     * How many candidates a search gives.
     *
     * @param fingers of the filter of fingers, at least 1
     * @param faces of the search by face, at least 1
     */
    record Limit(int fingers, int faces) {}

    /**
     * Who is worth a comparison.
     *
     * @param fingers entries alike by the filter of fingers, best first
     * @param faces score of each entry alike by face
     * @param extent how much was seen
     */
    record Shortlist(List<Long> fingers, Map<Long, Double> faces, SearchExtent extent) {

        public Shortlist {
            fingers = List.copyOf(fingers);
            faces = Map.copyOf(faces);
        }
    }
}
