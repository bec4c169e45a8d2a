package org.lintas.fingerprint.itl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jnbis.api.handler.NistHandler;
import org.jnbis.api.model.Nist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;

class TransactionFileTests {

    /** A hundredth of a millimetre is a fifth of a pixel. */
    private static final Offset<Integer> A_PIXEL = Offset.offset(1);

    @Test
    void everyKindOfRecordComesBack() throws UnreadableTransaction {
        Transaction written = Specimens.transaction();

        TransactionFile.Reading reading = TransactionFile.read(TransactionFile.write(written));

        assertThat(reading.findings()).isEmpty();
        Transaction read = reading.transaction();
        assertThat(read.header()).isEqualTo(written.header());
        assertThat(read.records()).hasSameSizeAs(written.records());
        for (int i : new int[] {0, 1, 3, 4}) {
            assertThat(read.records().get(i)).isEqualTo(written.records().get(i));
        }
    }

    @Test
    void minutiaeComeBackWithinAPixelAndADegree() throws UnreadableTransaction {
        FingerTemplate written = Specimens.template(60);
        Transaction transaction =
                new Transaction(Specimens.HEADER, List.of(new PrintMinutiae(1, 0, 2, written, Map.of())));

        PrintMinutiae read = (PrintMinutiae) TransactionFile.read(TransactionFile.write(transaction))
                .transaction()
                .records()
                .getFirst();

        int lowest = written.minutiae().stream().mapToInt(Minutia::y).min().orElseThrow();
        int lowestRead =
                read.template().minutiae().stream().mapToInt(Minutia::y).min().orElseThrow();
        for (int i = 0; i < written.minutiae().size(); i++) {
            Minutia one = written.minutiae().get(i);
            Minutia other = read.template().minutiae().get(i);
            assertThat(other.x()).isCloseTo(one.x(), A_PIXEL);
            assertThat(other.y() - lowestRead).isCloseTo(one.y() - lowest, A_PIXEL);
            assertThat(Math.cos(other.direction() - one.direction())).isGreaterThan(Math.cos(Math.toRadians(1)));
            assertThat(other.kind()).isEqualTo(one.kind());
        }
    }

    /** Upwards and to the right of the lower left corner; along the ridge, counterclockwise. */
    @Test
    void aMinutiaStandsWhereTheStandardPutsIt() throws UnreadableTransaction {
        byte[] file = Specimens.file(
                9,
                "9.002:01|9.003:0|9.004:S|9.006:02|9.010:2|9.011:0|9.012:"
                        + "001\u001F00000000000\u001F\u001FA\u001E002\u001F12700254090\u001F\u001FB");

        PrintMinutiae record = (PrintMinutiae)
                TransactionFile.read(file).transaction().records().getFirst();

        Minutia origin = record.template().minutiae().get(0);
        Minutia other = record.template().minutiae().get(1);
        assertThat(other.x() - origin.x()).isEqualTo(250);
        assertThat(origin.y() - other.y()).isEqualTo(50);
        assertThat(origin.direction()).isZero();
        assertThat(other.direction()).isCloseTo(1.5 * Math.PI, Offset.offset(1e-9));
        assertThat(other.kind()).isEqualTo(Kind.BIFURCATION);
        assertThat(record.position()).isEqualTo(2);
    }

    @Test
    void minutiaeOfIncits378AreReadAtTheirSampling() throws UnreadableTransaction {
        byte[] file = Specimens.file(
                9,
                "9.002:01|9.003:0|9.130:1|9.131:1000|9.132:1000|9.134:7|9.136:1|"
                        + "9.137:1\u001F200\u001F100\u001F45\u001F2\u001F80");

        PrintMinutiae record = (PrintMinutiae)
                TransactionFile.read(file).transaction().records().getFirst();

        assertThat(record.template().minutiae())
                .containsExactly(new Minutia(100, 50, Math.toRadians(270), Kind.BIFURCATION));
        assertThat(record.position()).isEqualTo(7);
    }

