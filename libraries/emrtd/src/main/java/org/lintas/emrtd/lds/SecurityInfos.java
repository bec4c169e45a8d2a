package org.lintas.emrtd.lds;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The protocols that a chip says it speaks: EF.CardAccess, EF.DG14 and the content of EF.CardSecurity (Doc 9303-11,
 * 8th edition, 9.2; BSI TR-03110-3 v2.21, A.1). Object identifiers are dotted decimals.
 *
 * @param pace offers of PACE, in their order
 * @param chipAuthentication ways of Chip Authentication
 * @param chipAuthenticationKeys static keys for Chip Authentication
 * @param activeAuthentication object identifier of the signature algorithm of Active Authentication, if stated
 * @param terminalAuthentication versions of Terminal Authentication, in their order
 * @param others object identifiers of every other entry
 */
public record SecurityInfos(
        List<PaceInfo> pace,
        List<ChipAuthenticationInfo> chipAuthentication,
        List<ChipAuthenticationKey> chipAuthenticationKeys,
        Optional<String> activeAuthentication,
        List<Integer> terminalAuthentication,
        List<String> others) {

    /** Most entries of one file: the longest seen have about ten; several times that. */
    public static final int ENTRIES_MAX = 64;

    /** No entry at all. */
    public static final SecurityInfos NONE =
            new SecurityInfos(List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

    private static final int DG14_TAG = 0x6E;

    /** Copies the lists. */
    public SecurityInfos {
        pace = List.copyOf(pace);
        chipAuthentication = List.copyOf(chipAuthentication);
        chipAuthenticationKeys = List.copyOf(chipAuthenticationKeys);
        terminalAuthentication = List.copyOf(terminalAuthentication);
        others = List.copyOf(others);
    }

    /**
     * One offer of PACE.
     *
     * @param protocol object identifier, for example {@code 0.4.0.127.0.7.2.2.4.2.2}
     * @param version of the protocol, 2 for every passport
     * @param parameters number of the standardised domain parameters, if stated
     */
    public record PaceInfo(String protocol, int version, Optional<BigInteger> parameters) {}

    /**
     * One way of Chip Authentication.
     *
     * @param protocol object identifier, for example {@code 0.4.0.127.0.7.2.2.3.2.2}
     * @param version 1 or 2
     * @param keyId which key it uses, if the chip has several
     */
    public record ChipAuthenticationInfo(String protocol, int version, Optional<BigInteger> keyId) {}

    /**
     * One static key for Chip Authentication.
     *
     * @param protocol object identifier of the key agreement
     * @param subjectPublicKeyInfo the key as in a certificate (RFC 5280, 4.1)
     * @param keyId its name, if the chip has several
     */
    public record ChipAuthenticationKey(String protocol, Octets subjectPublicKeyInfo, Optional<BigInteger> keyId) {}

    /**
     * Reads a bare set of entries, as EF.CardAccess and the content of EF.CardSecurity are.
     *
     * @throws MalformedLdsException if it is not one, or holds more than {@link #ENTRIES_MAX} entries
     */
    public static SecurityInfos parse(Octets file) throws MalformedLdsException {
        return SecurityInfoReader.read(new TlvReader(file));
    }

    /**
     * Reads EF.DG14.
     *
     * @throws MalformedLdsException if it is not one, or holds more than {@link #ENTRIES_MAX} entries
     */
    public static SecurityInfos parseDataGroup14(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        return SecurityInfoReader.read(reader.inside(reader.next(DG14_TAG)));
    }
}
