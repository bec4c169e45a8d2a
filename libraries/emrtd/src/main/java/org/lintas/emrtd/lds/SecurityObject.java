package org.lintas.emrtd.lds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.lintas.emrtd.signatures.Asn1;
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

    private static final int TAG = 0x77;

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
     * Reads the content that EF.SOD signs, an {@code LDSSecurityObject} of version 0 or 1.
     *
     * @throws MalformedLdsException if it is none, lists no data group, more than 16, or one twice
     */
    public static SecurityObject ofContent(String contentType, Octets content) throws MalformedLdsException {
        return Asn1.reading(
                () -> {
                    LDSSecurityObject object =
                            LDSSecurityObject.getInstance(ASN1Sequence.getInstance(Asn1.read(content.raw())));
                    return new SecurityObject(
                            contentType,
                            object.getDigestAlgorithmIdentifier().getAlgorithm().getId(),
                            hashes(object.getDatagroupHash()));
                },
                malformed -> new MalformedLdsException(0, "not a list of hashes"));
    }

    private static SortedMap<Integer, Octets> hashes(DataGroupHash[] list) throws MalformedLdsException {
        SortedMap<Integer, Octets> hashes = new TreeMap<>();
        for (DataGroupHash hash : list) {
            Octets value = Octets.of(hash.getDataGroupHashValue().getOctets());
            if (hashes.put(hash.getDataGroupNumber(), value) != null) {
                throw new MalformedLdsException(0, "two hashes of data group %d".formatted(hash.getDataGroupNumber()));
            }
        }
        return hashes;
    }
}