    @Test
    void aDecoderOfOthersReadsWhatIsWritten() {
        List<TransactionRecord> known = Specimens.transaction().records().subList(0, 4);

        Nist nist = new NistHandler().decode(TransactionFile.write(new Transaction(Specimens.HEADER, known)));

        assertThat(nist.getTransactionInfo().getTypeOfTransaction()).isEqualTo("CRM");
        assertThat(nist.getTransactionInfo().getControlNumber()).isEqualTo("QMR-0000042");
        assertThat(nist.getUserDefinedTexts().getFirst().getUserDefinedFields()).containsEntry(22, "19800229");
        assertThat(nist.getHiResGrayscaleFingerprints().getFirst().getImageData())
                .isEqualTo(Specimens.picture(4, Map.of()).octets().bytes());
        assertThat(nist.getVariableResFingerprints().getFirst().getFingerPosition())
                .isEqualTo("2");
        // It takes the FS behind the record for a part of the picture.
        assertThat(nist.getVariableResFingerprints().getFirst().getImageData())
                .startsWith(Specimens.picture(14, Map.of()).octets().bytes());
        assertThat(nist.getMinutiaeData()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.001:99999", "14.001:00050", "14.001:0x1FF"})
    void aWrongLengthTakesNoNeighbourAlong(String length) throws UnreadableTransaction {
        byte[] file = TransactionFile.write(Specimens.transaction());
        byte[] altered = replaced(file, "14.001:", length);

        TransactionFile.Reading reading = TransactionFile.read(altered);

        assertThat(reading.findings()).isNotEmpty();
        assertThat(reading.transaction().records()).hasSize(5);
        assertThat(reading.transaction().records().get(0)).isInstanceOf(Description.class);
        assertThat(reading.transaction().records().get(2)).isInstanceOf(PrintMinutiae.class);
        assertThat(reading.transaction().records().get(4))
                .isEqualTo(Specimens.transaction().records().get(4));
    }

    @Test
    void aRecordThatCannotBeUnderstoodIsKeptAsItCame() throws UnreadableTransaction {
        byte[] file = Specimens.file(14, "14.002:01|14.006:388|14.007:x|14.011:WSQ20|14.999:abc");

        TransactionFile.Reading reading = TransactionFile.read(file);

        assertThat(reading.findings()).singleElement().asString().contains("no number in 14.007");
        FurtherRecord kept = (FurtherRecord) reading.transaction().records().getFirst();
        assertThat(new String(kept.octets().bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("14.001:")
                .contains("14.007:x");
    }

    @Test
    void aFileThatIsCutOffGivesWhatItHas() throws UnreadableTransaction {
        byte[] file = TransactionFile.write(Specimens.transaction());
        int whole = TransactionFile.read(file).transaction().records().size();

        for (int length = 200; length < file.length; length += 37) {
            TransactionFile.Reading reading = TransactionFile.read(Arrays.copyOf(file, length));

            assertThat(reading.findings()).isNotEmpty();
            assertThat(reading.transaction().records()).hasSizeLessThanOrEqualTo(whole);
        }
    }

    @Test
    void refusesWhatIsNoTransaction() {
        assertThatThrownBy(() -> TransactionFile.read(new byte[0])).isInstanceOf(UnreadableTransaction.class);
        assertThatThrownBy(() -> TransactionFile.read(Specimens.text("2.001:9\u001C")))
                .isInstanceOf(UnreadableTransaction.class);
        assertThatThrownBy(() -> TransactionFile.read(new byte[TransactionFile.BYTES_MAX + 1]))
                .isInstanceOf(UnreadableTransaction.class)
                .hasMessageContaining("at most");
    }

    @Test
    void recordsFieldsAndMinutiaeAreBounded() throws UnreadableTransaction {
        FurtherRecord record = new FurtherRecord(10, 3, Octets.of(Specimens.text("10.001:9\u001C")));
        Transaction most = new Transaction(Specimens.HEADER, Collections.nCopies(TransactionFile.RECORDS_MAX, record));
        assertThat(TransactionFile.read(TransactionFile.write(most))
                        .transaction()
                        .records())
                .hasSize(TransactionFile.RECORDS_MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transaction(
                        Specimens.HEADER, Collections.nCopies(TransactionFile.RECORDS_MAX + 1, record)));

        assertThat(firstOf(fields(TaggedFields.FIELDS_MAX - 1))).isInstanceOf(Description.class);
        assertThat(firstOf(fields(TaggedFields.FIELDS_MAX))).isInstanceOf(FurtherRecord.class);

        assertThat(firstOf(minutiae(FingerTemplate.MINUTIAE_MAX))).isInstanceOf(PrintMinutiae.class);
        assertThat(firstOf(minutiae(FingerTemplate.MINUTIAE_MAX + 1))).isInstanceOf(FurtherRecord.class);
    }

    /** A Type-2 record of so many fields beside its length. */
    private static byte[] fields(int count) {
        StringBuilder fields = new StringBuilder("2.002:01");
        for (int number = 3; number < count + 2; number++) {
            fields.append("|2.%03d:x".formatted(number));
        }
        return Specimens.file(2, fields.toString());
    }

    private static byte[] minutiae(int count) {
        StringBuilder fields = new StringBuilder("9.002:01|9.012:");
        for (int i = 0; i < count; i++) {
            fields.append(i == 0 ? "" : Separators.SUBFIELD).append("001\u001F01000100000\u001F\u001FA");
        }
        return Specimens.file(9, fields.toString());
    }

    private static TransactionRecord firstOf(byte[] file) throws UnreadableTransaction {
        return TransactionFile.read(file).transaction().records().getFirst();
    }

    /** With the field of a length written another way; the rest of the file moves. */
    private static byte[] replaced(byte[] file, String field, String other) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u001C" + field) + 1;
        int end = at;
        while (file[end] != Separators.FIELD) {
            end++;
        }
        return ByteBuffer.allocate(file.length - (end - at) + other.length())
                .put(file, 0, at)
                .put(Specimens.text(other))
                .put(file, end, file.length - end)
                .array();
    }
}
