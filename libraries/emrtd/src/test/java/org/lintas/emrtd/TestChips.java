package org.lintas.emrtd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.emrtd.lds.Octets;

/** Chips of the specimen document of Doc 9303-4 with various abilities. */
final class TestChips {

    static final String MRZ =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static final String MRZ_KEY = "L898902C3" + "6" + "740812" + "2" + "120415" + "9";

    private TestChips() {}

    /** BAC only; data groups 1 and 2. */
    static TestChip plain() {
        TestChip chip = new TestChip(MRZ_KEY);
        chip.files.put(0x011E, commonData(1, 2));
        chip.files.put(0x0101, dataGroup1());
        chip.files.put(0x0102, dataGroup2().toByteArray());
        chip.files.put(0x011D, securityObject());
        return chip;
    }

    /** BAC and PACE. */
    static TestChip withPace() {
        TestChip chip = plain();
        chip.pace = true;
        chip.masterFiles.put(0x011C, set(paceInfo()));
        return chip;
    }

    static byte[] commonData(int... numbers) {
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

    static byte[] dataGroup1() {
        return TestTlv.of(0x61, TestTlv.of(0x5F1F, MRZ.getBytes(StandardCharsets.US_ASCII)));
    }

    /** 40,000 bytes, so that the far part needs the odd READ BINARY. */
    static Octets dataGroup2() {
        byte[] content = new byte[40_000];
        new Random(1).nextBytes(content);
        return Octets.of(TestTlv.of(0x75, content));
    }

    /** Not a signed object: the reader must go on without it. */
    static byte[] securityObject() {
        return TestTlv.of(0x77, new byte[] {0x30, 0x00});
    }

    static DERSequence paceInfo() {
        return sequence(new ASN1ObjectIdentifier(TestChip.PACE_AES_128), new ASN1Integer(2), new ASN1Integer(13));
    }

    static DERSequence chipAuthenticationInfo() {
        return sequence(new ASN1ObjectIdentifier(TestChip.CA_AES_128), new ASN1Integer(1));
    }

    static DERSequence chipAuthenticationKey(KeyPair keys) {
        return sequence(
                new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.2"),
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    }

    static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    static byte[] set(DERSequence... infos) {
        try {
            return new DERSet(infos).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair curveKeys(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", ChipSession.PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
