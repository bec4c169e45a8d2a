package org.lintas.fingerprint.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A {@link FingerGallery} that outlives the process, in a folder of its own: a memory-mapped snapshot, open in milliseconds whatever its
 * size, and a log of the changes since. One process at a time. After a crash every change is there that was followed by
 * {@link #force}, no half one, and none that was never made. The files hold bins and coarse places of minutiae: biometric
 * data of persons, for an encrypted volume; what is deleted leaves the disk with the next {@link #snapshot}.
 */
public final class StoredFingerGallery implements SearchedFingers, AutoCloseable {

    private final ReentrantLock changes = new ReentrantLock();
    private final Path folder;
    private final FingerGallery gallery;
    private final ChangeLog log;

    private StoredFingerGallery(Path folder, FingerGallery gallery, ChangeLog log) {
        this.folder = folder;
        this.gallery = gallery;
        this.log = log;
    }

    /**
     * Opens the gallery in a folder, which is made if it does not exist. Changes of the log are replayed.
     *
     * @param entriesMax entries that it takes, 1 to {@link FingerGallery#ENTRIES_MAX}
     * @throws DamagedGallery if the files are not what was written; the blocks of the snapshot are not read, see {@link #verify}
     * @throws IOException if the files cannot be read, or the gallery is open already
     */
    public static StoredFingerGallery open(Path folder, int entriesMax) throws IOException {
        Files.createDirectories(folder);
        var gallery = SnapshotFile.open(folder, entriesMax);
        return new StoredFingerGallery(folder, gallery, ChangeLog.open(folder, gallery));
    }

    @Override
    public int size() {
        return gallery.size();
    }

    @Override
    public List<FilterCandidate> filter(PersonPrints probe, int candidatesMax) {
        return gallery.filter(probe, candidatesMax);
    }

    /** Whether there is an entry of this number. */
    public boolean contains(long entry) {
        return gallery.contains(entry);
    }

    /**
     * Adds a person; every search that begins afterwards sees it.
     *
     * @return false, and nothing changes, if the number is taken
     * @throws IOException if the log cannot be written; nothing changes
     * @throws IllegalStateException if the gallery is full; nothing changes
     */
    public boolean insert(long entry, PersonPrints prints) throws IOException {
        var rows = FingerGallery.rows(prints);
        changes.lock();
        try {
            if (gallery.contains(entry)) {
                return false;
            }
            gallery.requireRoom(entry);
            log.inserted(entry, rows);
            return gallery.insert(entry, rows);
        } finally {
            changes.unlock();
        }
    }

    /**
     * Deletes a person at once.
     *
     * @return false if there is none of this number
     * @throws IOException if the log cannot be written; nothing changes
     */
    public boolean delete(long entry) throws IOException {
        changes.lock();
        try {
            if (!gallery.contains(entry)) {
                return false;
            }
            log.deleted(entry);
            return gallery.delete(entry);
        } finally {
            changes.unlock();
        }
    }

    /** Brings all changes to the disk: once for many. */
    public void force() throws IOException {
        changes.lock();
        try {
            log.force();
        } finally {
            changes.unlock();
        }
    }

    /** Writes a new snapshot in the place of the old one and begins a new log. Searches go on meanwhile, changes wait. */
    public void snapshot() throws IOException {
        changes.lock();
        try {
            SnapshotFile.write(folder, gallery);
            log.restart();
        } finally {
            changes.unlock();
        }
    }

    /**
     * Reads the snapshot whole and compares its checksums: some seconds for a million persons.
     *
     * @throws DamagedGallery if a block was altered since it was written
     */
    public void verify() throws IOException {
        SnapshotFile.verify(folder);
    }

    /** Closes the files; what was not forced is left to the operating system. */
    @Override
    public void close() throws IOException {
        changes.lock();
        try {
            log.close();
        } finally {
            changes.unlock();
        }
    }
}
