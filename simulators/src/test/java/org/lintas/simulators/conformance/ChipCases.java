package org.lintas.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.util.BigIntegers;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;
import org.lintas.simulators.chip.VirtualChip;

/** A sound chip before terminals that err or attack: each wrong command gets the status word of the standard. */
final class ChipCases {

    private static final String SELECT = "00A4040C07A0000002471001";
    private static final String WRONG_DATA = "6A80";

    /** MSE:Set AT for PACE with generic mapping, curves, AES-128, by zone. */
    private static final String CHOOSE = "0022C1A40F800A04007F00070202040202830101";

    private ChipCases() {}

    static List<Case> terminalsKeys() {
        List<Case> cases = new ArrayList<>();
        for (DomainParameters parameters : List.of(EllipticCurve.P256, PrimeGroup.MODP_1024_160)) {
            defects(parameters).forEach((defect, change) -> {
                for (int tag : List.of(0x81, 0x83)) {
                    cases.add(new Case(
                            "%s of %s in %s".formatted(defect, parameters, tag == 0x81 ? "mapping" : "agreement"),
                            () -> {
                                Passport passport = Laboratory.passport(Laboratory.USUAL
                                        .with(AccessProfile.paceOnly(CipherSuite.AES_128, parameters))
                                        .with(CloneProtection.NONE));
                                assertThat(tampered(passport, tag, change)).isEqualTo(WRONG_DATA);
                            }));
                }
            });
        }
        return cases;
    }

    private static Map<String, UnaryOperator<byte[]>> defects(DomainParameters parameters) {
        Map<String, UnaryOperator<byte[]>> defects = new LinkedHashMap<>();
        defects.put("nothing", key -> new byte[0]);
        defects.put("a key without its last byte", key -> Arrays.copyOf(key, key.length - 1));
        defects.put("a key with a byte more", key -> Arrays.copyOf(key, key.length + 1));
        switch (parameters) {
            case EllipticCurve curve -> {
                defects.put("the point at infinity", key -> new byte[1]);
                defects.put("a point beside the curve", key -> changed(key, key.length - 1));
                defects.put("a compressed point", key -> {
                    byte[] compressed = Arrays.copyOf(key, 1 + curve.fieldBytes());
                    compressed[0] = 2;
                    return compressed;
                });
                defects.put("coordinates of zero", key -> {
                    byte[] zeros = new byte[key.length];
                    zeros[0] = 4;
                    return zeros;
                });
            }
            case PrimeGroup group -> {
                int length = group.encodedPublicKey(BigInteger.ONE).length;
                defects.put("the number 0", key -> new byte[length]);
                defects.put("the number 1", key -> BigIntegers.asUnsignedByteArray(length, BigInteger.ONE));
                defects.put(
                        "the number of order 2",
                        key -> BigIntegers.asUnsignedByteArray(
                                length, group.prime().subtract(BigInteger.ONE)));
                defects.put("the prime", key -> BigIntegers.asUnsignedByteArray(length, group.prime()));
                defects.put(
                        "a number outside the subgroup",
                        key -> BigIntegers.asUnsignedByteArray(
                                length, group.prime().subtract(new BigInteger(1, key))));
            }
        }
        return defects;
    }

    static List<Case> terminalsNonces() {
        List<Case> cases = new ArrayList<>();
        for (CipherSuite suite : CipherSuite.values()) {
            Map<String, UnaryOperator<byte[]>> changes = Map.of(
                    "too short", nonce -> Arrays.copyOf(nonce, nonce.length - 1),
                    "too long", nonce -> Arrays.copyOf(nonce, nonce.length + 8),
                    "empty", nonce -> new byte[0]);
            changes.keySet().stream()
                    .sorted()
                    .forEach(name -> cases.add(new Case("%s, %s".formatted(name, suite), () -> {
                        Passport passport = Laboratory.passport(Laboratory.USUAL
                                .with(AccessProfile.paceOnly(PaceProtocol.integrated(suite, EllipticCurve.P256)))
                                .with(CloneProtection.NONE));
                        UnaryOperator<byte[]> change = changes.getOrDefault(name, UnaryOperator.identity());
                        assertThat(tampered(passport, 0x81, change)).isEqualTo(WRONG_DATA);
                    })));
        }
        return cases;
    }

