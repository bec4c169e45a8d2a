package org.lintas.simulators.chip;

import java.util.HexFormat;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** Commands and responses in hexadecimal. */
final class Apdus {

    static final String SELECT_APPLICATION = "00A4040C07A0000002471001";

    private Apdus() {}

    static String send(ApduChannel channel, String command) throws ChipLostException {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(channel.transceive(HexFormat.of().parseHex(command)));
    }
}
