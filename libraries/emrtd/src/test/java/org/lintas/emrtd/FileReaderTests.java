package org.lintas.emrtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.AccessKey.CardAccessNumber;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestTlv;

class FileReaderTests {

    /** A chip of one file, which it lets anyone read in answers of any length. */
    private static final class OpenChip implements ApduChannel {
        private final byte[] file;

        OpenChip(byte[] file) {
            this.file = file.clone();
        }

        @Override
        public byte[] transceive(byte[] command) {
            if ((command[1] & 0xFF) == 0xA4) {
                return new byte[] {(byte) 0x90, 0x00};
            }
            boolean far = (command[1] & 0xFF) == 0xB1;
            int offset = far ? farOffset(command) : ((command[2] & 0x7F) << 8) | (command[3] & 0xFF);
            int end = Math.min(file.length, offset + (far ? 200 : command[4] & 0xFF));
            byte[] part = offset >= end ? new byte[0] : Arrays.copyOfRange(file, offset, end);
            byte[] content = far ? TestTlv.of(0x53, part) : part;
            byte[] answer = Arrays.copyOf(content, content.length + 2);
            answer[content.length] = (byte) 0x90;
            return answer;
        }

        private static int farOffset(byte[] command) {
            int length = command[6];
            int offset = 0;
            for (int i = 0; i < length; i++) {
                offset = (offset << 8) | (command[7 + i] & 0xFF);
            }
            return offset;
        }

        @Override
        public void close() {}
    }

    private static Octets read(byte[] file) throws ChipErrorException, ChipLostException {
        ChipConversation chip = new ChipConversation(new OpenChip(file));
        return new FileReader(chip, ReadingPlan.BLOCK_BYTES_SHORT).read(ElementaryFile.dataGroup(2));
    }

    private static byte[] fileOf(int total) {
        int value = total - 5;
        byte[] header = {0x75, (byte) 0x83, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return Arrays.copyOf(header, total);
    }

    private static void assertCode(byte[] file, String code) {
        assertThatExceptionOfType(ChipErrorException.class)
                .isThrownBy(() -> read(file))
                .satisfies(thrown -> assertThat(thrown.fileCode()).isEqualTo(code));
    }

    @Test
    void readsTheLongestFileAndNoLonger() throws ChipErrorException, ChipLostException {
        assertThat(read(fileOf(FileReader.FILE_BYTES_MAX)).length()).isEqualTo(FileReader.FILE_BYTES_MAX);
        assertCode(fileOf(FileReader.FILE_BYTES_MAX + 1), "file-malformed");
    }

    @Test
    void readsFilesShorterThanItsFirstBlockAndDropsWhatFollows() throws ChipErrorException, ChipLostException {
        assertThat(read(new byte[] {0x75, 0x00})).isEqualTo(Octets.ofHex("7500"));
        assertThat(read(new byte[] {0x75, 0x01, 0x05, 0, 0, 0, 0, 0, 0, 0, 0})).isEqualTo(Octets.ofHex("750105"));
        byte[] longer = Arrays.copyOf(fileOf(1_000), 1_100);
        assertThat(read(longer).length()).isEqualTo(1_000);
    }

    @Test
    void refusesFilesThatEndBeforeTheySay() {
        assertCode(Arrays.copyOf(fileOf(1_000), 999), "file-malformed");
        assertCode(new byte[] {0x75}, "file-malformed");
        assertCode(new byte[] {0x75, (byte) 0x80, 0, 0}, "file-malformed");
        assertCode(new byte[] {0x75, (byte) 0x85, 0, 0, 0, 0, 1, 2}, "file-malformed");
        assertCode(new byte[] {0x75, (byte) 0x84, -1, -1, -1, -1, 1, 2}, "file-malformed");
    }

    @Test
    void tellsRefusalsApart() {
        for (List<Object> pair : List.<List<Object>>of(
                List.of(0x6A82, "file-not-found"),
                List.of(0x6982, "file-access-denied"),
                List.of(0x6985, "file-access-denied"),
                List.of(0x6F00, "file-refused"))) {
            int statusWord = (int) pair.getFirst();
            ConstantChip chip = new ConstantChip(new byte[] {(byte) (statusWord >> 8), (byte) statusWord});
            assertThatExceptionOfType(ChipErrorException.class)
                    .isThrownBy(() -> new FileReader(new ChipConversation(chip), 223).read(ElementaryFile.COMMON_DATA))
                    .satisfies(thrown -> assertThat(thrown.fileCode()).isEqualTo(pair.getLast()));
        }
    }

    @Test
    void stopsAtTheCommandTooMany() {
        ConstantChip chip = new ConstantChip(new byte[] {0x75, (byte) 0x90, 0x00});
        ChipConversation conversation = new ChipConversation(chip);
        for (int i = 0; i < ChannelCardService.COMMANDS_MAX; i++) {
            try {
                conversation.select(ElementaryFile.COMMON_DATA);
            } catch (ChipErrorException | ChipLostException never) {
                throw new AssertionError(never);
            }
        }
        assertThatExceptionOfType(ChipErrorException.class)
                .isThrownBy(() -> conversation.select(ElementaryFile.COMMON_DATA))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(ChipErrorException.Kind.LIMIT_REACHED));
        assertThat(chip.commands()).isEqualTo(ChannelCardService.COMMANDS_MAX);
    }

