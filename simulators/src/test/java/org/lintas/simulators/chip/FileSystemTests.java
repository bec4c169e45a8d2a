package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;

class FileSystemTests {

    private final Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);
    private final VirtualChip chip = Specimens.chip(passport);

    @ParameterizedTest
    @EnumSource(value = ElementaryFile.class, mode = EnumSource.Mode.EXCLUDE, names = "CARD_ACCESS")
    void withoutAccessNoFileOfTheApplicationCanBeSelectedOrRead(ElementaryFile file) throws ChipLostException {
        assertThat(Apdus.send(chip, Apdus.SELECT_APPLICATION)).isEqualTo("9000");
        assertThat(Apdus.send(chip, "00A4020C02%04X".formatted(file.identifier())))
                .isEqualTo("6982");
        assertThat(Apdus.send(chip, "00B0%02X0000".formatted(0x80 | file.shortIdentifier())))
                .isEqualTo("6982");
    }

    @Test
    void cardAccessIsReadableByIdentifierAndByShortIdentifier() throws ChipLostException {
        String whole = HexFormat.of().withUpperCase().formatHex(passport.chip().file(ElementaryFile.CARD_ACCESS));

        assertThat(Apdus.send(chip, "00A4020C02011C")).isEqualTo("9000");
        assertThat(Apdus.send(chip, "00B0000000")).isEqualTo(whole + "6282");
        assertThat(Apdus.send(chip, "00B09C0000")).isEqualTo(whole + "6282");
        assertThat(Apdus.send(chip, "00B09C0204")).isEqualTo(whole.substring(4, 12) + "9000");
    }

    @Test
    void cardAccessIsReadableWithTheOddInstruction() throws ChipLostException {
        String whole = HexFormat.of().withUpperCase().formatHex(passport.chip().file(ElementaryFile.CARD_ACCESS));

        assertThat(Apdus.send(chip, "00A4020C02011C")).isEqualTo("9000");
        assertThat(Apdus.send(chip, "00B1000004540200020A")).isEqualTo("5308" + whole.substring(4, 20) + "9000");
    }

    @Test
    void anOffsetAtTheEndOfTheFileIsOutside() throws ChipLostException {
        int length = passport.chip().file(ElementaryFile.CARD_ACCESS).length;
        Apdus.send(chip, "00A4020C02011C");

        assertThat(Apdus.send(chip, "00B0%04X01".formatted(length - 1)))
                .endsWith("9000")
                .hasSize(6);
        assertThat(Apdus.send(chip, "00B0%04X01".formatted(length))).isEqualTo("6B00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00A4040C07A0000002471002 6A82", // another application
                "00A4020C020101 6A82", // DG1 from the master file
                "00A4080C020101 6A86", // selection by path
                "00B0000000 6986", // nothing selected
                "00B0870000 6A82", // an unknown short identifier
                "00B09C00 6700", // no Le
                "00C0000000 6D00", // an unknown instruction
                "80B09C0000 6E00", // an unknown class
                "0CB09C0000 6988", // secure messaging without a session
                "00B09C0000AA 6700", // lengths that do not fit
                "00B000 6700", // no header
            })
    void wrongCommandsGetTheStatusWordOfTheStandard(String line) throws ChipLostException {
        String[] parts = line.split(" ", 2);

        assertThat(Apdus.send(chip, parts[0])).isEqualTo(parts[1]);
    }

    @Test
    void selectionAnswersWithControlInformationOnlyWhenAskedFor() throws ChipLostException {
        assertThat(Apdus.send(chip, "00A4040007A000000247100100")).isEqualTo("6F098407A00000024710019000");
        assertThat(Apdus.send(chip, "00A4000C")).isEqualTo("9000");
    }

    @Test
    void fingerprintsStayClosedWithoutTerminalAuthentication() throws CardServiceException, GeneralSecurityException {
        JmrtdReader reader = new JmrtdReader(chip);
        reader.basicAccessControl(passport);

        assertThatThrownBy(() -> reader.read(ElementaryFile.DG3)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void aFileTooLongForTheEvenInstructionIsReadWithTheOddOne()
            throws CardServiceException, IOException, GeneralSecurityException {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(passport.chip().files());
        byte[] image = new byte[0xFFFC];
        image[0x8000] = 1;
        files.put(ElementaryFile.DG2, DataObject.encode(ElementaryFile.DG2.tag(), image));
        VirtualChip large = new VirtualChip(passport.chip().withFiles(files), 1);
        large.powerOn();
        JmrtdReader reader = new JmrtdReader(large);
        reader.basicAccessControl(passport);

        assertThat(reader.read(ElementaryFile.DG2)).isEqualTo(files.get(ElementaryFile.DG2));
    }

    @Test
    void aFileOneByteTooLongIsRefused() {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(passport.chip().files());
        files.put(ElementaryFile.DG2, new byte[ChipContents.FILE_BYTES_MAX]);
        assertThat(passport.chip().withFiles(files).files()).hasSameSizeAs(files);

        files.put(ElementaryFile.DG2, new byte[ChipContents.FILE_BYTES_MAX + 1]);
        assertThatThrownBy(() -> passport.chip().withFiles(files)).isInstanceOf(IllegalArgumentException.class);
    }
}
