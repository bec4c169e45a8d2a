package org.lintas.emrtd.seals;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lintas.emrtd.lds.Octets;

/** Undoes zlib compression (RFC 1950) with a bound on what comes out. */
final class Inflation {

    /** Most bytes that come out: sixteen times the largest barcode, rounded to a power of two. */
    static final int OUTPUT_BYTES_MAX = 64 << 10;

    private static final int CHUNK_BYTES = 4_096;

    private Inflation() {}

    /**
     * What was compressed, with the header of zlib or, as some writers do, without.
     *
     * @throws MalformedSealException if it is not compressed in that way, or more than {@link #OUTPUT_BYTES_MAX} comes out
     */
    static Octets inflate(Octets compressed) throws MalformedSealException {
        Optional<Octets> usual = inflate(compressed, false);
        Optional<Octets> inflated = usual.isPresent() ? usual : inflate(compressed, true);
        return inflated.orElseThrow(
                () -> new MalformedSealException("seal-malformed", 0, "the content is not compressed as it says"));
    }

    private static Optional<Octets> inflate(Octets compressed, boolean bare) throws MalformedSealException {
        try (Inflater inflater = new Inflater(bare)) {
            inflater.setInput(compressed.toByteArray());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                out.write(chunk, 0, count);
                if (out.size() > OUTPUT_BYTES_MAX) {
                    throw new MalformedSealException(
                            "seal-too-long", 0, "more than %d bytes uncompressed".formatted(OUTPUT_BYTES_MAX));
                }
            }
            return Optional.of(Octets.of(out.toByteArray()));
        } catch (DataFormatException malformed) {
            return Optional.empty();
        }
    }
}
