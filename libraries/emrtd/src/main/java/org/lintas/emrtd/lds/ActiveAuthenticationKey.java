package org.lintas.emrtd.lds;

/**
 * EF.DG15: the public key for Active Authentication (Doc 9303-10, 8th edition, 4.7.15).
 *
 * @param subjectPublicKeyInfo the key as in a certificate (RFC 5280, 4.1)
 */
public record ActiveAuthenticationKey(Octets subjectPublicKeyInfo) {

    private static final int TAG = 0x6F;
    private static final int SEQUENCE = 0x30;

    /** Longest key: RSA of 8,192 bits with a long exponent needs below 2,200 bytes. */
    static final int KEY_BYTES_MAX = 2_200;

    /**
     * Reads EF.DG15.
     *
     * @throws MalformedLdsException if it is not one, or its key is longer than 2,200 bytes
     */
    public static ActiveAuthenticationKey parse(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        TlvReader inside = reader.inside(reader.next(TAG));
        Tlv key = inside.next(SEQUENCE);
        if (key.totalLength() > KEY_BYTES_MAX) {
            throw new MalformedLdsException(key.offset(), "key longer than %d bytes".formatted(KEY_BYTES_MAX));
        }
        return new ActiveAuthenticationKey(inside.whole(key));
    }
}
