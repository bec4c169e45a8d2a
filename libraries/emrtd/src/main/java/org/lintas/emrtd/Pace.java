package org.lintas.emrtd;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.tlv.TLVUtil;
import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.protocol.PACEIMMappingResult;
import org.jmrtd.protocol.PACEProtocol;
import org.lintas.emrtd.PaceOffers.PaceOffer;

/**
 * PACE as JMRTD speaks it, with its integrated mapping replaced: JMRTD sends a nonce as long as the chip's, where the standard wants
 * one as long as the cipher's key, and gives the JDK keys of 3DES that it refuses (Doc 9303-11, 8th edition, 4.4.3.3.2).
 */
final class Pace extends PACEProtocol {

    /** Constants of the pseudo-random function for nonces of 128 bits (4.4.3.3.2). */
    private static final byte[] C0_SHORT = HexFormat.of().parseHex("a668892a7c41e3ca739f40b057d85904");

    private static final byte[] C1_SHORT = HexFormat.of().parseHex("a4e136ac725f738b01c1f60217c188ad");

    /** The same for nonces of 256 bits. */
    private static final byte[] C0_LONG =
            HexFormat.of().parseHex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");

    private static final byte[] C1_LONG =
            HexFormat.of().parseHex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");

    /** Bits that the number is longer than the prime before it is taken modulo it (4.4.3.3.2). */
    private static final int SPARE_BITS = 64;

    private static final int MAPPING_DATA = 0x81;
    private static final int SHORT_LENGTH = 256;

    private final APDULevelPACECapable sender;
    private final PaceOffer offer;
    private final SecureRandom random;

    Pace(APDULevelPACECapable sender, int transceiveLength, PaceOffer offer, SecureRandom random) {
        super(sender, null, transceiveLength, transceiveLength, true);
        this.sender = sender;
        this.offer = offer;
        this.random = random;
    }

    @Override
    public PACEIMMappingResult doPACEStep2IM(
            String agreement, AlgorithmParameterSpec parameters, byte[] chipsNonce, Cipher cipher)
            throws CardServiceProtocolException {
        try {
            byte[] nonce = new byte[offer.keyBits() / Byte.SIZE];
            random.nextBytes(nonce);
            sender.sendGeneralAuthenticate(null, TLVUtil.wrapDO(MAPPING_DATA, nonce), SHORT_LENGTH, false);
            return new PACEIMMappingResult(parameters, chipsNonce, nonce, mapped(parameters, chipsNonce, nonce));
        } catch (CardServiceException refused) {
            throw new CardServiceProtocolException("mapping refused", 2, refused, refused.getSW());
        } catch (GeneralSecurityException broken) {
            throw new CardServiceProtocolException("mapping failed", 2, broken);
        }
    }

    private AlgorithmParameterSpec mapped(AlgorithmParameterSpec parameters, byte[] chipsNonce, byte[] nonce)
            throws GeneralSecurityException {
        if (parameters instanceof ECParameterSpec curve && curve.getCurve().getField() instanceof ECFieldFp field) {
            BigInteger number = number(chipsNonce, nonce, field.getP());
            return new ECParameterSpec(
                    curve.getCurve(), icartPointEncode(number, curve), curve.getOrder(), curve.getCofactor());
        }
        if (parameters instanceof DHCParameterSpec group) {
            BigInteger prime = group.getP();
            BigInteger cofactor = prime.subtract(BigInteger.ONE).divide(group.getQ());
            BigInteger generator = number(chipsNonce, nonce, prime).modPow(cofactor, prime);
            return new DHParameterSpec(prime, generator, group.getL());
        }
        throw new IllegalArgumentException("domain parameters without a prime");
    }

    /** The pseudo-random number of both nonces, 0 to {@code prime} less 1. */
    private BigInteger number(byte[] chipsNonce, byte[] nonce, BigInteger prime) throws GeneralSecurityException {
        boolean isLong = chipsNonce.length > C0_SHORT.length;
        byte[] key = encrypted(nonce, chipsNonce);
        ByteArrayOutputStream number = new ByteArrayOutputStream();
        while (number.size() * Byte.SIZE < prime.bitLength() + SPARE_BITS) {
            byte[] cut = Arrays.copyOf(key, nonce.length);
            number.writeBytes(encrypted(cut, isLong ? C1_LONG : C1_SHORT));
            key = encrypted(cut, isLong ? C0_LONG : C0_SHORT);
        }
        return new BigInteger(1, number.toByteArray()).mod(prime);
    }

    private byte[] encrypted(byte[] key, byte[] plain) throws GeneralSecurityException {
        String algorithm = offer.tripleDes() ? "DESede" : "AES";
        Cipher cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
        byte[] whole = offer.tripleDes() ? tripled(key) : key;
        IvParameterSpec zero = new IvParameterSpec(new byte[cipher.getBlockSize()]);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(whole, algorithm), zero);
        return cipher.doFinal(plain);
    }

    /** Two keys of DES, the first again as the third, as the JDK wants them. */
    private static byte[] tripled(byte[] twoKeys) {
        byte[] three = Arrays.copyOf(twoKeys, 24);
        System.arraycopy(twoKeys, 0, three, 16, 8);
        return three;
    }
}
