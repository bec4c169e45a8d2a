package org.lintas.biometrics.internal.gallery;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.search.PersonRows;

/** What a gallery keeps of a person: rows of fingers (bins and coarse places of minutiae) and a packed face, no name. Immutable. */
public final class GalleryEntry {

    private static final byte VERSION = 1;

    private final Optional<PersonRows> fingers;
    private final Optional<byte[]> face;

    private GalleryEntry(Optional<PersonRows> fingers, Optional<byte[]> face) {
        this.fingers = fingers;
        this.face = face;
    }

    /** Of what there is of a person. */
    public static GalleryEntry of(Optional<PersonRows> fingers, Optional<FaceTemplate> face) {
        return new GalleryEntry(fingers, face.map(FaceTemplate::packed));
    }

    /** Of what galleries hold of a person. */
    public static GalleryEntry held(Optional<PersonRows> fingers, Optional<byte[]> face) {
        return new GalleryEntry(fingers, face.map(byte[]::clone));
    }

    /** Empty when there are none. */
    public Optional<PersonRows> fingers() {
        return fingers;
    }

    /** {@link FaceTemplate#packed()}; empty when there is none. */
    public Optional<byte[]> face() {
        return face.map(byte[]::clone);
    }

    /** A version, whether there is a face, the face, and the rows. */
    public byte[] encoded() {
        byte[] packed = face.orElse(new byte[0]);
        byte[] rows = fingers.map(PersonRows::encoded).orElse(new byte[0]);
        return ByteBuffer.allocate(2 + packed.length + rows.length)
                .put(VERSION)
                .put((byte) (face.isPresent() ? 1 : 0))
                .put(packed)
                .put(rows)
                .array();
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is no entry of this version
     */
    public static GalleryEntry decoded(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (encoded.length < 2 || in.get() != VERSION) {
            throw new IllegalArgumentException("not an entry of version " + VERSION);
        }
        Optional<byte[]> face = Optional.empty();
        if (in.get() == 1) {
            byte[] packed = new byte[Math.min(FaceTemplate.DIMENSIONS, in.remaining())];
            in.get(packed);
            face = Optional.of(packed);
        }
        byte[] rows = new byte[in.remaining()];
        in.get(rows);
        return new GalleryEntry(rows.length == 0 ? Optional.empty() : Optional.of(PersonRows.decoded(rows)), face);
    }
}
