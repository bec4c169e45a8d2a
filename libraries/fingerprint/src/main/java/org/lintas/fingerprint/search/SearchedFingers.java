package org.lintas.fingerprint.search;

import java.util.List;

/** A gallery of fingers that can be filtered, kept in memory only or on disk as well. */
public sealed interface SearchedFingers permits FingerGallery, StoredFingerGallery {

    /** Number of entries. */
    int size();

    /**
     * The entries most alike by the filter, best first; of equal scores the lower number first. On the caller's thread.
     *
     * @param candidatesMax 1 to {@link FingerGallery#CANDIDATES_MAX}
     */
    List<FilterCandidate> filter(PersonPrints probe, int candidatesMax);
}
