package org.lintas.simulators.chip;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The block ciphers and checksums of Doc 9303-11, 9.7 and 9.8: CBC over whole blocks, checksums of 8 bytes. */
final class BlockCiphers {

    /** Length of every checksum in bytes (Doc 9303-11, 9.8.6). */
    static final int CHECKSUM_BYTES = 8;

    private BlockCiphers() {}

    static int blockBytes(CipherSuite suite) {
        return suite.isTripleDes() ? 8 : 16;
    }

    static byte[] encrypt(CipherSuite suite, byte[] key, byte[] initial, byte[] plain) {
        return cbc(suite, true, new ParametersWithIV(new KeyParameter(key), initial), plain);
    }

    static byte[] decrypt(CipherSuite suite, byte[] key, byte[] initial, byte[] secret) {
        return cbc(suite, false, new ParametersWithIV(new KeyParameter(key), initial), secret);
    }

    /** One block without chaining. */
    static byte[] encryptBlock(CipherSuite suite, byte[] key, byte[] block) {
        return encrypt(suite, key, new byte[block.length], block);
    }

    /** Retail MAC with DES (ISO/IEC 9797-1 algorithm 3) or CMAC with AES, over padded or, for CMAC, any bytes. */
    static byte[] checksum(CipherSuite suite, byte[] key, byte[] message) {
        Mac mac = suite.isTripleDes()
                ? new ISO9797Alg3Mac(new DESEngine())
                : new CMac(AESEngine.newInstance(), CHECKSUM_BYTES * 8);
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] checksum = new byte[mac.getMacSize()];
        mac.doFinal(checksum, 0);
        return Arrays.copyOf(checksum, CHECKSUM_BYTES);
    }

    private static byte[] cbc(CipherSuite suite, boolean encrypt, ParametersWithIV parameters, byte[] in) {
        BlockCipher engine = suite.isTripleDes() ? new DESedeEngine() : AESEngine.newInstance();
        BlockCipher cipher = CBCBlockCipher.newInstance(engine);
        cipher.init(encrypt, parameters);
        byte[] out = new byte[in.length];
        for (int at = 0; at < in.length; at += cipher.getBlockSize()) {
            cipher.processBlock(in, at, out, at);
        }
        return out;
    }
}
