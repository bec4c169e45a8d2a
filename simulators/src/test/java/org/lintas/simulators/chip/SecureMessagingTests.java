package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;

/** Commands changed on their way: the chip notices, says so in plain, and the session is over. */
class SecureMessagingTests {

    private static final int CHECKSUM_OBJECT_BYTES = 10;

    private final Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);
    private final VirtualChip chip = Specimens.chip(passport);
    private final SpyChannel wire = new SpyChannel(chip);

    @Test
    void aChangedChecksumEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        assertEndsTheSession(command -> flipped(command, command.length - 3), "6988");
    }

    @Test
    void aChangedCryptogramEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        assertEndsTheSession(command -> flipped(command, 12), "6988");
    }

    @Test
    void aChangedHeaderEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        assertEndsTheSession(command -> flipped(command, 3), "6988");
    }

    @Test
    void aMissingChecksumEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        assertEndsTheSession(SecureMessagingTests::withoutChecksum, "6987");
    }

    @Test
    void aCommandReplayedEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = opened();
        reader.read(ElementaryFile.COM);

        assertThat(HexFormat.of().formatHex(chip.transceive(wire.lastCommand())))
                .isEqualTo("6988");
        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void aPlainCommandEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = opened();
        reader.read(ElementaryFile.COM);

        assertThat(Apdus.send(chip, "00B09E0000")).isEqualTo("6982");
        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void aResetEndsTheSession() throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = opened();
        reader.read(ElementaryFile.COM);
        chip.reset();

        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
    }

    private void assertEndsTheSession(UnaryOperator<byte[]> change, String status)
            throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = opened();
        reader.read(ElementaryFile.COM);
        wire.change(change);
        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
        assertThat(wire.lastResponse()).isEqualTo(status);

        wire.change(UnaryOperator.identity());
        assertThatThrownBy(() -> reader.read(ElementaryFile.SOD)).isInstanceOf(CardServiceException.class);
    }

    private JmrtdReader opened() throws CardServiceException, IOException, GeneralSecurityException {
        JmrtdReader reader = new JmrtdReader(wire);
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));
        return reader;
    }

    private static byte[] flipped(byte[] command, int at) {
        byte[] changed = command.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] withoutChecksum(byte[] command) {
        byte[] changed = Arrays.copyOf(command, command.length - CHECKSUM_OBJECT_BYTES);
        changed[4] = (byte) (changed[4] - CHECKSUM_OBJECT_BYTES);
        return changed;
    }
}
