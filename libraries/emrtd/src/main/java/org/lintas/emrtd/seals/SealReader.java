package org.lintas.emrtd.seals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;

/**
 * Reads seals of every kind from what a barcode reader gives: bytes, the same bytes as text, in base 64 or in hexadecimal, the
 * text of an ICAO Datastructure for Barcode, or the JSON of a VDS-NC. Immutable and thread-safe.
 */
public final class SealReader {

    /** Longest input in bytes: twenty times the largest QR code, as a power of two. */
    public static final int INPUT_BYTES_MAX = 64 << 10;

    /** What a reader of barcodes puts first to say which symbology it read (ISO/IEC 15424): {@code ]} and two characters. */
    private static final int SYMBOLOGY_LENGTH = 3;

    private final SealDefinitions definitions;

    /** With the definitions of what seals say. */
    public SealReader(SealDefinitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The seal that an input is.
     *
     * @param input at most {@link #INPUT_BYTES_MAX} bytes
     * @param today to tell the century of dates where the seal does not say when it was signed
     * @throws MalformedSealException if it is no seal, cut off, or beyond a bound
     */
    public Seal read(Octets input, LocalDate today) throws MalformedSealException {
        if (input.length() > INPUT_BYTES_MAX) {
            throw new MalformedSealException(
                    "seal-too-long", INPUT_BYTES_MAX, "longer than %d bytes".formatted(INPUT_BYTES_MAX));
        }
        Octets bytes = withoutSymbology(input);
        if (isVds(bytes)) {
            return new VdsReader(definitions, today).read(bytes);
        }
        String text = text(bytes).strip();
        if (text.startsWith("{")) {
            return new VdsNcReader(definitions).read(text);
        }
        if (IdbReader.MARKS.stream().anyMatch(text::startsWith)) {
            return new IdbReader(definitions, today).read(text);
        }
        Octets inner = inner(text(bytes))
                .orElseThrow(() -> new MalformedSealException("seal-unknown", 0, "not a seal of a known kind"));
        return isVds(inner) ? new VdsReader(definitions, today).read(inner) : readText(inner, today);
    }

    /** Text inside base 64; never unpacked a second time. */
    private Seal readText(Octets inner, LocalDate today) throws MalformedSealException {
        String text = text(inner).strip();
        if (text.startsWith("{")) {
            return new VdsNcReader(definitions).read(text);
        }
        if (IdbReader.MARKS.stream().anyMatch(text::startsWith)) {
            return new IdbReader(definitions, today).read(text);
        }
        throw new MalformedSealException("seal-unknown", 0, "not a seal of a known kind");
    }

    private static boolean isVds(Octets bytes) {
        return bytes.length() > 1 && bytes.at(0) == VdsReader.MAGIC && bytes.at(1) < ' ';
    }

    private static Octets withoutSymbology(Octets input) {
        boolean marked = input.length() > SYMBOLOGY_LENGTH && input.at(0) == ']';
        return marked ? input.slice(SYMBOLOGY_LENGTH, input.length() - SYMBOLOGY_LENGTH) : input;
    }

    /** As UTF-8 if it is that, else byte for byte. */
    private static String text(Octets bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The bytes behind a text: each character one byte, hexadecimal, or base 64. */
    private static Optional<Octets> inner(String text) {
        if (!text.isEmpty() && text.charAt(0) == VdsReader.MAGIC) {
            return latin(text);
        }
        String plain = text.replaceAll("\\s", "");
        if (plain.length() % 2 == 0 && plain.matches("(?i)dc0[0-9a-f]+")) {
            return Optional.of(Octets.of(HexFormat.of().parseHex(plain)));
        }
        return VdsNcReader.base64(text).filter(bytes -> bytes.length() > 0);
    }

    private static Optional<Octets> latin(String text) {
        boolean bytes = text.chars().allMatch(c -> c <= 0xFF);
        return bytes ? Optional.of(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1))) : Optional.empty();
    }
}
