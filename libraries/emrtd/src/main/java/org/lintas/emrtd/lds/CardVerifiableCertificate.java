package org.lintas.emrtd.lds;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A card-verifiable certificate of a terminal or of an authority above it (BSI TR-03110-3 v2.21, C.1). Its signature is for the chip
 * to verify.
 *
 * @param body tag, length and value of the signed part
 * @param signature tag, length and value of the signature
 * @param authorityReference name of who signed it, 1-16 characters of ISO 8859-1
 * @param holderReference name of whose it is, 1-16 characters of ISO 8859-1
 * @param publicKey tag, length and value of the holder's public key
 * @param role what the holder is
 * @param rights the authorisation of inspection systems: bit 0 fingerprints, bit 1 irises (C.4.1.2)
 * @param effective first day of its validity
 * @param expires last day of its validity
 */
public record CardVerifiableCertificate(
        Octets body,
        Octets signature,
        String authorityReference,
        String holderReference,
        Octets publicKey,
        Role role,
        int rights,
        LocalDate effective,
        LocalDate expires) {

    /** Longest certificate in bytes: RSA of 4,096 bits in key and signature and a curve's parameters stay below 1,600. */
    public static final int BYTES_MAX = 2_048;

    /** Longest name in characters (A.6.1). */
    static final int REFERENCE_BYTES_MAX = 16;

    private static final int CERTIFICATE = 0x7F21;
    private static final int BODY = 0x7F4E;
    private static final int SIGNATURE = 0x5F37;
    private static final int PROFILE = 0x5F29;
    private static final int AUTHORITY = 0x42;
    private static final int PUBLIC_KEY = 0x7F49;
    private static final int HOLDER = 0x5F20;
    private static final int TEMPLATE = 0x7F4C;
    private static final int DISCRETIONARY = 0x53;
    private static final int EFFECTIVE = 0x5F25;
    private static final int EXPIRES = 0x5F24;

    /** Two-digit years are of this century. */
    private static final int CENTURY = 2000;

    /** What a holder is: the two highest bits of its authorisation (C.4.1). */
    public enum Role {
        /** A terminal. */
        INSPECTION_SYSTEM(0x00),
        /** Document verifier of another State. */
        FOREIGN_VERIFIER(0x40),
        /** Document verifier of the same State. */
        DOMESTIC_VERIFIER(0x80),
        /** Country verifying certification authority. */
        AUTHORITY(0xC0);

        private final int bits;

        Role(int bits) {
            this.bits = bits;
        }

        /** The two highest bits of the authorisation, the others zero. */
        public int bits() {
            return bits;
        }

        private static Role of(int authorisation) {
            return Arrays.stream(values())
                    .filter(role -> role.bits == (authorisation & 0xC0))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Reads a certificate.
     *
     * @throws MalformedLdsException if it is not one, of another profile, or longer than {@link #BYTES_MAX}
     */
    public static CardVerifiableCertificate parse(Octets file) throws MalformedLdsException {
        if (file.length() > BYTES_MAX) {
            throw new MalformedLdsException(BYTES_MAX, "certificate longer than %d bytes".formatted(BYTES_MAX));
        }
        TlvReader outer = new TlvReader(file);
        Tlv certificate = outer.next(CERTIFICATE);
        requireEnd(outer);
        TlvReader both = outer.inside(certificate);
        Tlv body = both.next(BODY);
        Tlv signature = both.next(SIGNATURE);
        requireEnd(both);
        return parse(both, body, signature);
    }

    private static CardVerifiableCertificate parse(TlvReader both, Tlv bodyElement, Tlv signature)
            throws MalformedLdsException {
        TlvReader body = both.inside(bodyElement);
        Tlv profile = body.next(PROFILE);
        if (profile.length() != 1 || body.value(profile).at(0) != 0) {
            throw new MalformedLdsException(profile.offset(), "unknown profile");
        }
        String authority = reference(body, AUTHORITY);
        Tlv key = body.next(PUBLIC_KEY);
        String holder = reference(body, HOLDER);
        int authorisation = authorisation(body.inside(body.next(TEMPLATE)));
        LocalDate effective = date(body, EFFECTIVE);
        LocalDate expires = date(body, EXPIRES);
        return new CardVerifiableCertificate(
                both.whole(bodyElement),
                both.whole(signature),
                authority,
                holder,
                body.whole(key),
                Role.of(authorisation),
                authorisation & 0x3F,
                effective,
                expires);
    }

    private static int authorisation(TlvReader template) throws MalformedLdsException {
        ObjectIdentifiers.next(template);
        Tlv bits = template.next(DISCRETIONARY);
        if (bits.length() != 1) {
            throw new MalformedLdsException(bits.offset(), "authorisation of %d bytes".formatted(bits.length()));
        }
        return template.value(bits).at(0);
    }

    private static String reference(TlvReader body, int tag) throws MalformedLdsException {
        Tlv name = body.next(tag);
        if (name.length() == 0 || name.length() > REFERENCE_BYTES_MAX) {
            throw new MalformedLdsException(name.offset(), "name of %d bytes".formatted(name.length()));
        }
        return new String(body.value(name).raw(), StandardCharsets.ISO_8859_1);
    }

    /** Six bytes with a digit in each: yymmdd. */
    private static LocalDate date(TlvReader body, int tag) throws MalformedLdsException {
        Tlv element = body.next(tag);
        Octets digits = body.value(element);
        if (digits.length() != 6) {
            throw new MalformedLdsException(element.offset(), "date of %d bytes".formatted(digits.length()));
        }
        try {
            return LocalDate.of(CENTURY + pair(digits, 0, element), pair(digits, 2, element), pair(digits, 4, element));
        } catch (DateTimeException impossible) {
            throw new MalformedLdsException(element.offset(), "no such day");
        }
    }

    private static int pair(Octets digits, int at, Tlv element) throws MalformedLdsException {
        if (digits.at(at) > 9 || digits.at(at + 1) > 9) {
            throw new MalformedLdsException(element.offset(), "date with more than digits");
        }
        return digits.at(at) * 10 + digits.at(at + 1);
    }

    private static void requireEnd(TlvReader reader) throws MalformedLdsException {
        if (reader.hasNext()) {
            throw new MalformedLdsException(reader.position(), "data after the end");
        }
    }
}
