package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.lintas.simulators.chip.TerminalKey.RsaPadding;

/**
 * A card-verifiable certificate as the chip reads it (BSI TR-03110-3 v2.21, C.1). Anything that it does not know is {@link
 * StatusWord#WRONG_DATA}.
 *
 * @param authority name of who signed it
 * @param holder name of whose it is
 * @param key the holder's public key
 * @param role what the holder is
 * @param rights bits of the rights it hands on or has
 * @param effective first day
 * @param expires last day
 * @param body what is signed
 * @param signature the authority's
 */
@SuppressWarnings("ArrayRecordComponent") // Is never compared.
record TerminalCertificate(
        String authority,
        String holder,
        TerminalKey key,
        Role role,
        int rights,
        LocalDate effective,
        LocalDate expires,
        byte[] body,
        byte[] signature) {

    private static final int BODY = 0x7F4E;
    private static final int SIGNATURE = 0x5F37;
    private static final int PROFILE = 0x5F29;
    private static final int AUTHORITY = 0x42;
    private static final int HOLDER = 0x5F20;
    private static final int PUBLIC_KEY = 0x7F49;
    private static final int TEMPLATE = 0x7F4C;
    private static final int EFFECTIVE = 0x5F25;
    private static final int EXPIRES = 0x5F24;

    /** Inspection systems (BSI TR-03110-3 v2.21, C.4.1): id-IS. */
    private static final String INSPECTION_SYSTEMS = "0.4.0.127.0.7.3.1.2.1";

    /** What a holder is: the two highest bits of its rights. */
    enum Role {
        INSPECTION_SYSTEM,
        FOREIGN_VERIFIER,
        DOMESTIC_VERIFIER,
        AUTHORITY;

        static Role of(byte authorisation) {
            return switch (authorisation & 0xC0) {
                case 0xC0 -> AUTHORITY;
                case 0x80 -> DOMESTIC_VERIFIER;
                case 0x40 -> FOREIGN_VERIFIER;
                default -> INSPECTION_SYSTEM;
            };
        }
    }

    /** Reads body and signature as PSO:Verify Certificate carries them; keys without a curve of their own get the given one. */
    static TerminalCertificate parse(byte[] data, TerminalKey signer) {
        List<DataObject> both = DataObject.parse(data);
        byte[] value = need(DataObject.find(both, BODY));
        List<DataObject> body = DataObject.parse(value);
        if (!Arrays.equals(need(DataObject.find(body, PROFILE)), new byte[] {0})) {
            throw wrong();
        }
        List<DataObject> template = DataObject.parse(need(DataObject.find(body, TEMPLATE)));
        byte[] rights = need(DataObject.find(template, 0x53));
        if (rights.length != 1 || !INSPECTION_SYSTEMS.equals(identifier(template))) {
            throw wrong();
        }
        return new TerminalCertificate(
                text(need(DataObject.find(body, AUTHORITY))),
                text(need(DataObject.find(body, HOLDER))),
                key(DataObject.parse(need(DataObject.find(body, PUBLIC_KEY))), signer),
                Role.of(rights[0]),
                rights[0] & 0x3F,
                date(need(DataObject.find(body, EFFECTIVE))),
                date(need(DataObject.find(body, EXPIRES))),
                DataObject.encode(BODY, value),
                need(DataObject.find(both, SIGNATURE)));
    }

    private static TerminalKey key(List<DataObject> objects, TerminalKey signer) {
        String identifier = identifier(objects);
        try {
            if (identifier.startsWith(TerminalKey.ECDSA)) {
                return new TerminalKey.Ecdsa(
                        curve(objects, signer),
                        HashFunction.ofArc(identifier.substring(TerminalKey.ECDSA.length()))
                                .orElseThrow(TerminalCertificate::wrong),
                        need(DataObject.find(objects, 0x86)));
            }
            return new TerminalKey.Rsa(
                    number(objects, 0x81), number(objects, 0x82), rsaHash(identifier), rsaPadding(identifier));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw wrong();
        }
    }

    /** All six parameters must be those of a curve that the chip knows; it does not calculate with others. */
    private static EllipticCurve curve(List<DataObject> objects, TerminalKey signer) {
        if (DataObject.find(objects, 0x81).isEmpty()) {
            if (signer instanceof TerminalKey.Ecdsa inherited) {
                return inherited.curve();
            }
            throw wrong();
        }
        return Arrays.stream(EllipticCurve.values())
                .filter(curve -> curve.isStatedBy(objects))
                .findFirst()
                .orElseThrow(TerminalCertificate::wrong);
    }

    private static HashFunction rsaHash(String identifier) {
        return switch (identifier.substring(identifier.lastIndexOf('.') + 1)) {
            case "1", "3" -> HashFunction.SHA_1;
            case "2", "4" -> HashFunction.SHA_256;
            case "5", "6" -> HashFunction.SHA_512;
            default -> throw wrong();
        };
    }

    private static RsaPadding rsaPadding(String identifier) {
        return switch (identifier.replace(TerminalKey.RSA, "")) {
            case "1", "2", "5" -> RsaPadding.PKCS1;
            case "3", "4", "6" -> RsaPadding.PSS;
            default -> throw wrong();
        };
    }

    private static String identifier(List<DataObject> objects) {
        try {
            byte[] value = need(DataObject.find(objects, 0x06));
            return ASN1ObjectIdentifier.getInstance(DataObject.encode(0x06, value))
                    .getId();
        } catch (IllegalArgumentException malformed) {
            throw wrong();
        }
    }

    private static BigInteger number(List<DataObject> objects, int tag) {
        return new BigInteger(1, need(DataObject.find(objects, tag)));
    }

    /** Six bytes, a digit in each: yymmdd of this century. */
    private static LocalDate date(byte[] digits) {
        try {
            String text = HexFormat.of().formatHex(digits);
            if (!text.matches("(0[0-9]){6}")) {
                throw wrong();
            }
            int[] number = new int[3];
            for (int i = 0; i < number.length; i++) {
                number[i] = digits[2 * i] * 10 + digits[2 * i + 1];
            }
            return LocalDate.of(2000 + number[0], number[1], number[2]);
        } catch (DateTimeException malformed) {
            throw wrong();
        }
    }

    private static String text(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > 16) {
            throw wrong();
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] need(Optional<byte[]> value) {
        return value.orElseThrow(TerminalCertificate::wrong);
    }

    private static CommandRefusedException wrong() {
        return new CommandRefusedException(StatusWord.WRONG_DATA);
    }
}
