package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandApduTests {

    @ParameterizedTest
    @CsvSource({
        "00B00000, 0, 0, false",
        "00B0000000, 0, 256, false",
        "00B0000010, 0, 16, false",
        "00A4020C020101, 2, 0, false",
        "00A4020C02010100, 2, 256, false",
        "00B00000000000, 0, 65536, true",
        "00B00000000100, 0, 256, true",
        "00A4020C0000020101, 2, 0, true",
        "00A4020C00000201010000, 2, 65536, true",
        "00A4020C00000201010001, 2, 1, true",
    })
    void everyCaseOfTheStandardIsRead(String bytes, int dataBytes, int expected, boolean extended) {
        CommandApdu command = CommandApdu.parse(HexFormat.of().parseHex(bytes));

        assertThat(command.data()).hasSize(dataBytes);
        assertThat(command.expected()).isEqualTo(expected);
        assertThat(command.extended()).isEqualTo(extended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00B000", "00A4020C0301", "00A4020C0201010000", "00A4020C0000", "00A4020C000000AA"})
    void lengthsThatDoNotFitAreRefused(String bytes) {
        assertThatThrownBy(() -> CommandApdu.parse(HexFormat.of().parseHex(bytes)))
                .isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void theLongestCommandIsReadAndNotOneByteMore() {
        byte[] longest = new byte[CommandApdu.BYTES_MAX];
        longest[5] = (byte) 0xFF;
        longest[6] = (byte) 0xFF;
        assertThat(CommandApdu.parse(longest).data()).hasSize(0xFFFF);

        byte[] longer = new byte[CommandApdu.BYTES_MAX + 1];
        longer[5] = (byte) 0xFF;
        longer[6] = (byte) 0xFF;
        assertThatThrownBy(() -> CommandApdu.parse(longer)).isInstanceOf(CommandRefusedException.class);
    }
}
