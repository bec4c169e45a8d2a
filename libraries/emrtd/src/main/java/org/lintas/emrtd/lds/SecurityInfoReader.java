package org.lintas.emrtd.lds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.SecurityInfos.ChipAuthenticationInfo;
import org.lintas.emrtd.lds.SecurityInfos.ChipAuthenticationKey;
import org.lintas.emrtd.lds.SecurityInfos.PaceInfo;

/** Reads {@code SecurityInfos ::= SET OF SEQUENCE { protocol OID, required ANY, optional ANY OPTIONAL }}. */
final class SecurityInfoReader {

    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    /** Bytes of a number: versions and key names are short; a key name of 16 bytes would be a full UUID. */
    private static final int INTEGER_BYTES_MAX = 16;

    /** Branches of BSI TR-03110-3 v2.21, A.1.1: bsi-de protocols(2) smartcard(2). */
    private static final String BSI = "0.4.0.127.0.7.2.2";

    private static final String PACE = BSI + ".4.";
    private static final String CHIP_AUTHENTICATION = BSI + ".3.";
    private static final String PUBLIC_KEY = BSI + ".1.";

    private static final String TERMINAL_AUTHENTICATION = BSI + ".2";

    /** Doc 9303-11, 8th edition, 6.1: id-icao-mrtd-security-aaProtocolObject. */
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";

    private final List<PaceInfo> pace = new ArrayList<>();
    private final List<ChipAuthenticationInfo> chipAuthentication = new ArrayList<>();
    private final List<ChipAuthenticationKey> keys = new ArrayList<>();
    private final List<Integer> terminalAuthentication = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private Optional<String> activeAuthentication = Optional.empty();

    private SecurityInfoReader() {}

    static SecurityInfos read(TlvReader reader) throws MalformedLdsException {
        SecurityInfoReader infos = new SecurityInfoReader();
        TlvReader set = reader.inside(reader.next(SET));
        for (int count = 0; set.hasNext(); count++) {
            Tlv entry = set.next(SEQUENCE);
            if (count == SecurityInfos.ENTRIES_MAX) {
                throw new MalformedLdsException(
                        entry.offset(), "more than %d entries".formatted(SecurityInfos.ENTRIES_MAX));
            }
            infos.readEntry(set.inside(entry));
        }
        return new SecurityInfos(
                infos.pace,
                infos.chipAuthentication,
                infos.keys,
                infos.activeAuthentication,
                infos.terminalAuthentication,
                infos.others);
    }

    private void readEntry(TlvReader entry) throws MalformedLdsException {
        String protocol = ObjectIdentifiers.next(entry);
        if (protocol.startsWith(PACE) && protocol.substring(PACE.length()).contains(".")) {
            pace.add(new PaceInfo(protocol, version(entry), optionalInteger(entry)));
        } else if (protocol.startsWith(CHIP_AUTHENTICATION)) {
            chipAuthentication.add(new ChipAuthenticationInfo(protocol, version(entry), optionalInteger(entry)));
        } else if (protocol.startsWith(PUBLIC_KEY)) {
            Tlv key = entry.next(SEQUENCE);
            keys.add(new ChipAuthenticationKey(protocol, entry.whole(key), optionalInteger(entry)));
        } else if (protocol.equals(ACTIVE_AUTHENTICATION)) {
            version(entry);
            activeAuthentication = Optional.of(ObjectIdentifiers.next(entry));
        } else if (protocol.equals(TERMINAL_AUTHENTICATION)) {
            terminalAuthentication.add(version(entry));
        } else {
            others.add(protocol);
        }
    }

    private static int version(TlvReader entry) throws MalformedLdsException {
        Tlv version = entry.next(INTEGER);
        if (version.length() != 1) {
            throw new MalformedLdsException(version.offset(), "version of %d bytes".formatted(version.length()));
        }
        return entry.value(version).at(0);
    }

    private static Optional<BigInteger> optionalInteger(TlvReader entry) throws MalformedLdsException {
        if (!entry.hasNext()) {
            return Optional.empty();
        }
        Tlv integer = entry.next();
        if (integer.tag() != INTEGER) {
            return Optional.empty();
        }
        if (integer.length() == 0 || integer.length() > INTEGER_BYTES_MAX) {
            throw new MalformedLdsException(integer.offset(), "integer of %d bytes".formatted(integer.length()));
        }
        return Optional.of(new BigInteger(entry.value(integer).raw()));
    }
}
