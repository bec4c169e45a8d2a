package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** The pseudo-random number of integrated mapping, from the nonces of both sides (Doc 9303-11, 4.4.3.3.2). */
final class IntegratedMapping {

    private static final byte[] C0_SHORT = HexFormat.of().parseHex("A668892A7C41E3CA739F40B057D85904");
    private static final byte[] C1_SHORT = HexFormat.of().parseHex("A4E136AC725F738B01C1F60217C188AD");
    private static final byte[] C0_LONG =
            HexFormat.of().parseHex("D463D65234124EF7897054986DCA0A174E28DF758CBAA03F240616414D5A1676");
    private static final byte[] C1_LONG =
            HexFormat.of().parseHex("54BD7255F0AAF831BEC3423FCF39D69B6CBF066677D0FAAE5AADD99DF8E53517");

    /** Bits that the number is longer than the prime before it is taken modulo it (4.4.3.3.2). */
    private static final int SPARE_BITS = 64;

    private IntegratedMapping() {}

    /** The number, 0 to {@code prime} less 1; the reader's nonce is a key of the suite. */
    static BigInteger number(CipherSuite suite, byte[] nonce, byte[] readersNonce, BigInteger prime) {
        boolean isLong = nonce.length > C0_SHORT.length;
        byte[] c0 = isLong ? C0_LONG : C0_SHORT;
        byte[] c1 = isLong ? C1_LONG : C1_SHORT;
        byte[] key = encrypted(suite, readersNonce, nonce);
        ByteArrayOutputStream number = new ByteArrayOutputStream();
        while (number.size() * Byte.SIZE < prime.bitLength() + SPARE_BITS) {
            byte[] cut = Arrays.copyOf(key, suite.keyBytes());
            number.writeBytes(encrypted(suite, cut, c1));
            key = encrypted(suite, cut, c0);
        }
        return new BigInteger(1, number.toByteArray()).mod(prime);
    }

    private static byte[] encrypted(CipherSuite suite, byte[] key, byte[] plain) {
        return BlockCiphers.encrypt(suite, key, new byte[BlockCiphers.blockBytes(suite)], plain);
    }
}
