package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.DESParameters;
import org.junit.jupiter.api.Test;

/** The worked examples of Doc 9303-11, eighth edition (2021), appendices D (BAC) and G.1 (PACE with ECDH and AES-128). */
class WorkedExampleTests {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Test
    void basicAccessKeysOfTheSpecimen() {
        byte[] seed = Arrays.copyOf(KeyDerivation.sha1(ascii("L898902C<369080619406236")), 16);

        assertThat(hex(seed)).isEqualTo("239AB9CB282DAF66231DC5A4DF6BFBAE");
        assertThat(hex(odd(KeyDerivation.derive(seed, KeyDerivation.ENCRYPTION, CipherSuite.TRIPLE_DES))))
                .isEqualTo("AB94FDECF2674FDFB9B391F85D7F76F2");
        assertThat(hex(odd(KeyDerivation.derive(seed, KeyDerivation.CHECKSUM, CipherSuite.TRIPLE_DES))))
                .isEqualTo("7962D9ECE03D1ACD4C76089DCE131543");
    }

    @Test
    void aSecuredSelectionAndReadingOfTheSpecimen() {
        SecureMessaging session = new SecureMessaging(new SessionKeys(
                CipherSuite.TRIPLE_DES,
                bytes("979EC13B1CBFE9DCD01AB0FED307EAE5"),
                bytes("F1CB1F1FB5ADF208806B89DC579DC1F8"),
                bytes("887022120C06C226")));

        CommandApdu select =
                session.open(CommandApdu.parse(bytes("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800")));
        assertThat(hex(select.header().encoded()) + hex(select.data())).isEqualTo("00A4020C011E");
        assertThat(hex(session.protect(ResponseApdu.ok(), 0xA4))).isEqualTo("990290008E08FA855A5D4C50A8ED9000");

        CommandApdu read = session.open(CommandApdu.parse(bytes("0CB000000D9701048E08ED6705417E96BA5500")));
        assertThat(hex(read.header().encoded())).isEqualTo("00B00000");
        assertThat(read.expected()).isEqualTo(4);
        assertThat(hex(session.protect(ResponseApdu.ok(bytes("60145F01")), 0xB0)))
                .isEqualTo("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
    }

    @Test
    void passwordNonceAndSessionKeysOfTheSpecimen() {
        byte[] password = KeyDerivation.sha1(ascii("T22000129364081251010318"));
        byte[] key = KeyDerivation.derive(password, KeyDerivation.PASSWORD, CipherSuite.AES_128);
        byte[] nonce =
                BlockCiphers.decrypt(CipherSuite.AES_128, key, new byte[16], bytes("95A3A016522EE98D01E76CB6B98B42C3"));

        assertThat(hex(key)).isEqualTo("89DED1B26624EC1E634C1989302849DD");
        assertThat(hex(nonce)).isEqualTo("3F00C4D39D153F2B2A214A078D899B22");

        SessionKeys session = SessionKeys.agreed(
                CipherSuite.AES_128, bytes("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925"));
        assertThat(hex(session.encryption())).isEqualTo("F5F0E35C0D7161EE6724EE513A0D9A7F");
        assertThat(hex(session.checksum())).isEqualTo("FE251C7858B356B24514B3BD5F4297D1");
    }

    private static byte[] odd(byte[] key) {
        byte[] adjusted = key.clone();
        DESParameters.setOddParity(adjusted);
        return adjusted;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String digits) {
        return HEX.parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
