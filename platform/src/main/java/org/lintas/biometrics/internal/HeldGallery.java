package org.lintas.biometrics.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchKernel;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.PersonRows;

/** The two searches of one gallery, over the same entries. Thread-safe. */
final class HeldGallery {

    private final FingerGallery fingers;
    private final FaceGallery faces;
    private final AtomicLong changes = new AtomicLong();

    HeldGallery(int entriesMax) {
        fingers = new FingerGallery(entriesMax);
        faces = new FaceGallery(entriesMax, SearchKernel.fastest());
    }

    FingerGallery fingers() {
        return fingers;
    }

    FaceGallery faces() {
        return faces;
    }

    /** Insertions and deletions so far. */
    long changes() {
        return changes.get();
    }

    void insert(long entry, GalleryEntry content) {
        content.fingers().ifPresent(rows -> fingers.insert(entry, rows));
        content.face().ifPresent(packed -> faces.insert(entry, packed));
        changes.incrementAndGet();
    }

    void delete(long entry) {
        fingers.delete(entry);
        faces.delete(entry);
        changes.incrementAndGet();
    }

    /** What is held of an entry; empty when nothing is. */
    Optional<GalleryEntry> content(long entry) {
        Optional<PersonRows> rows = fingers.rows(entry);
        Optional<byte[]> packed = faces.packed(entry);
        return rows.isPresent() || packed.isPresent() ? Optional.of(GalleryEntry.held(rows, packed)) : Optional.empty();
    }
}
