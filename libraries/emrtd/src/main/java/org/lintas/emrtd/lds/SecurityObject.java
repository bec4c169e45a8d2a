package org.lintas.emrtd.lds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;

/**
 * EF.SOD: the hashes of the data groups (Doc 9303-10, 8th edition, 4.6.2), read and not verified. Verification is for
 * passive authentication.
 *
 * @param contentType object identifier of the kind of content
 * @param hashAlgorithm object identifier of the hash over each data group
 * @param hashes by number of the data group; numbers that no data group has are kept
 */
public record SecurityObject(String contentType, String hashAlgorithm, SortedMap<Integer, Octets> hashes) {

    /** Most hashes: there are 16 data groups; some issuers number beyond, so doubled. */
    public static final int HASHES_MAX = 32;

    private static final int TAG = 0x77;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;

    /** Copies the map. */
    public SecurityObject {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /**
     * Reads EF.SOD.
     *
     * @throws MalformedLdsException if it is not one
     */
    public static SecurityObject parse(Octets file) throws MalformedLdsException {
        Octets signed = signedObject(file);
        try {
            SignedObject object = SignedObject.parse(signed.raw());
            return ofContent(object.contentType(), Octets.of(object.content()));
        } catch (SignedObjectException malformed) {
            throw new MalformedLdsException(0, String.valueOf(malformed.getMessage()));
        }
    }

    /**
     * The signed object inside the file's tag.
     *
     * @throws MalformedLdsException if the file is longer than what it holds, shorter, or has another tag
     */
    public static Octets signedObject(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        Tlv outer = reader.next(TAG);
        if (reader.hasNext()) {
            throw new MalformedLdsException(reader.position(), "bytes after the security object");
        }
        return reader.value(outer);
    }

    /**
     * Reads the content that EF.SOD signs, an {@code LDSSecurityObject}: version, hash algorithm, hashes.
     *
     * @throws MalformedLdsException if it is none, lists more than {@link #HASHES_MAX} data groups, or one twice
     */
    public static SecurityObject ofContent(String contentType, Octets content) throws MalformedLdsException {
        TlvReader reader = new TlvReader(content);
        TlvReader object = reader.inside(reader.next(SEQUENCE));
        object.next(INTEGER);
        String algorithm = ObjectIdentifiers.next(object.inside(object.next(SEQUENCE)));
        TlvReader list = object.inside(object.next(SEQUENCE));
        SortedMap<Integer, Octets> hashes = new TreeMap<>();
        while (list.hasNext()) {
            Tlv entry = list.next(SEQUENCE);
            if (hashes.size() == HASHES_MAX) {
                throw new MalformedLdsException(entry.offset(), "more than %d hashes".formatted(HASHES_MAX));
            }
            readHash(list.inside(entry), hashes);
        }
        return new SecurityObject(contentType, algorithm, hashes);
    }

    private static void readHash(TlvReader entry, SortedMap<Integer, Octets> hashes) throws MalformedLdsException {
        Tlv number = entry.next(INTEGER);
        if (number.length() != 1) {
            throw new MalformedLdsException(
                    number.offset(), "data group number of %d bytes".formatted(number.length()));
        }
        Octets hash = entry.value(entry.next(OCTET_STRING));
        if (hashes.put(entry.value(number).at(0), hash) != null) {
            throw new MalformedLdsException(number.offset(), "two hashes of one data group");
        }
    }
}
