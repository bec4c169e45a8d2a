package org.lintas.biometrics.internal.gallery;

import java.nio.charset.StandardCharsets;
import org.lintas.biometrics.GalleryName;

/**
 * The key of a record in Kafka: an entry of a gallery. It names nobody.
 *
 * @param gallery its name
 * @param entry its number, 0 or more
 */
public record EntryKey(GalleryName gallery, long entry) {

    /** Where the record lies: numbers are given one after the other, so that every part has as many. */
    public int partition() {
        return partition(entry);
    }

    static int partition(long entry) {
        return (int) (entry % GallerySettings.PARTITIONS);
    }

    /** The name, a slash and the number. */
    public byte[] encoded() {
        return (gallery + "/" + entry).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is no key
     */
    public static EntryKey decoded(byte[] key) {
        String[] parts = new String(key, StandardCharsets.UTF_8).split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the key of an entry");
        }
        return new EntryKey(new GalleryName(parts[0]), Long.parseUnsignedLong(parts[1]));
    }
}
