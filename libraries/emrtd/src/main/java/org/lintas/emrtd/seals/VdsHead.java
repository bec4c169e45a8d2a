package org.lintas.emrtd.seals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;

/**
 * The head of a Visible Digital Seal (Doc 9303-13, 8th edition, 2.3).
 *
 * @param issuer State without fillers
 * @param signer how the signer is named
 * @param issued day of issue of the document
 * @param signed day of signing
 * @param documentReference feature definition and document type category, four hexadecimal digits
 * @param length of the head in bytes
 */
record VdsHead(
        String issuer,
        SignerReference signer,
        Optional<LocalDate> issued,
        Optional<LocalDate> signed,
        String documentReference,
        int length) {

    /** Byte that says version 3: a certificate reference of five characters. */
    private static final int VERSION_3 = 0x02;

    /** Byte that says version 4: a certificate reference with its length before it. */
    private static final int VERSION_4 = 0x03;

    /** Characters of the certificate reference of version 3. */
    private static final int REFERENCE_LENGTH = 5;

    /** Longest certificate reference in characters: two hexadecimal digits say its length. */
    private static final int REFERENCE_LENGTH_MAX = 0xFF;

    /** Magic byte, version and issuer. */
    private static final int REFERENCE_START = 4;

    /** A part of C40 text of this many characters. */
    private static int encodedLength(int characters) {
        return (characters + 2) / 3 * 2;
    }

    /**
     * Every way to read the head that gives days that exist, the standard's first.
     *
     * @throws MalformedSealException if there is none
     */
    static List<VdsHead> readings(Octets input) throws MalformedSealException {
        Bytes bytes = new Bytes(input, 0);
        if (bytes.next() != VdsReader.MAGIC) {
            throw new MalformedSealException("seal-unknown", 0, "not a seal");
        }
        int version = bytes.next();
        if (version != VERSION_3 && version != VERSION_4) {
            throw new MalformedSealException("seal-version-unknown", 1, "version byte %02X".formatted(version));
        }
        String issuer = c40(bytes.next(2), 2).strip();
        List<VdsHead> readings = new ArrayList<>();
        for (int characters : version == VERSION_3 ? List.of(REFERENCE_LENGTH) : referenceLengths(input)) {
            reading(input, issuer, version, characters).ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            throw new MalformedSealException("seal-malformed", REFERENCE_START, "head cut off, or without its days");
        }
        return readings;
    }

    /** The length in hexadecimal; in decimal, as BSI TR-03171 has it for one signer; none, as old German seals. */
    private static List<Integer> referenceLengths(Octets input) throws MalformedSealException {
        String start = c40(new Bytes(input, REFERENCE_START).next(encodedLength(6)), REFERENCE_START);
        if (start.length() < 6) {
            throw new MalformedSealException("seal-malformed", REFERENCE_START, "signer and length too short");
        }
        String stated = start.substring(4);
        return Stream.of(parsed(stated, 16), parsed(stated, 10), Optional.of(-REFERENCE_LENGTH))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Integer> parsed(String digits, int radix) {
        try {
            return Optional.of(Integer.parseInt(digits, radix)).filter(n -> n >= 0 && n <= REFERENCE_LENGTH_MAX);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /**
     * One way.
     *
     * @param characters of the certificate reference; negative if no length stands before it
     */
    private static Optional<VdsHead> reading(Octets input, String issuer, int version, int characters) {
        try {
            boolean withLength = version == VERSION_4 && characters >= 0;
            Bytes bytes = new Bytes(input, REFERENCE_START);
            String text = withLength
                    ? c40(bytes.next(encodedLength(6)), REFERENCE_START)
                            + c40(bytes.next(encodedLength(characters)), bytes.position())
                    : c40(bytes.next(encodedLength(4 + Math.abs(characters))), REFERENCE_START);
            SignerReference signer = signer(text, withLength, Math.abs(characters));
            Octets issued = bytes.next(3);
            Octets signed = bytes.next(3);
            Optional<LocalDate> issuedOn = SealDates.day(issued);
            Optional<LocalDate> signedOn = SealDates.day(signed);
            if (isNoDay(issued, issuedOn) || isNoDay(signed, signedOn)) {
                return Optional.empty();
            }
            String reference = bytes.next(2).hex();
            return Optional.of(new VdsHead(issuer, signer, issuedOn, signedOn, reference, bytes.position()));
        } catch (MalformedSealException otherwise) {
            return Optional.empty();
        }
    }

    /** All zeros say that no day is given. */
    private static boolean isNoDay(Octets encoded, Optional<LocalDate> day) {
        return day.isEmpty() && SealDates.number(encoded) != 0;
    }

    private static SignerReference signer(String text, boolean withLength, int characters)
            throws MalformedSealException {
        int start = withLength ? 6 : 4;
        if (text.length() < start + characters) {
            throw new MalformedSealException("seal-malformed", REFERENCE_START, "certificate reference too short");
        }
        String reference = text.substring(start, start + characters).strip();
        List<String> readings = withLength && characters == 3 && text.startsWith("03", 4)
                ? List.of(reference, text.substring(4, start + characters).strip())
                : List.of(reference);
        return new SignerReference(text.substring(0, 4).strip(), readings);
    }

    private static String c40(Octets encoded, int offset) throws MalformedSealException {
        return C40.decode(encoded)
                .orElseThrow(() -> new MalformedSealException("seal-malformed", offset, "not text in C40"));
    }
}
