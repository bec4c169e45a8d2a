package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.DocumentReplay.Outcome;
import org.lintas.documents.DocumentReplay.Trust;
import org.lintas.documents.ExaminationRecord;
import org.lintas.documents.ExaminedInput;
import org.lintas.documents.SealFacts;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzName;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.seals.SealOffice;
import org.lintas.simulators.seals.VisaSticker;

/** A visible seal is verified with the trust store, compared with the document, kept, and judged again from what was kept. */
class SealExaminationTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final DocumentBench BENCH = new DocumentBench(DATABASE);
    private static final LocalDate ISSUED = DocumentBench.TODAY.minusDays(20);
    private static final SealOffice OFFICE =
            new SealOffice(DocumentBench.authority(DocumentBench.HOME).sealSigner(ISSUED));

    private final Passport passport = DocumentBench.issue(DocumentBench.USUAL);

    static {
        BENCH.trust(DocumentBench.HOME);
        BENCH.trust(List.of(DocumentBench.offered(
                "seal signer",
                DocumentBench.authority(DocumentBench.HOME).sealSigner(ISSUED).certificate())));
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void aGenuineVisaIsGreenAndSaysWhatItGrants() {
        List<CheckRecord> checks = examine(OFFICE.visa(sticker(passport.number(), 180), ISSUED));

        assertThat(checks).extracting(CheckRecord::result).containsOnly(CheckResult.SUCCESSFUL);
        assertThat(checks.subList(0, 3))
                .extracting(CheckRecord::name)
                .containsExactly(
                        DocumentChecks.SEAL_GENUINE,
                        DocumentChecks.SEAL_MATCHES_DOCUMENT,
                        DocumentChecks.SEAL_VALIDITY);
        SealFacts facts = BENCH.archive.seals(BENCH.last()).getFirst();
        assertThat(facts.documentType()).isEqualTo("visa");
        assertThat(facts.kind()).isEqualTo("VDS");
        assertThat(facts.fields())
                .contains(
                        new SealFacts.Field("documentNumber", "V0000001"),
                        new SealFacts.Field("passportNumber", passport.number()),
                        new SealFacts.Field("numberOfEntries", "1"));
    }

    @Test
    void aVisaThatWasAlteredUnderItsSealFails() {
        VisaSticker sticker = sticker(passport.number(), 180);
        CheckRecord genuine = examine(OFFICE.forgedVisa(sticker, sticker.withEntries(0), ISSUED))
                .getFirst();
        assertThat(genuine.result()).isEqualTo(CheckResult.FAILED);
        assertThat(genuine.code()).isEqualTo("signature-wrong");
    }

    @Test
    void aGenuineVisaForAnotherPassportDoesNotMatch() {
        List<CheckRecord> checks = examine(OFFICE.visa(sticker("Z12345678", 180), ISSUED));
        assertThat(checks.getFirst().result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(check(checks, DocumentChecks.SEAL_MATCHES_DOCUMENT).code()).isEqualTo("passport-differs");
    }

    @Test
    void aVisaThatHasEndedIsNotInForce() {
        CheckRecord validity =
                check(examine(OFFICE.visa(sticker(passport.number(), 10), ISSUED)), DocumentChecks.SEAL_VALIDITY);
        assertThat(validity.result()).isEqualTo(CheckResult.FAILED);
        assertThat(validity.parameters())
                .containsEntry("day", ISSUED.plusDays(10).toString());
    }

    @Test
    void withoutADocumentTheSealIsNotCompared() {
        List<CheckRecord> checks = examine(Octets.of(OFFICE.visa(sticker(passport.number(), 180), ISSUED)), "");
        assertThat(check(checks, DocumentChecks.SEAL_MATCHES_DOCUMENT).code()).isEqualTo("not-compared");
    }

    @Test
    void aPictureOfTheBarcodeIsAsGoodAsItsBytes() throws IOException {
        byte[] seal = OFFICE.visa(sticker(passport.number(), 180), ISSUED);
        String text = new String(seal, StandardCharsets.ISO_8859_1);
        BitMatrix matrix = new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 1, 1);
        int edge = 4 * (matrix.getWidth() + 8);
        BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                int column = x / 4 - 4;
                int row = y / 4 - 4;
                boolean inside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
                image.setRGB(x, y, inside && matrix.get(column, row) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(image, "png", picture);
        assertThat(examine(picture.toByteArray()).getFirst().result()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void whatIsNoSealIsUndeterminedAndSaysSo() {
        CheckRecord check =
                examine("no seal at all".getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(check.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(check.code()).isEqualTo("seal-unknown");
        assertThat(BENCH.archive.seals(BENCH.last())).isEmpty();
    }

    @Test
    void theVerdictOnASealIsMadeAgainByteForByteBesideThatOnTheDocument() {
        BENCH.examine(passport);
        BENCH.documents().examineSeal(request(Octets.of(OFFICE.visa(sticker(passport.number(), 180), ISSUED)), 1));
        BENCH.documents().examineSeal(request(Octets.of(OFFICE.visa(sticker("Z12345678", 180), ISSUED)), 2));

        assertThat(BENCH.archive.of(BENCH.last()))
                .extracting(ExaminationRecord::part)
                .containsExactly("document", "seal-1", "seal-2");
        assertThat(BENCH.archive.replay(BENCH.last(), Trust.THEN))
                .hasSize(3)
                .allSatisfy(replay ->
                        assertThat(((Outcome.Made) replay.outcome()).same()).isTrue());
        assertThat(BENCH.archive.inputs(BENCH.last()))
                .filteredOn(input -> input.part().startsWith("seal-"))
                .extracting(ExaminedInput::name)
                .containsExactly("seal", "mrz", "seal", "mrz");
    }

    @Test
    void aSealHasABound() {
        assertThat(request(Octets.of(new byte[SealRequest.CONTENT_BYTES_MAX]), 1)
                        .number())
                .isEqualTo(1);
        assertThatThrownBy(() -> request(Octets.of(new byte[SealRequest.CONTENT_BYTES_MAX + 1]), 1))
                .isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> request(Octets.of(new byte[] {1}), SealRequest.NUMBER_MAX + 1))
                .isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> request(Octets.of(new byte[0]), 1)).isInstanceOf(LintasException.class);
    }

    private List<CheckRecord> examine(byte[] seal) {
        return examine(Octets.of(seal), DocumentBench.text(passport));
    }

    private static List<CheckRecord> examine(Octets seal, String zone) {
        return BENCH.documents()
                .examineSeal(new SealRequest(BENCH.nextTransaction(), 1, seal, zone, DocumentBench.NOW));
    }

    private SealRequest request(Octets seal, int number) {
        return new SealRequest(BENCH.last(), number, seal, DocumentBench.text(passport), DocumentBench.NOW);
    }

    private VisaSticker sticker(String passportNumber, int days) {
        List<String> zone = MrzMaker.make(new Mrz(
                MrzFormat.MRVA,
                Mrz.Document.of("V", DocumentBench.HOME.code().toString(), "V0000001", ISSUED.plusDays(days)),
                Mrz.Holder.of(
                        name(),
                        DocumentBench.HOME.code().toString(),
                        passport.holder().dateOfBirth(),
                        passport.holder().sex()),
                Mrz.OptionalData.NONE));
        return new VisaSticker(zone, passportNumber, 1, 30);
    }

    private MrzName name() {
        String primary = passport.holder().name().primary();
        return passport.holder()
                .name()
                .secondary()
                .map(secondary -> MrzName.of(primary, secondary))
                .orElseGet(() -> MrzName.mononym(primary));
    }

    private static CheckRecord check(List<CheckRecord> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
