package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;
import org.jmrtd.lds.icao.DG15File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;

class ActiveAuthenticationTests {

    private static final byte[] CHALLENGE = HexFormat.of().parseHex("0123456789ABCDEF");

    /** Ends of RSA signatures (ISO/IEC 9796-2 and ISO/IEC 10118-3). */
    private static final Map<ActiveAuthenticationKind, String> TRAILERS = Map.of(
            ActiveAuthenticationKind.RSA, "BC",
            ActiveAuthenticationKind.RSA_SHA_1_NAMED, "33CC",
            ActiveAuthenticationKind.RSA_SHA_224, "38CC",
            ActiveAuthenticationKind.RSA_SHA_256, "34CC",
            ActiveAuthenticationKind.RSA_SHA_384, "36CC",
            ActiveAuthenticationKind.RSA_SHA_512, "35CC");

    @ParameterizedTest
    @EnumSource(ActiveAuthenticationKind.class)
    void aGenuineChipSignsTheChallenge(ActiveAuthenticationKind kind)
            throws CardServiceException, IOException, GeneralSecurityException {
        assertThat(verified(kind)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ActiveAuthenticationKind.class)
    void aCopySignsWithAnotherKey(ActiveAuthenticationKind kind)
            throws CardServiceException, IOException, GeneralSecurityException {
        assertThat(verified(kind, new ClonedChip(CloneAnswer.WRONG_KEY))).isFalse();
    }

    private static boolean verified(ActiveAuthenticationKind kind, ChipFault... faults)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.BASIC, CloneProtection.active(kind));
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport, faults));
        reader.basicAccessControl(passport);
        PublicKey key = new DG15File(new ByteArrayInputStream(reader.read(ElementaryFile.DG15))).getPublicKey();
        byte[] signature = reader.activeAuthentication(key, "SHA-256", "SHA256withECDSA", CHALLENGE);
        return key instanceof RSAPublicKey rsa ? recovers(kind, rsa, signature) : verifiesPlain(kind, key, signature);
    }

    private static boolean verifiesPlain(ActiveAuthenticationKind kind, PublicKey key, byte[] signature)
            throws GeneralSecurityException {
        String hash = kind.hash().name().replace("_", "");
        Signature verifier = Signature.getInstance(hash + "withPLAIN-ECDSA", new BouncyCastleProvider());
        verifier.initVerify(key);
        verifier.update(CHALLENGE);
        return verifier.verify(signature);
    }

    /** ISO/IEC 9796-2, scheme 1, by hand: 6A, recovered part, hash over it and the challenge, BC or the hash's number and CC. */
    private static boolean recovers(ActiveAuthenticationKind kind, RSAPublicKey key, byte[] signature)
            throws GeneralSecurityException {
        int length = (key.getModulus().bitLength() + 7) / 8;
        BigInteger opened = new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus());
        byte[] message = BigIntegers.asUnsignedByteArray(length, opened);
        String trailer = TRAILERS.getOrDefault(kind, "");
        int hashEnd = length - trailer.length() / 2;
        MessageDigest digest = MessageDigest.getInstance(kind.hash().name().replace('_', '-'));
        digest.update(message, 1, hashEnd - 1 - digest.getDigestLength());
        byte[] hash = digest.digest(CHALLENGE);
        return message[0] == 0x6A
                && HexFormat.of()
                        .withUpperCase()
                        .formatHex(message, hashEnd, length)
                        .equals(trailer)
                && Arrays.equals(hash, Arrays.copyOfRange(message, hashEnd - hash.length, hashEnd));
    }
}
