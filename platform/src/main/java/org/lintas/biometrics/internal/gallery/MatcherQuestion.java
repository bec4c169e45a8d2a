package org.lintas.biometrics.internal.gallery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.biometrics.GalleryName;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.search.PersonProbe;
import org.lintas.foundation.LintasException;

/**
 * What a node asks every matcher.
 *
 * @param gallery to be searched
 * @param probe who is searched
 * @param limit how many candidates
 * @param from the offset that each partition must have reached, so that what the node wrote before it asked is seen
 * @param waitMillis how long a matcher waits for that, 0 to {@link #WAIT_MILLIS_MAX}
 */
public record MatcherQuestion(GalleryName gallery, Probe probe, Limit limit, Map<Integer, Long> from, int waitMillis) {

    /** Longest wait for a partition in milliseconds: no lane waits longer. */
    public static final int WAIT_MILLIS_MAX = 60_000;

    /** Candidates that a matcher gives at most. */
    static final int CANDIDATES_MAX = 10_000;

    /** Length of {@link #encoded()} at most: the probe, and a kilobyte for the rest. */
    public static final int ENCODED_BYTES_MAX = PersonProbe.ENCODED_BYTES_MAX + FaceTemplate.ENCODED_BYTES + 1_024;

    private static final byte VERSION = 1;

    /**
     * Who is searched.
     *
     * @param fingers empty when there are none
     * @param face empty when there is none
     */
    public record Probe(Optional<PersonProbe> fingers, Optional<FaceTemplate> face) {}

    /**
     * How many candidates.
     *
     * @param fingers by fingers, 1 to 10,000
     * @param faces by face, 1 to 10,000
     * @param faceScoreMin least score of a face
     */
    public record Limit(int fingers, int faces, double faceScoreMin) {

        /** Refuses numbers beyond the bound. */
        public Limit {
            if (Math.min(fingers, faces) < 1 || Math.max(fingers, faces) > CANDIDATES_MAX) {
                throw new IllegalArgumentException("candidates: " + fingers + " and " + faces);
            }
        }
    }

    /** Refuses partitions that do not exist and waits that are too long. */
    public MatcherQuestion {
        if (from.keySet().stream().anyMatch(part -> part < 0 || part >= GallerySettings.PARTITIONS)
                || waitMillis < 0
                || waitMillis > WAIT_MILLIS_MAX) {
            throw new IllegalArgumentException("partitions " + from.keySet() + ", wait " + waitMillis);
        }
        from = Map.copyOf(from);
    }

    /** As it travels. */
    public byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(gallery.value());
            out.writeInt(limit.fingers());
            out.writeInt(limit.faces());
            out.writeDouble(limit.faceScoreMin());
            out.writeInt(waitMillis);
            out.writeByte(from.size());
            for (Map.Entry<Integer, Long> part : from.entrySet()) {
                out.writeByte(part.getKey());
                out.writeLong(part.getValue());
            }
            write(out, probe.fingers().map(PersonProbe::encoded));
            write(out, probe.face().map(FaceTemplate::encoded));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is no question of this version
     */
    public static MatcherQuestion decoded(byte[] encoded) {
        try (var in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("not a question of version " + VERSION);
            }
            var gallery = new GalleryName(in.readUTF());
            var limit = new Limit(in.readInt(), in.readInt(), in.readDouble());
            int waitMillis = in.readInt();
            Map<Integer, Long> from = new TreeMap<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                from.put(in.readUnsignedByte(), in.readLong());
            }
            var probe = new Probe(read(in).map(PersonProbe::decoded), read(in).map(FaceTemplate::decoded));
            return new MatcherQuestion(gallery, probe, limit, from, waitMillis);
        } catch (IOException | LintasException e) {
            throw new IllegalArgumentException("not a question of a node", e);
        }
    }

    private static void write(DataOutputStream out, Optional<byte[]> part) throws IOException {
        byte[] bytes = part.orElse(new byte[0]);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<byte[]> read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > ENCODED_BYTES_MAX) {
            throw new IOException("a part of " + length + " bytes");
        }
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new IOException("a part that ends early");
        }
        return length == 0 ? Optional.empty() : Optional.of(part);
    }
}
