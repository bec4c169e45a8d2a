package org.lintas.emrtd;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.Tlv;
import org.lintas.emrtd.lds.TlvReader;

/**
 * Refuses answers whose lengths do not add up, before JMRTD sees them: it allocates what a length says, up to 2 GiB,
 * and does so before it checks the chip's checksum.
 */
final class ResponseScreen {

    /** Bits of the class byte that say secure messaging (ISO/IEC 7816-4, 5.4.1). */
    private static final int SECURED = 0x0C;

    private static final int GENERAL_AUTHENTICATE = 0x86;

    private static final int ENCRYPTED_ODD = 0x85;
    private static final int ENCRYPTED = 0x87;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;

    private ResponseScreen() {}

    static void check(CommandAPDU command, ResponseAPDU response) throws CardServiceException {
        if (response.getNr() == 0) {
            return;
        }
        try {
            TlvReader reader = new TlvReader(Octets.of(response.getData()));
            if ((command.getCLA() & SECURED) == SECURED) {
                checkSecured(reader);
            } else if (command.getINS() == GENERAL_AUTHENTICATE) {
                checkNested(reader);
            }
        } catch (MalformedLdsException malformed) {
            throw new CardServiceException("malformed response: " + malformed.getMessage(), response.getSW());
        }
    }

    /** Doc 9303-11, 8th edition, 9.8.4: data, if any, then status word, then checksum, and nothing else. */
    private static void checkSecured(TlvReader reader) throws MalformedLdsException {
        Tlv first = reader.next();
        Tlv status = first;
        if (first.tag() == ENCRYPTED || first.tag() == ENCRYPTED_ODD) {
            requireLength(first, first.length() > 1);
            status = reader.next();
        }
        requireLength(status, status.tag() == STATUS && status.length() == 2);
        Tlv checksum = reader.next(CHECKSUM);
        requireLength(checksum, checksum.length() == 8 && !reader.hasNext());
    }

    private static void requireLength(Tlv element, boolean holds) throws MalformedLdsException {
        if (!holds) {
            throw new MalformedLdsException(element.offset(), "secured response");
        }
    }

    private static void checkNested(TlvReader reader) throws MalformedLdsException {
        while (reader.hasNext()) {
            Tlv element = reader.next();
            if (element.constructed()) {
                checkNested(reader.inside(element));
            }
        }
    }
}