    static List<Case> terminalsTokens() {
        List<Case> cases = new ArrayList<>();
        for (PaceProtocol protocol : List.of(
                PaceProtocol.generic(CipherSuite.TRIPLE_DES, EllipticCurve.P256),
                PaceProtocol.generic(CipherSuite.AES_256, PrimeGroup.MODP_1024_160),
                PaceProtocol.integrated(CipherSuite.AES_128, EllipticCurve.P256),
                PaceProtocol.chipAuthentication(CipherSuite.AES_192, EllipticCurve.P256))) {
            Passport passport = Laboratory.passport(
                    Laboratory.USUAL.with(AccessProfile.paceOnly(protocol)).with(CloneProtection.NONE));
            cases.add(new Case(
                    "a bit wrong, " + protocol,
                    () -> assertThat(tampered(passport, 0x85, token -> changed(token, 3)))
                            .isEqualTo("6300")));
            cases.add(new Case(
                    "cut off, " + protocol,
                    () -> assertThat(tampered(passport, 0x85, token -> Arrays.copyOf(token, 4)))
                            .isEqualTo("6300")));
        }
        return cases;
    }

    private static String tampered(Passport passport, int tag, UnaryOperator<byte[]> change) {
        Tampering channel =
                Tampering.once(Laboratory.chip(passport), Tampering.authenticates(tag), Tampering.value(tag, change));
        Laboratory.read(channel, Laboratory.zone(passport), Laboratory.plan(1));
        return channel.answer();
    }

    static List<Case> securedCommands() {
        List<Case> cases = new ArrayList<>();
        for (CipherSuite suite : CipherSuite.values()) {
            IssueOptions options = Laboratory.USUAL
                    .with(AccessProfile.paceOnly(suite, EllipticCurve.P256))
                    .with(CloneProtection.NONE);
            cases.add(secured("a wrong checksum, " + suite, options, "6988", ChipCases::wrongChecksum));
            cases.add(secured("another header, " + suite, options, "6988", command -> {
                command[3] ^= 1;
                return command;
            }));
            cases.add(secured("a changed cryptogram, " + suite, options, "6988", command -> changed(command, 9)));
            cases.add(secured("no checksum, " + suite, options, "6987", ChipCases::withoutChecksum));
            // What follows a wrong length is cryptogram: it may look like a data object, so that only the checksum is
            // missed.
            cases.add(secured(
                    "data that is no data object, " + suite, options, "698[78]", command -> changed(command, 6)));
        }
        return cases;
    }

    private static Case secured(String name, IssueOptions options, String status, UnaryOperator<byte[]> change) {
        return new Case(name, () -> {
            Passport passport = Laboratory.passport(options);
            Tampering channel = Tampering.once(Laboratory.chip(passport), command -> command[0] == 0x0C, change);
            Laboratory.read(channel, Laboratory.zone(passport), Laboratory.plan(1));
            assertThat(channel.answer()).matches(status);
        });
    }

    private static byte[] wrongChecksum(byte[] command) {
        return changed(command, command.length - 2);
    }

    /** Without the last ten bytes of the data, which are the checksum's data object. */
    private static byte[] withoutChecksum(byte[] command) {
        byte[] shorter = Arrays.copyOf(command, command.length - 10);
        shorter[4] = (byte) (shorter[4] - 10);
        shorter[shorter.length - 1] = 0;
        return shorter;
    }

    static List<Case> filesBeforeAccess() {
        List<Case> cases = new ArrayList<>();
        for (ElementaryFile file : ElementaryFile.values()) {
            boolean outside = file == ElementaryFile.CARD_ACCESS || file == ElementaryFile.CARD_SECURITY;
            String before = outside ? "00A4000C" : SELECT;
            String expected = file == ElementaryFile.CARD_ACCESS ? "9000" : "6982";
            cases.add(script("SELECT of " + file, before, "00A4020C02%04X".formatted(file.identifier()), expected));
            cases.add(script(
                    "READ BINARY of " + file,
                    before,
                    "00B0%02X0001".formatted(0x80 | file.shortIdentifier()),
                    expected));
        }
        return cases;
    }

