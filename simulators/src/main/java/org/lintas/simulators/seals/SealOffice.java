package org.lintas.simulators.seals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.lintas.simulators.authority.SealSigner;

/** Issues the visible seals of one State. The same input gives the same bytes. Immutable and thread-safe. */
public final class SealOffice {

    /** Features of a visa (Doc 9303-13, 8th edition, 3.3). */
    private static final int ZONE_A = 1;

    private static final int ZONE_B = 2;
    private static final int ENTRIES = 3;
    private static final int STAY = 4;
    private static final int PASSPORT = 5;

    /** Characters of a visa's second line that its seal carries. */
    private static final int SECOND_LINE = 28;

    private final SealSigner signer;

    /** With who signs. */
    public SealOffice(SealSigner signer) {
        this.signer = signer;
    }

    /** The seal of a visa sticker as a Visible Digital Seal, version 4. */
    public byte[] visa(VisaSticker sticker, LocalDate issuedOn) {
        return sealed(head(0x5D, 0x01, issuedOn), features(sticker));
    }

    /** The seal of one sticker, its features replaced by those of another after signing. */
    public byte[] forgedVisa(VisaSticker sticker, VisaSticker claimed, LocalDate issuedOn) {
        byte[] genuine = visa(sticker, issuedOn);
        byte[] head = head(0x5D, 0x01, issuedOn);
        byte[] signature = Arrays.copyOfRange(genuine, head.length + features(sticker).length, genuine.length);
        return new SealBytes()
                .octets(head)
                .octets(features(claimed))
                .octets(signature)
                .toByteArray();
    }

    /** The seal of an emergency travel document with this zone of two lines of 36 characters, version 4. */
    public byte[] emergencyTravelDocument(String zone, LocalDate issuedOn) {
        byte[] features = new SealBytes()
                .feature(2, new SealBytes().c40(zone).toByteArray())
                .toByteArray();
        return sealed(head(0x5E, 0x03, issuedOn), features);
    }

    private byte[] sealed(byte[] head, byte[] features) {
        byte[] signed = new SealBytes().octets(head).octets(features).toByteArray();
        return new SealBytes().octets(signed).feature(0xFF, signer.sign(signed)).toByteArray();
    }

    private byte[] head(int definition, int category, LocalDate issuedOn) {
        String reference = signer.reference();
        return new SealBytes()
                .octet(0xDC)
                .octet(0x03)
                .c40(issuer())
                .c40("%s%02X%s".formatted(signer.identifier(), reference.length(), reference))
                .day(issuedOn)
                .day(issuedOn)
                .octet(definition)
                .octet(category)
                .toByteArray();
    }

    private String issuer() {
        String letters = signer.state().code().letters();
        return letters + "<".repeat(3 - letters.length());
    }

    private static byte[] features(VisaSticker sticker) {
        String zone = sticker.zone().getFirst() + sticker.zone().getLast().substring(0, SECOND_LINE);
        return new SealBytes()
                .feature(
                        sticker.large() ? ZONE_A : ZONE_B,
                        new SealBytes().c40(zone).toByteArray())
                .feature(ENTRIES, new byte[] {(byte) sticker.entries()})
                .feature(STAY, new byte[] {(byte) sticker.stayDays(), 0, 0})
                .feature(PASSPORT, new SealBytes().c40(sticker.passportNumber()).toByteArray())
                .toByteArray();
    }

    /** The same visa in the ICAO Datastructure for Barcode, with the signer's certificate in it if wanted. */
    public String visaBarcode(VisaSticker sticker, LocalDate issuedOn, boolean withCertificate) {
        byte[] certificate = signer.certificate();
        byte[] hash = sha1(certificate);
        byte[] messages = new SealBytes().feature(1, features(sticker)).toByteArray();
        byte[] signed = new SealBytes()
                .c40(issuer())
                .octet(signer.algorithm().equals("ES384") ? 2 : 1)
                .octets(Arrays.copyOfRange(hash, hash.length - 5, hash.length))
                .octet(0)
                .day(issuedOn)
                .feature(0x61, messages)
                .toByteArray();
        SealBytes all = new SealBytes().octets(signed);
        if (withCertificate) {
            all.feature(0x7E, certificate);
        }
        return "RDB1B" + SealBytes.base32(all.feature(0x7F, signer.sign(signed)).toByteArray());
    }

    /**
     * A VDS-NC over these data.
     *
     * @param data a JSON object in its canonical form (RFC 8785)
     */
    public String nonConstrained(String data) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "{\"data\":%s,\"sig\":{\"alg\":\"%s\",\"cer\":\"%s\",\"sigvl\":\"%s\"}}"
                .formatted(
                        data,
                        signer.algorithm(),
                        base64.encodeToString(signer.certificate()),
                        base64.encodeToString(signer.sign(data.getBytes(StandardCharsets.UTF_8))));
    }

    /** The identifier that the technical report takes the end of. */
    private static byte[] sha1(byte[] certificate) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(certificate);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-1", missing);
        }
    }
}
