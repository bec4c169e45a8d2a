package org.lintas.emrtd.signatures;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads signed objects as {@link SignedObject#parse(byte[])} does, with the same result, and remembers what those of one signer share:
 * of an object in DER whose every other byte was seen before, only content, attributes and signature are read. Thread-safe.
 */
public final class SignedObjectReader {

    /** Signers kept: the world has about 30,000 document signers, a border sees some thousands of them a day. */
    static final int KEPT_MAX = 8_192;

    /** Longest shared part that is kept in bytes: two certificates of 3 kB and little else; some kilobytes to spare. */
    static final int FRAME_BYTES_MAX = 8 << 10;

    private final Remembered<Frame, SignerPart> known = new Remembered<>(KEPT_MAX);

    private static final class Frame {

        private final byte[] bytes;
        private final int hash;

        Frame(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Frame frame && hash == frame.hash && Arrays.equals(bytes, frame.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * A signed object.
     *
     * @param signed what was read
     * @param shared whether its part of the signer is kept, and so the same for the next one
     */
    public record Reading(SignedObject signed, boolean shared) {}

    /**
     * Reads a signed object of at most {@link SignedObject#BYTES_MAX} bytes.
     *
     * @throws SignedObjectException if it breaks a rule
     */
    public Reading read(byte[] encoded) throws SignedObjectException {
        Optional<DerSignedObject> der =
                encoded.length > SignedObject.BYTES_MAX ? Optional.empty() : DerSignedObject.of(encoded);
        if (der.isEmpty()) {
            return new Reading(SignedObject.parse(encoded), false);
        }
        Frame frame = new Frame(der.get().frame());
        Optional<SignerPart> part = known.find(frame);
        if (part.isPresent()) {
            return new Reading(der.get().signedBy(part.get()), true);
        }
        SignedObject parsed = SignedObject.parse(encoded);
        return frame.bytes.length > FRAME_BYTES_MAX
                ? new Reading(parsed, false)
                : new Reading(parsed.by(known.keep(frame, parsed.signer())), true);
    }
}
