package org.lintas.simulators.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.TornAwayAfter;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;

class ApduTraceTests {

    private static final String FIRST_LINE = "# lintas-apdu-trace 1\n";
    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C07A0000002471001");
    private static final byte[] CHALLENGE = HexFormat.of().parseHex("0084000008");

    private final Passport passport = ReaderSpecimens.passport();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aConversationIsWrittenDownAndPlaysBack() throws ChipLostException {
        List<byte[]> answers = new ArrayList<>();
        try (ApduChannel channel = recorded(FaultPlan.none())) {
            answers.add(channel.transceive(SELECT));
            answers.add(channel.transceive(CHALLENGE));
        }

        ApduTrace trace = ApduTrace.parse(String.join("\n", lines));

        assertThat(trace.machineReadableZone()).isEqualTo(passport.mrz());
        assertThat(trace.exchanges()).hasSize(2);
        ApduChannel replay = trace.replay();
        assertThat(replay.transceive(SELECT)).isEqualTo(answers.getFirst());
        assertThat(replay.transceive(CHALLENGE)).isEqualTo(answers.getLast());
        assertThatThrownBy(() -> replay.transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @Test
    void theTraceIsWrittenAsDescribed() throws ChipLostException {
        try (ApduChannel channel = recorded(FaultPlan.of(new TornAwayAfter(1)))) {
            channel.transceive(SELECT);
            assertThatThrownBy(() -> channel.transceive(CHALLENGE)).isInstanceOf(ChipLostException.class);
        }

        assertThat(lines)
                .containsExactly(
                        "# lintas-apdu-trace 1",
                        "M " + passport.mrz().getFirst(),
                        "M " + passport.mrz().getLast(),
                        "> 00A4040C07A0000002471001",
                        "< 9000",
                        "> 0084000008",
                        "# lost");
    }

    @Test
    void anotherCommandIsTheLossOfTheChip() {
        ApduTrace trace = ApduTrace.parse(FIRST_LINE + "> 0084000008\n< 00112233445566779000\n");

        assertThatThrownBy(() -> trace.replay().transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# lintas-apdu-trace 2\n",
                FIRST_LINE + "> 00Z4\n",
                FIRST_LINE + "< 9000\n",
                FIRST_LINE + "x\n"
            })
    void whatIsNoTraceIsRefused(String text) {
        assertThatThrownBy(() -> ApduTrace.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenThousandExchangesAreATraceAndNotOneMore() {
        ApduTrace.Exchange exchange = new ApduTrace.Exchange("0084000008", "9000");

        assertThat(new ApduTrace(List.of(), Collections.nCopies(ApduTrace.EXCHANGES_MAX, exchange)).exchanges())
                .hasSize(10_000);
        assertThatThrownBy(() -> new ApduTrace(List.of(), Collections.nCopies(ApduTrace.EXCHANGES_MAX + 1, exchange)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ApduChannel recorded(FaultPlan faults) {
        return RecordedApdus.around(VirtualChip.inField(passport.chip(), faults, 1), passport.mrz(), lines::add);
    }
}
