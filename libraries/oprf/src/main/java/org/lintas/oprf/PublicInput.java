package org.lintas.oprf;

import java.math.BigInteger;

/** The input that both sides know, in {@link Mode#POPRF} alone. */
final class PublicInput {

    private PublicInput() {}

    static BigInteger scalar(byte[] info) {
        byte[] framed = new Transcript().word("Info").framed(info).bytes();
        return Group.scalarHash(framed, Mode.POPRF.context("HashToScalar-"));
    }

    static void none(byte[] info) {
        if (info.length > 0) {
            throw new OprfException(OprfException.Reason.INPUT, "an input known to both is of the mode POPRF alone");
        }
    }
}
