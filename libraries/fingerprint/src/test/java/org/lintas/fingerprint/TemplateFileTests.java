package org.lintas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateFileTests {

    private static final FingerTemplate FINGER = MadeTemplates.of(7, 40);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRecognisedAndReadBack(TemplateFormat format) throws UnreadableTemplate {
        byte[] written = TemplateFile.write(format, FINGER);

        assertThat(TemplateFormat.recognise(written)).contains(format);
        FingerTemplate read = TemplateFile.read(written).getFirst();
        assertThat(read.minutiae()).hasSize(40);
        assertThat(read.width()).isEqualTo(FINGER.width());
        Minutia first = FINGER.minutiae().getFirst();
        assertThat(read.minutiae()).anySatisfy(minutia -> {
            assertThat(minutia.x()).isEqualTo(first.x());
            assertThat(minutia.y()).isEqualTo(first.y());
            assertThat(minutia.kind()).isEqualTo(first.kind());
            assertThat(minutia.direction()).isCloseTo(first.direction(), within(Math.toRadians(2)));
        });
    }

    @Test
    void theNativeFormatKeepsEverything() throws UnreadableTemplate {
        assertThat(TemplateFile.read(TemplateFile.write(TemplateFormat.NATIVE, FINGER)))
                .containsExactly(FINGER);
        FingerTemplate none = new FingerTemplate(1, Minutia.PLACE_MAX, List.of());
        assertThat(TemplateFile.read(TemplateFile.write(TemplateFormat.NATIVE, none)))
                .containsExactly(none);
        FingerTemplate outside =
                new FingerTemplate(9, 9, List.of(new Minutia(-Minutia.PLACE_MAX, -300, 0, Minutia.Kind.BIFURCATION)));
        assertThat(TemplateFile.read(TemplateFile.write(TemplateFormat.NATIVE, outside)))
                .containsExactly(outside);
    }

    @Test
    void theMatcherReadsWhatIsWrittenAndIsReadItself() throws UnreadableTemplate {
        byte[] ofTheMatcher = new FingerprintTemplate(NativeTemplate.write(FINGER)).toByteArray();

        assertThat(ofTheMatcher).isNotEqualTo(NativeTemplate.write(FINGER));
        assertThat(TemplateFile.read(ofTheMatcher).getFirst().minutiae())
                .containsExactlyInAnyOrderElementsOf(FINGER.minutiae());
    }

    @Test
    void readsAsManyMinutiaeAsAllowedAndNotOneMore() throws UnreadableTemplate {
        byte[] most = NativeTemplate.write(MadeTemplates.of(3, FingerTemplate.MINUTIAE_MAX));

        assertThat(TemplateFile.read(most).getFirst().minutiae()).hasSize(FingerTemplate.MINUTIAE_MAX);
        byte[] more = most.clone();
        int list = find(most, "positionsX") + "positionsX".length();
        assertThat(more[list]).isEqualTo((byte) 0x98);
        more = insertSizeOf256(more, list);
        byte[] longer = more;
        assertThatExceptionOfType(UnreadableTemplate.class)
                .isThrownBy(() -> TemplateFile.read(longer))
                .withMessageContaining("256 elements");
    }

    @Test
    void refusesFilesThatAreTooLongBrokenOrSomethingElse() {
        byte[] good = NativeTemplate.write(FINGER);
        byte[] record = TemplateFile.write(TemplateFormat.ISO_2005, FINGER);
        assertRefused(Arrays.copyOf(good, NativeTemplate.LENGTH_MAX + 1));
        assertRefused(Arrays.copyOf(record, TemplateFile.LENGTH_MAX + 1));
        assertRefused(Arrays.copyOf(good, good.length - 1));
        assertRefused(Arrays.copyOf(record, 20));
        assertRefused(new byte[0]);
        assertRefused("FMR\0 99\0 and more".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(replaced(good, "width", "WIDTH"));
        assertRefused(replaced(good, "types", "tipes"));
    }

    @Test
    void refusesMoreViewsThanAllowed() {
        byte[] record = TemplateFile.write(TemplateFormat.ISO_2011, FINGER);
        record[12] = 1;
        assertRefused(record);
    }

    @Test
    void readsARecordByAnotherExtractor() throws UnreadableTemplate {
        // ISO/IEC 19794-2:2005, 388 x 374, 197 pixels per centimetre, one view of two minutiae, made by hand by the
        // standard.
        byte[] record = HexFormat.of()
                .parseHex("464d5200203230000000002a00000184017600c500c501000000" + "5002" + "4064006440" + "50"
                        + "8096003280" + "50" + "0000");
        List<FingerTemplate> read = TemplateFile.read(record);

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().minutiae())
                .contains(new Minutia(100, 100, (float) (2 * Math.PI - Math.PI / 2), Minutia.Kind.ENDING));
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(UnreadableTemplate.class).isThrownBy(() -> TemplateFile.read(bytes));
    }

    private static byte[] insertSizeOf256(byte[] bytes, int at) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = (byte) 0x99;
        longer[at + 1] = 1;
        longer[at + 2] = 0;
        System.arraycopy(bytes, at + 2, longer, at + 3, bytes.length - at - 2);
        return longer;
    }

    private static byte[] replaced(byte[] bytes, String one, String other) {
        byte[] copy = bytes.clone();
        System.arraycopy(other.getBytes(StandardCharsets.US_ASCII), 0, copy, find(bytes, one), other.length());
        return copy;
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
