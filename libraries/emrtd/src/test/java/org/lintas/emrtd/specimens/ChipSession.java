package org.lintas.emrtd.specimens;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The chip's side of secure messaging (Doc 9303-11, 9.8), written from the standard and not from the reader. */
public final class ChipSession {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private final boolean aes;
    private final byte[] encryptionKey;
    private final byte[] macKey;
    private final int block;
    private BigInteger counter;

    ChipSession(boolean aes, byte[] encryptionKey, byte[] macKey, BigInteger counter) {
        this.aes = aes;
        this.encryptionKey = encryptionKey.clone();
        this.macKey = macKey.clone();
        this.block = aes ? 16 : 8;
        this.counter = counter;
    }

    TestCommand open(TestCommand sealed) throws GeneralSecurityException {
        counter = counter.add(BigInteger.ONE);
        ByteArrayOutputStream protectedPart = new ByteArrayOutputStream();
        byte[] data = new byte[0];
        byte[] checksum = new byte[0];
        int le = 0;
        byte[] body = sealed.data();
        int at = 0;
        while (at < body.length) {
            int tag = body[at] & 0xFF;
            int first = body[at + 1] & 0xFF;
            int lengthBytes = first < 0x80 ? 0 : first & 0x7F;
            int length = first;
            if (lengthBytes > 0) {
                length = new BigInteger(1, Arrays.copyOfRange(body, at + 2, at + 2 + lengthBytes)).intValue();
            }
            int start = at + 2 + lengthBytes;
            byte[] value = Arrays.copyOfRange(body, start, start + length);
            if (tag == 0x8E) {
                checksum = value;
            } else {
                protectedPart.write(body, at, start + length - at);
            }
            if (tag == 0x87) {
                data = unpad(cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(value, 1, value.length)));
            }
            if (tag == 0x85) {
                data = unpad(cipher(Cipher.DECRYPT_MODE, value));
            }
            if (tag == 0x97) {
                le = new BigInteger(1, value).intValue();
                le = le == 0 ? (value.length == 1 ? 256 : 65_536) : le;
            }
            at = start + length;
        }
        byte[] header = {(byte) sealed.cla(), (byte) sealed.ins(), (byte) sealed.p1(), (byte) sealed.p2()};
        byte[] macInput = concatenate(counterBytes(), pad(header), protectedPart.toByteArray());
        if (!Arrays.equals(checksum, mac(pad(macInput)))) {
            throw new GeneralSecurityException("checksum");
        }
        return new TestCommand(sealed.cla() & ~0x0C, sealed.rest(), data, le);
    }

    byte[] seal(byte[] data, int statusWord, boolean odd) throws GeneralSecurityException {
        counter = counter.add(BigInteger.ONE);
        byte[] encrypted = new byte[0];
        if (data.length > 0) {
            byte[] cryptogram = cipher(Cipher.ENCRYPT_MODE, pad(data));
            encrypted = odd ? TestTlv.of(0x85, cryptogram) : TestTlv.of(0x87, concatenate(new byte[] {1}, cryptogram));
        }
        byte[] status = TestTlv.of(0x99, new byte[] {(byte) (statusWord >> 8), (byte) statusWord});
        byte[] body = concatenate(encrypted, status);
        byte[] checksum = mac(pad(concatenate(counterBytes(), body)));
        return concatenate(body, TestTlv.of(0x8E, checksum), new byte[] {(byte) (statusWord >> 8), (byte) statusWord});
    }

    private byte[] cipher(int mode, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/NoPadding" : "DESede/CBC/NoPadding", PROVIDER);
        byte[] iv = new byte[block];
        if (aes) {
            Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding", PROVIDER);
            ecb.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(encryptionKey, "AES"));
            iv = ecb.doFinal(counterBytes());
        }
        cipher.init(mode, new SecretKeySpec(encryptionKey, aes ? "AES" : "DESede"), new IvParameterSpec(iv));
        return cipher.doFinal(input);
    }

    private byte[] mac(byte[] padded) throws GeneralSecurityException {
        return mac(aes, macKey, padded);
    }

    static byte[] mac(boolean aes, byte[] key, byte[] padded) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(aes ? "AESCMAC" : "ISO9797Alg3Mac", PROVIDER);
        mac.init(new SecretKeySpec(key, aes ? "AES" : "DESede"));
        return Arrays.copyOf(mac.doFinal(padded), 8);
    }

    private byte[] counterBytes() {
        byte[] bytes = new byte[block];
        byte[] number = counter.toByteArray();
        int length = Math.min(number.length, block);
        System.arraycopy(number, number.length - length, bytes, block - length, length);
        return bytes;
    }

    private byte[] pad(byte[] input) {
        return pad(input, block);
    }

    static byte[] pad(byte[] input, int block) {
        byte[] padded = Arrays.copyOf(input, (input.length / block + 1) * block);
        padded[input.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] unpad(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    static byte[] concatenate(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
