package org.lintas.emrtd;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.protocol.PACEAPDUSender;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.Tlv;
import org.lintas.emrtd.lds.TlvReader;

/**
 * Refuses public keys of the chip that are not in the subgroup of the domain parameters (Doc 9303-11, 8th edition, 4.4.1). Points of
 * curves are checked by Bouncy Castle; of integers, JMRTD and the JDK check only the range.
 */
final class ScreenedPaceSender implements APDULevelPACECapable {

    private static final int MAPPING_DATA = 0x82;
    private static final int PUBLIC_KEY = 0x84;

    private final PACEAPDUSender sender;
    private final AlgorithmParameterSpec parameters;

    ScreenedPaceSender(CardService card, AlgorithmParameterSpec parameters) {
        this.sender = new PACEAPDUSender(card);
        this.parameters = parameters;
    }

    @Override
    public void sendMSESetATMutualAuth(APDUWrapper keys, String protocol, int password, byte[] parameterId)
            throws CardServiceException {
        sender.sendMSESetATMutualAuth(keys, protocol, password, parameterId);
    }

    @Override
    public byte[] sendGeneralAuthenticate(APDUWrapper keys, byte[] data, int expected, boolean last)
            throws CardServiceException {
        byte[] answer = sender.sendGeneralAuthenticate(keys, data, expected, last);
        if (parameters instanceof DHCParameterSpec group) {
            check(group, answer);
        }
        return answer;
    }

    /** Only answers with a key have one of the two tags; the empty answer of integrated mapping has nothing to check. */
    private static void check(DHCParameterSpec group, byte[] answer) throws CardServiceException {
        try {
            TlvReader reader = new TlvReader(Octets.of(answer));
            Tlv first = reader.next();
            boolean key = first.tag() == PUBLIC_KEY || (first.tag() == MAPPING_DATA && first.length() > 0);
            if (key && !inside(group, new BigInteger(1, reader.value(first).toByteArray()))) {
                throw new CardServiceException("the chip's public key is outside the subgroup");
            }
        } catch (MalformedLdsException malformed) {
            throw new CardServiceException("malformed answer", malformed);
        }
    }

    private static boolean inside(DHCParameterSpec group, BigInteger key) {
        return key.compareTo(BigInteger.ONE) > 0
                && key.compareTo(group.getP().subtract(BigInteger.ONE)) < 0
                && key.modPow(group.getQ(), group.getP()).equals(BigInteger.ONE);
    }
}
