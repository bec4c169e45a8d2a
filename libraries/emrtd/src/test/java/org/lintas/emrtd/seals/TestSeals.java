package org.lintas.emrtd.seals;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSigning;

/** A State of the tests that signs seals: Utopia, signer UTTS, certificate number 32 in hexadecimal. */
final class TestSeals {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LocalDate SIGNED = LocalDate.of(2025, 9, 27);
    static final String CHARACTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static final String VISA_A =
            "VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
    static final String TD2 = "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<D231458907UTO3407127M9507122<<<<<<<2";

    final TestAuthority authority;
    final TestSigning signing;
    final KeyPair keys;
    final TestAuthority.Profile profile;
    private final Map<String, Octets> issued = new HashMap<>();

    TestSeals(TestSigning signing) {
        this.signing = signing;
        this.authority = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
        this.keys = signing.keys("seal signer");
        this.profile = new TestAuthority.Profile(keys);
        profile.subject = new X500Name("C=UT,CN=TS");
        profile.serial = BigInteger.valueOf(0x32);
    }

    /** The same as long as the profile stays, although each signature is another. */
    Octets certificate() {
        String state = "%s %s %s %s %s %s"
                .formatted(
                        profile.subject,
                        profile.serial,
                        profile.notBefore,
                        profile.notAfter,
                        profile.isAuthority,
                        profile.purpose);
        return issued.computeIfAbsent(state, absent -> authority.issue(profile));
    }

    static byte[] c40(String text) {
        String blanks = text.replace('<', ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < blanks.length(); i += 3) {
            int left = blanks.length() - i;
            if (left == 1) {
                out.write(0xFE);
                out.write(blanks.charAt(i) + 1);
                break;
            }
            int third = left == 2 ? 0 : value(blanks.charAt(i + 2));
            int packed = 1_600 * value(blanks.charAt(i)) + 40 * value(blanks.charAt(i + 1)) + third + 1;
            out.write(packed >> 8);
            out.write(packed);
        }
        return out.toByteArray();
    }

    private static int value(char c) {
        return CHARACTERS.indexOf(c) + 3;
    }

    static byte[] date(LocalDate day) {
        int digits = day.getMonthValue() * 1_000_000 + day.getDayOfMonth() * 10_000 + day.getYear();
        return new byte[] {(byte) (digits >> 16), (byte) (digits >> 8), (byte) digits};
    }

    static byte[] feature(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length > 0xFF) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] head(int version, String issuer, String signer, int reference) {
        return joined(
                new byte[] {(byte) 0xDC, (byte) version},
                c40(issuer),
                c40(signer),
                date(SIGNED),
                date(SIGNED),
                new byte[] {(byte) (reference >> 8), (byte) reference});
    }

    /** Head of version 4, signer UTTS, certificate 32, State UTO. */
    static byte[] head(int reference) {
        return head(3, "UTO", "UTTS0232", reference);
    }

    static byte[] visaFeatures() {
        return joined(
                feature(1, c40(VISA_A.substring(0, 72))),
                feature(3, new byte[] {2}),
                feature(4, new byte[] {15, 1, 0}),
                feature(5, c40("UFO001979")));
    }

    /** The same over a curve of another length. */
    byte[] plain(byte[] message) {
        byte[] sequence = signing.sign(keys, message);
        ASN1Sequence parts = ASN1Sequence.getInstance(sequence);
        int length = (orderBits() + 7) / 8;
        return joined(number(parts, 0, length), number(parts, 1, length));
    }

    private int orderBits() {
        return ((java.security.interfaces.ECPublicKey) keys.getPublic())
                .getParams()
                .getOrder()
                .bitLength();
    }

    private static byte[] number(ASN1Sequence parts, int index, int length) {
        byte[] bytes = ASN1Integer.getInstance(parts.getObjectAt(index))
                .getPositiveValue()
                .toByteArray();
        byte[] padded = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, padded, length - count, count);
        return padded;
    }

    Octets vds(byte[] head, byte[] features) {
        byte[] signed = joined(head, features);
        return Octets.of(joined(signed, feature(0xFF, plain(signed))));
    }

    Octets visa() {
        return vds(head(0x5D01), visaFeatures());
    }

    static byte[] masked(LocalDate day) {
        return joined(new byte[] {0}, date(day));
    }

    byte[] idbHead(int algorithm) {
        byte[] hash = certificate().digest("SHA-1").toByteArray();
        return joined(c40("UTO"), new byte[] {(byte) algorithm}, Arrays.copyOfRange(hash, 15, 20), masked(SIGNED));
    }

    /** A signed seal, the certificate in it if wanted. */
    String idb(byte[] messages, boolean withCertificate, boolean compressed) {
        byte[] signed = joined(idbHead(1), feature(0x61, messages));
        byte[] certificate = withCertificate ? feature(0x7E, certificate().toByteArray()) : new byte[0];
        byte[] content = joined(signed, certificate, feature(0x7F, plain(signed)));
        return "RDB1" + (compressed ? "D" : "B") + base32(compressed ? deflated(content) : content);
    }

    static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(9)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] out = new byte[content.length + 1_024];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte each : bytes) {
            bits = ((bits << 8) | (each & 0xFF)) & 0xFFFFF;
            count += 8;
            while (count >= 5) {
                count -= 5;
                text.append(DIGITS.charAt((bits >> count) & 31));
            }
        }
        return count == 0
                ? text.toString()
                : text.append(DIGITS.charAt((bits << (5 - count)) & 31)).toString();
    }

    /** A VDS-NC; the data must be canonical as given. */
    String nonConstrained(String data, String algorithm) {
        byte[] signature = plain(data.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "{\"data\":%s,\"sig\":{\"alg\":\"%s\",\"cer\":\"%s\",\"sigvl\":\"%s\"}}"
                .formatted(
                        data,
                        algorithm,
                        base64.encodeToString(certificate().toByteArray()),
                        base64.encodeToString(signature));
    }

    static final String VACCINATION =
            "{\"hdr\":{\"is\":\"UTO\",\"t\":\"icao.vacc\",\"v\":1},\"msg\":{\"pid\":{\"dob\":\"1990-01-02\",\"i\":\"A1234567Z\","
                    + "\"n\":\"Cook Gerald\",\"sex\":\"M\"},\"uvci\":\"U32870\",\"ve\":[{\"des\":\"XM68M6\",\"dis\":\"RA01.0\","
                    + "\"nam\":\"Comirnaty\",\"vd\":[{\"adm\":\"RIVM\",\"ctr\":\"UTO\",\"dvc\":\"2021-03-03\",\"lot\":\"VC35679\","
                    + "\"seq\":1}]}]}}";
}