    static List<Case> order() {
        return List.of(
                script("GENERAL AUTHENTICATE without MSE:Set AT", "10860000027C0000", "6985"),
                script("an unknown protocol", "0022C1A40F800A04007F00070202040902830101", WRONG_DATA),
                script("no protocol", "0022C1A403830101", WRONG_DATA),
                script("no password", "0022C1A40C800A04007F00070202040202", WRONG_DATA),
                script("an unknown password", "0022C1A40F800A04007F00070202040202830103", "6A88"),
                script("other domain parameters", "0022C1A412800A04007F00070202040202830101840102", WRONG_DATA),
                script("the right domain parameters", "0022C1A412800A04007F00070202040202830101" + "84010D", "9000"),
                script("domain parameters left to the chip", CHOOSE, "9000"),
                script("the nonce asked for as the last step", CHOOSE, "00860000027C0000", "6985"),
                script("a step out of order", CHOOSE, "10860000047C028500" + "00", "9000"),
                script("data beside the dynamic data", CHOOSE, "10860000028000" + "00", WRONG_DATA),
                script("a length beyond the end", CHOOSE, "10860000027C0500", WRONG_DATA),
                script("PACE behind the application", SELECT, CHOOSE, "6985"),
                script("BAC before the application", "0084000008", "6985"),
                script("a challenge that is too short", SELECT, "0084000004", "6700"),
                script("BAC without a challenge", SELECT, "0082000028" + "00".repeat(40) + "28", "6985"),
                script("a cryptogram that is too short", SELECT, "0084000008", "0082000008" + "00".repeat(8), "6700"),
                script("a wrong cryptogram", SELECT, "0084000008", "0082000028" + "00".repeat(40) + "28", "6300"),
                script("Chip Authentication before access", SELECT, "002241A40C800A04007F00070202030202", "6982"),
                script("Active Authentication that is not there", SELECT, "0088000008000000000000000000", "6D00"),
                script("Terminal Authentication that is not there", SELECT, "002281B603830141", "6D00"),
                script("a certificate that nobody takes", SELECT, "002A00BE03830141", "6D00"),
                script("an unknown instruction", "00CA000000", "6D00"),
                script("an unknown class", "80A4040C07A0000002471001", "6E00"),
                script("another application", "00A4040C07A0000002471002", "6A82"),
                script("an unknown file", SELECT, "00A4020C02013F", "6A82"),
                script("an unknown way to select", "00A4080C02011E", "6A86"),
                script("an unknown template", "0022C1B403830101", "6A86"),
                script("a file's name that is too short", SELECT, "00A4020C0101", "6700"),
                script("reading without a file", SELECT, "00B0000001", "6986"),
                script("reading nothing", "00A4000C", "00B09C00", "6700"),
                script("reading beyond the end", "00A4020C02011C", "00B0100001", "6B00"),
                script("a command that is too short", "00A4", "6700"),
                script("a length that is not there", "00A4040C07A000", "6700"),
                script(
                        "a secured command without a session",
                        "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
                        "6988"));
    }

    static List<Case> ambiguity() {
        Passport passport = Laboratory.passport(Laboratory.USUAL
                .with(AccessProfile.paceOnly(
                        PaceProtocol.generic(CipherSuite.AES_128, EllipticCurve.P256),
                        PaceProtocol.generic(CipherSuite.AES_128, EllipticCurve.P384)))
                .with(CloneProtection.NONE));
        return List.of(
                new Case(
                        "two sets of domain parameters and none named",
                        () -> assertThat(answers(Laboratory.chip(passport), CHOOSE))
                                .isEqualTo("6A88")),
                new Case(
                        "two sets and the first named",
                        () -> assertThat(answers(
                                        Laboratory.chip(passport),
                                        "0022C1A412800A04007F00070202040202830101" + "84010C"))
                                .isEqualTo("9000")),
                new Case(
                        "two sets and the second named",
                        () -> assertThat(answers(
                                        Laboratory.chip(passport),
                                        "0022C1A412800A04007F00070202040202830101" + "84010F"))
                                .isEqualTo("9000")),
                new Case(
                        "the reader names one",
                        () -> assertThat(Laboratory.told(Laboratory.read(
                                        Laboratory.chip(passport), Laboratory.zone(passport), Laboratory.plan(1))))
                                .isEqualTo("SUCCESSFUL | PACE ok |  | ")));
    }

    /** The last of the commands gets the status word; the parts before it are commands, too. */
    private static Case script(String name, String... commandsAndStatus) {
        return new Case(name, () -> {
            Passport passport = Laboratory.passport(Laboratory.USUAL);
            String[] commands = Arrays.copyOf(commandsAndStatus, commandsAndStatus.length - 1);
            assertThat(answers(Laboratory.chip(passport), commands)).isEqualTo(commandsAndStatus[commands.length]);
        });
    }

    private static String answers(VirtualChip chip, String... commands) throws org.lintas.emrtd.ChipLostException {
        String status = "";
        for (String command : commands) {
            byte[] response = chip.transceive(HexFormat.of().parseHex(command));
            status = HexFormat.of().withUpperCase().formatHex(response, response.length - 2, response.length);
        }
        return status;
    }

    private static byte[] changed(byte[] bytes, int index) {
        byte[] other = bytes.clone();
        other[index] ^= 1;
        return other;
    }
}
