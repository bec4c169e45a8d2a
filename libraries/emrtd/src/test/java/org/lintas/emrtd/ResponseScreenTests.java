package org.lintas.emrtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.junit.jupiter.api.Test;

class ResponseScreenTests {

    private static final CommandAPDU SECURED = new CommandAPDU(0x0C, 0xB0, 0, 0, 8);
    private static final CommandAPDU PACE = new CommandAPDU(0x10, 0x86, 0, 0, 256);
    private static final CommandAPDU PLAIN = new CommandAPDU(0x00, 0xB0, 0, 0, 8);

    private static final String STATUS = "99029000";
    private static final String CHECKSUM = "8e080102030405060708";

    private static ResponseAPDU response(String hex) {
        return new ResponseAPDU(HexFormat.of().parseHex(hex + "9000"));
    }

    private static void assertGood(CommandAPDU command, String hex) {
        assertThatCode(() -> ResponseScreen.check(command, response(hex))).doesNotThrowAnyException();
    }

    private static void assertRefused(CommandAPDU command, String hex) {
        assertThatExceptionOfType(CardServiceException.class)
                .isThrownBy(() -> ResponseScreen.check(command, response(hex)));
    }

    @Test
    void letsSecuredResponsesThrough() {
        assertGood(SECURED, STATUS + CHECKSUM);
        assertGood(SECURED, "870901" + "0011223344556677" + STATUS + CHECKSUM);
        assertGood(SECURED, "8508" + "0011223344556677" + STATUS + CHECKSUM);
        assertGood(SECURED, "");
    }

    @Test
    void refusesLengthsThatDoNotAddUp() {
        assertRefused(SECURED, "87847fffffff01" + STATUS + CHECKSUM);
        assertRefused(SECURED, "8700" + STATUS + CHECKSUM);
        assertRefused(SECURED, "870101" + STATUS + CHECKSUM);
        assertRefused(SECURED, STATUS);
        assertRefused(SECURED, CHECKSUM);
        assertRefused(SECURED, "990190" + CHECKSUM);
        assertRefused(SECURED, STATUS + "8e0401020304");
        assertRefused(SECURED, STATUS + CHECKSUM + STATUS);
        assertRefused(SECURED, CHECKSUM + STATUS);
    }

    @Test
    void refusesLengthsInsideAnAnswerOfPaceThatDoNotAddUp() {
        assertGood(PACE, "7c048002aabb");
        assertRefused(PACE, "7c06828402aabbcc");
        assertRefused(PACE, "7c847fffffff");
    }

    @Test
    void leavesPlainAnswersAlone() {
        assertGood(PLAIN, "7c847fffffff");
    }

    @Test
    void theReaderSurvivesAChipThatAnswersAnything() {
        for (int length : new int[] {0, 1, 2, 3, 100, ChannelCardService.RESPONSE_BYTES_ONE_MAX + 1}) {
            byte[] answer = new byte[length];
            Arrays.fill(answer, (byte) 0x90);
            ChipReading reading = new ChipReader()
                    .read(
                            new ConstantChip(answer),
                            new AccessKey.MrzInformation("L898902C3", "740812", "120415"),
                            ReadingPlan.standard(),
                            ReadingListener.none());
            assertThat(reading.result()).isEqualTo(CheckResult.FAILED);
        }
    }
}