    @Test
    void refusesPlansThatCannotBeCarriedOut() {
        TreeSet<Integer> groups = new TreeSet<>(List.of(1));
        for (int block : new int[] {ReadingPlan.BLOCK_BYTES_MIN, ReadingPlan.BLOCK_BYTES_MAX}) {
            assertThat(new ReadingPlan(groups, AccessPolicy.BAC_ONLY, block).blockBytes())
                    .isEqualTo(block);
        }
        for (int block : new int[] {ReadingPlan.BLOCK_BYTES_MIN - 1, ReadingPlan.BLOCK_BYTES_MAX + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReadingPlan(groups, AccessPolicy.BAC_ONLY, block));
        }
        for (int group : new int[] {0, 3, 4, 17}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReadingPlan(new TreeSet<>(List.of(group)), AccessPolicy.BAC_ONLY, 223));
        }
    }

    @Test
    void keysRefuseWhatNoDocumentHasAndHideThemselves() {
        assertThat(new MrzInformation("D23145890734", "740812", "120415")).hasToString("MrzInformation[hidden]");
        assertThat(new CardAccessNumber("123456")).hasToString("CardAccessNumber[hidden]");
        assertThatIllegalArgumentException().isThrownBy(() -> new CardAccessNumber("12345"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CardAccessNumber("1234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MrzInformation("", "740812", "120415"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MrzInformation("A".repeat(23), "740812", "120415"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MrzInformation("A", "74081", "120415"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MrzInformation("A", "740812", "12041X"));
    }

    @Test
    void eachIssuerHasItsPolicy() {
        IssuerAccessPolicies policies =
                new IssuerAccessPolicies(AccessPolicy.PACE_PREFERRED, Map.of("UTO", AccessPolicy.PACE_THEN_BAC));
        assertThat(policies.of("UTO")).isEqualTo(AccessPolicy.PACE_THEN_BAC);
        assertThat(policies.of("D")).isEqualTo(AccessPolicy.PACE_PREFERRED);
    }

    @Test
    void theOverallRuleIsThatOfTheGuideline() {
        List<CheckResult> good = List.of(CheckResult.SUCCESSFUL);
        assertThat(CheckResult.overall(good, good)).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(CheckResult.overall(good, List.of())).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(CheckResult.overall(List.of(CheckResult.ABORTED, CheckResult.FAILED), good))
                .isEqualTo(CheckResult.FAILED);
        assertThat(CheckResult.overall(List.of(CheckResult.ABORTED, CheckResult.UNDETERMINED), good))
                .isEqualTo(CheckResult.ABORTED);
        assertThat(CheckResult.overall(good, List.of(CheckResult.SUCCESSFUL, CheckResult.NOT_SUPPORTED)))
                .isEqualTo(CheckResult.UNDETERMINED);
        assertThat(CheckResult.overall(List.of(CheckResult.UNDETERMINED), good)).isEqualTo(CheckResult.SUCCESSFUL);
    }
}
