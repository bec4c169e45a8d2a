package org.lintas.emrtd.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestSigning;

class SealReaderTests {

    private final TestSeals seals = new TestSeals(TestSigning.ECDSA_BRAINPOOL);
    private final SealReader reader = new SealReader(SealDefinitions.standard());

    private Seal read(Octets input) throws MalformedSealException {
        return reader.read(input, TestSeals.TODAY);
    }

    private Seal read(String input) throws MalformedSealException {
        return read(Octets.of(input.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aVisaSealHasTypedFields() throws MalformedSealException {
        Seal seal = read(seals.visa());

        assertThat(seal.kind()).isEqualTo(SealKind.VDS);
        assertThat(seal.head().documentType()).isEqualTo("visa");
        assertThat(seal.head().documentReference()).isEqualTo("5d01");
        assertThat(seal.head().issuer()).isEqualTo("UTO");
        assertThat(seal.head().issued()).contains(TestSeals.SIGNED);
        assertThat(seal.head().signer().text()).isEqualTo("UTTS32");
        assertThat(seal.text("primaryIdentifier")).contains("ERIKSSON");
        assertThat(seal.text("secondaryIdentifier")).contains("ANNA MARIA");
        assertThat(seal.text("documentNumber")).contains("L8988901C");
        assertThat(seal.text("dateOfBirth")).contains("1940-09-07");
        assertThat(seal.text("passportNumber")).contains("UFO001979");
        assertThat(seal.text("machineReadableZone").orElseThrow().lines())
                .hasSize(2)
                .allMatch(line -> line.length() == 44);
        assertThat(seal.field("numberOfEntries")).contains(new SealValue.Numeral(2));
        assertThat(seal.field("durationOfStay"))
                .contains(new SealValue.Group(List.of(
                        new SealField("days", new SealValue.Numeral(15)),
                        new SealField("months", new SealValue.Numeral(1)),
                        new SealField("years", new SealValue.Numeral(0)))));
    }

    @Test
    void aVisaOfFormatBIsReadUnderEitherTag() throws MalformedSealException {
        String zone = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<L8988901C4XXX4009078F9612109";
        for (int tag : new int[] {1, 2}) {
            Seal seal = read(seals.vds(TestSeals.head(0x5D01), TestSeals.feature(tag, TestSeals.c40(zone))));
            assertThat(seal.text("documentNumber")).as("tag %d", tag).contains("L8988901C");
            assertThat(seal.text("dateOfExpiry")).contains("1996-12-10");
        }
    }

    @Test
    void documentsOfGermanyAndEmergencyPapersHaveTheirFields() throws MalformedSealException {
        byte[] zone = TestSeals.c40(TestSeals.TD2);
        Seal arrival = read(seals.vds(
                TestSeals.head(0xFD02),
                TestSeals.joined(TestSeals.feature(2, zone), TestSeals.feature(3, TestSeals.c40("ABC123456DEF")))));
        assertThat(arrival.head().documentType()).isEqualTo("arrivalAttestation");
        assertThat(arrival.text("registerNumber")).contains("ABC123456DEF");
        assertThat(arrival.text("documentNumber")).contains("D23145890");

        Seal emergency = read(seals.vds(TestSeals.head(0x5E03), TestSeals.feature(2, zone)));
        assertThat(emergency.head().documentType()).isEqualTo("emergencyTravelDocument");
        assertThat(emergency.text("primaryIdentifier")).contains("STEVENSON");

        Seal insurance = read(seals.vds(
                TestSeals.head(0xFC04),
                TestSeals.joined(
                        TestSeals.feature(1, TestSeals.c40("65170839J003")),
                        TestSeals.feature(2, "Perschweiß".getBytes(StandardCharsets.UTF_8)))));
        assertThat(insurance.text("socialInsuranceNumber")).contains("65170839J003");
        assertThat(insurance.text("surname")).contains("Perschweiß");
    }

    @Test
    void whatNoDefinitionKnowsIsShownInHexadecimal() throws MalformedSealException {
        Seal unknownType = read(seals.vds(TestSeals.head(0xABCD), TestSeals.feature(0x7A, new byte[] {1, 2})));
        assertThat(unknownType.head().documentType()).isEqualTo("unknown");
        assertThat(unknownType.text("tag7A")).contains("0102");

        Seal unknownTag = read(seals.vds(TestSeals.head(0x5D01), TestSeals.feature(0x44, new byte[] {9})));
        assertThat(unknownTag.text("tag44")).contains("09");

        Seal badCoding = read(seals.vds(TestSeals.head(0x5D01), TestSeals.feature(5, new byte[] {1})));
        assertThat(badCoding.text("passportNumber")).contains("01");
    }

    @Test
    void anotherStatesUseCaseIsAddedAsText() throws MalformedSealException {
        SealReader extended = new SealReader(
                SealDefinitions.standard().with("vds abcd workPermit\n7a employer text\n7b until date\n"));
        Octets input = seals.vds(
                TestSeals.head(0xABCD),
                TestSeals.joined(
                        TestSeals.feature(0x7A, "Reederei Ü".getBytes(StandardCharsets.UTF_8)),
                        TestSeals.feature(0x7B, TestSeals.date(TestSeals.TODAY))));
        Seal seal = extended.read(input, TestSeals.TODAY);
        assertThat(seal.head().documentType()).isEqualTo("workPermit");
        assertThat(seal.text("employer")).contains("Reederei Ü");
        assertThat(seal.text("until")).contains("2026-06-01");

        assertThatThrownBy(() -> SealDefinitions.standard().with("vds\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
        assertThat(SealDefinitions.standard().with("\n".repeat(SealDefinitions.TEXT_LENGTH_MAX)))
                .isNotNull();
        assertThatThrownBy(() -> SealDefinitions.standard().with("\n".repeat(SealDefinitions.TEXT_LENGTH_MAX + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headsOfBothVersionsAndOfOldGermanSealsAreRead() throws MalformedSealException {
        byte[] feature = TestSeals.feature(3, new byte[] {1});
        Seal version3 = read(seals.vds(TestSeals.head(2, "D<<", "DETS00032", 0x5D01), feature));
        assertThat(version3.head().signer().text()).isEqualTo("DETS00032");
        assertThat(version3.head().issuer()).isEqualTo("D");

        Seal longReference = read(seals.vds(TestSeals.head(3, "UTO", "UTTS0A0123456789", 0x5D01), feature));
        assertThat(longReference.head().signer().certificates()).containsExactly("0123456789");

        Seal decimalLength = read(seals.vds(
                TestSeals.head(3, "D<<", "DEZV40" + "0123456789ABCDEF0123456789ABCDEF01234567", 0x01C8), feature));
        assertThat(decimalLength.head().signer().certificates())
                .containsExactly("0123456789ABCDEF0123456789ABCDEF01234567");

        Seal withoutLength = read(seals.vds(TestSeals.head(3, "D<<", "DEME12345", 0xFD02), feature));
        assertThat(withoutLength.head().signer().text()).isEqualTo("DEME12345");

        Seal eitherWay = read(seals.vds(TestSeals.head(3, "D<<", "DEME03123", 0xFD02), feature));
        assertThat(eitherWay.head().signer().certificates()).containsExactly("123", "03123");
    }

    @Test
    void theSameSealIsReadFromEveryFormOfText() throws MalformedSealException {
        Octets visa = seals.visa();
        String latin = new String(visa.toByteArray(), StandardCharsets.ISO_8859_1);
        List<String> forms = List.of(
                latin,
                visa.hex(),
                visa.hex().toUpperCase(java.util.Locale.ROOT) + "\n",
                Base64.getEncoder().encodeToString(visa.toByteArray()),
                Base64.getMimeEncoder().encodeToString(visa.toByteArray()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(visa.toByteArray()));
        for (String form : forms) {
            assertThat(read(form).text("passportNumber")).contains("UFO001979");
        }
        Octets withLineBreak = Octets.of(TestSeals.joined(visa.toByteArray(), new byte[] {'\r', '\n'}));
        assertThat(read(withLineBreak).kind()).isEqualTo(SealKind.VDS);
        Octets marked = Octets.of(TestSeals.joined("]d1".getBytes(StandardCharsets.US_ASCII), visa.toByteArray()));
        assertThat(read(marked).kind()).isEqualTo(SealKind.VDS);
    }

    @Test
    void lengthsInOneByteAreRead() throws MalformedSealException {
        byte[] value = new byte[200];
        byte[] feature = TestSeals.joined(new byte[] {7, (byte) 200}, value);
        byte[] signed = TestSeals.joined(TestSeals.head(0x5D01), feature);
        Octets input = Octets.of(TestSeals.joined(signed, TestSeals.feature(0xFF, seals.plain(signed))));
        Seal seal = read(input);
        assertThat(seal.text("additionalFeatures").orElseThrow()).hasSize(400);
        assertThat(seal.findings()).extracting("code").containsExactly("length-form-old");
    }

    @Test
    void aBarcodeStructureIsReadPlainAndCompressed() throws MalformedSealException {
        byte[] messages = TestSeals.joined(
                TestSeals.feature(0x81, TestSeals.c40(TestSeals.TD2)),
                TestSeals.feature(0x84, TestSeals.masked(TestSeals.TODAY)),
                TestSeals.feature(0x80, new byte[300]));
        for (boolean compressed : new boolean[] {false, true}) {
            Seal seal = read(seals.idb(messages, true, compressed));
            assertThat(seal.kind()).isEqualTo(SealKind.IDB);
            assertThat(seal.head().issuer()).isEqualTo("UTO");
            assertThat(seal.head().signed()).contains(TestSeals.SIGNED);
            assertThat(seal.text("documentNumber")).contains("D23145890");
            assertThat(seal.text("faceImage").orElseThrow()).hasSize(600);
            assertThat(seal.certificate()).contains(seals.certificate());
            assertThat(seal.signed()).isTrue();
        }
    }

    @Test
    void aBarcodeStructureMayHoldAVisaOrANationalDocument() throws MalformedSealException {
        Seal visa = read(seals.idb(TestSeals.feature(1, TestSeals.visaFeatures()), false, false));
        assertThat(visa.head().documentType()).isEqualTo("visa");
        assertThat(visa.field("visa"))
                .get()
                .isInstanceOfSatisfying(
                        SealValue.Group.class,
                        group -> assertThat(group.fields())
                                .extracting(SealField::name)
                                .contains("machineReadableZone", "passportNumber", "numberOfEntries"));

        byte[] german = TestSeals.joined(
                TestSeals.c40("D<<"), TestSeals.feature(0x61, TestSeals.feature(0x86, new byte[] {13})));
        Seal unsigned = read("NDB1A" + TestSeals.base32(german));
        assertThat(unsigned.head().documentType()).isEqualTo("arrivalAttestation");
        assertThat(unsigned.signed()).isFalse();
        assertThat(unsigned.findings()).extracting("code").containsExactly("barcode-mark-old");
    }

    @Test
    void aVaccinationRecordHasNamesInsteadOfAbbreviations() throws MalformedSealException {
        TestSeals p256 = new TestSeals(TestSigning.ECDSA_P256);
        Seal seal = read(p256.nonConstrained(TestSeals.VACCINATION, "ES256"));
        assertThat(seal.kind()).isEqualTo(SealKind.VDS_NC);
        assertThat(seal.head().documentType()).isEqualTo("proofOfVaccination");
        assertThat(seal.head().issuer()).isEqualTo("UTO");
        assertThat(seal.text("name")).contains("Cook Gerald");
        assertThat(seal.text("documentNumber")).contains("A1234567Z");
        assertThat(seal.field("vaccinations").orElseThrow().toString()).contains("doses");
        assertThat(seal.certificate()).contains(p256.certificate());
    }

    @Test
    void inputsThatAreNoSealSaySo() {
        assertCode("seal-unknown", Octets.of("nothing".getBytes(StandardCharsets.US_ASCII)));
        assertCode("seal-unknown", Octets.of(new byte[0]));
        assertCode("seal-version-unknown", Octets.of(new byte[] {(byte) 0xDC, 9, 0, 0}));
        assertCode("seal-version-unknown", text("RDB1Z"));
        assertCode("seal-malformed", text("{\"data\":{}}"));
        assertCode("seal-cut-off", text("{\"data\":"));
        assertCode("signature-missing", Octets.of(TestSeals.joined(TestSeals.head(0x5D01), TestSeals.visaFeatures())));
        Octets visa = seals.visa();
        for (int length = 0; length < visa.length(); length++) {
            Octets cut = visa.slice(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedSealException.class);
        }
        assertCode("seal-malformed", Octets.of(TestSeals.joined(visa.toByteArray(), new byte[] {7})));
    }

    @Test
    void aSealIsReadUpToItsBoundAndNotBeyond() throws MalformedSealException {
        Octets visa = seals.visa();
        byte[] filled = java.util.Arrays.copyOf(visa.toByteArray(), SealReader.INPUT_BYTES_MAX);
        assertThat(read(Octets.of(filled)).kind()).isEqualTo(SealKind.VDS);
        assertCode("seal-too-long", Octets.of(new byte[SealReader.INPUT_BYTES_MAX + 1]));
    }

    private static Octets text(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertCode(String code, Octets input) {
        assertThatThrownBy(() -> read(input))
                .isInstanceOfSatisfying(
                        MalformedSealException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo(code));
    }
}
