package org.lintas.simulators.authority;

import java.util.HexFormat;

/** Stand-ins for portraits. */
final class Portraits {

    private Portraits() {}

    /** The beginning of a JPEG of 300 by 400 pixels, then nothing that a decoder would like. */
    static byte[] small() {
        return HexFormat.of()
                .parseHex("FFD8FFE000104A46494600010100000100010000FFC0000B0801900 12C01011100FFD9".replace(" ", ""));
    }
}
