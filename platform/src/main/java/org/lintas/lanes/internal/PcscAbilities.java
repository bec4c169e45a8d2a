package org.lintas.lanes.internal;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/**
 * Whether reader and chip both say that they carry APDUs of extended length. A reader that does not say so, or a chip that does not,
 * is taken to carry short ones: trying it out makes some chips drop their session.
 */
final class PcscAbilities {

    /** Control code of CM_IOCTL_GET_FEATURE_REQUEST: SCARD_CTL_CODE(3400) of pcsc-lite (PC/SC part 10, 2.2). */
    private static final int GET_FEATURES = 0x42000000 + 3_400;

    /** Feature that answers with properties of the reader (PC/SC part 10, 2.6.14). */
    private static final int FEATURE_PROPERTIES = 0x12;

    /** Property of the largest APDU in bytes, little-endian: 0 for short ones only. */
    private static final int PROPERTY_APDU_BYTES_MAX = 0x0A;

    /** Least that carries any APDU of extended length. */
    private static final int EXTENDED_BYTES = 65_536;

    /** Compact-TLV tag of card capabilities, of three bytes (ISO/IEC 7816-4, 12.1.1.9). */
    private static final int CAPABILITIES = 0x73;

    /** Bit of the third byte of card capabilities: extended Lc and Le fields. */
    private static final int EXTENDED_FIELDS = 0x40;

    private PcscAbilities() {}

    static boolean extendedLength(Card card) {
        return chipExtended(card.getATR().getHistoricalBytes()) && readerExtended(card);
    }

    /** By the card capabilities in the historical bytes; category 00 ends with a status of three bytes. */
    static boolean chipExtended(byte[] historical) {
        if (historical.length == 0 || (historical[0] != 0 && historical[0] != (byte) 0x80)) {
            return false;
        }
        int end = historical[0] == 0 ? historical.length - 3 : historical.length;
        int at = 1;
        while (at < end) {
            int tag = historical[at] & 0xFF;
            int length = tag & 0x0F;
            if (tag == CAPABILITIES && at + length < end) {
                return (historical[at + length] & EXTENDED_FIELDS) != 0;
            }
            at += 1 + length;
        }
        return false;
    }

    private static boolean readerExtended(Card card) {
        try {
            byte[] features = card.transmitControlCommand(GET_FEATURES, new byte[0]);
            OptionalInt control = property(features, FEATURE_PROPERTIES, false);
            if (control.isEmpty()) {
                return false;
            }
            byte[] properties = card.transmitControlCommand(control.getAsInt(), new byte[0]);
            return property(properties, PROPERTY_APDU_BYTES_MAX, true).orElse(0) >= EXTENDED_BYTES;
        } catch (CardException | IllegalStateException e) {
            return false;
        }
    }

    /** The number of four bytes under a tag in a list of tag, length, value; control codes are big-endian, properties little. */
    static OptionalInt property(byte[] list, int tag, boolean littleEndian) {
        int at = 0;
        while (at + 2 <= list.length) {
            int length = list[at + 1] & 0xFF;
            if ((list[at] & 0xFF) == tag && length == Integer.BYTES && at + 2 + length <= list.length) {
                int number = ByteBuffer.wrap(list).getInt(at + 2);
                return OptionalInt.of(littleEndian ? Integer.reverseBytes(number) : number);
            }
            at += 2 + length;
        }
        return OptionalInt.empty();
    }
}
