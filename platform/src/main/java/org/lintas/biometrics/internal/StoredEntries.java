package org.lintas.biometrics.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.biometrics.BiometricGalleries.GallerySize;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.gallery.EnrolledEntries;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.springframework.stereotype.Component;

/** Who is enrolled, from the database. */
@Component
class StoredEntries implements EnrolledEntries {

    private final SubjectTable subjects;
    private final SubjectStore store;

    StoredEntries(SubjectTable subjects, SubjectStore store) {
        this.subjects = subjects;
        this.store = store;
    }

    @Override
    public List<GalleryName> galleries() {
        return subjects.sizes().stream().map(GallerySize::name).toList();
    }

    @Override
    public List<Long> entries(GalleryName gallery) {
        return subjects.entries(gallery);
    }

    @Override
    public Set<Long> members(GalleryName gallery, Collection<Long> entries) {
        return subjects.members(gallery, entries);
    }

    @Override
    public Map<Long, GalleryEntry> read(Collection<Long> entries) {
        Map<Long, GalleryEntry> read = new HashMap<>();
        store.stored(entries).forEach((entry, stored) -> read.put(entry, GalleriesOverKafka.entry(stored.features())));
        return read;
    }
}
