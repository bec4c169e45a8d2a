package org.lintas.emrtd.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * EF.CVCA: names of the authorities whose terminals the chip lets in (BSI TR-03110-3 v2.21, A.3.1.2).
 *
 * @param names the newest first, one or two
 */
public record AuthorityReferences(List<String> names) {

    /** Most names (A.3.1.2). */
    public static final int NAMES_MAX = 2;

    private static final int REFERENCE = 0x42;

    /** Copies the list. */
    public AuthorityReferences {
        names = List.copyOf(names);
    }

    /**
     * Reads EF.CVCA; zeros may follow the names.
     *
     * @throws MalformedLdsException if it is not one, or holds more than {@link #NAMES_MAX} names
     */
    public static AuthorityReferences parse(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        List<String> names = new ArrayList<>();
        while (reader.hasNext() && (names.isEmpty() || file.at(reader.position()) != 0)) {
            Tlv name = reader.next(REFERENCE);
            if (names.size() == NAMES_MAX
                    || name.length() == 0
                    || name.length() > CardVerifiableCertificate.REFERENCE_BYTES_MAX) {
                throw new MalformedLdsException(name.offset(), "not a name of an authority");
            }
            names.add(new String(reader.value(name).raw(), StandardCharsets.ISO_8859_1));
        }
        if (names.isEmpty()) {
            throw new MalformedLdsException(0, "no name of an authority");
        }
        return new AuthorityReferences(names);
    }
}
