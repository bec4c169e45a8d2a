package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class VirtualChipTests {

    /** Beginnings of commands that lead somewhere, so that arbitrary bytes do not all end at the class byte. */
    private static final List<byte[]> BEGINNINGS = List.of(
            HexFormat.of().parseHex("00A4"),
            HexFormat.of().parseHex("00B0"),
            HexFormat.of().parseHex("00B1"),
            HexFormat.of().parseHex("00820000"),
            HexFormat.of().parseHex("0022C1A4"),
            HexFormat.of().parseHex("002241A4"),
            HexFormat.of().parseHex("002241A6"),
            HexFormat.of().parseHex("10860000"),
            HexFormat.of().parseHex("00860000"),
            HexFormat.of().parseHex("00880000"),
            HexFormat.of().parseHex("0CB0"),
            new byte[0]);

    private final Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);

    @Test
    void anyBytesAreAnsweredWithAStatusWord() {
        Gen<byte[]> commands = choices ->
                joined(Gen.elements(BEGINNINGS).from(choices), Gen.bytes(0, 24).from(choices));
        Property.forAll(commands.list(1, 12), sequence -> {
            VirtualChip chip = Specimens.chip(passport);
            for (byte[] command : sequence) {
                byte[] response = chip.transceive(command);
                assertThat(response).hasSizeGreaterThanOrEqualTo(2);
                assertThat(response[response.length - 2] & 0xF0).isIn(0x60, 0x90);
            }
        });
    }

    @Test
    void aChipWithoutPowerIsLost() throws ChipLostException {
        VirtualChip chip = new VirtualChip(passport.chip(), 1);
        assertThatThrownBy(() -> Apdus.send(chip, Apdus.SELECT_APPLICATION)).isInstanceOf(ChipLostException.class);

        chip.powerOn();
        assertThat(Apdus.send(chip, Apdus.SELECT_APPLICATION)).isEqualTo("9000");
        chip.close();
        assertThatThrownBy(() -> Apdus.send(chip, Apdus.SELECT_APPLICATION)).isInstanceOf(ChipLostException.class);
    }

    @Test
    void theSameSeedGivesTheSameChallenges() throws ChipLostException {
        assertThat(challenge(5)).isEqualTo(challenge(5)).isNotEqualTo(challenge(6));
    }

    @Test
    void aChallengeServesOnce() throws ChipLostException {
        VirtualChip chip = Specimens.chip(passport);
        Apdus.send(chip, Apdus.SELECT_APPLICATION);
        String wrong = "0082000028" + "00".repeat(40) + "28";

        assertThat(Apdus.send(chip, wrong)).isEqualTo("6985");
        assertThat(Apdus.send(chip, "0084000008")).endsWith("9000").hasSize(20);
        assertThat(Apdus.send(chip, wrong)).isEqualTo("6300");
        assertThat(Apdus.send(chip, wrong)).isEqualTo("6985");
    }

    @Test
    void aStepOfPaceOutOfOrderEndsTheAttempt() throws ChipLostException {
        VirtualChip chip = Specimens.chip(passport);
        String choose = "0022C1A40F800A04007F00070202040202830101";
        String nonce = "10860000027C0000";

        assertThat(Apdus.send(chip, nonce)).isEqualTo("6985");
        assertThat(Apdus.send(chip, choose)).isEqualTo("9000");
        assertThat(Apdus.send(chip, nonce)).startsWith("7C128010").endsWith("9000");
        assertThat(Apdus.send(chip, nonce)).isEqualTo("6A80");
        assertThat(Apdus.send(chip, "10860000067C048102040100")).isEqualTo("6985");
    }

    @Test
    void paceIsRefusedForWhatTheChipDoesNotHave() throws ChipLostException {
        VirtualChip chip = Specimens.chip(passport);

        // Another cipher, then a PIN, then other domain parameters.
        assertThat(Apdus.send(chip, "0022C1A40F800A04007F00070202040204830101")).isEqualTo("6A80");
        assertThat(Apdus.send(chip, "0022C1A40F800A04007F00070202040202830103")).isEqualTo("6A88");
        assertThat(Apdus.send(chip, "0022C1A412800A04007F0007020204020283010184010C"))
                .isEqualTo("6A80");
        Apdus.send(chip, Apdus.SELECT_APPLICATION);
        assertThat(Apdus.send(chip, "0022C1A40F800A04007F00070202040202830101")).isEqualTo("6985");
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() throws ChipLostException {
        VirtualChip chip = Specimens.chip(passport);
        Apdus.send(chip, "0022C1A40F800A04007F00070202040202830101");
        Apdus.send(chip, "10860000027C0000");

        String point = "04" + "11".repeat(64);

        assertThat(Apdus.send(chip, "10860000457C438141" + point + "00")).isEqualTo("6A80");
    }

    private String challenge(long seed) throws ChipLostException {
        try (ApduChannel chip = VirtualChip.inField(passport.chip(), FaultPlan.none(), seed)) {
            Apdus.send(chip, Apdus.SELECT_APPLICATION);
            return Apdus.send(chip, "0084000008");
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
