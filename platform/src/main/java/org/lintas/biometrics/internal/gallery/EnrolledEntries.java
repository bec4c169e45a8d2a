package org.lintas.biometrics.internal.gallery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.biometrics.GalleryName;

/** Who is enrolled: the truth that the galleries are filled from. */
public interface EnrolledEntries {

    /** All galleries that have somebody. */
    List<GalleryName> galleries();

    /** The numbers of all who are in a gallery. */
    List<Long> entries(GalleryName gallery);

    /** Those of these numbers that are in a gallery. */
    Set<Long> members(GalleryName gallery, Collection<Long> entries);

    /** What a gallery keeps of these; without those that were deleted. */
    Map<Long, GalleryEntry> read(Collection<Long> entries);
}
