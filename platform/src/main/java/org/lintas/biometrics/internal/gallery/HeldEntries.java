package org.lintas.biometrics.internal.gallery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.biometrics.GalleryName;

/** What the matchers of the first copy hold now, as far as they answer. */
interface HeldEntries {

    /** The galleries of which anybody is held. */
    Set<GalleryName> galleries();

    /** What is held of a gallery, by partition. */
    Map<Integer, Holding> of(GalleryName gallery);

    /**
     * What a matcher holds of a partition.
     *
     * @param offset everything before it
     * @param entries their numbers
     */
    record Holding(long offset, List<Long> entries) {

        /** Copies the list. */
        public Holding {
            entries = List.copyOf(entries);
        }
    }
}
