package org.lintas.biometrics.internal.gallery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;

/**
 * What a matcher found in the partitions that it holds.
 *
 * @param fingers best first
 * @param faces best first
 * @param parts the partitions that were seen
 */
public record MatcherAnswer(List<FilterCandidate> fingers, List<FaceCandidate> faces, List<Part> parts) {

    /** Length of {@link #encoded()} at most: 10,000 candidates of each kind, and a kilobyte for the rest. */
    static final int ENCODED_BYTES_MAX = MatcherQuestion.CANDIDATES_MAX * (12 + 16) + 1_024;

    /**
     * A partition as a search saw it.
     *
     * @param partition its number
     * @param offset everything before it was seen
     * @param entries of the gallery in it
     */
    public record Part(int partition, long offset, int entries) {

        /** Refuses partitions that do not exist. */
        public Part {
            if (partition < 0 || partition >= GallerySettings.PARTITIONS || entries < 0) {
                throw new IllegalArgumentException("partition " + partition + " with " + entries);
            }
        }
    }

    /** Copies the lists. */
    public MatcherAnswer {
        fingers = List.copyOf(fingers);
        faces = List.copyOf(faces);
        parts = List.copyOf(parts);
    }

    /** As it travels. */
    public byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(fingers.size());
            for (FilterCandidate finger : fingers) {
                out.writeLong(finger.entry());
                out.writeInt(finger.score());
            }
            out.writeInt(faces.size());
            for (FaceCandidate face : faces) {
                out.writeLong(face.entry());
                out.writeDouble(face.score());
            }
            out.writeInt(parts.size());
            for (Part part : parts) {
                out.writeByte(part.partition());
                out.writeLong(part.offset());
                out.writeInt(part.entries());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is no answer
     */
    public static MatcherAnswer decoded(byte[] encoded) {
        try (var in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            List<FilterCandidate> fingers = new ArrayList<>();
            for (int left = count(in, MatcherQuestion.CANDIDATES_MAX); left > 0; left--) {
                fingers.add(new FilterCandidate(in.readLong(), in.readInt()));
            }
            List<FaceCandidate> faces = new ArrayList<>();
            for (int left = count(in, MatcherQuestion.CANDIDATES_MAX); left > 0; left--) {
                faces.add(new FaceCandidate(in.readLong(), in.readDouble()));
            }
            List<Part> parts = new ArrayList<>();
            for (int left = count(in, GallerySettings.PARTITIONS); left > 0; left--) {
                parts.add(new Part(in.readUnsignedByte(), in.readLong(), in.readInt()));
            }
            return new MatcherAnswer(fingers, faces, parts);
        } catch (IOException e) {
            throw new IllegalArgumentException("not an answer of a matcher", e);
        }
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException(count + " of at most " + most);
        }
        return count;
    }
}
