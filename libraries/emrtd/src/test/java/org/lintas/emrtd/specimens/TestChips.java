package org.lintas.emrtd.specimens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.lds.Octets;

/** Chips of the specimen document of Doc 9303-4 with various abilities. */
public final class TestChips {

    public static final String MRZ =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static final String MRZ_KEY = "L898902C3" + "6" + "740812" + "2" + "120415" + "9";

    private static final Map<Integer, KeyPair> RSA_KEYS = new ConcurrentHashMap<>();

    private TestChips() {}

    /** BAC only; data groups 1 and 2. */
    public static TestChip plain() {
        TestChip chip = new TestChip(MRZ_KEY);
        chip.files.put(0x011E, commonData(1, 2));
        chip.files.put(0x0101, dataGroup1());
        chip.files.put(0x0102, dataGroup2().toByteArray());
        chip.files.put(0x011D, securityObject());
        return chip;
    }

    /** BAC and PACE. */
    public static TestChip withPace() {
        TestChip chip = plain();
        chip.pace = true;
        chip.masterFiles.put(0x011C, set(paceInfo()));
        return chip;
    }

    /** BAC and PACE, Chip Authentication; EF.SOD of a trusted authority over data groups 1, 2 and 14. */
    public static TestChip withChipAuthentication(TestSecurityObject object) {
        TestChip chip = withPace();
        KeyPair keys = curveKeys("brainpoolP256r1");
        chip.chipAuthentication = Optional.of(keys);
        byte[] infos = set(paceInfo(), chipAuthenticationInfo(), chipAuthenticationKey(keys));
        chip.files.put(0x010E, TestTlv.of(0x6E, infos));
        sign(chip, object, 1, 2, 14);
        return chip;
    }

    /** PACE with Chip Authentication Mapping; EF.CardSecurity of a trusted authority. */
    public static TestChip withMapping(TestSecurityObject object, TestSecurityObject security) {
        TestChip chip = withPace();
        KeyPair keys = curveKeys("brainpoolP256r1");
        chip.mappingKey = Optional.of(keys);
        DERSequence offer = sequence(
                new ASN1ObjectIdentifier(TestChip.PACE_MAPPING_AES_128), new ASN1Integer(2), new ASN1Integer(13));
        chip.masterFiles.put(0x011C, set(paceInfo(), offer));
        security.contentType = "0.4.0.127.0.7.3.2.1";
        security.signedContentType = security.contentType;
        chip.masterFiles.put(0x011D, security.signedData(set(offer, chipAuthenticationKey(keys))));
        sign(chip, object, 1, 2);
        return chip;
    }

    /** BAC, Active Authentication with this key; EF.SOD of a trusted authority over data groups 1, 2 and 15. */
    public static TestChip withActiveAuthentication(TestSecurityObject object, KeyPair keys) {
        TestChip chip = plain();
        chip.activeAuthentication = Optional.of(keys.getPrivate());
        chip.files.put(0x010F, TestTlv.of(0x6F, keys.getPublic().getEncoded()));
        sign(chip, object, 1, 2, 15);
        return chip;
    }

    /** Gives the chip EF.SOD and EF.COM over these data groups. */
    public static void sign(TestChip chip, TestSecurityObject object, int... numbers) {
        for (int number : numbers) {
            object.with(
                    number, Octets.of(chip.file(ElementaryFile.dataGroup(number).identifier())));
        }
        chip.files.put(0x011D, object.file().toByteArray());
        chip.files.put(0x011E, commonData(numbers));
    }

    public static byte[] commonData(int... numbers) {
        byte[] tags = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            tags[i] = (byte) ElementaryFile.dataGroup(numbers[i]).tag();
        }
        return TestTlv.of(
                0x60,
                TestTlv.of(0x5F01, "0107".getBytes(StandardCharsets.US_ASCII)),
                TestTlv.of(0x5F36, "040000".getBytes(StandardCharsets.US_ASCII)),
                TestTlv.of(0x5C, tags));
    }

    public static byte[] dataGroup1() {
        return TestTlv.of(0x61, TestTlv.of(0x5F1F, MRZ.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Some bytes in the place of a face. */
    public static Octets dataGroup2() {
        return dataGroup2(700);
    }

    /** A given number of bytes in the place of a face. */
    public static Octets dataGroup2(int bytes) {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        return Octets.of(TestTlv.of(0x75, content));
    }

    /** Not a signed object: the reader must go on without it. */
    public static byte[] securityObject() {
        return TestTlv.of(0x77, new byte[] {0x30, 0x00});
    }

    public static DERSequence paceInfo() {
        return sequence(new ASN1ObjectIdentifier(TestChip.PACE_AES_128), new ASN1Integer(2), new ASN1Integer(13));
    }

    public static DERSequence chipAuthenticationInfo() {
        return sequence(new ASN1ObjectIdentifier(TestChip.CA_AES_128), new ASN1Integer(1));
    }

    public static DERSequence chipAuthenticationKey(KeyPair keys) {
        return sequence(
                new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.2"),
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    }

    public static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    public static byte[] set(DERSequence... infos) {
        try {
            return new DERSet(infos).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An RSA key, always the same, as making one is slow. */
    public static KeyPair rsaKeys(int bits) {
        return RSA_KEYS.computeIfAbsent(bits, TestChips::makeRsaKeys);
    }

    /** A public key of a kind that no document has. */
    public static byte[] ed25519Key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An RSA key of 1,024 bits that no one else has. */
    public static KeyPair freshRsaKeys() {
        return makeRsaKeys(1_024);
    }

    private static KeyPair makeRsaKeys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", ChipSession.PROVIDER);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static KeyPair curveKeys(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", ChipSession.PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
